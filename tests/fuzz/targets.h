#pragma once

#include <string_view>

namespace quantoscope {
// What fuzzing runs: each takes any bytes, and ends the program where the core breaks a promise. The corpora
// are replayed by tests/core/fuzz_corpus_test.cpp.

void fuzz_figure(std::string_view bytes);      // the session in a figure: SVG, PDF, PNG
void fuzz_figure_list(std::string_view bytes); // the list of figures that `build` makes
void fuzz_lesson(std::string_view bytes);      // parse_lesson, and the expressions in lessons
void fuzz_lint(std::string_view bytes);        // the linter, on texts and on Python source
// A model file: JSON or a .keras archive, read and grouped for drawing. (HDF5's library and yaml-cpp are not ours to fuzz;
// the program runs them in a process of their own.)
void fuzz_model_json(std::string_view bytes);
void fuzz_notebook(std::string_view bytes);  // the cells of a notebook, linted
void fuzz_numbers(std::string_view bytes);   // files of numbers: text, .npy, measured outputs, tables of words
void fuzz_session(std::string_view bytes);   // read_session, and what it writes read again
void fuzz_spec_text(std::string_view bytes); // parse_spec and parse_fixed_point
} // namespace quantoscope
