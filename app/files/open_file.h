#pragma once

#include "core/model/model.h"
#include "core/session/session.h"

#include <array>
#include <optional>
#include <string>

namespace quantoscope::inline files {
// The extensions of model files, but for JSON, which sessions and figures may be in, too.
inline constexpr std::array<std::string_view, 3> model_extensions{"keras", "h5", "hdf5"};

// What a file holds, by its first bytes, whatever its name. What is none of the others counts as a session.
enum class FileKind : std::uint8_t { session, model, png, pdf, svg };

FileKind file_kind(std::string_view content);

constexpr bool is_figure(FileKind kind) {
    return kind == FileKind::png || kind == FileKind::pdf || kind == FileKind::svg;
}

// What the window opens on: a session from a file, one of a single quantizer, or the first that can be drawn
// of a model.
struct Opening {
    Session session = {};
    std::string path = {}; // of a session file; empty without one
    std::optional<Model> model = {};
    std::string model_path = {};
    std::string lesson_path = {};    // of a lesson to begin
    bool asked_for = true;           // false: nothing was, and the session is the default figure
    std::optional<Error> error = {}; // why the file asked for cannot be opened; the session is empty
};

// The model in the content of a file from outside: HDF5 is read in a process of its own. Errors have their
// line, be it of the file or of the JSON inside a model's container.
Result<Model> model_in(std::string_view content);
} // namespace quantoscope::inline files
