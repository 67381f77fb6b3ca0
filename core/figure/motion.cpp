#include "core/figure/motion.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
bool is_staircase(const Tread& tread) { return tread.role == Role::quantized || tread.role == Role::out_of_range; }

std::vector<Tread> treads_of(const Panel& panel, int slot) {
    std::vector<Tread> treads;
    std::ranges::copy_if(panel.treads, std::back_inserter(treads),
                         [slot](const Tread& tread) { return is_staircase(tread) && tread.slot == slot; });
    std::ranges::sort(treads, {}, &Tread::from);
    return treads;
}

// Both ascending. Pieces begin where a tread of either begins; the look is that of `to`.
std::vector<Tread> blended(const std::vector<Tread>& from, const std::vector<Tread>& to, double share) {
    std::vector<Tread> pieces;
    auto before = from.begin();
    for (const Tread& tread : to) {
        for (double begin = tread.from; begin < tread.to;) {
            while (before != from.end() && before->to <= begin) { ++before; }
            const bool known = before != from.end() && before->from <= begin;
            Tread piece = tread;
            piece.from = begin;
            piece.to = before == from.end() ? tread.to : std::min(tread.to, known ? before->to : before->from);
            if (known) { piece.value = std::lerp(before->value, tread.value, share); }
            piece.from_value = pieces.empty() ? piece.value : pieces.back().value;
            piece.rises = piece.from_value != piece.value;
            begin = piece.to;
            pieces.push_back(piece);
        }
    }
    return pieces;
}
} // namespace

Figure between(const Figure& from, Figure to, double share) {
    Panel& plot = to.panels.front();
    const Panel& before = from.plot();
    if (share >= 1.0) { return to; }
    std::vector<Tread> others; // what stays
    std::vector<int> slots;
    for (const Tread& tread : plot.treads) {
        if (!is_staircase(tread)) {
            others.push_back(tread);
        } else if (std::ranges::find(slots, tread.slot) == slots.end()) {
            slots.push_back(tread.slot);
        }
    }
    for (const int slot : slots) { // in the order of drawing
        std::ranges::copy(blended(treads_of(before, slot), treads_of(plot, slot), share), std::back_inserter(others));
    }
    plot.treads = std::move(others);
    plot.first_dotted = plot.treads.size();
    plot.y = {std::lerp(before.y.first, plot.y.first, share), std::lerp(before.y.last, plot.y.last, share)};
    return to;
}

Figure on_the_curve(Figure figure, const ScaledCurve& curve) {
    Panel& plot = figure.panels.front();
    double last = 0.0;
    for (Tread& tread : plot.treads) {
        if (!is_staircase(tread)) { continue; }
        tread.value = curve(0.5 * (std::max(tread.from, plot.x.first) + std::min(tread.to, plot.x.last)));
        tread.from_value = last;
        last = tread.value;
    }
    return figure;
}
} // namespace quantoscope::inline figure
