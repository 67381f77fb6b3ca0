#include "core/model/container.h"

namespace quantoscope::inline model {
bool reads_hdf5() { return false; }

Result<std::string> config_in_hdf5(std::string_view, std::size_t) {
    return failure("this build cannot read HDF5 files (it was built without that library); write the model's "
                   "description with model.to_json() instead");
}
} // namespace quantoscope::inline model
