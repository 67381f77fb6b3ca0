#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>

namespace quantoscope::inline model {
// Whether this build reads HDF5 files.
bool reads_hdf5();

// The attribute `model_config` of the root group, which Keras writes with model.save('model.h5'). Nothing
// else of the file is read. Errors: a damaged file, no such attribute (weights alone), one that is no text or
// longer than `most_bytes`, a build without HDF5. HDF5 files can be made to bring its library down: whoever
// reads one from outside does so in a process of its own.
Result<std::string> config_in_hdf5(std::string_view bytes, std::size_t most_bytes);
} // namespace quantoscope::inline model
