#pragma once

#include "app/cli/command.h"

namespace quantoscope {

// Whether an argument means a session file rather than a quantizer: its ending says so, or it is the name of
// a file and no quantizer.
bool names_session(const std::string& argument);

// Complains of a file that cannot be read (exit code 3) or holds no session (2).
tl::expected<Opening, Complaint> session_from_file(const std::string& path);

} // namespace quantoscope
