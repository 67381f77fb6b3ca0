#pragma once

#include "core/spec/spec.h"

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

// The choice whose target for `quantizer` this is, but for its input, its table and its size; null where it is none's.
const ChipChoice* chip_choice_of(const Spec& target, const Spec& quantizer);

// The table in a file in place of the quantizer, with the types that hls4ml gives it as far as they fit the words;
// nullopt where no types do.
std::optional<Spec> of_file(const Spec& quantizer, const CodeFile& file);

// The target once the quantizer has become another one: what the same choice gives for that, with the values that were
// changed by hand; the same where it is none's.
Spec followed(const Spec& target, const Spec& before, const Spec& after);

} // namespace quantoscope::inline document
