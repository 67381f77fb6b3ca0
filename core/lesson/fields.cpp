#include "core/lesson/fields.h"

#include "core/analysis/checks.h"
#include "core/deploy/comparison.h"
#include "core/document/document.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline lesson {
struct Part {
    Spec spec;
    Interval interval;
    Reference reference;
    std::optional<Deployment> deployment; // of the selected quantizer

    const Staircase& staircase() {
        return known(m_staircase, [&] { return solve(spec, interval); });
    }
    const Analysis& analysis() {
        return known(m_analysis, [&] { return analyze(staircase(), spec, reference); });
    }
    const RangeAnalysis& range() { return analysis().range; }
    const std::vector<StepWidth>& widths() {
        return known(m_widths, [&] { return step_widths(staircase(), spec); });
    }
    const std::optional<Target>& target() {
        return known(m_target, [&] { return deployment ? compared_target(deployment->target) : std::nullopt; });
    }
    const DeployComparison& comparison() { // only where there is a target
        return known(m_comparison, [&] { return compare_deployed(*bind(deployment->trained), *target()); });
    }

    template <class T, class Make> const T& known(std::optional<T>& value, Make make) {
        if (!value) { value.emplace(make()); }
        return *value;
    }

    std::optional<Staircase> m_staircase = {};
    std::optional<Analysis> m_analysis = {};
    std::optional<std::vector<StepWidth>> m_widths = {};
    std::optional<std::optional<Target>> m_target = {};
    std::optional<DeployComparison> m_comparison = {};
};

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double input(std::optional<float> x) { return x ? shortest_as_double(*x) : nothing; }

bool passes(Part& part, const Check& check) {
    return quantoscope::judge(check, part.analysis(), &part.staircase()).passed;
}

template <CheckKind kind> double passes(Part& part, double) { return passes(part, Check{kind}) ? 1.0 : 0.0; }

template <auto member> double of_comparison(Part& part, double) {
    return part.target() ? static_cast<double>(std::invoke(member, part.comparison())) : nothing;
}

double output_at(Part& part, double x) { return bind(part.spec)->output(static_cast<float>(x)); }

double curve_at(Part& part, double x) { return reference_curve(part.spec, part.reference)(static_cast<float>(x)); }

double narrowest(Part& part, double) {
    return part.widths().empty() ? nothing : std::ranges::min(part.widths(), {}, &StepWidth::width).width;
}

double widest(Part& part, double) {
    return part.widths().empty() ? nothing : std::ranges::max(part.widths(), {}, &StepWidth::width).width;
}

// Those of one line have one width but for float32 rounding.
double has_equal_treads(Part& part, double) { return widest(part, 0) <= narrowest(part, 0) * (1.0 + 1e-4) ? 1.0 : 0.0; }

double width_at_input(Part& part, double x) {
    const StepWidth* own = width_at(part.widths(), static_cast<float>(x));
    return own != nullptr ? own->width : std::numeric_limits<double>::infinity();
}

double fewest_bits(Part& part, double error) {
    for (int bits = 1; bits <= 16; ++bits) {
        const Result<Spec> spec = with_value(part.spec, "bits", bits);
        if (spec && analyze_error(solve(*spec, part.interval), *spec, part.reference).largest <= error) { return bits; }
    }
    return nothing;
}

// The inputs that read the table's entry of x: how wide they are.
double bin_at(Part& part, double x) {
    if (!part.target() || !part.target()->table) { return nothing; }
    const InputCodes& input = part.target()->input;
    const auto address = [&](std::int64_t code) { return part.target()->table->address(code); };
    const std::int64_t code = input.code_of(static_cast<float>(x)).value_or(0);
    std::int64_t first = code;
    std::int64_t last = code;
    while (first > input.first && address(first - 1) == address(code)) { --first; }
    while (last < input.last && address(last + 1) == address(code)) { ++last; }
    return static_cast<double>(last - first + 1) * (input.value(1) - input.value(0));
}

double top_entry(Part& part, double) {
    if (!part.target() || !part.target()->table) { return nothing; }
    const LookupTable& table = *part.target()->table;
    return static_cast<double>(std::ranges::max(table.entries, {}, &TableEntry::code).code) * table.type.format.step();
}

constexpr LessonField field_rows[] = {
    {"above_from", false, [](Part& part, double) { return input(part.range().above_from); }},
    {"bin", true, bin_at},
    {"bits", false, [](Part& part, double) { return double(part.spec.value("bits")); }},
    {"curve", true, curve_at},
    {"deployed", true,
     [](Part& part, double x) { return part.target() ? part.target()->value_at(float(x)) : nothing; }},
    {"differing", false, of_comparison<&DeployComparison::share>},
    {"differing_codes", false, of_comparison<&DeployComparison::disagree>},
    {"equal_treads", false, has_equal_treads},
    {"error", true, [](Part& part, double x) { return std::fabs(output_at(part, x) - curve_at(part, x)); }},
    {"fewest_bits", true, fewest_bits},
    {"first_transition", false,
     [](Part& part, double) { return part.staircase().size() > 1 ? input(part.staircase().first(1)) : nothing; }},
    {"fits_bits", false, passes<CheckKind::fits_bits>},
    {"function", false, nullptr, [](Part& part) { return std::string(part.spec.function->name); }},
    {"inner_error", false, [](Part& part, double) { return part.analysis().error.within.largest; }},
    {"input_codes", false, of_comparison<&DeployComparison::codes>},
    {"integer", false, [](Part& part, double) { return double(part.spec.value("integer")); }},
    {"largest_difference", false,
     [](Part& part, double) {
         if (!part.target()) { return nothing; }
         return part.comparison().largest ? part.comparison().largest->lsb : 0.0;
     }},
    {"largest_error", false, [](Part& part, double) { return part.analysis().error.largest; }},
    {"largest_error_at", false, [](Part& part, double) { return input(part.analysis().error.at); }},
    {"largest_output", false, [](Part& part, double) { return part.range().attained.max; }},
    {"levels", false, [](Part& part, double) { return double(part.analysis().levels); }},
    {"levels_outside", false, [](Part& part, double) { return double(part.range().levels_outside); }},
    {"mode", false, nullptr, [](Part& part) { return std::string(part.spec.mode->key); }},
    {"monotone", false, passes<CheckKind::monotone>},
    {"narrowest_tread", false, narrowest},
    {"no_missing_codes", false, passes<CheckKind::no_missing_codes>},
    {"no_overshoot", false, passes<CheckKind::no_overshoot>},
    {"output", true, output_at},
    {"reaches", true,
     [](Part& part, double value) {
         return double(passes(part, {CheckKind::reaches, {}, {value}}));
     }},
    {"smallest_output", false, [](Part& part, double) { return part.range().attained.min; }},
    {"step", false, [](Part& part, double) { return part.analysis().step; }},
    {"symmetric", false, passes<CheckKind::symmetric>},
    {"symmetry_error", false, [](Part& part, double) { return part.analysis().symmetry.largest_defect; }},
    {"table_size", false,
     [](Part& part, double) { return double(part.deployment ? part.deployment->target.value("table_size") : 0); }},
    {"table_step", false,
     [](Part& part, double) {
         return part.target() && part.target()->table ? part.target()->table->type.format.step() : nothing;
     }},
    {"target", false, nullptr, [](Part& part) { return part.deployment ? text_of(part.deployment->target) : ""; }},
    {"text", false, nullptr, [](Part& part) { return text_of(part.spec); }},
    {"top_entry", false, top_entry},
    {"transitions", false, [](Part& part, double) { return double(part.analysis().transitions); }},
    {"widest_tread", false, widest},
    {"width", true, width_at_input},
};
} // namespace

Facts::Facts(const Document& document, Facts* start) : m_selected(document.selected), m_start(start) {
    for (const Entry& entry : document.entries) {
        const bool is_selected = m_parts.size() == document.selected;
        m_parts.push_back(std::make_unique<Part>(Part{entry.spec, document.interval, document.reference,
                                                      is_selected ? deployment_of(document) : std::nullopt}));
    }
}

Facts::~Facts() = default;

Part* Facts::part(std::size_t number) {
    const std::size_t index = number == 0 ? m_selected : number - 1;
    return index < m_parts.size() ? m_parts[index].get() : nullptr;
}

std::span<const LessonField> fields() { return field_rows; }
} // namespace quantoscope::inline lesson
