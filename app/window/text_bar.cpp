#include "app/window/text_bar.h"

#include "app/files/data_files.h"
#include "app/plot/qt_text.h"
#include "app/window/appearance.h"
#include "app/window/card.h"
#include "app/window/messages.h"
#include "app/words/display_text.h"
#include "core/json/json.h"
#include "core/lint/lint.h"
#include "core/session/session.h"

#include <algorithm>
#include <utility>

namespace quantoscope::inline window {
namespace {
// The session in a line, wherever it was pasted into a quantizer's text, which has no braces; empty where
// there is none that can be read.
QString session_in(const QString& line, const CodeFiles& tables) {
    const qsizetype begin = line.indexOf(QLatin1Char('{'));
    const QString text = begin < 0 ? QString() : line.sliced(begin, line.lastIndexOf(QLatin1Char('}')) + 1 - begin);
    return !text.isEmpty() && read_session(text.toStdString(), tables) ? text : QString();
}

// What is wrong with a line; nothing where it is a quantizer.
std::optional<Error> error_in(const QString& line, const Result<Spec>& spec, const CodeFiles& tables) {
    if (spec) { return std::nullopt; }
    if (line.trimmed().startsWith(QLatin1Char('{'))) { // on the way to a session
        const Result<Session> session = read_session(line.toStdString(), tables);
        return session ? std::nullopt : std::optional(session.error());
    }
    return spec.error();
}

struct SeverityRow {
    LintSeverity severity;
    const char* one;
    const char* several;
    const char* begin; // of a finding
};
constexpr SeverityRow severities[] = {
    {LintSeverity::error, QT_TR_NOOP("1 error"), QT_TR_NOOP("%n errors"), QT_TR_NOOP("<b>Error:</b> %1")},
    {LintSeverity::warning, QT_TR_NOOP("1 warning"), QT_TR_NOOP("%n warnings"), QT_TR_NOOP("<b>Warning:</b> %1")},
    {LintSeverity::note, QT_TR_NOOP("1 note"), QT_TR_NOOP("%n notes"), QT_TR_NOOP("<b>Note:</b> %1")}};

// "2 warnings, 1 note about the text".
QString counted(const std::vector<LintFinding>& found) {
    QStringList parts;
    for (const SeverityRow& row : severities) {
        const auto count =
            std::ranges::count(found, row.severity, [](const LintFinding& finding) { return finding.rule->severity; });
        if (count > 0) {
            parts << (count == 1 ? TextBar::tr(row.one) : TextBar::tr(row.several, nullptr, plural_of(count)));
        }
    }
    return parts.isEmpty() ? QString() : TextBar::tr("%1 about the text").arg(parts.join(QLatin1String(", ")));
}
} // namespace

TextBar::TextBar() {
    const QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_edit->setFont(mono);
    m_edit->setMinimumWidth(60);                          // what the window is narrow for; the rest scrolls
    m_edit->setMaxLength(static_cast<int>(longest_json)); // of a session
    for (QLabel* message : {m_error, m_advice}) {
        message->setParent(this);
        message->hide();
    }
    m_error->setFont(mono);
    m_advice->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_advice->setAccessibleName(tr("What the linter found"));
    connect(m_advice, &QLabel::linkActivated, this, &TextBar::take_correction);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->hide();
    m_edit->setLayout(laid_out<QHBoxLayout>({0, 0, 8, 0}, 0, Stretch{}, m_hint));
    setLayout(
        in_column({14, 10, 14, 4}, 4, in_row(-1, styled_label("heading", tr("As text"), m_edit), 8, Wide{m_edit})));
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &TextBar::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextBar::finish);
    // What is wrong half way through a word is not worth saying.
    m_pause.setSingleShot(true);
    m_pause.setInterval(700);
    connect(&m_pause, &QTimer::timeout, this, &TextBar::announce_error);
}

void TextBar::show_document(const Document& document) {
    m_document = document;
    if (document.is_empty()) {
        show_nothing();
    } else {
        show_spec(document.spec());
    }
}

void TextBar::show_spec(const Spec& spec) {
    m_has_quantizer = true;
    // What is being typed is left alone until the quantizer changes from elsewhere.
    if (spec == m_spec && !m_edit->text().isEmpty()) { return; }
    m_spec = spec;
    const QSignalBlocker blocker(m_edit);
    m_edit->setText(qt_text(text_of(spec)));
    m_edit->setCursorPosition(0);
    show_error({}, nullptr);
    wait_for_return(false);
    show_findings(m_edit->text());
}

void TextBar::show_nothing() {
    if (m_has_quantizer || !m_edit->hasFocus()) { // else it may be on the way to the first one
        m_has_quantizer = false;
        const QSignalBlocker blocker(m_edit);
        m_edit->clear();
        show_error({}, nullptr);
        show_findings({});
    }
}

// Escape takes back what was typed since the last finished change.
bool TextBar::eventFilter(QObject* watched, QEvent* event) {
    if (m_advice->isVisible()) { // asked of every widget then
        const bool closes = closes_warnings(watched, *event);
        if (closes) { close_warnings(); }
        return closes && event->type() == QEvent::KeyPress;
    }
    if (watched != m_edit || event->type() != QEvent::KeyPress ||
        static_cast<const QKeyEvent*>(event)->key() != Qt::Key_Escape) {
        return false;
    }
    m_edit->clear();
    wait_for_return(false);
    emit cancelled();
    return true;
}

void TextBar::focus_text() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

// Rich text keeps the colours it was made with.
void TextBar::use_link_color(const QColor& color) {
    m_link = color;
    show_findings(m_edit->text());
}

void TextBar::show_error(const QString& line, const Error* error) {
    set_style_property(m_edit, "error", error != nullptr);
    m_error->setVisible(error != nullptr);
    if (error == nullptr) {
        m_spoken_error.clear();
        if (!m_edit->accessibleDescription().isEmpty()) { m_edit->setAccessibleDescription({}); }
        return;
    }
    const int columns = std::max(20, m_edit->width() / m_error->fontMetrics().horizontalAdvance(QLatin1Char('0')) - 4);
    const Excerpt excerpt =
        excerpt_around(line.toStdString(), error->offset.value_or(0), static_cast<std::size_t>(columns));
    QString message = qt_text(excerpt.line + "\n" + std::string(excerpt.column, ' ') + "^\n");
    m_spoken_error = sentence_of(*error);
    message += m_spoken_error;
    m_error->setText(message);
    m_edit->setAccessibleDescription(message);
    place_below(m_error);
}

void TextBar::announce_error() {
    m_pause.stop();
    if (!m_spoken_error.isEmpty()) {
        announce(*this, m_spoken_error);
    } else if (m_edit->hasFocus() && !m_warnings.isEmpty()) {
        announce(*this, m_warnings);
    }
}

// Messages float below the field, over the legend: the plot does not move at every wrong keystroke.
void TextBar::place_below(QLabel* message) {
    message->setParent(parentWidget());
    message->setFixedWidth(m_edit->width());
    message->adjustSize();
    message->move(m_edit->mapTo(parentWidget(), QPoint(0, m_edit->height() + 2)));
    message->raise();
    message->show();
}

void TextBar::show_findings(const QString& line) {
    constexpr std::size_t most_shown = 5;
    const std::vector<LintFinding> found = line.isEmpty() ? std::vector<LintFinding>() : lint_text(line.toStdString());
    QStringList texts;
    for (const LintFinding& finding : found) {
        if (texts.size() == static_cast<qsizetype>(most_shown)) { break; }
        const auto* row = std::ranges::find(severities, finding.rule->severity, &SeverityRow::severity);
        QString text = tr(row->begin).arg(translated(finding.why).toHtmlEscaped());
        const auto link = [this](const std::string& call) {
            return link_html(qt_text(call).toHtmlEscaped(), qt_text(call).toHtmlEscaped(), m_link);
        };
        if (!finding.corrected.empty()) {
            text += QStringLiteral("<br>") + tr("Instead: %1").arg(link(finding.corrected));
        }
        // What is there already has no link: a click writes down what may have been meant.
        for (const LintReading& reading : finding.readings) {
            const bool is_there = &reading == &finding.readings.front();
            text += QStringLiteral("<br>%1: %2")
                        .arg(translated(reading.meaning).toHtmlEscaped(),
                             is_there ? qt_text(reading.text).toHtmlEscaped() : link(reading.text));
        }
        texts.push_back(QStringLiteral("<p>%1</p>").arg(text));
    }
    m_advice->setText(texts.join(QString()));
    if (const QString before = std::exchange(m_warnings, counted(found)); before != m_warnings) {
        emit warnings_changed();
    }
    if (!m_advice->isVisible()) { return; }
    if (found.empty()) {
        close_warnings();
    } else {
        place_below(m_advice);
    }
}

void TextBar::show_warnings() {
    if (m_warnings.isEmpty()) { return; }
    if (!m_advice->isVisible()) { qApp->installEventFilter(this); }
    m_focus_before = QApplication::focusWidget();
    place_below(m_advice);
    m_advice->setFocus(Qt::PopupFocusReason); // for its links
}

bool TextBar::closes_warnings(const QObject* watched, const QEvent& event) const {
    if (event.type() == QEvent::KeyPress) { return static_cast<const QKeyEvent&>(event).key() == Qt::Key_Escape; }
    const auto* widget = qobject_cast<const QWidget*>(watched);
    return event.type() == QEvent::MouseButtonPress && widget != nullptr && widget != m_advice;
}

void TextBar::close_warnings() {
    if (!m_advice->isVisible()) { return; }
    qApp->removeEventFilter(this);
    const bool had_focus = m_advice->hasFocus();
    m_advice->hide();
    if (had_focus && m_focus_before != nullptr) { m_focus_before->setFocus(); }
}

void TextBar::take_correction(const QString& text) {
    m_edit->setText(text);
    edited();
    finish();
    show_findings(m_edit->text());
}

void TextBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    for (QLabel* message : {m_error, m_advice}) {
        if (message->isVisible()) { place_below(message); }
    }
}

void TextBar::edited() {
    const QString line = m_edit->text();
    close_warnings();
    if (const QString session = session_in(line, tables()); !session.isEmpty()) {
        const QSignalBlocker blocker(m_edit);
        m_edit->clear();
        emit session_given(session);
        return;
    }
    const auto spec = parse_quantizer(line.toStdString(), tables());
    const std::optional<Error> error = error_in(line, spec, tables());
    show_error(line, error ? &*error : nullptr);
    wait_for_return(spec && !line.contains(QLatin1Char('(')));
    // Of a text that is not read, too, but not of a session's.
    show_findings(spec || !line.trimmed().startsWith(QLatin1Char('{')) ? line : QString());
    m_pause.start();
    // A bare name on the way to its arguments is no wish for all defaults; Return makes it one.
    if (spec && line.contains(QLatin1Char('('))) {
        m_spec = *spec;
        emit previewed(*spec);
    }
}

// Said at the right end of the field.
void TextBar::wait_for_return(bool on) {
    m_hint->setVisible(on);
    m_edit->setTextMargins(0, 0, on ? m_hint->sizeHint().width() + 12 : 0, 0);
}

void TextBar::finish() {
    wait_for_return(false);
    if (const auto spec = parse_quantizer(m_edit->text().toStdString(), tables())) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setText(qt_text(text_of(*spec)));
        m_spec = *spec;
        m_pause.stop(); // what is finished is not announced any more
        emit previewed(*spec);
    } else {
        announce_error();
    }
    emit finished(); // of a wrong text, too: what was right of it is still shown
}
} // namespace quantoscope::inline window
