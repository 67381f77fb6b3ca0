#include "app/window/session_file.h"

#include "app/files/data_files.h"
#include "app/files/file_bytes.h"
#include "app/files/open_file.h"
#include "app/plot/export.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/files.h"
#include "app/window/messages.h"
#include "core/document/figure_setup.h"
#include "core/json/json.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr const char* path_key = "recovery_of";

// A lock that is stale when its process is gone, not when it is old.
std::unique_ptr<QLockFile> lock_for(const QString& file) {
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock;
}

QString new_file_name() {
    return QStringLiteral("%1-%2.%3")
        .arg(QCoreApplication::applicationPid())
        .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'))
        .arg(qt_text(session_ending));
}
} // namespace

std::vector<Phrase> load_data_asking(Document& document, const QString& folder) {
    for (const std::string& path : data_outside(document, path_bytes(folder))) {
        const auto answer = QMessageBox::question(
            QApplication::activeWindow(), QStringLiteral("Quantoscope"),
            translated("The session names a file outside its folder:\n%1\nRead it?").arg(path_text(path)));
        if (answer == QMessageBox::Yes) { continue; }
        if (document.measured != nullptr && document.measured->path == path) { document.measured.reset(); }
        if (document.inputs.sample != nullptr && document.inputs.sample->path == path) {
            document.inputs = Document().inputs;
        }
    }
    return notes_of(load_data(document, path_bytes(folder)));
}

Result<Session> load_session(const QString& path) {
    const auto bytes = content_of_file(path_bytes(path), longest_figure);
    if (!bytes) { return failure(bytes.error()); }
    const bool figure = is_figure(file_kind(*bytes));
    if (!figure && bytes->size() > longest_json) { return failure(longer_than(longest_json, path_bytes(path))); }
    Result<Session> session =
        figure ? document_in_figure(QByteArray::fromStdString(*bytes)) : read_session(*bytes, code_file_on_disk);
    if (!session) {
        return failure(with_line(session.error(), *bytes)); // a figure's has no offset
    }
    std::ranges::move(load_data_asking(session->document, QFileInfo(path).absolutePath()),
                      std::back_inserter(session->notes));
    return session;
}

bool is_figure_file(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           is_figure(file_kind(file.read(1024).toStdString()));
}

Result<Model> load_model(const QString& path) {
    return content_of_file(path_bytes(path), longest_model_file).and_then([](const std::string& bytes) {
        return model_in(bytes);
    });
}

Result<void> save_session(const QString& path, const Document& document, const Unknown& unknown) {
    const std::string text = session_text(document, unknown);
    const Result<Session> again = read_session(text, code_file_on_disk);
    if (!again || session_text(again->document, again->unknown) != text) {
        return failure("the session could not be read again, so nothing was written: %1",
                       {again ? "it would change" : plain(again.error().what)});
    }
    return save_file(path, QByteArray::fromStdString(text));
}

QString recovery_folder() {
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) { // the specification has such a value ignored
        state = QDir::homePath() + QStringLiteral("/.local/state");
    }
    return state + QStringLiteral("/quantoscope/recovery");
}

QByteArray recovery_text(const Document& document, const Unknown& unknown, const QString& path) {
    Unknown more = unknown;
    if (!path.isEmpty()) {
        const JsonValue text{.kind = JsonValue::Kind::text, .key = {}, .text = path.toStdString(), .members = {}};
        more.items.push_back({"", path_key, json_line(text)});
    }
    return QByteArray::fromStdString(session_text(document, more));
}

Recovery::Recovery(Store& store, Files& files) : QObject(&files), m_store(store), m_files(files) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay_ms);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::write_now);
    connect(&files, &Files::changed, this, &Recovery::follow);
}

// A window goes only once the user was asked about what is unsaved.
Recovery::~Recovery() { remove(); }

// The copy left behind goes only once this window has its own.
bool Recovery::restore(Orphan& orphan) {
    if (!orphan.session() || !m_files.may_go()) { return false; }
    m_files.restore(*orphan.session(), orphan.path());
    write_now();
    if (is_safe()) { orphan.discard(); }
    return true;
}

void Recovery::follow() {
    if (!m_files.is_modified()) {
        m_timer.stop();
        remove();
    } else if (!m_timer.isActive()) { // changes that follow do not put it off
        m_timer.start();
    }
}

Result<void> Recovery::write(const QByteArray& text) {
    const QString folder = recovery_folder();
    if (m_lock == nullptr) {
        m_file = folder + QLatin1Char('/') + new_file_name();
        m_lock = lock_for(m_file);
    }
    if (!m_lock->isLocked()) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!m_lock->tryLock(0)) { return failure("cannot write to '%1'", {folder.toStdString()}); }
    }
    return save_file(m_file, text, NewFile::owner_alone);
}

void Recovery::write_now() {
    m_timer.stop();
    if (!m_files.is_modified()) { return; }
    const QByteArray text = recovery_text(m_store.document(), m_files.unknown(), m_files.path());
    if (text == m_written) { return; }
    const Result<void> written = write(text);
    if (!written && !m_failed) {
        emit failed(tr("Unsaved work is not kept in case the program ends: %1").arg(sentence_of(written.error())));
    }
    m_failed = !written;
    m_written = m_failed ? QByteArray() : text;
}

// First the file, then its lock: the other way round somebody might think the file was left behind.
void Recovery::remove() {
    if (m_lock != nullptr) {
        QFile::remove(m_file);
        m_lock.reset();
        m_written.clear();
    }
}

Orphan::Orphan(QString file, std::unique_ptr<QLockFile> lock) : m_file(std::move(file)), m_lock(std::move(lock)) {
    if (const auto content = content_of_file(path_bytes(m_file), longest_json)) { m_session = read_session(*content); }
    if (!m_session) { return; }
    m_session->notes.clear(); // what is unknown was told when it was opened
    std::erase_if(m_session->unknown.items, [this](const Unknown::Item& item) {
        const bool is_path = item.place.empty() && item.key == path_key;
        if (is_path) { m_path = qt_text(parse_json(item.json).value_or(JsonValue{}).text); }
        return is_path;
    });
}

std::vector<std::unique_ptr<Orphan>> find_orphans() {
    std::vector<std::unique_ptr<Orphan>> orphans;
    const QDir folder(recovery_folder());
    sweep_temporary_files(path_bytes(folder.path()));
    const QStringList filter{QStringLiteral("*.%1").arg(qt_text(session_ending))};
    for (const QFileInfo& info : folder.entryInfoList(filter, QDir::Files, QDir::Time)) {
        auto lock = lock_for(info.filePath());
        // Its window may have saved meanwhile: what counts is what is there once the lock is ours.
        if (lock->tryLock(0) && QFileInfo::exists(info.filePath())) {
            orphans.push_back(std::make_unique<Orphan>(info.filePath(), std::move(lock)));
        }
    }
    return orphans;
}
} // namespace quantoscope::inline window
