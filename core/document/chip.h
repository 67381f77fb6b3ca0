#pragma once

#include "core/document/document.h"

#include <optional>
#include <span>
#include <string_view>

namespace quantoscope::inline document {
// What chips compute in place of a quantizer, as one chooses it: the target follows the quantizer.
struct ChipChoice {
    std::string_view key;
    const char* title;
    // nullopt where nothing is deployed so: the quantizer is no sigmoid or tanh, or has no type there.
    std::optional<Spec> (*target)(const Spec& quantizer);
};

std::span<const ChipChoice> chip_choices();

// The choice whose target for `quantizer` this is, but for its input, its table and its size: the one it was chosen by,
// else the first. Null where it is none's.
const ChipChoice* chip_choice_of(const Against& against, const Spec& quantizer);

// The table in a file in place of the quantizer, with the types that hls4ml gives it as far as they fit the words; errors
// are those of with_table.
Result<Spec> of_file(const Spec& quantizer, const CodeFile& file);

// The same once the quantizer has become another one: the target that the same choice gives for that, with the values
// that were changed by hand, or none; unchanged where it is none's.
Against followed(const Against& against, const Spec& before, const Spec& after);
} // namespace quantoscope::inline document
