#pragma once

#include "app/files/open_file.h"
#include "app/window/actions.h"
#include "app/window/session_file.h"
#include "app/window/store.h"
#include "core/model/model.h"

namespace quantoscope::inline window {
// Which file the document of a window belongs to: new, open, save, recent files, dropping a file, and a session as
// text on the clipboard. The view is saved, too, but changing it alone needs no saving.
class Files : public QObject {
    Q_OBJECT

public:
    // Lives as long as both. Watches the window for files dropped on it and for its being closed.
    Files(Store& store, QWidget& window);

    // The window shows the document of `opening` already.
    void begin(const Opening& opening);

    const QString& path() const { return m_path; } // empty: never saved
    const Unknown& unknown() const { return m_unknown; }
    bool is_modified() const { return m_store.is_changed(); }

    void make_new();
    void open();
    void open_model(); // asks which
    void open_model_file(const QString& path);
    void open_file(const QString& path); // of measured data, too
    bool save();                         // false: not saved
    bool save_as();
    // Asks what is to become of unsaved work; false where the user wants to stay.
    bool may_go();
    // Work that was not saved before, from the session file `path` or none: shown as unsaved.
    void restore(const Session& session, const QString& path);

    void copy_session();
    // A session or a quantizer from the clipboard, as one step that can be undone; into the text field that
    // has the focus, if one has.
    void paste();
    void take_text(const QString& text); // as if pasted

    void register_actions(Actions& actions);

signals:
    void begun();                             // an empty document
    void changed();                           // the file, or whether there is unsaved work
    void measured_given(const QString& path); // rows of numbers to compare with
    void model_opened(const Model& model, const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool drop(QDropEvent& event); // whether it was for us
    void fill_recent(QMenu& menu);
    void adopt(const Session& session, const QString& path, Store::State state = Store::State::saved);
    void show_name();
    void tell_notes(const std::vector<Phrase>& notes);

    Store& m_store;
    QWidget& m_window;
    QString m_path;
    Unknown m_unknown; // of the file, to be written back
};

// The session file, or the figure, in what is being dropped; empty where there is none.
QString dropped_session(const QMimeData* data);
// The same of model files (.json, .keras, .h5) and of measured data (.csv).
QString dropped_model(const QMimeData* data);
QString dropped_measured(const QMimeData* data);
} // namespace quantoscope::inline window
