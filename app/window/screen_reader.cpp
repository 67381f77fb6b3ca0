#include "app/window/screen_reader.h"

#include "app/plot/qt_text.h"
#include "app/window/card.h"
#include "app/window/columns.h"
#include "app/window/facts_panel.h"
#include "app/window/language.h"
#include "app/window/messages.h"
#include "app/window/revisions.h"
#include "app/words/panels.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline window {
namespace {
QAccessible::Role role_of(QWidget* widget) {
    if (qobject_cast<Card*>(widget) != nullptr || qobject_cast<RevisionStrip*>(widget) != nullptr ||
        qobject_cast<SideColumn*>(widget) != nullptr) {
        return QAccessible::Grouping;
    }
    if (qobject_cast<Announcer*>(widget) != nullptr) { return QAccessible::Notification; }
    const auto* frame = qobject_cast<QFrame*>(widget);
    const bool is_line =
        frame != nullptr && (frame->frameShape() == QFrame::VLine || frame->frameShape() == QFrame::HLine);
    return is_line ? QAccessible::Separator : QAccessible::NoRole;
}

QAccessibleInterface* make_widget_accessible(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const QAccessible::Role role = widget != nullptr ? role_of(widget) : QAccessible::NoRole;
    return role == QAccessible::NoRole ? nullptr : new QAccessibleWidget(widget, role);
}

constexpr std::int64_t most_rows = 70000; // every tread at 16 bits, solved in some milliseconds

// Numbers in full: what is heard is all there is.
NumberStyle spoken_style() {
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    NumberStyle style = screen_style();
    style.number = [locale](double value) {
        return locale.toString(value, 'g', QLocale::FloatingPointShortest).toStdString();
    };
    style.count = [locale](std::int64_t value) { return locale.toString(static_cast<qlonglong>(value)).toStdString(); };
    return style;
}
} // namespace

WindowRoles::WindowRoles() { QAccessible::installFactory(make_widget_accessible); }

// The treads in view, solved when somebody asks.
class SolvedTreads final : public SpokenTreads {
public:
    SolvedTreads(Spec spec, AxisRange x)
        : m_spec(std::move(spec))
        , m_x(x)
        , m_style(spoken_style())
        , m_listed(transition_count(m_spec, inputs_of(x), most_rows) < most_rows) {}

    bool is_of(const Spec& spec, AxisRange x) const { return m_spec == spec && m_x == x; }

    // Whether there are few enough to list.
    bool is_listed() const { return m_listed; }

    bool has_codes() const { return !std::isnan(step_of(m_spec)); }

    Row headings() const override {
        return {translated("from"), translated("to"), translated("output"), translated("code")};
    }

    int count() const override { return static_cast<int>(segments().size()); }

    Row row(int index) const override {
        const Segment& tread = segments()[static_cast<std::size_t>(index)];
        const auto exact = [this](float value) { return qt_text(m_style.number_of(value)); };
        return {exact(tread.first), exact(tread.last), exact(tread.value),
                has_codes() ? qt_text(m_style.count(tread.code)) : translated("none")};
    }

    int row_at(float x) const {
        const std::vector<Segment>& all = segments();
        const auto after = std::ranges::upper_bound(all, x, {}, &Segment::first);
        const auto index = static_cast<int>(after - all.begin()) - 1;
        return index >= 0 && x <= all[static_cast<std::size_t>(index)].last ? index : -1;
    }

private:
    const std::vector<Segment>& segments() const {
        if (!m_segments) {
            m_segments.emplace();
            if (is_listed()) {
                const Staircase staircase = solve(m_spec, inputs_of(m_x));
                for (std::size_t i = 0; i < staircase.size(); ++i) { m_segments->push_back(staircase[i]); }
                // The treads at the edges of the view go on beyond it.
                m_segments->front() = segment_at(m_spec, m_segments->front().last);
                m_segments->back() = segment_at(m_spec, m_segments->back().first);
            }
        }
        return *m_segments;
    }

    Spec m_spec;
    AxisRange m_x;
    NumberStyle m_style;
    bool m_listed;
    mutable std::optional<std::vector<Segment>> m_segments;
};

PlotSpeech::PlotSpeech(FigureView& view) : m_view(view) { QAccessible::installActivationObserver(this); }

PlotSpeech::~PlotSpeech() { QAccessible::removeActivationObserver(this); }

void PlotSpeech::accessibilityActiveChanged(bool active) {
    if (active) { emit wanted(); }
}

void PlotSpeech::show_nothing(const QString& reason) {
    m_treads.reset();
    SpokenPlot plot;
    plot.description = reason;
    m_view.set_spoken(std::move(plot));
}

void PlotSpeech::show(const Document& document, const Study* study, std::optional<double> cursor) {
    if (!QAccessible::isActive()) { return; }
    const Spec& spec = document.spec();
    const NumberStyle style = spoken_style();
    SpokenPlot plot;
    if (!m_treads || !m_treads->is_of(spec, document.view.x)) {
        m_treads = std::make_shared<SolvedTreads>(spec, document.view.x);
    }
    plot.treads = m_treads;
    QStringList sentences{translated(spoken_view(spec, document.view.x, style))};
    if (!m_treads->is_listed()) {
        sentences.push_back(tr("Zoom in to have the treads listed: there are too many in view."));
    }
    for (const Fact& fact : study != nullptr ? facts_of(study->analysis, style) : std::vector<Fact>()) {
        sentences.push_back(translated(fact.headline.phrase));
    }
    plot.description = sentences.join(QLatin1Char(' '));
    if (cursor) {
        const auto input = static_cast<float>(*cursor);
        const Segment tread = segment_at(spec, input);
        const double error = static_cast<double>(tread.value) - reference_curve(spec, Reference::truth)(input);
        plot.current_row = m_treads->row_at(input);
        plot.tread_text = translated(spoken_tread(tread, m_treads->has_codes(), style));
        plot.cursor_text = translated(spoken_place(input, error, style));
    }
    m_view.set_spoken(std::move(plot));
}
} // namespace quantoscope::inline window
