#pragma once

#include "core/deploy/defaults.h"
#include "core/spec/spec.h"

namespace quantoscope::inline spec {
// What hls4ml deploys for a quantizer behind a layer of ap_fixed<16,6>, as hls4ml_default says it in text.
// Error: hls4ml gives it nothing.
Result<Spec> deployed_by_hls4ml(const Spec& quantizer, Hls4mlBackend backend, Hls4mlGranularity granularity);
} // namespace quantoscope::inline spec
