#pragma once

#include "core/text/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline function {
// What the words of a table stand for: whole numbers, bit patterns in two's complement, or the values of outputs.
enum class WordKind : std::uint8_t { code, pattern, value };

// A table somebody wrote: a word for each address.
struct CodeFile {
    std::string path; // as the text of a quantizer names it; empty: the example
    WordKind kind = WordKind::code;
    std::vector<double> words;            // exact
    std::vector<std::int32_t> lines = {}; // of each word; empty where there are none to tell

    // Without the lines: only errors need them.
    bool operator==(const CodeFile& other) const {
        return path == other.path && kind == other.kind && words == other.words;
    }
};

// Whether a text can name the file: no quotes, no backslash, no line end, and a name at all.
bool is_file_name(std::string_view path);

// The same for as long as the program runs, so that values can lead to it; equal ones are one. From any thread.
const CodeFile* kept(CodeFile file);

// Where the file of a name is found: on the disk, in a session.
using CodeFiles = std::function<Result<const CodeFile*>(const std::string& path)>;
// Where none can be: an error that says so.
Result<const CodeFile*> no_code_files(const std::string& path);
} // namespace quantoscope::inline function
