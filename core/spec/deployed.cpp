#include "core/spec/deployed.h"

#include "core/deploy/parameters.h"

namespace quantoscope::inline spec {
Result<Spec> deployed_by_hls4ml(const Spec& quantizer, Hls4mlBackend backend, Hls4mlGranularity granularity) {
    return hls4ml_default(*quantizer.function, resolved(quantizer).values, backend, granularity, default_type)
        .and_then([](const std::string& text) { return parse_spec(text); });
}
} // namespace quantoscope::inline spec
