#include "core/staircase/cursor.h"

namespace quantoscope::inline staircase {
namespace {
std::optional<float> transition_after(const Segment& segment) {
    if (ordinal_of(segment.last) == infinity_ordinal) { return std::nullopt; }
    return next_up(segment.last);
}

std::optional<float> transition_of(const Segment& segment) {
    if (ordinal_of(segment.first) == -infinity_ordinal) { return std::nullopt; }
    return segment.first;
}
} // namespace

std::optional<float> next_transition(const Spec& spec, float x) { return transition_after(segment_at(spec, x)); }

std::optional<float> previous_transition(const Spec& spec, float x) {
    return transition_of(segment_at(spec, next_down(x)));
}

CursorReading read_at(const Spec& spec, float x) {
    const Segment tread = segment_at(spec, x);
    CursorReading reading{.x = x,
                          .tread = tread,
                          .previous_transition = tread.first < x ? transition_of(tread) : previous_transition(spec, x),
                          .next_transition = transition_after(tread),
                          .distance_to_next = {},
                          .inputs_to_next = {}};
    if (reading.next_transition) {
        reading.distance_to_next = static_cast<double>(*reading.next_transition) - static_cast<double>(x);
        reading.inputs_to_next = distance(x, *reading.next_transition);
    }
    return reading;
}
} // namespace quantoscope::inline staircase
