#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
bool is_outside(double value, Range range) { return value < range.min || value > range.max; }

Role role_of(double value, Range nominal) { return is_outside(value, nominal) ? Role::out_of_range : Role::quantized; }

// The shaded region of one tread outside the range; neighbours on the same side grow into one band.
void shade_outside(std::vector<Band>& bands, const Tread& tread, Range nominal) {
    const AxisRange y =
        tread.value > nominal.max ? AxisRange{nominal.max, boundless} : AxisRange{-boundless, nominal.min};
    if (!bands.empty() && bands.back().x.last == tread.from && bands.back().y == y) {
        bands.back().x.last = tread.to;
    } else {
        bands.push_back({Role::out_of_range, {tread.from, tread.to}, y});
    }
}

void add_treads(Panel& panel, const Staircase& staircase, Role role, int slot) {
    panel.treads.reserve(panel.treads.size() + staircase.size());
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const bool rises = i > 0 && !std::isnan(staircase.value(i - 1));
        const double from = i > 0 ? static_cast<double>(staircase.first(i)) : panel.x.first;
        const double to = i + 1 < staircase.size() ? static_cast<double>(staircase.first(i + 1)) : panel.x.last;
        const double value = staircase.value(i);
        if (std::isnan(value)) { continue; } // undefined_bands
        panel.treads.push_back({.role = role,
                                .from = from,
                                .to = to,
                                .value = value,
                                .rises = rises,
                                .from_value = rises ? static_cast<double>(staircase.value(i - 1)) : value,
                                .slot = slot});
    }
}

// The inputs two intervals share; first > last where there are none.
Interval common(Interval a, Interval b) { return {std::max(a.first, b.first), std::min(a.last, b.last)}; }

// Whether an input in a hundred, or more, has no certain output.
bool mostly_uncertain(const Kernel& kernel, Interval inputs) {
    constexpr Ordinal samples = 200;
    const Ordinal first = ordinal_of(inputs.first);
    const Ordinal length = ordinal_of(inputs.last) - first;
    int uncertain = 0;
    for (Ordinal i = 0; i <= samples; ++i) {
        uncertain += kernel.certain(float_at(first + length * i / samples)) ? 0 : 1;
    }
    return uncertain > samples / 100;
}

// About how many treads are in view where there is no step to count by: endless where most of many inputs
// side by side differ.
double changes_in_view(const Spec& spec, AxisRange x) {
    constexpr int columns = 512;
    const std::vector<Point> points = envelope(spec, x, columns);
    int changes = 0;
    for (std::size_t i = 1; i < points.size(); ++i) { changes += points[i].y != points[i - 1].y ? 1 : 0; }
    return changes > columns / 2 ? boundless : changes;
}

// The selected staircase: outputs outside the nominal range have a role of their own and shade the plane.
void mark_outside(Panel& panel, std::size_t first_tread, Range nominal) {
    for (std::size_t i = first_tread; i < panel.treads.size(); ++i) {
        Tread& tread = panel.treads[i];
        tread.role = role_of(tread.value, nominal);
        if (tread.role == Role::out_of_range) { shade_outside(panel.bands, tread, nominal); }
    }
}

// Of another staircase, which keeps its colour; what is shaded already is not shaded again.
void shade_other(Panel& panel, int slot, Range nominal) {
    for (Tread tread : panel.treads) {
        if (tread.role != Role::quantized || tread.slot != slot || !is_outside(tread.value, nominal)) { continue; }
        for (const Band& band : panel.bands) {
            if (band.role != Role::out_of_range || band.y.first > tread.value || band.y.last < tread.value) {
                continue;
            }
            if (band.x.first <= tread.from) {
                tread.from = std::max(tread.from, band.x.last);
            } else {
                tread.to = std::min(tread.to, band.x.first);
            }
        }
        if (tread.from < tread.to) { shade_outside(panel.bands, tread, nominal); }
    }
}

// One line for each stretch of one role, and of what has an output.
void add_selected_envelope(Panel& panel, const std::vector<Point>& points, Range nominal, int slot) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point point = points[i];
        if (std::isnan(point.y)) { continue; }
        const Role role = role_of(point.y, nominal);
        const bool goes_on = i > 0 && !std::isnan(points[i - 1].y);
        if (!goes_on || panel.lines.back().role != role) {
            panel.lines.push_back({role, {goes_on ? points[i - 1] : point}, slot});
        }
        panel.lines.back().points.push_back(point);
        if (goes_on && role == Role::out_of_range) {
            shade_outside(panel.bands, {.role = role, .from = points[i - 1].x, .to = point.x, .value = point.y},
                          nominal);
        }
    }
}

void add_selected(Panel& panel, const FigureContext& context, const Drawn& selected) {
    // The range outside of which outputs are pointed out; every output is inside where none are.
    const bool marks = context.document.figure.annotations.out_of_range;
    const Range nominal = marks ? nominal_of(context.spec) : Range{-boundless, boundless};
    if (!selected.in_view) {
        add_selected_envelope(panel, envelope(selected.spec, panel.x, context.columns), nominal, selected.slot);
        return;
    }
    const std::size_t first = panel.treads.size();
    panel.first_dotted = first;
    add_treads(panel, *selected.in_view, Role::quantized, selected.slot);
    mark_outside(panel, first, nominal);
}

void add_curves(Panel& panel, const FigureContext& context) {
    const int columns = context.columns / 4;
    const ScaledCurve truth = reference_curve(context.spec, Reference::truth);
    const ScaledCurve surrogate = reference_curve(context.spec, Reference::mode);
    if (shows_selected(context.document) && !(surrogate == truth)) {
        panel.lines.push_back({Role::surrogate, sampled(surrogate, panel.x, columns)});
    }
    for (const ScaledCurve& curve : drawn_activations(context.document)) {
        panel.lines.push_back({Role::activation, sampled(curve, panel.x, columns)});
    }
}

// The other revision of the selected quantizer, shown with it.
std::optional<Spec> ghost_of(const Document& document) {
    return shows_selected(document) ? against_spec(document) : std::nullopt;
}

// Everything drawn in the plot, for its y range.
AxisRange fitting_y_of(const FigureContext& context) {
    AxisRange all = fitting_y(context.spec, context.document.view.x);
    const auto include = [&](const Spec& spec) { all = hull(all, fitting_y(spec, context.document.view.x)); };
    for (const std::size_t index : drawn_entries(context.document)) { include(context.document.entries[index].spec); }
    if (const auto ghost = ghost_of(context.document)) { include(*ghost); }
    return all;
}

// Measured points in view: those that differ, up to a number, and of the others one for each column.
void add_measured(Panel& panel, const FigureContext& context) {
    constexpr std::size_t most_mismatches = 2000;
    if (context.document.measured == nullptr) { return; }
    std::vector<bool> taken(static_cast<std::size_t>(context.columns) + 1);
    std::vector<Dot> mismatches;
    const bool compares = shows_selected(context.document);
    const auto kernel = bind(context.spec);
    for (const MeasuredRow& row : context.document.measured->rows) {
        const double x = row.x;
        if (!panel.x.contains(x)) { continue; }
        const auto column = static_cast<std::size_t>((x - panel.x.first) / panel.x.length() * context.columns);
        if (compares && (*kernel)(row.x) != row.y) {
            if (mismatches.size() < most_mismatches) { mismatches.push_back({Role::mismatch, {x, row.y}}); }
        } else if (!taken[column]) {
            taken[column] = true;
            panel.dots.push_back({Role::measured, {x, row.y}});
        }
    }
    panel.dots.insert(panel.dots.end(), mismatches.begin(), mismatches.end());
}

// Where the error is largest, if that is in view.
void add_largest_error(Panel& panel, const FigureContext& context) {
    if (!context.document.figure.annotations.largest_error || context.study == nullptr ||
        !shows_selected(context.document)) {
        return;
    }
    const float x = context.study->analysis.error.at;
    const Point at{x, (*bind(context.spec))(x)};
    if (panel.x.contains(at.x) && panel.y.contains(at.y)) {
        panel.dots.push_back({Role::mark, at});
        panel.callouts.push_back({Role::mark, at});
    }
}

// From the first tread along the staircase, and back along the curve that errors are measured against.
void add_error_area(Panel& panel, const FigureContext& context) {
    if (!context.document.figure.annotations.error_area || context.selected() == nullptr) { return; }
    Line area{Role::error, {}, context.selected()->slot};
    for (const Tread& tread : std::span(panel.treads).subspan(panel.first_dotted)) {
        area.points.push_back({tread.from, tread.value});
        area.points.push_back({tread.to, tread.value});
    }
    if (area.points.empty()) { return; } // more transitions than columns: the area is a hair
    const ScaledCurve curve = reference_curve(context.spec, context.document.reference);
    const std::vector<Point> back = sampled(curve, panel.x, context.columns / 4);
    area.points.insert(area.points.end(), back.rbegin(), back.rend());
    panel.areas.push_back(std::move(area));
}
} // namespace

bool build_plot_panel(Panel& panel, const FigureContext& context) {
    const Document& document = context.document;
    panel.y = document.view.y ? *document.view.y : fitting_y_of(context);
    if (shows_selected(document)) { panel.edges = edges_of(context.spec); }
    add_curves(panel, context);
    if (const auto ghost = ghost_of(document); ghost && document.against->style == AgainstStyle::overlay) {
        add_staircase(panel, *ghost, staircase_in_view(*ghost, panel.x, context.columns), Role::ghost, 0,
                      context.columns);
    }
    for (const Drawn& drawn : context.drawn) {
        if (&drawn == context.selected()) {
            add_selected(panel, context, drawn);
        } else {
            add_staircase(panel, drawn.spec, drawn.in_view, Role::quantized, drawn.slot, context.columns);
        }
    }
    for (const Drawn& drawn : context.drawn) {
        const bool is_other = context.selected() != nullptr && &drawn != context.selected();
        if (is_other && document.figure.annotations.out_of_range) {
            shade_other(panel, drawn.slot, nominal_of(drawn.spec));
        }
    }
    std::ranges::move(undefined_bands(context, panel.y), std::back_inserter(panel.bands));
    add_error_area(panel, context);
    add_measured(panel, context);
    add_largest_error(panel, context);
    return true;
}

std::vector<double> edges_of(const Spec& spec) {
    const Range nominal = nominal_of(spec);
    return {nominal.min, nominal.max};
}

AxisRange roomy(double low, double high, double part) {
    const double room = part * (high - low);
    return {low - room, high + room};
}

double codes_in_view(const Spec& asked, AxisRange x) {
    const Spec spec = staircase_spec(asked);
    const Interval inputs = inputs_of(x);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    double rise = 0.0;
    for (const MonotonePiece& piece : pieces_of(spec)) {
        const Interval part = common(piece.inputs, inputs);
        if (part.first > part.last) { continue; }
        if (piece.off_grid_noise && mostly_uncertain(*kernel, part)) { return boundless; }
        const double by =
            std::fabs(static_cast<double>((*kernel)(part.last)) - static_cast<double>((*kernel)(part.first)));
        rise += std::isnan(by) ? 0.0 : by;
    }
    const double step = step_of(spec);
    return std::isnan(step) ? changes_in_view(spec, x) : rise / step;
}

std::vector<Point> envelope(const Spec& spec, AxisRange x, int columns) {
    std::vector<float> inputs;
    for (int i = 0; i <= columns; ++i) {
        inputs.push_back(static_cast<float>(x.first + x.length() * (static_cast<double>(i) / columns)));
    }
    std::vector<float> outputs(inputs.size());
    bind(spec)->evaluate(inputs, outputs);
    std::vector<Point> points;
    points.reserve(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) { points.push_back({inputs[i], outputs[i]}); }
    return points;
}

std::vector<Point> sampled(const ScaledCurve& curve, AxisRange x, int columns) {
    std::vector<double> inputs;
    for (int i = 0; i <= columns; ++i) { inputs.push_back(x.first + x.length() * (static_cast<double>(i) / columns)); }
    for (const double kink : curve.kinks()) {
        if (x.first < kink && kink < x.last) {
            inputs.push_back(std::nextafter(kink, -boundless)); // it may jump
            inputs.push_back(kink);
        }
    }
    std::ranges::sort(inputs);
    std::vector<Point> points;
    points.reserve(inputs.size());
    for (const double input : inputs) { points.push_back({input, curve(input)}); }
    return points;
}

std::optional<Staircase> staircase_in_view(const Spec& spec, AxisRange x, int columns) {
    const Interval inputs = inputs_of(x);
    const std::optional<Target> target = target_of(spec);
    if (!target) { return codes_in_view(spec, x) <= columns ? std::optional(solve(spec, inputs)) : std::nullopt; }
    // A target is neither monotone nor much work: its treads are counted.
    constexpr double most_codes = 0x1p18;
    if (most_treads(*target, inputs) > most_codes) { return std::nullopt; }
    std::optional<Staircase> staircase = solve_target(*target, step_of(spec), inputs, nullptr);
    return staircase->size() <= static_cast<std::size_t>(columns) ? std::move(staircase) : std::nullopt;
}

void add_staircase(Panel& panel, const Spec& spec, const std::optional<Staircase>& in_view, Role role, int slot,
                   int columns) {
    if (in_view) {
        add_treads(panel, *in_view, role, slot);
        return;
    }
    bool goes_on = false;
    for (const Point& point : envelope(spec, panel.x, columns)) {
        const bool has_output = !std::isnan(point.y);
        if (has_output && !goes_on) { panel.lines.push_back({role, {}, slot}); }
        if (has_output) { panel.lines.back().points.push_back(point); }
        goes_on = has_output;
    }
}

std::vector<ScaledCurve> drawn_activations(const Document& document) {
    std::vector<std::size_t> entries = drawn_entries(document);
    if (entries.empty()) { entries = {document.selected}; }
    if (entries.back() == document.selected) { // drawn last, named first
        std::rotate(entries.begin(), entries.end() - 1, entries.end());
    }
    std::vector<ScaledCurve> curves;
    for (const std::size_t index : entries) {
        const ScaledCurve curve = reference_curve(document.entries[index].spec, Reference::truth);
        if (std::ranges::find(curves, curve) == curves.end()) { curves.push_back(curve); }
    }
    return curves;
}

AxisRange fitting_y(const Spec& spec, AxisRange x) {
    const Interval inputs = inputs_of(x);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const MonotonePiece& piece : pieces_of(spec)) { // the extremes are at their ends
        const Interval part = common(piece.inputs, inputs);
        if (part.first > part.last) { continue; }
        for (const float input : {part.first, part.last}) {
            const double value = (*kernel)(input);
            low = std::fmin(low, value); // which pass over NaN
            high = std::fmax(high, value);
        }
    }
    const Range nominal = nominal_of(spec);
    const ScaledCurve curve = curve_of(spec);
    double reach = std::numeric_limits<double>::infinity();
    if (std::isinf(curve.curve->constant_beyond(curve.parameters))) { // it grows without end
        for (const double input : {x.first, x.last}) {
            const double value = std::clamp(curve(input), nominal.min, nominal.max);
            low = std::fmin(low, value);
            high = std::fmax(high, value);
        }
        reach = 8.0 * std::max({std::fabs(x.first), std::fabs(x.last), std::fabs(low), std::fabs(high)});
    }
    low = -nominal.min <= reach ? std::fmin(low, nominal.min) : low;
    high = nominal.max <= reach ? std::fmax(high, nominal.max) : high;
    return roomy(low, high, 0.08);
}
} // namespace quantoscope::inline figure
