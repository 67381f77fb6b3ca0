#pragma once

#include "core/function/function.h"
#include "core/text/result.h"

#include <span>
#include <string>

namespace quantoscope::inline deploy {
// What hls4ml writes for a quantizer of QKeras when nothing else is configured (converters/keras/qkeras.py,
// utils/config.py, model/layers.py, backends/fpga/fpga_backend.py of hls4ml_source).

enum class Hls4mlBackend : std::uint8_t { vivado, quartus, catapult };

struct Hls4mlBackendRow {
    Hls4mlBackend backend;
    std::string_view key; // as hls4ml spells it
};

std::span<const Hls4mlBackendRow> hls4ml_backends();

// Of config_from_keras_model: `name` (and `type`) gives each layer the type of its quantizer, `model` (the default)
// gives all layers ap_fixed<16,6>.
enum class Hls4mlGranularity : std::uint8_t { name, model };

// The text of the target, or of the plain type where the quantizer is no sigmoid or tanh. `input` is the result type
// of the layer before. Error: hls4ml gives it none.
Result<std::string> hls4ml_default(const Function& function, const Values& values, Hls4mlBackend backend,
                                   Hls4mlGranularity granularity, const FixedPointType& input);
} // namespace quantoscope::inline deploy
