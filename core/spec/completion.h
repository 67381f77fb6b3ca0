#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline spec {
// How the word before the cursor in the text form may go on: texts that replace it.
struct Completions {
    std::size_t begin = 0;          // of the word that they replace; it ends at the cursor
    std::vector<std::string> texts; // "quantized_sigmoid(", "integer=", "'auto'", "real"
};

// Names of functions, with the revision where one is begun, and any that contain the word; in the parentheses the
// parameters that are not given yet, and the words and flags that a value may be; behind @ the sigmoid modes. None
// where the word is whole. Domain: cursor <= text.size().
//   completions_of("sigm", 4) -> quantized_sigmoid(, ...
//   completions_of("quantized_bits(4, alpha='a", 26) -> 'auto', 'auto_po2'
Completions completions_of(std::string_view text, std::size_t cursor);
} // namespace quantoscope::inline spec
