#include "core/model/model.h"

#include "core/model/container.h"

#include <algorithm>
#include <iterator>

namespace quantoscope::inline model {
namespace {
constexpr std::string_view hdf5_mark = "\x89HDF\r\n\x1a\n";
constexpr std::size_t looked_at = std::size_t{1} << 16;

// The format allows a block of the user's before it, of 512 bytes or any power of two more.
bool is_hdf5(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); at = at == 0 ? 512 : 2 * at) {
        if (bytes.substr(at).starts_with(hdf5_mark)) { return true; }
    }
    return false;
}

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); // the latter: without files
}

bool contains(std::string_view bytes, std::string_view word) {
    return bytes.substr(0, looked_at).find(word) != std::string_view::npos;
}

// A message that begins with its version, then another field: ModelProto of onnx.proto.
bool is_onnx(std::string_view bytes) {
    return bytes.size() > 2 && bytes[0] == '\x08' && bytes[1] > '\x02' && bytes[1] < '\x20' &&
           std::string_view("\x12\x1a\x22\x3a\x42").find(bytes[2]) != std::string_view::npos;
}

// Of the custom operators of qonnx and FINN, which may come after all the weights.
bool is_qonnx(std::string_view bytes) {
    return is_onnx(bytes) && (bytes.find("qonnx.custom_op") != std::string_view::npos ||
                              bytes.find("finn.custom_op") != std::string_view::npos ||
                              bytes.find("onnx.brevitas") != std::string_view::npos);
}

bool is_graph(std::string_view bytes) { return bytes.starts_with(std::string_view("\x08\x01\x12", 3)); }
bool is_tflite(std::string_view bytes) { return bytes.substr(0, 8).ends_with("TFL3"); }
bool is_metadata(std::string_view bytes) { return bytes.starts_with('\n') && contains(bytes, "_tf_keras_"); }

bool is_yaml(std::string_view bytes) {
    return !bytes.starts_with('{') && (bytes.starts_with("HLSConfig:") || contains(bytes, "\nHLSConfig:"));
}

bool is_binary(std::string_view bytes) { return bytes.substr(0, looked_at).find('\0') != std::string_view::npos; }

struct ContainerRow {
    bool (*is)(std::string_view bytes);
    ModelContainer container;
    const char* refusal; // what it is and what to do; null where it is read
};
constexpr ContainerRow rows[] = {
    {is_zip, ModelContainer::keras, nullptr},
    {is_hdf5, ModelContainer::hdf5, nullptr},
    {is_metadata, ModelContainer::saved_model, nullptr},
    {is_yaml, ModelContainer::yaml, nullptr},
    {is_qonnx, ModelContainer::foreign,
     "this is a QONNX model, whose Quant nodes keep scale and bit width as tensors; they are not read here. Draw one as "
     "a type, such as ap_fixed<8,3,AP_RND_CONV,AP_SAT>, or read the Keras model it was made from, as model.to_json() "
     "writes it"},
    {is_onnx, ModelContainer::foreign,
     "this is an ONNX model, which holds no quantizers of QKeras; read the Keras model it was made from, as "
     "model.to_json() or model.save('model.keras') writes it"},
    {is_graph, ModelContainer::foreign,
     "this is the graph of a SavedModel; its layers are in keras_metadata.pb beside it, which Keras 2.5 to 2.15 write. "
     "Without that, read what model.to_json() or model.save('model.keras') writes"},
    {is_tflite, ModelContainer::foreign,
     "this is a model of TensorFlow Lite, which holds no quantizers of QKeras; read the Keras model it was made from, as "
     "model.to_json() writes it"},
    {is_binary, ModelContainer::json,
     "this is not a model of Keras: not JSON, nor a .keras or .h5 file; model.to_json() and model.save('model.keras') "
     "write one"},
};

const ContainerRow* row_of(std::string_view bytes) {
    const auto row = std::ranges::find_if(rows, [&](const ContainerRow& format) { return format.is(bytes); });
    return row == std::end(rows) ? nullptr : row;
}

Result<std::string> read_archive(std::string_view bytes, ArchiveReader reader, const char* format) {
    if (reader != nullptr) { return reader(bytes, model_limits.bytes); }
    return failure("%1 files cannot be read here (the program was built or installed without what reads them); write "
                   "the model's description with model.to_json() instead",
                   {format});
}

// The JSON object that begins a text, without what follows; empty where it does not end.
std::string_view leading_object(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '\\') {
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '}')) {
            depth += c == '{' ? 1u : 0u;
            depth -= c == '}' ? 1u : 0u;
            if (depth == 0) { return text.substr(0, at + 1); }
        }
    }
    return {};
}
} // namespace

ModelContainer container_of(std::string_view bytes) {
    const ContainerRow* row = row_of(bytes);
    return row != nullptr ? row->container : ModelContainer::json;
}

Result<std::string> model_text(std::string_view bytes, const ArchiveReaders& readers) {
    const ContainerRow* row = row_of(bytes);
    if (row == nullptr) { return std::string(bytes); }
    if (row->refusal != nullptr) { return failure(row->refusal); }
    switch (row->container) {
    case ModelContainer::keras: return read_archive(bytes, readers.keras, ".keras");
    case ModelContainer::hdf5: return read_archive(bytes, readers.hdf5, "HDF5");
    case ModelContainer::yaml: return config_in_yaml(bytes);
    default: return config_in_saved_model(bytes);
    }
}

Result<std::string> config_in_saved_model(std::string_view bytes) {
    constexpr std::string_view mark = "_tf_keras_"; // begins the identifier of a node, before its JSON
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at)) {
        const std::size_t next = bytes.find(mark, at + 1);
        const std::size_t begin = bytes.find('{', at);
        const std::string_view json = begin < next ? leading_object(bytes.substr(begin)) : std::string_view();
        if (json.find("\"layers\"") != std::string_view::npos) { return std::string(json); }
        at = begin < next && !json.empty() ? begin + json.size() : at + 1;
    }
    return failure(
        "this keras_metadata.pb holds no model described by its layers, or is damaged; model.to_json() writes "
        "one that is read");
}
} // namespace quantoscope::inline model
