#include "app/window/cursor_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/cursor_text.h"
#include "app/window/settings.h"
#include "app/window/widgets.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

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

// Of the target that is shown, if it has one, as all with a table do.
FixedPointType result_type(const Document& document) {
    return document.is_empty() ? FixedPointType()
                               : deployed_spec(document).value_or(document.spec()).at("result").type();
}
} // namespace

CursorPanel::CursorPanel() {
    for (QLabel* label : {m_summary, m_note}) { // of a fixed height: pointing moves nothing
        label->setWordWrap(true);
        label->setFixedHeight((label == m_note ? 2 : 3) * label->fontMetrics().lineSpacing());
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
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

void CursorPanel::show_lines(const QStringList& lines) {
    const QString text = lines.join(QLatin1Char('\n'));
    if (m_lines->text() != text) {
        m_lines->setText(text);
        m_lines->setAccessibleDescription(text);
        m_lines->setVisible(!text.isEmpty());
    }
}

CursorReadout::CursorReadout(FigureView& view, PlotControl& plot, Store& store, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_plot(plot)
    , m_store(store)
    , m_speech(view) {
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setContentsMargins(10, 2, 10, 2);
    m_markers->setContentsMargins(10, 2, 10, 2);
    connect(m_panel, &CursorPanel::code_wanted, this, &CursorReadout::go_to_code);
    connect(m_panel, &CursorPanel::input_wanted, this, [this](double x) { m_plot.put_cursor(static_cast<float>(x)); });
    connect(m_panel, &CursorPanel::more_shown, this, &CursorReadout::changed);
    connect(&m_speech, &PlotSpeech::wanted, this, &CursorReadout::speech_wanted);
}

void CursorReadout::show(const Document& seen, const Study* seen_study, const Study* study) {
    show_speech(study);
    const QLocale locale;
    const std::optional<float> x = m_plot.cursor();
    std::optional<InputFacts> facts;
    if (x && m_silence.isEmpty() && shows_selected(seen)) { facts = input_facts(seen, *x, seen_study); }
    CursorMarks marks;
    if (!seen.is_empty()) {
        marks = cursor_marks(seen, facts, locale, m_panel->shows_more());
        marks.x = x; // the line stays where nothing is said
    }
    const QStringList summary = marks.lines.mid(0, 3);
    if (!m_shows_box) { marks.lines.clear(); }
    m_view.show_cursor(marks);
    if (facts) {
        m_panel->show_input(seen.spec(), *x, locale);
        m_panel->show_summary(m_shows_box && !summary.isEmpty() ? tr("Input, output and error are beside the cursor.")
                                                                : summary.join(QLatin1Char('\n')));
    } else {
        m_panel->show_nothing(m_silence.isEmpty() ? why_nothing_is_said(seen) : m_silence);
    }
    const auto* chip = facts && facts->chip ? &*facts->chip : nullptr;
    m_panel->table().show_table(seen_study != nullptr && m_silence.isEmpty() ? seen_study->target : nullptr,
                                result_type(seen), chip != nullptr ? chip->address : std::nullopt);
    m_line->setText(facts ? cursor_line(seen, *facts, locale) : QString());
    m_line->setAccessibleName(facts ? QString() : tr("Nothing is pointed at")); // else its text
    const QStringList markers = m_silence.isEmpty() ? marker_lines(seen, locale) : QStringList();
    m_markers->setText(markers.isEmpty() ? QString() : markers.back());
    QStringList lines = facts && facts->mismatch ? QStringList(mismatch_line(*facts, locale)) : QStringList();
    m_panel->show_lines(lines << markers);
}

void CursorReadout::show_speech(const Study* study) {
    const Document& document = m_store.document();
    const QString reason = m_silence.isEmpty() ? why_nothing_is_said(document) : m_silence;
    if (!reason.isEmpty()) {
        m_speech.show_nothing(reason);
    } else {
        m_speech.show(document, study, m_plot.cursor());
    }
}

void CursorReadout::show_stage(const QString& key, double x) {
    m_plot.put_cursor(static_cast<float>(x));
    m_panel->highlight(key, static_cast<float>(x));
}

// Puts the cursor on an input that yields the code, or says that none does.
void CursorReadout::go_to_code(std::int64_t code) {
    if (const auto x = input_for_code(m_store.document().spec(), code)) {
        m_plot.put_cursor(*x);
    } else {
        m_panel->show_note(tr("No input yields code %1.").arg(code));
    }
}

QString why_nothing_is_said(const Document& document) {
    return document.is_empty()         ? CursorReadout::tr("There is no quantizer yet.")
           : !shows_selected(document) ? CursorReadout::tr("The selected quantizer is hidden.")
                                       : QString();
}
} // namespace quantoscope::inline window
