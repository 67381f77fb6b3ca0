#include "core/spec/spec.h"

#include "core/deploy/target.h"

#include <cmath>

namespace quantoscope::inline spec {
namespace {
std::string modes_text(const FixedPointType& type, const char* prefix) {
    return std::string(prefix) + std::string(ap_name(type.rounding).substr(3)) + "," + prefix +
           std::string(ap_name(type.overflow).substr(3));
}

constexpr FixedPointSpelling spellings[] = {
    {"ap_fixed", "AMD Vitis HLS",
     [](const FixedPointType& type) {
         std::string text = text_of(type.format);
         text.pop_back();
         return text + "," + modes_text(type, "AP_") + ">";
     }},
    {"ac_fixed", "Siemens AC datatypes",
     [](const FixedPointType& type) {
         const FixedPointFormat& format = type.format;
         return "ac_fixed<" + std::to_string(format.bits) + "," +
                std::to_string(format.integer_bits + (format.is_signed ? 1 : 0)) + "," +
                (format.is_signed ? "true," : "false,") + modes_text(type, "AC_") + ">";
     }},
    {"q", "Qm.n",
     [](const FixedPointType& type) { // neither m nor n is negative there; otherwise nothing
         const int m = type.format.integer_bits;
         const int n = type.format.fraction_bits();
         const std::string q = type.format.is_signed ? "Q" : "UQ";
         return m < 0 || n < 0 || type.overflow != Overflow::saturate ? std::string()
                                                                      : q + std::to_string(m) + "." + std::to_string(n);
     }},
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

// --- what hls4ml deploys

constexpr Hls4mlBackendRow backends[] = {
    {Hls4mlBackend::vivado, "Vivado"}, {Hls4mlBackend::quartus, "Quartus"}, {Hls4mlBackend::catapult, "Catapult"}};

std::string quoted(const FixedPointType& type) { return "'" + text_of(type) + "'"; }

std::string activation(bool is_tanh, bool is_real, Hls4mlBackend backend, const FixedPointType& input,
                       const FixedPointType& result) {
    const bool is_quartus = is_real && backend == Hls4mlBackend::quartus;
    const bool is_catapult = !is_real && backend == Hls4mlBackend::catapult;
    std::string text = is_quartus ? "hls4ml_quartus." : is_catapult ? "hls4ml_catapult." : "hls4ml.";
    text += is_real ? "" : "hard_";
    text += is_tanh ? "tanh(" : "sigmoid(";
    if (is_real) {
        text += "table_size=1024,table=" + quoted(default_table_type) + ",";
    } else if (!is_catapult || is_tanh) {
        text += "slope=0.5,shift=0.5,slope_t=" + quoted(half_type) + ",shift_t=" + quoted(half_type) + ",";
    }
    return text + "input=" + quoted(input) + ",result=" + quoted(result) + ")";
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

std::span<const Hls4mlBackendRow> hls4ml_backends() { return backends; }

Result<std::string> hls4ml_default(const Function& function, const Values& values, Hls4mlBackend backend,
                                   Hls4mlGranularity granularity, const FixedPointType& input) {
    if (function.qkeras == nullptr) { return failure("hls4ml converts quantizers of QKeras alone; name the target"); }
    const bool of_model = granularity == Hls4mlGranularity::model;
    const Curve* curve = function.stands_for(values).curve;
    const bool is_tanh = curve == &tanh_curve;
    if ((is_tanh || curve == &logistic_curve) && function.parameter_index("bits")) {
        const int bits = values["bits"].whole();
        FixedPointType result = of_model ? default_type : hls4ml_type(bits, 0, is_tanh);
        if (!of_model && is_tanh && bits > 1 && values["symmetric"].is_set()) {
            result.overflow = Overflow::saturate_symmetric;
        }
        return activation(is_tanh, values[is_tanh ? "use_real_tanh" : "use_real_sigmoid"].is_set(), backend, input,
                          result);
    }
    const Hls4mlConversion* conversion = function.qkeras->hls4ml;
    const auto type = conversion != nullptr && conversion->type != nullptr ? conversion->type(values) : std::nullopt;
    if (!type) {
        return failure("hls4ml gives an activation %1 no plain fixed-point type; name the target",
                       {std::string(function.name)});
    }
    return text_of(of_model ? default_type : *type);
}

Result<Spec> deployed_by_hls4ml(const Spec& quantizer, Hls4mlBackend backend, Hls4mlGranularity granularity) {
    return hls4ml_default(*quantizer.function, resolved(quantizer).values, backend, granularity, default_type)
        .and_then([](const std::string& text) { return parse_spec(text); });
}
} // namespace quantoscope::inline spec
