#include "core/spec/spec.h"

#include "core/deploy/target.h"
#include "core/text/call_text.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace quantoscope::inline spec {
namespace {
// What is said of the values that the layer makes of the spec's.
template <class Ask> auto asked(const Spec& spec, Ask ask) {
    return spec.role == QuantizerRole::none ? ask(spec.values) : ask(in_role(*spec.function, spec.values, spec.role));
}

// The same; the otherwise of a function that says nothing.
template <class Says, class Otherwise> auto said(const Spec& spec, Says says, Otherwise otherwise) {
    return says != nullptr ? asked(spec, says) : otherwise;
}

// 1.5 times the largest magnitude of the format, rounded up to one significant digit; 0 without a uniform format.
double half_more_than_format(const Spec& spec) {
    const std::optional<FixedPointFormat> format = format_of(spec);
    if (!format) { return 0.0; }
    const double reach = 1.5 * level_factor(spec) * std::max(-format->min_value(), format->max_value());
    const double digit = std::pow(10.0, std::floor(std::log10(reach)));
    return std::ceil(reach / digit) * digit;
}

std::string call_text(std::string_view name, const Spec& spec) {
    std::vector<WrittenArgument> arguments;
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const ParameterDefinition& parameter = spec.function->parameters[i];
        const bool is_default = parameter.default_by != nullptr
                                    ? spec.values[i] == Value(parameter.default_by(spec.values))
                                    : spec.values[i] == parameter.default_value;
        if (parameter.key == "bits" || parameter.always_printed || !is_default) {
            arguments.push_back({std::string(parameter.key), text_of(parameter, spec.values[i])});
        }
    }
    return written_call(name, arguments);
}
} // namespace

Spec default_spec(const Function& function) {
    return {&function, Values(function.parameters), &default_sigmoid_mode()};
}

Spec default_example() { return parse_spec("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real").value(); }

Result<Spec> with_value(const Spec& spec, std::string_view key, const Value& value) {
    return with_one_value(spec, key, value).and_then([](Spec changed) -> Result<Spec> {
        if (auto error = refusal_of(changed)) { return failure(std::move(*error)); }
        return changed;
    });
}

Result<Spec> with_one_value(const Spec& spec, std::string_view key, const Value& given) {
    const auto index = spec.function->parameter_index(key);
    if (!index) { return failure("%1 has no parameter '%2'", {std::string(spec.function->name), std::string(key)}); }
    const ParameterDefinition& parameter = spec.function->parameters[*index];
    const Value value = as_taken(parameter, given);
    if (const auto error = value.is_type() ? type_refusal(parameter, value.type()) : std::nullopt;
        error && parameter.kind == ParameterKind::type) {
        return failure({.what = *error});
    }
    if (!admits(parameter, value)) {
        return failure("%1 must be %2, not %3", {std::string(key), domain_of(parameter), text_of(parameter, value)});
    }
    Spec changed = spec;
    if (parameter.is_float32 && value.is_number()) {
        changed.values[*index] = static_cast<double>(static_cast<float>(value.number()));
    } else if (value.is_word() && parameter.kind != ParameterKind::inert) {
        changed.values[*index] = Value::word(*std::ranges::find(parameter.words, value.word()));
    } else if (parameter.kind != ParameterKind::inert) {
        changed.values[*index] = value;
    }
    if (!has_scale(changed)) { changed.values.scale = 1.0f; }
    return changed;
}

std::optional<Error> refusal_of(const Spec& spec) {
    if (auto raise = raised_by_qkeras(*spec.function, spec.values, spec.role)) {
        return Error{.what = std::move(raise->what)};
    }
    const auto refuses = spec.function->refuses;
    const std::optional<Phrase> reason = refuses != nullptr ? refuses(spec.values) : std::nullopt;
    return reason ? std::optional(Error{.what = *reason}) : std::nullopt;
}

Result<Spec> with_table(const Spec& lookup, const CodeFile& file) {
    if (const std::size_t words = file.words.size(); words < 2 || words > 65536 || !std::has_single_bit(words)) {
        return failure("%1 has %2 words; a table has a power of two of them, from 2 to 65536",
                       {file.path, std::to_string(words)});
    }
    const auto types = [&](const FixedPointType& input, const FixedPointType& result) {
        return with_one_value(lookup, file_key, &file)
            .and_then([&](const Spec& spec) { return with_one_value(spec, "input", input); })
            .and_then([&](const Spec& spec) { return with_value(spec, "result", result); });
    };
    FixedPointType input = lookup.at("input").type();
    input.format.bits = static_cast<int>(std::bit_width(file.words.size())) - 1;
    const FixedPointType present = lookup.at("result").type();
    const Result<Spec> fitting = types(input, present);
    int integer_bits = 0; // of codes it does not matter
    if (file.kind == WordKind::value) {
        const auto [low, high] = std::ranges::minmax(file.words);
        while (integer_bits < 16 && (high >= std::ldexp(1.0, integer_bits) || low < -std::ldexp(1.0, integer_bits))) {
            ++integer_bits;
        }
    }
    for (int bits = 1; !fitting && bits <= 32; ++bits) {
        for (const bool is_signed : {false, true}) {
            const FixedPointFormat format{bits, integer_bits, is_signed};
            if (auto spec = types(input, {format, present.rounding, present.overflow})) { return spec; }
        }
    }
    return fitting;
}

Spec with_function(const Spec& spec, const Function& function) {
    Spec moved = default_spec(function);
    if (function.qkeras != nullptr) {
        moved.mode = spec.mode;
        moved.role = spec.role;
    }
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        moved = with_value(moved, spec.function->parameters[i].key, spec.values[i]).value_or(moved);
    }
    return with_scale(moved, static_cast<double>(spec.values.scale)).value_or(moved);
}

Result<Spec> with_scale_of(const Spec& spec, std::span<const float> channel) {
    const auto scale_of = qkeras_facts(*spec.function).scale_of;
    const bool has_one = scale_of != nullptr && has_scale(spec);
    return with_scale(
        spec, has_one ? static_cast<double>(asked(spec, [&](const Values& v) { return scale_of(v, channel); })) : 1.0);
}

Spec resolved(const Spec& spec) {
    Spec made = spec;
    made.values = in_role(*spec.function, std::move(made.values), std::exchange(made.role, QuantizerRole::none));
    return made;
}

bool has_scale(const Spec& spec) { return asked(spec, takes_scale); }

Result<Spec> with_scale(const Spec& spec, double scale) {
    if (!has_scale(spec)) {
        return failure("%1 has no scale worked out from a tensor: that takes alpha='auto' or alpha='auto_po2', without "
                       "post_training_scale",
                       {std::string(spec.function->name)});
    }
    const auto rounded = static_cast<float>(scale);
    if (!(rounded >= 0x1p-80f && rounded <= 0x1p64f)) {
        return failure("the scale must be a number above 0, from 2^-80 to 2^64, not %1", {text::text_of(scale)});
    }
    Spec changed = spec;
    changed.values.scale = rounded;
    return changed;
}

bool mode_matters(const Spec& spec) { return why_mode_is_unused(spec).empty(); }

std::string_view why_mode_is_unused(const Spec& spec) {
    if (spec.function->qkeras == nullptr) { return "this is not a function of QKeras, whose mode this is"; }
    return said(spec, spec.function->qkeras->mode_unused,
                std::string_view("this quantizer computes without a sigmoid"));
}

ScaledCurve curve_of(const Spec& spec) { return asked(spec, spec.function->stands_for); }

ScaledCurve mode_curve_of(const Spec& spec) {
    const auto in_mode = spec.function->stands_for_in_mode;
    return in_mode != nullptr ? asked(spec, [&](const Values& v) { return in_mode(v, *spec.mode); }) : curve_of(spec);
}

Range reported_of(const Spec& spec) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return said(spec, qkeras_facts(*spec.function).reported, Range{nan, nan});
}

std::string_view off_grid_reason(const Spec& spec) {
    return said(spec, spec.function->off_grid_reason, std::string_view());
}

std::string_view levels_note(const Spec& spec) { return said(spec, spec.function->levels_note, std::string_view()); }

Range nominal_of(const Spec& spec) { return asked(spec, spec.function->nominal); }

std::optional<double> symmetry_center_of(const Spec& spec) {
    return asked(spec, [&](const Values& v) { return spec.function->center(v); });
}

double step_of(const Spec& spec) {
    return asked(spec, [&](const Values& v) { return spec.function->step(v); });
}

std::optional<FixedPointFormat> format_of(const Spec& spec) { return asked(spec, spec.function->format); }

double level_factor(const Spec& spec) { return said(spec, spec.function->scale, 1.0); }

std::vector<MonotonePiece> pieces_of(const Spec& spec) { return asked(spec, spec.function->pieces); }

Spec ideal_of(const Spec& spec) {
    Spec ideal = spec;
    ideal.function = &spec.function->ideal();
    return ideal;
}

char* write_output(char* out, const Spec& spec, double value, bool hex) {
    if (spec.function->deploy == nullptr) {
        return hex ? write_hex_text(out, value) : write_text(out, static_cast<float>(value));
    }
    if (std::isnan(value)) {
        std::memcpy(out, undefined_text.data(), undefined_text.size());
        return out + undefined_text.size();
    }
    return hex ? write_hex_text(out, value) : write_text(out, value);
}

std::string output_text(const Spec& spec, double value, bool hex) {
    char buffer[number_text_size];
    return {buffer, write_output(buffer, spec, value, hex)};
}

Interval default_interval(const Spec& spec) {
    if (spec.function->deploy != nullptr && !spec.function->is_type) {
        const InputCodes input = target_of(spec)->input;
        return {std::max(usual_interval.first, static_cast<float>(input.value(input.first))),
                std::min(usual_interval.last, static_cast<float>(input.value(input.last)))};
    }
    const Curve* curve = curve_of(spec).curve;
    const auto reach = static_cast<float>(half_more_than_format(spec));
    const bool is_usual = curve == &logistic_curve || curve == &tanh_curve || !(reach > 0.0f) || std::isinf(reach);
    return is_usual ? usual_interval : Interval{-reach, reach};
}

std::unique_ptr<const Kernel> bind(const Spec& spec) {
    auto target = target_of(spec);
    return target ? target_kernel(std::move(*target), curve_of(spec))
                  : asked(spec, [&](const Values& v) { return spec.function->bind(v, *spec.mode); });
}

std::optional<Target> target_of(const Spec& spec) {
    return spec.function->target != nullptr ? std::optional(spec.function->target(spec.values)) : std::nullopt;
}

std::optional<Target> compared_target(const Spec& spec, const std::optional<FixedPointType>& input) {
    return spec.function->is_type ? std::optional(conversion(input.value_or(default_type), spec.values[0].type()))
                                  : target_of(spec);
}

bool is_random(const Spec& spec) {
    return !spec.function->training_parameter() && bind(spec)->training(0.0f).has_value();
}

std::vector<Phrase> caveats_of(const Spec& spec) {
    std::vector<Phrase> caveats;
    const Spec made = resolved(spec);
    if (made.values != spec.values) { caveats.push_back({"Note: as a kernel it is %1.", {text_of(made)}}); }
    if (has_scale(spec)) {
        caveats.push_back({"Note: alpha='%1' works its scale out from a whole tensor; shown for scale %2.",
                           {std::string(made.at("alpha").word()), text::text_of(spec.values.scale)}});
    }
    if (const std::string_view reason = off_grid_reason(spec); !reason.empty()) {
        caveats.push_back({"Note: %1.", {std::string(reason)}});
    }
    if (is_random(spec)) {
        caveats.push_back({"Note: outputs are random at inference too, with the probability of the true "
                           "function; the more probable output is shown.",
                           {}});
    }
    return caveats;
}

std::string text_of(const Spec& spec) {
    if (spec.function->is_type) { return text_of(spec.values[0].type()); }
    const std::string state = state_text(spec);
    return call_text(spec.function->full_name(), spec) + (state.empty() ? "" : "@") + state;
}

std::string state_text(const Spec& spec) {
    std::vector<std::string> states;
    if (spec.mode != &default_sigmoid_mode()) { states.emplace_back(spec.mode->key); }
    if (spec.values.scale != 1.0f) { states.push_back("scale=" + text::text_of(spec.values.scale)); }
    if (spec.role == QuantizerRole::kernel) { states.emplace_back(kernel_word); }
    return comma_list(states, {}, ",");
}

std::string qkeras_python(const Spec& spec) {
    if (spec.function->qkeras == nullptr) { return "# " + text_of(spec) + " is not a quantizer of QKeras"; }
    std::string text;
    if (!spec.function->prefix().empty()) { text += "# " + std::string(qkeras_facts(*spec.function).source) + "\n"; }
    if (mode_matters(spec) && spec.mode != &default_sigmoid_mode()) {
        text += "set_internal_sigmoid(\"" + std::string(spec.mode->key) + "\")\n";
    }
    return text + call_text(spec.function->name, spec);
}
} // namespace quantoscope::inline spec
