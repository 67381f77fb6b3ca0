#pragma once

#include "app/cli/command.h"

namespace quantoscope::inline cli {
// Whether an argument means a file (a session, a figure that remembers its session, a model) rather than a
// quantizer: its ending says so, or it is the name of a file and no quantizer.
bool names_session(const std::string& argument);

// The session of a session file or of a figure, or the model, of an argument that is a file's name; otherwise the
// quantizer it is. A figure's session has no path, since saving must not replace the figure. These throw errors.
Opening opening_of(const std::string& argument, const FrontEnd& front_end);

// The same of every SPEC given: one file, or one quantizer or more, the first of them selected.
Opening opening_of_all(const Given& given, const FrontEnd& front_end);

// For the window, which opens on nothing and says why where `argument` is a file that cannot be opened.
Opening opening_to_show(Result<Opening> opening, const std::string& argument);

// Throws a model, which holds no session, for commands that have no use for one.
Opening must_be_session(Opening opening);

// What to read of a folder that is a SavedModel; any other path itself.
std::string model_path(const std::string& path);

// The model in the file at `path`, HDF5 read in a process of its own; throws errors.
Model model_at(const std::string& path);

// Of a path, "." where it names none.
std::string folder_of(const std::string& path);
} // namespace quantoscope::inline cli
