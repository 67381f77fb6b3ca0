#include "core/staircase/reach.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace quantoscope {

namespace {

// As `farthest`, towards the end of the axis from piece to piece: a value may go on across a seam. `begin`
// is the piece `inside` lies in, `far` the end of a piece in that direction.
template <class Piece, class Far, class Holds>
Ordinal across_pieces(Ordinal inside, Piece begin, Piece end, Ordinal direction, Far far, Holds holds)
{
    for (Piece piece = begin; piece != end; ++piece) {
        const Ordinal seam = ordinal_of(far(*piece));
        inside = farthest(inside, seam, holds);
        if (inside != seam || std::next(piece) == end || !holds(inside + direction)) {
            break;
        }
        inside += direction;
    }
    return inside;
}

} // namespace

Segment segment_at(const Spec& spec, float x)
{
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const float value = (*kernel)(x);
    const std::span<const MonotonePiece> pieces = spec.family->pieces;
    const auto piece = std::ranges::find_if(
        pieces, [x](const MonotonePiece& candidate) { return candidate.inputs.contains(x); });
    const auto same = [&](Ordinal ordinal) { return (*kernel)(float_at(ordinal)) == value; };
    const Ordinal first = across_pieces(
        ordinal_of(x), std::make_reverse_iterator(piece + 1), pieces.rend(), -1,
        [](const MonotonePiece& p) { return p.inputs.first; }, same);
    const Ordinal last = across_pieces(
        ordinal_of(x), piece, pieces.end(), 1, [](const MonotonePiece& p) { return p.inputs.last; }, same);
    return {float_at(first), float_at(last),
            std::llrint(static_cast<double>(value) / spec.family->step(spec.values)), value};
}

std::optional<Segment> segment_of_code(const Spec& spec, std::int64_t code)
{
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const double step = spec.family->step(spec.values);
    const auto code_at = [&](Ordinal ordinal) {
        return std::llrint(static_cast<double>((*kernel)(float_at(ordinal))) / step);
    };
    for (const MonotonePiece& piece : spec.family->pieces) {
        const Ordinal first = ordinal_of(piece.inputs.first);
        const Ordinal last = ordinal_of(piece.inputs.last);
        const auto below = [&](Ordinal ordinal) { return code_at(ordinal) < code; };
        const Ordinal reached = below(first) ? farthest(first, last, below) + 1 : first;
        if (reached <= last && code_at(reached) == code) {
            return segment_at(spec, float_at(reached));
        }
    }
    return std::nullopt;
}

} // namespace quantoscope
