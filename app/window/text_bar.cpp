#include "app/window/text_bar.h"

#include "app/cli/display_text.h"
#include "app/plot/qt_text.h"
#include "app/window/announcer.h"
#include "app/window/look.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace quantoscope {

TextBar::TextBar(QWidget* parent)
    : QWidget(parent)
    , m_spec(first_sight())
    , m_before(m_spec)
    , m_row(new QHBoxLayout)
    , m_edit(new QLineEdit)
    , m_trouble(new QLabel(this))
{
    const QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    auto* label = new QLabel(tr("As text"));
    label->setProperty("heading", true);
    label->setBuddy(m_edit);
    m_edit->setFont(mono);
    m_edit->setAccessibleName(tr("As text"));
    m_edit->setToolTip(tr("The quantizer in QKeras notation, for example quantized_sigmoid(4) or "
                          "pr63_v1.quantized_sigmoid(4, 1)@real"));
    m_edit->setMaxLength(static_cast<int>(longest_spec_text));
    m_trouble->setFont(mono);
    m_trouble->setProperty("trouble", true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->hide();
    m_row->addWidget(label);
    m_row->addSpacing(8);
    m_row->addWidget(m_edit, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 4);
    layout->setSpacing(4);
    layout->addLayout(m_row);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &TextBar::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextBar::finish);
    // What is wrong half way through a word is not worth saying.
    m_pause.setSingleShot(true);
    m_pause.setInterval(700);
    connect(&m_pause, &QTimer::timeout, this, &TextBar::say_trouble);
}

void TextBar::show_spec(const Spec& spec)
{
    // What is being typed is left alone until the quantizer changes from elsewhere.
    if (spec == m_spec && !m_edit->text().isEmpty()) {
        return;
    }
    m_spec = spec;
    m_before = spec;
    const QSignalBlocker blocker(m_edit);
    m_edit->setText(qt_text(text_of(spec)));
    m_edit->setCursorPosition(0);
    show_error({}, nullptr);
}

void TextBar::show_nothing()
{
    // What is being typed is left alone, but not the text of a quantizer that has just gone: leaving the
    // field would bring it back.
    const auto spec = parse_spec(m_edit->text().toStdString());
    if (!m_edit->hasFocus() || (spec && *spec == m_spec)) {
        const QSignalBlocker blocker(m_edit);
        m_edit->clear();
        show_error({}, nullptr);
    }
}

// Escape takes back what was typed since the last finished change.
bool TextBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        const Spec spec = m_before;
        m_edit->clear();
        show_spec(spec);
        emit committed(spec);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TextBar::focus_text()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void TextBar::add_button(QWidget* button)
{
    m_row->addWidget(button);
}

void TextBar::show_error(const QString& line, const Error* error)
{
    set_style_property(m_edit, "trouble", error != nullptr);
    m_trouble->setVisible(error != nullptr);
    if (error == nullptr) {
        m_spoken_trouble.clear();
        if (!m_edit->accessibleDescription().isEmpty()) {
            m_edit->setAccessibleDescription({});
        }
        return;
    }
    const int columns =
        std::max(20, m_edit->width() / m_trouble->fontMetrics().horizontalAdvance(QLatin1Char('0')) - 4);
    const Excerpt excerpt =
        excerpt_around(line.toStdString(), error->offset.value_or(0), static_cast<std::size_t>(columns));
    QString message = qt_text(excerpt.line + "\n" + std::string(excerpt.column, ' ') + "^\n");
    m_spoken_trouble = translated(error->what);
    if (!error->nearest.empty()) {
        m_spoken_trouble += tr("; did you mean '%1'?").arg(qt_text(error->nearest));
    }
    message += m_spoken_trouble;
    m_trouble->setText(message);
    m_edit->setAccessibleDescription(message);
    place_trouble();
}

void TextBar::say_trouble()
{
    m_pause.stop();
    if (!m_spoken_trouble.isEmpty()) {
        announce(*this, m_spoken_trouble);
    }
}

// The message floats below the field, over the legend: the plot does not move at every wrong keystroke.
void TextBar::place_trouble()
{
    m_trouble->setParent(parentWidget());
    m_trouble->setFixedWidth(m_edit->width());
    m_trouble->adjustSize();
    m_trouble->move(m_edit->mapTo(parentWidget(), QPoint(0, m_edit->height() + 2)));
    m_trouble->raise();
    m_trouble->show();
}

void TextBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_trouble->isVisible()) {
        place_trouble();
    }
}

void TextBar::edited()
{
    const QString line = m_edit->text();
    const auto spec = parse_spec(line.toStdString());
    show_error(line, spec ? nullptr : &spec.error());
    m_pause.start();
    // A bare name on the way to its arguments is no wish for all defaults; Return makes it one.
    if (spec && line.contains(QLatin1Char('('))) {
        m_spec = *spec;
        emit previewed(*spec);
    }
}

void TextBar::finish()
{
    if (const auto spec = parse_spec(m_edit->text().toStdString())) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setText(qt_text(text_of(*spec)));
        m_spec = *spec;
        m_before = *spec;
        emit committed(*spec);
    } else {
        say_trouble();
    }
}

} // namespace quantoscope
