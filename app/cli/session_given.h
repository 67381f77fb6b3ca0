#pragma once

#include "app/cli/command.h"

namespace quantoscope {

// Whether an argument means a file (a session, or a figure that remembers its session) rather than a
// quantizer: its ending says so, or it is the name of a file and no quantizer.
bool names_session(const std::string& argument);

// The session of a session file or of a figure; that of a figure has no path, since saving must not replace
// the figure. Complains of a file that cannot be read (exit code 3) or holds no session (2).
tl::expected<Opening, Complaint> opening_from_file(const std::string& path, const FrontEnd& front_end);

// The same, or the quantizer an argument is.
tl::expected<Opening, Complaint> opening_of(const std::string& argument, const FrontEnd& front_end);

// Of a path, "." where it names none.
std::string folder_of(const std::string& path);

} // namespace quantoscope
