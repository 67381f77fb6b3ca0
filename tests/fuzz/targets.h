#pragma once

#include <string_view>

namespace quantoscope {
// What fuzzing runs: each takes any bytes, and ends the program where the core breaks a promise. The corpora
// are replayed by tests/core/fuzz_corpus_test.cpp.

// A model file: JSON or a .keras archive, read and grouped for drawing. (HDF5's library and yaml-cpp are not ours to fuzz;
// the program runs them in a process of their own.)
void fuzz_lint(std::string_view bytes);      // the linter, on texts and on Python source
void fuzz_lesson(std::string_view bytes);    // parse_lesson, and the expressions in lessons
void fuzz_spec_text(std::string_view bytes); // parse_spec and parse_fixed_point
void fuzz_model_json(std::string_view bytes);
} // namespace quantoscope
