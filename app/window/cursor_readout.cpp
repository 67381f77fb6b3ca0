#include "app/window/cursor_readout.h"

#include "app/window/announcer.h"
#include "app/window/cursor_text.h"
#include "app/window/plot_control.h"
#include "app/window/store.h"

namespace quantoscope::inline window {
namespace {
// Of the target that is shown, if it has one, as all with a table do.
FixedPointType result_type(const Document& document) {
    return document.is_empty() ? FixedPointType()
                               : deployed_spec(document).value_or(document.spec()).at("result").type();
}
} // namespace

CursorReadout::CursorReadout(FigureView& view, PlotControl& plot, Store& store, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_plot(plot)
    , m_store(store)
    , m_speech(view)
    , m_panel(new CursorPanel)
    , m_line(new QLabel)
    , m_markers(new QLabel) {
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
    m_panel->show_table(seen_study != nullptr && m_silence.isEmpty() ? seen_study->target : nullptr, result_type(seen),
                        chip != nullptr ? chip->address : std::nullopt);
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

void CursorReadout::speak_line() { announce(m_view, m_line->text()); }

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
