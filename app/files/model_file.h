#pragma once

#include "core/model/model.h"

namespace quantoscope::inline files {
// model_text of a file from outside: HDF5 files and YAML are read in a child process with bounded time and memory, so
// that one made to bring its library down is merely refused.
Result<std::string> guarded_model_text(std::string_view bytes);
} // namespace quantoscope::inline files
