#include "core/spec/fixed_type.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline spec {
namespace {
std::string_view name_of(Rounding mode) {
    return std::ranges::find(rounding_table, mode, &RoundingRow::mode)->ap.substr(3);
}

std::string_view name_of(Overflow mode) {
    return std::ranges::find(overflow_table, mode, &OverflowRow::mode)->ap.substr(3);
}

std::string modes_text(const FixedPointType& type, const char* prefix) {
    return std::string(prefix) + std::string(name_of(type.rounding)) + "," + prefix +
           std::string(name_of(type.overflow));
}

std::string ap_text(const FixedPointType& type) {
    std::string text = text_of(type.format);
    text.pop_back();
    return text + "," + modes_text(type, "AP_") + ">";
}

std::string ac_text(const FixedPointType& type) {
    const FixedPointFormat& format = type.format;
    return "ac_fixed<" + std::to_string(format.bits) + "," +
           std::to_string(format.integer_bits + (format.is_signed ? 1 : 0)) + "," +
           (format.is_signed ? "true," : "false,") + modes_text(type, "AC_") + ">";
}

// Neither m nor n is negative there; otherwise nothing.
std::string q_text(const FixedPointType& type) {
    const FixedPointFormat& format = type.format;
    if (format.integer_bits < 0 || format.fraction_bits() < 0 || type.overflow != Overflow::saturate) { return {}; }
    return std::string(format.is_signed ? "Q" : "UQ") + std::to_string(format.integer_bits) + "." +
           std::to_string(format.fraction_bits());
}

constexpr FixedPointSpelling spellings[] = {
    {"ap_fixed", "AMD Vitis HLS", ap_text},
    {"ac_fixed", "Siemens AC datatypes", ac_text},
    {"q", "Qm.n", q_text},
};

// With alpha 'auto' and 'auto_po2' ties go away from zero; the scale must be a power of two.
std::optional<FixedPointType> auto_type(const Spec& spec) {
    const FixedPointFormat format = *format_of(spec);
    const double scale = level_factor(spec);
    const auto type = format_from_qkeras(format.bits, format.integer_bits + std::ilogb(scale), true);
    const bool is_plain =
        format.bits > 1 && std::exp2(std::ilogb(scale)) == scale && spec.at("qnoise_factor") == Value(1);
    return type && is_plain ? std::optional(FixedPointType{*type, Rounding::ties_away, Overflow::saturate_symmetric})
                            : std::nullopt;
}

// The quantizer that does what the type does: nearest even, saturation, and more than a sign.
Result<Spec> quantizer_of(const FixedPointType& type) {
    const bool saturates = type.overflow == Overflow::saturate || type.overflow == Overflow::saturate_symmetric;
    if (type.rounding != Rounding::ties_even || !saturates || (type.format.is_signed && type.format.bits == 1)) {
        return failure({.what = {}}); // its caller takes the type as it is
    }
    const auto set = [](const char* key, double value) {
        return [key, value](const Spec& spec) { return with_value(spec, key, Value(value)); };
    };
    return with_value(default_spec(plain_fixed_point()), "bits", Value(type.format.bits))
        .and_then(set("integer", type.format.integer_bits))
        .and_then(set("keep_negative", type.format.is_signed ? 1.0 : 0.0))
        .and_then(set("symmetric", type.overflow == Overflow::saturate_symmetric ? 1.0 : 0.0));
}
} // namespace

Result<Spec> parse_quantizer(std::string_view text, const CodeFiles& files) {
    if (begins_fixed_point_type(text)) {
        if (const auto quantizer = parse_fixed_point(text).and_then(quantizer_of)) { return quantizer; }
    }
    return parse_spec(text, files);
}

std::optional<FixedPointType> fixed_point_of(const Spec& asked) {
    const Function& exact = plain_fixed_point();
    if (asked.function->name != exact.name) { return std::nullopt; }
    const Spec spec = resolved(asked);
    if (spec.at("alpha").is_word()) { return auto_type(spec); }
    const bool is_signed = spec.value("keep_negative") != 0;
    const auto format = format_from_qkeras(spec.value("bits"), spec.value("integer"), is_signed);
    if (!format || (is_signed && format->bits == 1)) { // which is the sign
        return std::nullopt;
    }
    const FixedPointType type{*format, Rounding::ties_even,
                              is_signed && spec.value("symmetric") != 0 ? Overflow::saturate_symmetric
                                                                        : Overflow::saturate};
    // Whatever else is set must not matter: the outputs' format is the type's.
    const Result<Spec> same = quantizer_of(type);
    Spec plain = with_function(spec, exact);
    for (const char* inert : {"use_stochastic_rounding", "use_ste"}) {
        if (exact.parameter_index(inert)) {
            plain = with_value(plain, inert, default_spec(exact).at(inert)).value_or(plain);
        }
    }
    if (!is_signed) { plain = with_value(plain, "symmetric", Value(0)).value_or(plain); }
    if (const Value alpha = plain.at("alpha"); alpha.is_number() && alpha.number() == 1.0) {
        plain = with_value(plain, "alpha", Value()).value_or(plain);
    }
    return same && *same == Spec{plain.function, plain.values, same->mode} ? std::optional(type) : std::nullopt;
}

std::span<const FixedPointSpelling> fixed_point_spellings() { return spellings; }
} // namespace quantoscope::inline spec
