#include "app/window/text_bar.h"

#include "app/cli/display_text.h"
#include "app/plot/qt_text.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace quantoscope {

namespace {

void set_flag(QWidget* widget, const char* name, bool on)
{
    if (widget->property(name).toBool() != on) {
        widget->setProperty(name, on);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace

TextBar::TextBar(QWidget* parent)
    : QWidget(parent)
    , m_spec(first_sight())
    , m_row(new QHBoxLayout)
    , m_edit(new QLineEdit)
    , m_trouble(new QLabel)
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
    m_trouble->setWordWrap(false);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_trouble->hide();
    m_row->addWidget(label);
    m_row->addSpacing(8);
    m_row->addWidget(m_edit, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 4);
    layout->setSpacing(4);
    layout->addLayout(m_row);
    layout->addWidget(m_trouble);
    connect(m_edit, &QLineEdit::textEdited, this, &TextBar::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextBar::finish);
}

void TextBar::show_spec(const Spec& spec)
{
    m_spec = spec;
    // What is being typed is not rewritten under the cursor.
    const auto typed = parse_spec(m_edit->text().toStdString());
    if (!(m_edit->hasFocus() && typed && *typed == spec)) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setText(QString::fromStdString(text_of(spec)));
        m_edit->setCursorPosition(0);
    }
    show_error({}, nullptr);
}

void TextBar::add_button(QWidget* button)
{
    m_row->addWidget(button);
}

void TextBar::show_error(const QString& line, const Error* error)
{
    set_flag(m_edit, "trouble", error != nullptr);
    m_trouble->setVisible(error != nullptr);
    if (error == nullptr) {
        m_edit->setAccessibleDescription({});
        return;
    }
    constexpr int columns = 90;
    const Excerpt excerpt = excerpt_around(line.toStdString(), error->offset.value_or(0), columns);
    QString message = qt_text(excerpt.line + "\n" + std::string(excerpt.column, ' ') + "^\n");
    message += translated(error->what);
    if (!error->nearest.empty()) {
        message += tr("; did you mean '%1'?").arg(QString::fromStdString(error->nearest));
    }
    m_trouble->setText(message);
    m_edit->setAccessibleDescription(message);
}

void TextBar::edited()
{
    const QString line = m_edit->text();
    if (const auto spec = parse_spec(line.toStdString())) {
        m_spec = *spec;
        show_error({}, nullptr);
        emit previewed(*spec);
    } else {
        show_error(line, &spec.error());
    }
}

void TextBar::finish()
{
    if (const auto spec = parse_spec(m_edit->text().toStdString())) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setText(QString::fromStdString(text_of(*spec)));
        emit committed(*spec);
    }
}

} // namespace quantoscope
