#pragma once

#include "core/analysis/analysis.h"

#include <array>

namespace quantoscope::inline analysis {
// Why a quantizer does what a fact says: the operation responsible, one of the stages of its kernel. Nothing is guessed:
// each is worked out by evaluation, and absent where the operation is not known.
enum class CauseKind : std::uint8_t {
    multiplied,      // outputs: the result in [0], [1] is multiplied by [2]
    center_moved,    // symmetry: the factor [2] moves the centre from [0] to [1]
    mirror_missing,  // symmetry: [0] is an output, its mirror image [1] is not
    multiplied_here, // error: the result [0] becomes [1], multiplied by [2]
    clipped,         // error: [0] is clipped to [1]
    curve,           // error: the curve of the mode gives [0], the true one [1]
    rounded,         // error: [0] is rounded to [1]
    both_ends,       // levels: [0] and [1] are both outputs, [2] steps apart
};

struct Cause {
    CauseKind kind = CauseKind::rounded;
    std::string_view stage; // the key of the operation,
    float x = 0.0f;         // which is seen at work here
    std::array<double, 3> numbers = {};
    bool operator==(const Cause&) const = default;
};

std::optional<Cause> why_outside(const Analysis& analysis);
std::optional<Cause> why_asymmetric(const Analysis& analysis);
std::optional<Cause> why_error(const Analysis& analysis);       // what makes up at least half of the largest
std::optional<Cause> why_more_levels(const Analysis& analysis); // than the bits hold
} // namespace quantoscope::inline analysis
