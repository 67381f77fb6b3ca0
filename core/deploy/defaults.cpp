#include "core/deploy/defaults.h"

#include "core/deploy/parameters.h"
#include "core/qkeras/facts.h"

namespace quantoscope::inline deploy {
namespace {
constexpr Hls4mlBackendRow backends[] = {
    {Hls4mlBackend::vivado, "Vivado"}, {Hls4mlBackend::quartus, "Quartus"}, {Hls4mlBackend::catapult, "Catapult"}};

// _get_precision_from_quantizer: without fraction bits an integer type.
FixedPointType sigmoid_type(int bits) { return {{bits, 0, false}, Rounding::ties_even, Overflow::saturate}; }

FixedPointType tanh_type(int bits, bool symmetric) {
    if (bits == 1) { return {{1, 0, true}, Rounding::toward_zero, Overflow::wrap, true}; }
    return {{bits, 0, true}, Rounding::ties_even, symmetric ? Overflow::saturate_symmetric : Overflow::saturate};
}

std::string quoted(const FixedPointType& type) { return "'" + text_of(type) + "'"; }

std::string call(std::string_view origin, std::string_view name, const std::string& before, const FixedPointType& input,
                 const FixedPointType& result) {
    return std::string(origin) + "." + std::string(name) + "(" + before + "input=" + quoted(input) +
           ",result=" + quoted(result) + ")";
}

std::string activation(bool is_tanh, bool is_real, Hls4mlBackend backend, const FixedPointType& input,
                       const FixedPointType& result) {
    if (is_real) {
        return call(backend == Hls4mlBackend::quartus ? "hls4ml_quartus" : "hls4ml", is_tanh ? "tanh" : "sigmoid",
                    "table_size=1024,table=" + quoted(default_table_type) + ",", input, result);
    }
    const bool catapult = backend == Hls4mlBackend::catapult;
    const std::string half = quoted(half_type);
    const bool has_slope = !catapult || is_tanh;
    return call(catapult ? "hls4ml_catapult" : "hls4ml", is_tanh ? "hard_tanh" : "hard_sigmoid",
                has_slope ? "slope=0.5,shift=0.5,slope_t=" + half + ",shift_t=" + half + "," : "", input, result);
}
} // namespace

std::span<const Hls4mlBackendRow> hls4ml_backends() { return backends; }

Result<std::string> hls4ml_default(const Function& function, const Values& values, Hls4mlBackend backend,
                                   Hls4mlGranularity granularity, const FixedPointType& input) {
    if (function.qkeras == nullptr) { return failure("hls4ml converts quantizers of QKeras alone; name the target"); }
    const bool of_model = granularity == Hls4mlGranularity::model;
    const Curve* curve = function.stands_for(values).curve;
    const int bits = values["bits"].whole();
    if (curve == &logistic_curve && function.parameter_index("bits")) {
        return activation(false, values["use_real_sigmoid"].is_set(), backend, input,
                          of_model ? default_type : sigmoid_type(bits));
    }
    if (curve == &tanh_curve && function.parameter_index("bits")) {
        return activation(true, values["use_real_tanh"].is_set(), backend, input,
                          of_model ? default_type : tanh_type(bits, values["symmetric"].is_set()));
    }
    const Hls4mlConversion* conversion = function.qkeras->hls4ml;
    const auto type = conversion != nullptr && conversion->type != nullptr ? conversion->type(values) : std::nullopt;
    if (!type) {
        return failure("hls4ml gives an activation %1 no plain fixed-point type; name the target",
                       {std::string(function.name)});
    }
    return text_of(of_model ? default_type : *type);
}
} // namespace quantoscope::inline deploy
