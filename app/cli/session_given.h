#pragma once

#include "app/cli/command.h"

namespace quantoscope {

// Whether an argument means a file (a session, a figure that remembers its session, a model) rather than a
// quantizer: its ending says so, or it is the name of a file and no quantizer.
bool names_session(const std::string& argument);

// The session of a session file or of a figure; that of a figure has no path, since saving must not replace
// the figure. Complains of a file that cannot be read (exit code 3) or holds no session (2).
tl::expected<Opening, Complaint> opening_from_file(const std::string& path, const FrontEnd& front_end);

// Those two, but a model is complained of, for commands that have no use for one.
tl::expected<Opening, Complaint> session_from(tl::expected<Opening, Complaint> opening);

// The model in the bytes of the file at `path`, HDF5 read in a process of its own.
tl::expected<Model, Complaint> model_in(const std::string& content, const std::string& path);

// The same, or the quantizer an argument is.
tl::expected<Opening, Complaint> opening_of(const std::string& argument, const FrontEnd& front_end);

// The same of every SPEC given: one file, or one quantizer or more, the first of them selected.
tl::expected<Opening, Complaint> opening_of_all(const Given& given, const FrontEnd& front_end);

// Of a path, "." where it names none.
std::string folder_of(const std::string& path);

} // namespace quantoscope
