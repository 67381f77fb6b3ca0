#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/data/measured.h"
#include "core/data/number_file.h"
#include "core/data/word_file.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
void fuzz_numbers(std::string_view bytes) {
    const auto numbers = read_numbers(bytes);
    check(numbers, bytes);
    const auto tensor = read_tensor(bytes);
    check(tensor, bytes);
    require(numbers.has_value() == tensor.has_value());
    if (tensor) {
        require(!numbers->empty() && std::ranges::equal(*numbers, tensor->values));
        require(std::ranges::none_of(*numbers, [](float x) { return std::isnan(x); }));
        require(channel_of(*tensor, tensor->channels).has_value() == false);
        require(tensor->channels == 0 || channel_of(*tensor, tensor->channels - 1).has_value());
    }
    const auto rows = read_measured(bytes);
    check(rows, bytes);
    require(!rows || !rows->empty());
    for (const char* ending : {"h", "vhd", "mem", "coe", "mif", "npy", "csv"}) {
        const auto words = read_word_file(std::string("table.") + ending, bytes);
        check(words, bytes);
        require(!words || words->words.size() <= most_words);
    }
}
} // namespace quantoscope
