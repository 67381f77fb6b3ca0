#include "app/window/cursor_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/announcer.h"
#include "app/window/settings.h"
#include "app/window/widgets.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

#include <QScrollArea>
#include <cmath>

namespace quantoscope::inline window {
namespace {
constexpr const char* more_key = "window/more_at_cursor";

// Numbers in a stage's title as the user writes them.
Phrase localized(Phrase title, const QLocale& locale) {
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
    , m_summary(styled_label("muted"))
    , m_more(tool_button({}, {}, {}))
    , m_details(new QWidget)
    , m_bits(new BitRow)
    , m_note(styled_label("muted"))
    , m_stages(new StageTable)
    , m_table(new TableStrip)
    , m_lines(new QLabel) {
    for (QLabel* label : {m_summary, m_note}) { // of a fixed height: pointing moves nothing
        label->setWordWrap(true);
        label->setFixedHeight((label == m_note ? 2 : 3) * label->fontMetrics().lineSpacing());
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setAccessibleName(tr("Markers and measured data"));
    m_lines->hide();
    m_details->setLayout(in_column({}, 6, m_bits, m_note, m_stages));
    setLayout(in_column({0, 0, 0, 4}, 6, in_row(6, styled_label("heading", tr("At the cursor")), Stretch{}, m_more),
                        m_summary, m_details, m_table, m_lines));
    connect(m_bits, &BitRow::flipped, this, &CursorPanel::code_wanted);
    connect(m_table, &TableStrip::input_wanted, this, &CursorPanel::input_wanted);
    connect(m_more, &QToolButton::clicked, this, [this] {
        show_more(!shows_more());
        save_value(more_key, shows_more());
    });
    show_more(saved_value(more_key).toBool());
    show_nothing({});
}

void CursorPanel::show_more(bool on) {
    m_details->setVisible(on);
    m_more->setText(on ? tr("Less") : tr("More"));
    named(m_more, on ? tr("Less at the cursor") : tr("More at the cursor"),
          tr("Code, bits and every operation as the float32 it gives"));
    fill();
    emit more_shown();
}

void CursorPanel::highlight(const QString& stage, float x) {
    m_highlighted = stage;
    m_highlighted_at = x;
    show_more(true);
    save_value(more_key, true);
    layout()->activate();
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* column = qobject_cast<QScrollArea*>(above)) {
            column->widget()->layout()->activate();
            column->ensureWidgetVisible(m_stages, 0, 8);
        }
    }
    announce(*this, m_stages->text().split(QLatin1Char('\n')).value(m_stages->highlighted()));
}

void CursorPanel::show_input(const Spec& spec, float x, const QLocale& locale) {
    m_locale = locale;
    if (m_input == Input{spec, x}) { return; }
    m_input = Input{spec, x};
    if (x != m_highlighted_at) { m_highlighted.clear(); }
    fill();
}

// What is folded away is not worked out.
void CursorPanel::fill() {
    if (!m_input || !shows_more()) { return; }
    const auto kernel = bind(m_input->spec);
    const auto code = code_of_output(m_input->spec, static_cast<double>((*kernel)(m_input->x)));
    if (!code) {
        m_bits->show_bits({});
        m_note->setText(tr("This output has no code: it lies on no uniform grid."));
    } else {
        const CodeBits bits = code_bits(*code, *format_of(m_input->spec));
        m_bits->show_bits(bits);
        m_note->setText(bits.representable
                            ? tr("Weights are powers of two; a click flips a bit.")
                            : tr("Code %1 does not fit %2 bits: one more is needed.").arg(bits.code).arg(bits.width));
    }
    std::vector<StageTable::Row> rows;
    int highlighted = -1;
    for (const Stage& stage : kernel->stages(m_input->x)) {
        if (m_highlighted == qt_text(stage.key)) { highlighted = static_cast<int>(rows.size()); }
        rows.push_back({translated(localized(stage.title, m_locale)),
                        m_locale.toString(shortest_as_double(stage.value), 'g', QLocale::FloatingPointShortest),
                        qt_text(hex_text_of(stage.value))});
    }
    m_stages->show_rows(std::move(rows), highlighted);
}

void CursorPanel::show_nothing(const QString& reason) {
    m_input.reset();
    m_bits->show_bits({});
    m_stages->show_rows({});
    m_note->setText(QString());
    m_summary->setText(
        reason.isEmpty()
            ? tr("Point at the plot, click into it, or press %1 and an arrow key.").arg(keys_of("go_to_plot"))
            : reason);
}

void CursorPanel::show_summary(const QString& text) { m_summary->setText(text); }

void CursorPanel::show_lines(const QStringList& lines) {
    const QString text = lines.join(QLatin1Char('\n'));
    if (m_lines->text() != text) {
        m_lines->setText(text);
        m_lines->setAccessibleDescription(text);
        m_lines->setVisible(!text.isEmpty());
    }
}

void CursorPanel::show_table(std::shared_ptr<const Target> target, const FixedPointType& result,
                             std::optional<std::size_t> address) {
    m_table->show_table(std::move(target), result, address);
}

void CursorPanel::show_note(const QString& note) { m_note->setText(note); }
} // namespace quantoscope::inline window
