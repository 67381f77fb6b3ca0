#include "core/model/hdf5_config.h"
#include "core/model/keras_archive.h"
#include "core/model/model.h"

namespace quantoscope::inline model {
namespace {
constexpr std::string_view hdf5_mark = "\x89HDF\r\n\x1a\n";

// The format allows a block of the user's before it, of 512 bytes or any power of two more.
bool is_hdf5(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); at = at == 0 ? 512 : 2 * at) {
        if (bytes.substr(at).starts_with(hdf5_mark)) { return true; }
    }
    return false;
}
} // namespace

ModelContainer container_of(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) { // the latter: without files
        return ModelContainer::keras;
    }
    return is_hdf5(bytes) ? ModelContainer::hdf5 : ModelContainer::json;
}

Result<std::string> model_text(std::string_view bytes) {
    switch (container_of(bytes)) {
    case ModelContainer::keras: return config_in_keras_archive(bytes, model_limits.bytes);
    case ModelContainer::hdf5: return config_in_hdf5(bytes, model_limits.bytes);
    case ModelContainer::json: break;
    }
    return std::string(bytes);
}
} // namespace quantoscope::inline model
