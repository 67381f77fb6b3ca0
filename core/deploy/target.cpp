#include "core/deploy/target.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline deploy {
namespace {
// Far out of every range, and a multiple of every power of two in reach.
constexpr double farthest_position = 0x1p61;

std::int64_t as_position(double rounded) {
    return static_cast<std::int64_t>(std::clamp(rounded, -farthest_position, farthest_position));
}

// How far below its position the inputs of a position begin, in steps.
double reach_below(Rounding rounding, std::int64_t position) {
    switch (rounding) {
    case Rounding::down: return 0.0;
    case Rounding::toward_zero: return position > 0 ? 0.0 : 1.0;
    default: return 0.5;
    }
}

class TargetKernel final : public Kernel {
public:
    TargetKernel(Target target, const ScaledCurve& stands_for)
        : m_target(std::move(target))
        , m_stands_for(stands_for) {}

    void evaluate(std::span<const float> x, std::span<float> y) const override {
        std::transform(x.begin(), x.end(), y.begin(),
                       [this](float input) { return static_cast<float>(m_target.value_at(input)); });
    }

    void outputs(std::span<const float> x, std::span<double> y) const override {
        std::transform(x.begin(), x.end(), y.begin(), [this](float input) { return m_target.value_at(input); });
    }

    void pre_quantization(std::span<const float> x, std::span<float> y) const override {
        std::transform(x.begin(), x.end(), y.begin(),
                       [this](float input) { return static_cast<float>(m_stands_for(static_cast<double>(input))); });
    }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> stages{{"input", {"input x", {}}, x}};
        const std::optional<std::int64_t> code = m_target.input.code_of(x);
        if (code) {
            stages.push_back({"input_code", {"input code", {}}, static_cast<float>(*code)});
            if (const auto address = m_target.table ? m_target.table->address(*code) : std::nullopt) {
                const LookupTable& table = *m_target.table;
                const auto entry = static_cast<double>(table.entries[*address].code) * table.type.format.step();
                stages.push_back({"address", {"table address", {}}, static_cast<float>(*address)});
                stages.push_back({"entry", {"table entry", {}}, static_cast<float>(entry)});
            }
        }
        stages.push_back({"output", {"output", {}}, static_cast<float>(m_target.value_at(x))});
        return stages;
    }

    std::optional<float> certain(float) const override { return std::nullopt; }

private:
    Target m_target;
    ScaledCurve m_stands_for;
};

InputCodes affine_input(const AffineCodes& codes) {
    return {
        .first = codes.first,
        .last = codes.last,
        .position = [codes](float x) { return as_position(codes.position(x)); },
        .code = [codes](std::int64_t position) { return std::clamp<std::int64_t>(position, codes.first, codes.last); },
        .first_x =
            [codes](std::int64_t position) {
                return (static_cast<double>(position - codes.zero_point) - 0.5) * static_cast<double>(codes.scale);
            },
        .value =
            [codes](std::int64_t code) {
                return static_cast<double>(codes.scale * static_cast<float>(code - codes.zero_point));
            }};
}
} // namespace

std::optional<std::int64_t> InputCodes::code_of(float x) const {
    return std::isfinite(x) ? std::optional(code(position(x))) : std::nullopt;
}

InputCodes fixed_point_input(const FixedPointType& type) {
    const int fraction = type.format.fraction_bits();
    const double step = type.format.step();
    return {.first = type.format.min_code(),
            .last = type.format.max_code(),
            .position =
                [fraction, rounding = type.rounding](float x) {
                    return as_position(round_to_integer(std::ldexp(static_cast<double>(x), fraction), rounding));
                },
            .code = [type](std::int64_t position) { return in_range(position, type); },
            .first_x =
                [step, rounding = type.rounding](std::int64_t position) {
                    return (static_cast<double>(position) - reach_below(rounding, position)) * step;
                },
            .value = [step](std::int64_t code) { return static_cast<double>(code) * step; },
            .repeats = type.overflow == Overflow::wrap};
}

OutputCodes fixed_point_output(const FixedPointType& type) { return {type.format.step(), 0}; }

AffineCodes signed_codes(int bits, float scale, std::int32_t zero_point) {
    const std::int32_t half = 1 << (bits - 1);
    return {.scale = scale, .zero_point = zero_point, .first = -half, .last = half - 1};
}

Target affine_target(const AffineCodes& input, const AffineCodes& output,
                     std::function<std::int32_t(std::int32_t)> map) {
    return {.input = affine_input(input),
            .output_codes = {static_cast<double>(output.scale), output.zero_point},
            .output = [map = std::move(map)](std::int64_t code) {
                return std::optional<std::int64_t>(map(static_cast<std::int32_t>(code)));
            }};
}

Target table_target(const Values& values, LookupTable table) {
    const FixedPointType result = values["result"].type();
    std::vector<std::int64_t> outputs;
    for (const TableEntry& entry : table.entries) {
        outputs.push_back(code_of(value_of(entry.code, table.type.format), result));
    }
    return {.input = fixed_point_input(values["input"].type()),
            .output_codes = fixed_point_output(result),
            .output =
                [address = table.address, outputs = std::move(outputs)](std::int64_t code) {
                    const std::optional<std::size_t> entry = address(code);
                    return entry ? std::optional(outputs[*entry]) : std::nullopt;
                },
            .table = std::move(table)};
}

Target exact_target(const Values& values,
                    std::function<std::int64_t(const Fraction&, const FixedPointType& result)> f) {
    return {.input = fixed_point_input(values["input"].type()),
            .output_codes = fixed_point_output(values["result"].type()),
            .output = [f = std::move(f), input = values["input"].type().format, result = values["result"].type()](
                          std::int64_t code) { return std::optional(f(value_of(code, input), result)); }};
}

double Target::value_of(std::optional<std::int64_t> code) const {
    return code ? output_codes.value(*code) : std::numeric_limits<double>::quiet_NaN();
}

double Target::value_at(float x) const {
    const std::optional<std::int64_t> code = input.code_of(x);
    return value_of(code ? output(*code) : std::nullopt);
}

std::unique_ptr<const Kernel> target_kernel(Target target, const ScaledCurve& stands_for) {
    return std::make_unique<TargetKernel>(std::move(target), stands_for);
}
} // namespace quantoscope::inline deploy
