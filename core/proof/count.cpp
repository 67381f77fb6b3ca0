#include "core/proof/proof.h"

#include "core/numeric/parallel.h"
#include "core/numeric/vectorised.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <xxhash.h>

namespace quantoscope::inline proof {
namespace {
constexpr std::uint32_t block_size = 1u << 24;
constexpr std::uint32_t sign_bit = 0x80000000u;
constexpr std::uint32_t infinity_pattern = 0x7f800000u;
constexpr std::uint32_t nan_pattern = 0x7fc00000u;
constexpr std::size_t chunk = 4096;        // inputs evaluated together, which stay in the nearest caches
constexpr std::size_t chunks_at_once = 64; // between two questions whether to go on

// What outputs count as: one NaN, one zero.
inline std::uint32_t canonical(float y) {
    return y == 0.0f ? 0u : y != y ? nan_pattern : std::bit_cast<std::uint32_t>(y);
}

QUANTOSCOPE_VECTORISED
void fill_inputs(std::uint32_t first, float* x, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) { x[i] = std::bit_cast<float>(first + static_cast<std::uint32_t>(i)); }
}

QUANTOSCOPE_VECTORISED
void make_canonical(const float* y, std::uint32_t* bits, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) { bits[i] = canonical(y[i]); }
}

QUANTOSCOPE_VECTORISED
std::uint32_t count_unequal(const std::uint32_t* a, const std::uint32_t* b, std::size_t size) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < size; ++i) { count += a[i] != b[i] ? 1u : 0u; }
    return count;
}

QUANTOSCOPE_VECTORISED
std::uint32_t count_falls(const float* before, const float* after, std::size_t size) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < size; ++i) { count += after[i] < before[i] ? 1u : 0u; }
    return count;
}

QUANTOSCOPE_VECTORISED
std::uint32_t count_beyond(const float* y, float low, float high, std::size_t size) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < size; ++i) { count += (y[i] < low ? 1u : 0u) | (y[i] > high ? 1u : 0u); }
    return count;
}

// Infinities of both signs have no defect, nor has NaN.
QUANTOSCOPE_VECTORISED
std::uint32_t count_defects(const float* a, const float* b, double twice_center, std::size_t size) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const double defect = static_cast<double>(a[i]) + static_cast<double>(b[i]) - twice_center;
        count += (defect < 0.0 ? 1u : 0u) | (defect > 0.0 ? 1u : 0u);
    }
    return count;
}

template <class Word> Word byte_swapped(Word word) {
    Word swapped = 0;
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
        swapped |= (word >> (8 * i) & 0xffu) << (8 * (sizeof(Word) - 1 - i));
    }
    return swapped;
}

// Of the same bytes on every machine.
class Hash {
public:
    Hash() { XXH3_64bits_reset(&m_state); }

    template <class Word> void add(Word* words, std::size_t size) {
        if constexpr (std::endian::native != std::endian::little) {
            std::transform(words, words + size, words, byte_swapped<Word>);
        }
        XXH3_64bits_update(&m_state, words, size * sizeof(Word));
    }
    std::uint64_t digest() const { return XXH3_64bits_digest(&m_state); }

private:
    XXH3_state_t m_state;
};

template <class Word> std::uint64_t hash_of(std::vector<Word> words) {
    Hash hash;
    hash.add(words.data(), words.size());
    return hash.digest();
}

void add_to(ProofCounts& all, const ProofCounts& part) {
    all.inputs += part.inputs;
    all.nan_inputs += part.nan_inputs;
    all.mismatches += part.mismatches;
    all.nan_mismatches += part.nan_mismatches;
    all.descents += part.descents;
    all.outside += part.outside;
    all.asymmetric_pairs += part.asymmetric_pairs;
    all.attained = {std::min(all.attained.min, part.attained.min), std::max(all.attained.max, part.attained.max)};
    if (part.first_mismatch) {
        all.first_mismatch = std::min(*part.first_mismatch, all.first_mismatch.value_or(*part.first_mismatch));
    }
}

// One block, from zero outwards.
class Side {
public:
    Side(const Kernel& kernel, const Staircase& expected, Range nominal, std::uint32_t first)
        : m_kernel(kernel)
        , m_expected(expected)
        , m_low(float_not_below(nominal.min))
        , m_high(-float_not_below(-nominal.max))
        , m_sign(first & sign_bit)
        , m_segment(expected.index_of(std::bit_cast<float>(first))) {
        const std::uint32_t inner = (first & ~sign_bit) == 0 ? first : first - 1; // the neighbour towards zero
        const float x = std::bit_cast<float>(inner);
        kernel.evaluate({&x, 1}, {m_outputs, 1});
    }

    // The next chunk.
    void take(std::uint32_t magnitude) {
        fill_inputs(m_sign | magnitude, m_inputs, chunk);
        m_kernel.evaluate({m_inputs, chunk}, {m_outputs + 1, chunk});
        make_canonical(outputs(), m_bits, chunk);
        expect(magnitude);
        note_mismatches(magnitude);
        note_range();
        m_counts.inputs += chunk;
        m_counts.descents +=
            m_sign == 0 ? count_falls(m_outputs, outputs(), chunk) : count_falls(outputs(), m_outputs, chunk);
        m_hash.add(m_bits, chunk);
        m_last = m_outputs[chunk];
    }
    // What comes next is beside the last output.
    void keep_last() { m_outputs[0] = m_last; }

    const float* outputs() const { return m_outputs + 1; }
    const ProofCounts& counts() const { return m_counts; }
    std::uint64_t digest() const { return m_hash.digest(); }

private:
    // The first magnitude behind the segment, walking outwards.
    std::uint32_t end_of_segment() const {
        if (m_sign != 0) { return static_cast<std::uint32_t>(-ordinal_of(m_expected.first(m_segment))) + 1; }
        return m_segment + 1 == m_expected.size()
                   ? infinity_pattern + 1
                   : static_cast<std::uint32_t>(ordinal_of(m_expected.first(m_segment + 1)));
    }

    void expect(std::uint32_t magnitude) {
        for (std::size_t i = 0; i < chunk;) {
            const std::uint32_t at = magnitude + static_cast<std::uint32_t>(i);
            const bool is_nan = at > infinity_pattern;
            const std::size_t left = chunk - i;
            const std::uint32_t end = end_of_segment();
            const std::size_t size = is_nan ? left : std::min<std::size_t>(left, end - at);
            std::fill_n(m_wanted + i, size, is_nan ? nan_pattern : canonical(m_expected.value(m_segment)));
            m_counts.nan_inputs += is_nan ? static_cast<std::int64_t>(size) : 0;
            i += size;
            if (at + size == end && end <= infinity_pattern) { m_segment += m_sign == 0 ? 1 : std::size_t(-1); }
        }
    }

    void note_mismatches(std::uint32_t magnitude) {
        const std::uint32_t count = count_unequal(m_bits, m_wanted, chunk);
        m_counts.mismatches += count;
        for (std::size_t i = 0; count > 0 && i < chunk; ++i) {
            if (m_bits[i] == m_wanted[i]) { continue; }
            const std::uint32_t at = magnitude + static_cast<std::uint32_t>(i);
            m_counts.first_mismatch = m_counts.first_mismatch.value_or(m_sign | at);
            m_counts.nan_mismatches += at > infinity_pattern ? 1 : 0;
        }
    }

    void note_range() {
        m_counts.outside += count_beyond(outputs(), m_low, m_high, chunk);
        Range& attained = m_counts.attained;
        if (count_beyond(outputs(), static_cast<float>(attained.min), static_cast<float>(attained.max), chunk) == 0) {
            return;
        }
        for (const float y : std::span(outputs(), chunk)) {
            if (std::isnan(y)) { continue; }
            attained = {std::min(attained.min, static_cast<double>(y)), std::max(attained.max, static_cast<double>(y))};
        }
    }

    const Kernel& m_kernel;
    const Staircase& m_expected;
    float m_low; // the nominal range in float32
    float m_high;
    std::uint32_t m_sign;
    std::size_t m_segment;
    float m_last = 0.0f;
    ProofCounts m_counts;
    Hash m_hash;
    float m_inputs[chunk];
    float m_outputs[chunk + 1]; // the one before the chunk, and its own
    std::uint32_t m_bits[chunk];
    std::uint32_t m_wanted[chunk];
};
} // namespace

std::optional<ProofCounts> count_outputs(const Kernel& kernel, const Staircase& expected, Range nominal,
                                         std::optional<double> center, BlockPairs blocks, unsigned threads,
                                         const Progress& progress) {
    std::vector<ProofCounts> parts(blocks.count);
    std::vector<std::uint64_t> digests(2 * std::size_t{blocks.count});
    const bool done = in_parallel(blocks.count, threads, progress, [&](std::size_t index, const GoesOn& goes_on) {
        const std::uint32_t first = (blocks.first + static_cast<std::uint32_t>(index)) * block_size;
        const auto positive = std::make_unique<Side>(kernel, expected, nominal, first);
        const auto negative = std::make_unique<Side>(kernel, expected, nominal, first | sign_bit);
        ProofCounts& part = parts[index];
        for (std::uint32_t i = 0; i < block_size; i += chunk) {
            if (i / chunk % chunks_at_once == 0 && !goes_on()) { return; }
            positive->take(first + i);
            negative->take(first + i);
            if (center) {
                const std::size_t zero = first + i == 0 ? 1 : 0; // no pair
                part.asymmetric_pairs +=
                    count_defects(positive->outputs() + zero, negative->outputs() + zero, 2.0 * *center, chunk - zero);
            }
            positive->keep_last();
            negative->keep_last();
        }
        add_to(part, positive->counts());
        add_to(part, negative->counts());
        digests[index] = positive->digest();
        digests[blocks.count + index] = negative->digest();
    });
    if (!done) { return std::nullopt; }
    ProofCounts all;
    for (const ProofCounts& part : parts) { add_to(all, part); }
    all.hash = hash_of(std::move(digests));
    return all;
}

std::optional<ProofCounts> count_codes(const Target& target, const Staircase& expected, Range nominal,
                                       std::optional<double> center, const Progress& progress) {
    ProofCounts counts;
    LoopProgress loop(progress, static_cast<std::size_t>(target.input.last - target.input.first) + 1);
    std::vector<std::uint32_t> codes;
    double before = -std::numeric_limits<double>::infinity();
    for (std::int64_t code = target.input.first; code <= target.input.last; ++code) {
        if (!loop.goes_on(static_cast<std::size_t>(counts.inputs++))) { return std::nullopt; }
        const auto x = static_cast<float>(target.input.value(code));
        const std::optional<std::int64_t> output = target.output(code);
        const double y = target.value_of(output);
        codes.push_back(output ? static_cast<std::uint32_t>(*output) : sign_bit);
        if (!same_output(expected.output(expected.index_of(x)), y)) {
            ++counts.mismatches;
            counts.first_mismatch = counts.first_mismatch.value_or(std::bit_cast<std::uint32_t>(x));
        }
        if (std::isnan(y)) { continue; }
        counts.descents += y < before ? 1 : 0;
        counts.outside += y < nominal.min || y > nominal.max ? 1 : 0;
        counts.attained = {std::min(counts.attained.min, y), std::max(counts.attained.max, y)};
        before = y;
        const auto mirrored = center && x > 0.0f ? target.input.code_of(-x) : std::nullopt;
        if (mirrored && target.input.value(*mirrored) == -static_cast<double>(x)) {
            const double defect = y + target.value_of(target.output(*mirrored)) - 2.0 * *center;
            counts.asymmetric_pairs += std::isnan(defect) || defect == 0.0 ? 0 : 1;
        }
    }
    counts.hash = hash_of(std::move(codes));
    return counts;
}

std::optional<ValueDifferences> compare_values(FloatFunction a, FloatFunction b, BlockPairs blocks, unsigned threads,
                                               const Progress& progress) {
    std::vector<ValueDifferences> parts(2 * std::size_t{blocks.count});
    const bool done = in_parallel(parts.size(), threads, progress, [&](std::size_t index, const GoesOn& goes_on) {
        const auto block = blocks.first + static_cast<std::uint32_t>(index / 2);
        const std::uint32_t first = block * block_size | (index % 2 != 0 ? sign_bit : 0u);
        std::vector<float> x(chunk);
        std::vector<float> ya(chunk);
        std::vector<float> yb(chunk);
        for (std::uint32_t i = 0; i < block_size; i += chunk) {
            if (i / chunk % chunks_at_once == 0 && !goes_on()) { return; }
            fill_inputs(first + i, x.data(), chunk);
            a(x, ya);
            b(x, yb);
            for (std::size_t at = 0; at < chunk; ++at) {
                if (same_output(ya[at], yb[at]) || std::isnan(x[at])) { continue; }
                ++parts[index].differ;
                const bool numbers = !std::isnan(ya[at]) && !std::isnan(yb[at]);
                const std::int64_t ulp = numbers ? std::abs(distance(ya[at], yb[at])) : 0;
                parts[index].largest_ulp = std::max(parts[index].largest_ulp, ulp);
            }
        }
    });
    if (!done) { return std::nullopt; }
    ValueDifferences all;
    for (const ValueDifferences& part : parts) {
        all = {all.differ + part.differ, std::max(all.largest_ulp, part.largest_ulp)};
    }
    return all;
}
} // namespace quantoscope::inline proof
