#include "core/quantizers/straight_through.h"

#include <algorithm>

namespace quantoscope {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

// The piece over [first, last] of those in `pieces`, cut to it.
void add_within(std::vector<MonotonePiece>& out, const std::vector<MonotonePiece>& pieces, Interval within)
{
    for (MonotonePiece piece : pieces) {
        piece.inputs = {std::max(piece.inputs.first, within.first), std::min(piece.inputs.last, within.last)};
        if (piece.inputs.first <= piece.inputs.last) {
            out.push_back(piece);
        }
    }
}

} // namespace

std::vector<MonotonePiece> straight_through_pieces(std::vector<MonotonePiece> ideal,
                                                   const StraightThroughRange& range)
{
    constexpr std::string_view wavering = "x + (-x + q) rounds to an ulp of x, coarser than the levels: every input is "
                                          "looked at";
    constexpr std::string_view zero = "an ulp of x is more than twice any level: -x + q is -x and the output 0, "
                                      "or NaN once a product overflows";
    const auto exact_end = static_cast<float>(0x1p24 * range.grid);     // inf where it always is
    const auto zero_from = static_cast<float>(0x1p26 * range.largest_level);
    if (!(exact_end < infinity)) {
        return ideal;
    }
    std::vector<MonotonePiece> pieces;
    pieces.push_back({{-infinity, -std::min(zero_from, infinity)}, zero});
    if (exact_end < zero_from) {
        pieces.push_back({{next_up(-zero_from), -exact_end}, wavering, true});
    }
    add_within(pieces, ideal, {next_up(-exact_end), next_down(exact_end)});
    if (exact_end < zero_from) {
        pieces.push_back({{exact_end, next_down(zero_from)}, wavering, true});
    }
    pieces.push_back({{zero_from, infinity}, zero});
    return pieces;
}

Family ideal_of(const Family& today, std::unique_ptr<const Kernel> (*bind)(const Values&, const SigmoidMode&),
                std::vector<MonotonePiece> (*pieces)(const Values&))
{
    Family ideal = today;
    ideal.revision = "ideal";
    ideal.title = "Ideal levels";
    ideal.label = "ideal";
    ideal.source = "what google/qkeras at 78ea90f means, without what float32 makes of it";
    ideal.story = "The levels alone: without x + (-x + q) around them, and infinities saturate";
    ideal.bind = bind;
    ideal.pieces = pieces;
    ideal.wanders = nullptr;
    return ideal;
}

} // namespace quantoscope
