#include "app/window/cursor_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/widgets.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline window {

namespace {

constexpr double largest_code = 0x1p53;

// Numbers in a stage's title as the user writes them.
Phrase localized(Phrase title, const QLocale& locale)
{
    for (std::string& argument : title.arguments) {
        if (const auto value = parse_float32(argument)) {
            argument = locale.toString(shortest_as_double(*value), 'g', QLocale::FloatingPointShortest).toStdString();
        }
    }
    return title;
}

} // namespace

CursorPanel::CursorPanel(QWidget* parent)
    : QWidget(parent)
    , m_bits(new BitRow)
    , m_note(styled_label("muted"))
    , m_stages(new StageTable)
    , m_table(new TableStrip)
    , m_lines(new QLabel)
{
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * m_note->fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setAccessibleName(tr("Markers and measured data"));
    m_lines->hide();
    setLayout(in_column({0, 0, 0, 4}, 6, styled_label("heading", tr("At the cursor")), m_bits, m_note, m_stages,
                        m_table, m_lines));
    connect(m_bits, &BitRow::flipped, this, &CursorPanel::code_wanted);
    connect(m_table, &TableStrip::input_wanted, this, &CursorPanel::input_wanted);
    show_nothing({});
}

void CursorPanel::show_input(const Spec& spec, float x, const QLocale& locale)
{
    const auto kernel = bind(spec);
    const double code = std::nearbyint(static_cast<double>((*kernel)(x)) / step_of(spec));
    if (std::isnan(code) || std::fabs(code) > largest_code) {
        m_bits->show_bits({});
        m_note->setText(tr("This output has no code: it lies on no uniform grid."));
    } else {
        const CodeBits bits = code_bits(static_cast<std::int64_t>(code), *spec.function->format(spec.values));
        m_bits->show_bits(bits);
        m_note->setText(bits.representable
                            ? tr("Weights are powers of two; a click flips a bit.")
                            : tr("Code %1 does not fit %2 bits: one more is needed.").arg(bits.code).arg(bits.width));
    }
    std::vector<StageTable::Row> rows;
    for (const Stage& stage : kernel->stages(x)) {
        rows.push_back({translated(localized(stage.title, locale)),
                        locale.toString(shortest_as_double(stage.value), 'g', QLocale::FloatingPointShortest),
                        qt_text(hex_text_of(stage.value))});
    }
    m_stages->show_rows(std::move(rows));
}

void CursorPanel::show_nothing(const QString& reason)
{
    m_bits->show_bits({});
    m_stages->show_rows({});
    m_note->setText(
        reason.isEmpty()
            ? tr("Point at the plot, click into it, or press %1 and an arrow key.").arg(keys_of("go_to_plot"))
            : reason);
}

void CursorPanel::show_lines(const QStringList& lines)
{
    const QString text = lines.join(QLatin1Char('\n'));
    if (m_lines->text() != text) {
        m_lines->setText(text);
        m_lines->setAccessibleDescription(text);
        m_lines->setVisible(!text.isEmpty());
    }
}

void CursorPanel::show_table(std::shared_ptr<const Target> target, const FixedPointType& result,
                             std::optional<std::size_t> address)
{
    m_table->show_table(std::move(target), result, address);
}

void CursorPanel::show_note(const QString& note) { m_note->setText(note); }

} // namespace quantoscope::inline window
