#include "core/qkeras/straight_through.h"

#include <algorithm>

namespace quantoscope::inline qkeras {
namespace {
// The piece over [first, last] of those in `pieces`, cut to it.
void add_within(std::vector<MonotonePiece>& out, const std::vector<MonotonePiece>& pieces, Interval within) {
    for (MonotonePiece piece : pieces) {
        piece.inputs = {std::max(piece.inputs.first, within.first), std::min(piece.inputs.last, within.last)};
        if (piece.inputs.first <= piece.inputs.last) { out.push_back(piece); }
    }
}
} // namespace

StraightThroughSide straight_through_side(double grid, double largest, double slope) {
    return {static_cast<float>(0x1p24 * grid / slope), static_cast<float>(0x1p26 * largest / slope)};
}

StraightThroughSide side_of_levels(const Values& v, const std::optional<FixedPointFormat>& grid) {
    return straight_through_side(binary_parts(scale_by_alpha(v)).unit * (grid ? grid->step() : 1.0),
                                 scale_by_alpha(v) * (grid ? power_of_two(v["integer"].whole()) : 1.0));
}

std::vector<MonotonePiece> straight_through_pieces(const std::vector<MonotonePiece>& ideal,
                                                   const StraightThroughSide& left, const StraightThroughSide& right) {
    const float left_far = std::min(left.zero_from, far_out);
    const float right_far = std::min(right.zero_from, far_out);
    const float left_exact = std::min(left.exact_below, left_far);
    const float right_exact = std::min(right.exact_below, right_far);
    std::vector<MonotonePiece> pieces;
    pieces.push_back({{-float_infinity, -left_far}, constant_piece});
    if (left_exact < left_far) { pieces.push_back({{next_up(-left_far), -left_exact}, wavering_piece, true, true}); }
    add_within(pieces, ideal, {next_up(-left_exact), next_down(right_exact)});
    if (right_exact < right_far) {
        pieces.push_back({{right_exact, next_down(right_far)}, wavering_piece, true, true});
    }
    pieces.push_back({{right_far, float_infinity}, constant_piece});
    return pieces;
}

std::vector<MonotonePiece> weighted_sum_pieces() {
    constexpr std::string_view far = "the outermost level, or NaN once a product overflows";
    return {{{-float_infinity, -far_out}, far},
            {{next_up(-far_out), next_down(far_out)},
             "product, rint, clip and quotient are non-decreasing, 0 x adds nothing"},
            {{far_out, float_infinity}, far}};
}
} // namespace quantoscope::inline qkeras
