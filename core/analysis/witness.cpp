#include "core/analysis/analysis.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// Offers for every power of ten the multiple in the run that is nearest to zero: dropping to it from any other
// multiple of the same power never lengthens the text, so the shortest text is among these.
template <class Offer> void offer_multiples(Interval positive, Offer offer) {
    for (int exponent = -46; exponent <= 38; ++exponent) {
        const double unit = std::pow(10.0, exponent);
        const double first = std::floor(static_cast<double>(positive.first) / unit);
        for (const double multiple : {first, first + 1.0}) { // floor: may round to the run's first float32
            if (multiple * unit > 3.5e38 || multiple > 1e10) { continue; }
            // The decimal itself, not multiple * unit, decides which float32 is meant.
            const std::string text = text_of(multiple) + "e" + std::to_string(exponent);
            if (const auto x = parse_float32(text)) { offer(*x); }
        }
    }
}

std::ptrdiff_t text_length(float x) {
    char buffer[number_text_size];
    return write_text(buffer, x) - buffer;
}
} // namespace

float shortest_input(Interval run) {
    float best = run.first;
    std::ptrdiff_t shortest = text_length(best);
    const auto offer = [&](float x) {
        if (!run.contains(x)) { return; }
        const std::ptrdiff_t length = text_length(x);
        const bool nearer = std::fabs(x) < std::fabs(best) || (std::fabs(x) == std::fabs(best) && x > best);
        if (length < shortest || (length == shortest && nearer)) {
            best = x;
            shortest = length;
        }
    };
    offer(run.last);
    offer(0.0f);
    if (run.last > 0.0f) { offer_multiples({std::fmax(run.first, float_at(1)), run.last}, offer); }
    if (run.first < 0.0f) {
        offer_multiples({std::fmax(-run.last, float_at(1)), -run.first}, [&](float x) { offer(-x); });
    }
    return best;
}

std::optional<float> input_for_code(const Spec& spec, std::int64_t code) {
    const std::optional<Segment> segment = segment_of_code(spec, code);
    if (!segment) { return std::nullopt; }
    return shortest_input({segment->first, segment->last});
}

double distance_from_zero(Interval run) {
    return run.contains(0.0f) ? 0.0 : std::min(std::fabs(run.first), std::fabs(run.last));
}

std::optional<std::int64_t> code_of_output(const Spec& spec, double output) {
    const double code = std::nearbyint(output / step_of(spec));
    constexpr double largest = 0x1p53;
    return std::fabs(code) <= largest ? std::optional(static_cast<std::int64_t>(code)) : std::nullopt;
}

std::optional<std::int64_t> code_at(const Spec& spec, float x) {
    return code_of_output(spec, static_cast<double>((*bind(spec))(x)));
}

std::optional<float> input_for_next_code(const Spec& spec, float x) {
    const auto format = format_of(spec);
    const auto code = code_at(spec, x);
    if (!format || !code) { return std::nullopt; }
    const auto first_of = [&spec](std::int64_t from, std::int64_t to) {
        std::optional<float> input;
        for (std::int64_t next = from; next <= to && !input; ++next) { input = input_for_code(spec, next); }
        return input;
    };
    const auto above = first_of(*code + 1, format->max_code());
    return above ? above : first_of(format->min_code(), *code - 1);
}
} // namespace quantoscope::inline analysis
