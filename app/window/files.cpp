#include "app/window/files.h"

#include "app/files/data_files.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/keyboard.h"
#include "app/window/messages.h"
#include "app/window/settings.h"
#include "core/json/json.h"
#include "core/text/ascii.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
QString dotted_ending() { return QLatin1Char('.') + qt_text(session_ending); }

// A text as people paste it: with blanks or line ends around, quoted as code in a chat.
QString unwrapped(QString text) {
    text = text.trimmed();
    for (const char* fence : {"```json", "```", "`"}) {
        const QLatin1String mark(fence);
        if (text.startsWith(mark)) {
            text.remove(0, mark.size());
            while (text.endsWith(QLatin1Char('`'))) { text.chop(1); }
            text = text.trimmed();
        }
    }
    return text;
}

bool has_ending(const QString& path, std::initializer_list<const char*> endings) {
    return std::ranges::any_of(
        endings, [&path](const char* ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

// Whether a file that is no session is rows of numbers, or meant to be.
bool is_measured_file(const QString& path) {
    return has_ending(path, {".csv"}) || load_measured(path_bytes(path)).has_value();
}

Document empty_document() {
    Document document;
    document.entries.clear();
    return with_saved_choices(std::move(document));
}

// The one file in what is being dropped that `suits`; empty where there is none.
QString dropped_file(const QMimeData* data, bool (*suits)(const QString& path)) {
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile() && suits(url.toLocalFile())) { return url.toLocalFile(); }
    }
    return {};
}
} // namespace

Files::Files(Store& store, QWidget& window) : QObject(&window), m_store(store), m_window(window) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&store, &Store::changed, this, &Files::show_name);
    connect(&store.steps(), &QUndoStack::cleanChanged, this, &Files::show_name);
    show_name();
}

void Files::register_actions(Actions& actions) {
    actions.on("new", this, &Files::make_new);
    actions.on("open", this, &Files::open);
    actions.on("open_model", this, &Files::open_model);
    actions.on("save", this, &Files::save);
    actions.on("save_as", this, &Files::save_as);
    actions.on("copy_session", this, &Files::copy_session);
    actions.on("paste", this, &Files::paste);
    QMenu* recent = &actions.submenu("open_recent");
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill_recent(*recent); });
}

void Files::begin(const Opening& opening) {
    if (opening.path.empty()) { return; }
    m_path = QFileInfo(path_text(opening.path)).absoluteFilePath();
    m_unknown = opening.session.unknown;
    add_recent_file(m_path);
    show_name();
    tell_notes(opening.session.notes);
}

void Files::show_name() {
    QString name = m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
    name.replace(QLatin1String("[*]"), QLatin1String("[*][*]")); // Qt's mark for the star, taken literally
    m_window.setWindowTitle(tr("%1[*] - Quantoscope").arg(name));
    m_window.setWindowModified(is_modified());
    emit changed();
}

void Files::adopt(const Session& session, const QString& path, Store::State state) {
    m_path = path;
    m_unknown = session.unknown;
    m_store.replace(session.document, state);
    show_name();
}

void Files::make_new() {
    if (may_go()) {
        adopt({.document = empty_document()}, {});
        emit begun();
    }
}

void Files::open() {
    QFileDialog dialog(&m_window, tr("Open session"));
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters({tr("Sessions (*%1)").arg(dotted_ending()),
                           tr("Figures that hold a session (*.svg *.pdf *.png)"), tr("All files (*)")});
    if (!m_path.isEmpty()) { dialog.setDirectory(QFileInfo(m_path).absolutePath()); }
    if (dialog.exec() == QDialog::Accepted) { open_file(dialog.selectedFiles().constFirst()); }
}

// The file is read before anything is asked or given up.
void Files::open_file(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto session = load_session(absolute);
    if (!session && is_measured_file(absolute)) {
        emit measured_given(absolute);
        return;
    }
    if (!session) {
        show_unreadable(&m_window, path, session.error());
        return;
    }
    if (may_go()) {
        // A figure is no place to save a session to: what was in it has no file yet.
        adopt(*session, is_figure_file(absolute) || session->within_figure ? QString() : absolute);
        add_recent_file(absolute);
        show_status(m_window, tr("Opened %1").arg(absolute));
        tell_notes(session->notes);
    }
}

void Files::open_model() {
    QFileDialog dialog(&m_window, tr("Open model"));
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters({tr("Keras models (*.json *.keras *.h5 *.hdf5)"), tr("All files (*)")});
    if (dialog.exec() == QDialog::Accepted) { open_model_file(dialog.selectedFiles().constFirst()); }
}

void Files::open_model_file(const QString& path) {
    auto model = load_model(path);
    if (!model) {
        show_unreadable(&m_window, path, model.error());
        return;
    }
    emit model_opened(*model, path);
    show_status(m_window, tr("Opened %1").arg(path));
}

bool Files::save() {
    if (m_path.isEmpty()) { return save_as(); }
    if (const auto saved = save_session(m_path, m_store.document(), m_unknown); !saved) {
        show_error(&m_window, tr("Not saved"), saved.error());
        return false;
    }
    m_store.mark_saved();
    add_recent_file(m_path);
    show_name();
    show_status(m_window, tr("Saved %1").arg(m_path));
    return true;
}

bool Files::save_as() {
    QFileDialog dialog(&m_window, tr("Save session"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({tr("Sessions (*%1)").arg(dotted_ending())});
    dialog.setDefaultSuffix(qt_text(session_ending));
    if (m_path.isEmpty()) {
        dialog.selectFile(tr("session") + dotted_ending());
    } else {
        dialog.setDirectory(QFileInfo(m_path).absolutePath());
        dialog.selectFile(QFileInfo(m_path).fileName());
    }
    if (dialog.exec() != QDialog::Accepted) { return false; }
    const QString before = std::exchange(m_path, dialog.selectedFiles().constFirst());
    if (!save()) {
        m_path = before;
        return false;
    }
    return true;
}

bool Files::may_go() {
    if (!is_modified()) { return true; }
    const QString name = m_path.isEmpty() ? tr("This session") : QFileInfo(m_path).fileName();
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"), tr("%1 has changes that are not saved.").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    box.setEscapeButton(QMessageBox::Cancel);
    switch (box.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

void Files::restore(const Session& session, const QString& path) {
    Session restored = session;
    const auto errors = load_data(restored.document, path_bytes(QFileInfo(path).absolutePath()));
    adopt(restored, path, Store::State::unsaved);
    tell_notes(notes_of(errors));
}

void Files::copy_session() {
    QApplication::clipboard()->setText(qt_text(session_line(m_store.document())));
    show_status(m_window, tr("Session copied as a line of text; pasting it restores the session"));
}

void Files::paste() {
    QLineEdit* field = line_of(QApplication::focusWidget());
    if (field != nullptr && m_window.isAncestorOf(field)) {
        field->paste();
    } else {
        take_text(QApplication::clipboard()->text());
    }
}

void Files::take_text(const QString& text) {
    const std::string bytes = unwrapped(text).toStdString();
    const CodeFiles tables = files_of(m_store.document(), code_file_on_disk);
    if (!bytes.starts_with('{')) {
        const auto spec = parse_quantizer(bytes, tables);
        if (!spec) {
            show_error(&m_window, tr("The clipboard holds neither a quantizer nor a session"),
                       with_line(spec.error(), bytes));
            return;
        }
        m_store.commit_spec(*spec);
        show_status(m_window, tr("Pasted %1").arg(qt_text(text_of(*spec))));
        return;
    }
    Result<Session> session = read_session(bytes, tables);
    if (!session) {
        show_error(&m_window, tr("The clipboard holds no session that can be used"), with_line(session.error(), bytes));
        return;
    }
    std::vector<Phrase> notes = load_data_asking(session->document, QStringLiteral("."));
    m_store.commit(session->document);
    if (!session->unknown.items.empty()) { m_unknown = session->unknown; }
    notes.insert(notes.begin(), session->notes.begin(), session->notes.end());
    show_status(m_window, tr("Pasted a session"));
    tell_notes(notes);
}

// A window over the window that need not be answered at once.
void Files::tell_notes(const std::vector<Phrase>& notes) {
    if (notes.empty()) { return; }
    QStringList lines;
    for (const Phrase& note : notes) { lines.push_back(translated(note)); }
    auto* box = new QMessageBox(QMessageBox::Information, tr("Opened with notes"), lines.join(QLatin1Char('\n')),
                                QMessageBox::Ok, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void Files::fill_recent(QMenu& menu) {
    menu.clear();
    int number = 1;
    for (const QString& path : recent_files()) {
        const QFileInfo info(path);
        QString name = info.fileName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const QString digit = number < 10 ? QStringLiteral("&%1  ").arg(number) : QStringLiteral("%1  ").arg(number);
        QAction* action = menu.addAction(digit + name);
        action->setStatusTip(path);
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] {
            if (QFileInfo::exists(path)) {
                open_file(path);
            } else {
                forget_recent_file(path);
                show_status(m_window, tr("%1 is not there any more; it was taken off the list").arg(path));
            }
        });
        ++number;
    }
    if (menu.isEmpty()) { menu.addAction(tr("No file yet"))->setEnabled(false); }
}

bool Files::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        if (const QMimeData* data = static_cast<QDropEvent*>(event)->mimeData();
            !dropped_session(data).isEmpty() || !dropped_model(data).isEmpty() || !dropped_measured(data).isEmpty()) {
            static_cast<QDropEvent*>(event)->acceptProposedAction();
            return true;
        }
        break;
    case QEvent::Drop:
        if (drop(*static_cast<QDropEvent*>(event))) { return true; }
        break;
    case QEvent::Close:
        if (!may_go()) {
            event->ignore();
            return true;
        }
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

// Whoever dropped it waits until this returns, and a question may take its time.
bool Files::drop(QDropEvent& event) {
    const std::pair<QString, void (Files::*)(const QString&)> ways[] = {
        {dropped_session(event.mimeData()), &Files::open_file},
        {dropped_model(event.mimeData()), &Files::open_model_file},
        {dropped_measured(event.mimeData()), &Files::measured_given}};
    for (const auto& [path, open] : ways) {
        if (!path.isEmpty()) {
            event.acceptProposedAction();
            QTimer::singleShot(0, this, [this, file = path, act = open] { (this->*act)(file); });
            return true;
        }
    }
    return false;
}

QString dropped_session(const QMimeData* data) {
    return dropped_file(data, [](const QString& path) {
        return path.endsWith(dotted_ending(), Qt::CaseInsensitive) || is_figure_file(path) ||
               (has_ending(path, {".json"}) && load_session(path));
    });
}

QString dropped_model(const QMimeData* data) {
    return dropped_file(data, [](const QString& path) {
        const std::string extension = ending_of(path.toStdString());
        return extension == "json" || std::ranges::find(model_extensions, extension) != model_extensions.end();
    });
}

QString dropped_measured(const QMimeData* data) {
    return dropped_file(data, [](const QString& path) { return has_ending(path, {".csv"}); });
}
} // namespace quantoscope::inline window
