#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>

namespace quantoscope::inline model {
// The file of a SavedModel folder with the layers of its model as JSON, and the one with its graph.
inline constexpr const char* saved_model_metadata = "keras_metadata.pb";
inline constexpr const char* saved_model_graph = "saved_model.pb";

// The JSON of the whole model in keras_metadata.pb, which Keras 2.5 to 2.15 write beside the graph of a SavedModel: of the
// nodes whose identifier begins with _tf_keras_ the first whose metadata has layers; they follow one another as text
// (saved_metadata.proto of Keras). Errors: a damaged file, or one without such a node.
Result<std::string> config_in_saved_model(std::string_view bytes);
} // namespace quantoscope::inline model
