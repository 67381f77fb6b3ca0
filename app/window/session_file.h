#pragma once

#include "app/window/store.h"
#include "core/model/model.h"
#include "core/session/session.h"

#include <memory>

namespace quantoscope::inline window {
class Files;

// Reads the data files a document names, as load_data does; asks before it reads one outside the folder, which the
// document names no longer where the answer is no. Returns what cannot be used.
std::vector<Phrase> load_data_asking(Document& document, const QString& folder);

// A session from a file, or the one in a figure this program wrote (SVG, PDF, PNG), with the numbers of its data
// files; what of those cannot be read is in the notes. A file that is not a regular one is refused: a pipe would
// never end.
Result<Session> load_session(const QString& path);

// Whether a file begins as a figure does.
bool is_figure_file(const QString& path);

// A model file, read as model_in does.
Result<Model> load_model(const QString& path);

// Writes a session atomically, if it can be read again.
Result<void> save_session(const QString& path, const Document& document, const Unknown& unknown);

// Unsaved work survives the end of the program, however it ends: a copy of it lies in the user's state
// folder, one file for each window, beside it a lock that tells whether the window still lives.

// $XDG_STATE_HOME/quantoscope/recovery, or below ~/.local/state.
QString recovery_folder();

// A session file with one more entry: the file the work belongs to.
QByteArray recovery_text(const Document& document, const Unknown& unknown, const QString& path);

// Work a window left behind that lives no more. While this object lives no other window is offered it.
class Orphan {
public:
    Orphan(QString file, std::unique_ptr<QLockFile> lock);

    QDateTime time() const { return m_time; }
    const QString& path() const { return m_path; } // of the session file it belongs to; may be empty
    // What was unsaved, or why it cannot be read.
    const Result<Session>& session() const { return m_session; }

    void discard() { QFile::remove(m_file); } // removes it for good

private:
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QDateTime m_time = QFileInfo(m_file).lastModified();
    QString m_path;
    Result<Session> m_session = failure("it cannot be opened");
};

// Keeps the copy of one window: written at most two seconds after a change, removed when there is nothing
// unsaved any more or the window goes.
class Recovery : public QObject {
    Q_OBJECT

public:
    static constexpr int delay_ms = 1500; // counted from the first change that is not written yet

    Recovery(Store& store, Files& files);
    ~Recovery() override;

    // Takes over what another window left; whether it did. The user may want to keep this one's own.
    bool restore(Orphan& orphan);
    void write_now(); // what is unsaved; nothing otherwise
    // Whether all unsaved work is in the copy.
    bool is_safe() const { return !m_timer.isActive() && !m_failed; }

signals:
    void failed(const QString& message); // told once

private:
    void follow();
    Result<void> write(const QByteArray& text);
    void remove();

    Store& m_store;
    Files& m_files;
    QTimer m_timer;
    QString m_file; // empty until something is written
    std::unique_ptr<QLockFile> m_lock;
    QByteArray m_written;
    bool m_failed = false;
};

// What can be restored, the latest first.
std::vector<std::unique_ptr<Orphan>> find_orphans();
} // namespace quantoscope::inline window
