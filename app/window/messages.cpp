#include "app/window/messages.h"

#include "app/files/file_bytes.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/words/display_text.h"

namespace quantoscope::inline window {
Announcer::Announcer(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(1, 1);
}

void announce(const QWidget& from, const QString& text) {
    if (!QAccessible::isActive()) { return; }
    if (auto* announcer = from.window()->findChild<Announcer*>()) {
        // Qt 6.4 has no announcements. A notification that comes into sight is spoken, and this one does so
        // each time it has something new.
        announcer->setAccessibleName(text);
        QAccessibleEvent event(announcer, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&event);
    }
}

QString sentence_of(const Error& error) {
    QString sentence = translated(error.what);
    if (!error.nearest.empty()) { sentence += translated("; did you mean '%1'?").arg(qt_text(error.nearest)); }
    return error.subject.empty() ? sentence : translated("'%1': %2").arg(path_text(error.subject), sentence);
}

QString excerpt_of(const Error& error) {
    if (!error.offset || error.text.empty()) { return {}; }
    constexpr std::size_t columns = 60;
    const Excerpt excerpt = excerpt_around(error.text, *error.offset, columns);
    return qt_text(excerpt.line + "\n" + std::string(excerpt.column, ' ') + "^");
}

std::vector<Phrase> notes_of(const std::vector<Error>& errors) {
    std::vector<Phrase> notes;
    for (const Error& error : errors) {
        const QString excerpt = excerpt_of(error);
        const QString note = sentence_of(error) + (excerpt.isEmpty() ? QString() : "\n\n" + excerpt);
        notes.push_back({"%1", {note.toStdString()}});
    }
    return notes;
}

void show_error(QWidget* parent, const QString& title, const Error& error) {
    QMessageBox box(QMessageBox::Warning, title, title + QLatin1Char('.'), QMessageBox::Ok, parent);
    QString details = QStringLiteral("<p>%1</p>").arg(sentence_of(error).toHtmlEscaped());
    if (const QString excerpt = excerpt_of(error); !excerpt.isEmpty()) {
        details += QStringLiteral("<pre>%1</pre>").arg(excerpt.toHtmlEscaped());
    }
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details);
    box.exec();
}

void show_unreadable(QWidget* parent, const QString& path, const Error& error) {
    show_error(parent, translated("%1 cannot be opened").arg(QFileInfo(path).fileName()), error);
}
} // namespace quantoscope::inline window
