#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>

namespace quantoscope::inline model {
// `config.json` of a .keras archive, unpacked. Errors: no or a damaged archive, no such file in it, an
// encrypted one, more than `most_bytes` of it - declared, or met while unpacking.
Result<std::string> config_in_keras_archive(std::string_view bytes, std::size_t most_bytes);
} // namespace quantoscope::inline model
