#pragma once

#include "core/json/json.h"
#include "core/model/archives.h"
#include "core/qkeras/facts.h"
#include "core/text/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline model {
// A quantizer at its place in a model. Whether it can be drawn is not asked here (drawing.h): a model may
// hold quantizers this program does not know.
struct ModelQuantizer {
    std::string role;          // "kernel", "bias", "activation", "recurrent activation", "kernel initializer"
    std::string text;          // as the file has it: its string, or its class with its config as a call
    std::string stand_in = {}; // what is to be drawn in its place; empty: the text itself
    bool of_qkeras = true;     // false: from older code whose layers and functions quantize by themselves
    bool is_config = false;    // `text` stands for a class with its config, which nobody has to read
    QuantizerRole in_layer = QuantizerRole::none; // what it is to its layer, as far as that changes it
    std::string place = {};                       // where in the file: "config.layers[1].config.kernel_quantizer"
    std::vector<Phrase> notes = {};
    bool operator==(const ModelQuantizer&) const = default;
};

struct ModelLayer {
    std::string path;       // its name after those of the models and wrappers it is in: "encoder/dense_1"
    std::string class_name; // "QDense"
    std::vector<ModelQuantizer> quantizers = {}; // in the order of the file
    std::vector<Phrase> notes = {};
    bool operator==(const ModelLayer&) const = default;
};

struct Model {
    std::string name;
    std::string class_name; // "Sequential"
    std::vector<ModelLayer> layers = {};
    std::vector<Phrase> notes = {};
    bool operator==(const Model&) const = default;
};

enum class ModelContainer : std::uint8_t { json, keras, hdf5, saved_model, yaml, foreign };

inline constexpr std::size_t longest_model_file = std::size_t{1} << 28; // bytes; weights are the most of it
inline constexpr JsonLimits model_limits{.bytes = std::size_t{1} << 25, .depth = 64, .values = 1'000'000};
inline constexpr std::size_t most_model_layers = 20'000;
inline constexpr std::size_t most_model_quantizers = 100'000;

// By the first bytes; what is none of the others counts as JSON. `foreign` are formats of others that are named, not read.
ModelContainer container_of(std::string_view bytes);

// Whether the JSON text begins as a model of Keras does, for telling it from our own files. Looks at the
// first kilobyte.
bool looks_like_model(std::string_view bytes);

// The model's description in the bytes of a file: the text itself, `config.json` of a .keras archive, the
// attribute `model_config` of an .h5 file, the JSON in keras_metadata.pb of a SavedModel, a configuration of hls4ml as
// JSON. At most model_limits.bytes, whatever the file declares. Errors: a file that is damaged, or holds no description
// (weights alone); a format that is not read, with what to do.
Result<std::string> model_text(std::string_view bytes, const ArchiveReaders& readers);

// Reads what Keras writes with `model.to_json()`, of Keras 2 and 3, also as a JSON text in a JSON string; what
// `model.get_config()` gives; the types of the layers in a configuration of hls4ml. Layers come in the order of the file,
// those of nested models and wrappers after the one that holds them. Errors carry the byte and name the line:
// what parse_json refuses under model_limits, what is no model, a layer without class_name or config, more
// than `most_model_layers` or `most_model_quantizers`. Names longer than a line are cut.
Result<Model> read_model(std::string_view text);
} // namespace quantoscope::inline model
