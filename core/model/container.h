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

// A YAML text, such as the configuration that hls4ml writes into its project, as JSON: every scalar a text. Errors:
// what yaml-cpp refuses, more than 100,000 values or 32 levels (an anchor may stand for many), a build without it. Its
// parser calls itself for every level, so whoever reads a text from outside does so in a process of its own.
Result<std::string> config_in_yaml(std::string_view text);
} // namespace quantoscope::inline model
