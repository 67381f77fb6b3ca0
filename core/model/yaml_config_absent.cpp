#include "core/model/container.h"

namespace quantoscope::inline model {
Result<std::string> config_in_yaml(std::string_view) {
    return failure("this is a configuration of hls4ml in YAML, which this build cannot read (it was built without "
                   "yaml-cpp); read the Keras model it names instead");
}
} // namespace quantoscope::inline model
