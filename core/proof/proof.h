#pragma once

#include "core/analysis/analysis.h"

namespace quantoscope::inline proof {
using FloatFunction = void (*)(std::span<const float> x, std::span<float> y); // element by element; y may be x

// The sigmoid and tanh of a library as a sigmoid mode: what people run in place of the correctly rounded ones.
struct MathLibrary {
    std::string_view key;     // "glibc"
    std::string_view missing; // what a build lacks where the mode has no functions
    std::string (*version)();
    SigmoidMode mode;

    bool is_there() const { return mode.evaluate != nullptr; }
};

// To add a library, add a row.
std::span<const MathLibrary> math_libraries();

// Every input is evaluated and counted, none is left to reasoning.

// What was found at the inputs that were walked. -0 and +0 are two inputs and one place on the axis.
struct ProofCounts {
    std::int64_t inputs = 0;
    std::int64_t nan_inputs = 0;
    std::int64_t mismatches = 0;                      // outputs that are not those of the staircase, and at NaN not NaN
    std::int64_t nan_mismatches = 0;                  // those at NaN alone
    std::optional<std::uint32_t> first_mismatch = {}; // the smallest pattern of such an input
    std::int64_t descents = 0;                        // neighbours on the axis whose output decreases
    std::int64_t outside = 0;                         // inputs whose output is outside the nominal range
    std::int64_t asymmetric_pairs = 0;                // {x, -x}, x > 0, with a defect about the centre; 0 without one
    Range attained = {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    std::uint64_t hash = 0;
};

// The 2^32 patterns in 128 pairs of blocks: pair i is the 2^24 patterns from i * 2^24 on, and the same with the sign.
struct BlockPairs {
    std::uint32_t first = 0;
    std::uint32_t count = 128;
};

// The kernel at every pattern of the blocks, beside the staircase of the whole axis that it should have. The hash is
// XXH3 (64 bits) of the digests of the blocks in order of their patterns, little endian; a digest is XXH3 of the outputs
// as little-endian binary32 with NaN as 0x7fc00000 and -0 as 0. Everything is the same for any number of threads.
// nullopt when `progress` asked to stop.
std::optional<ProofCounts> count_outputs(const Kernel& kernel, const Staircase& expected, Range nominal,
                                         std::optional<double> center, BlockPairs blocks, unsigned threads,
                                         const Progress& progress);

// A target at every input code, beside a staircase that holds their values. Pairs are codes whose values are x and -x.
// The hash is XXH3 of the output codes as little-endian int32, -2^31 where there is none.
std::optional<ProofCounts> count_codes(const Target& target, const Staircase& expected, Range nominal,
                                       std::optional<double> center, const Progress& progress);

// Where one function of float32 is not the other one, over the float32 of the blocks but NaN.
struct ValueDifferences {
    std::int64_t differ = 0;
    std::int64_t largest_ulp = 0; // float32 steps between the two, where both are numbers
};
std::optional<ValueDifferences> compare_values(FloatFunction a, FloatFunction b, BlockPairs blocks, unsigned threads,
                                               const Progress& progress);

// A certificate: what was counted at every input beside the solved staircase and its analysis.

// Something the analysis says, and whether it is so.
struct ProofClaim {
    std::string_view key; // "order"
    bool holds = false;
    Phrase what; // a sentence with what was counted
    bool operator==(const ProofClaim&) const = default;
};

struct Proof {
    ProofCounts counts;
    std::vector<ProofClaim> claims = {};
};

// The claims of an analysis over the inputs that were counted, the whole axis or the codes of a target. Symmetry is left
// out where there is none, and of codes: an analysis counts pairs of float32.
std::vector<ProofClaim> claims_of(const ProofCounts& counts, const Analysis& analysis);

// Every float32 pattern, or of a target every code of its input type. A quantizer whose float32 outputs waver about
// their levels is proved as staircase_spec has it. Domain: no fixed-point type. nullopt when `progress` asked to stop.
std::optional<Proof> prove(const Spec& spec, unsigned threads, const Progress& progress);

// The quantizer with the sigmoid and tanh of a library in place of the correctly rounded ones: `counts` beside its own
// staircase, and the values of the function that it computes with.
struct LibraryProof {
    ProofCounts counts;
    ValueDifferences values;
};
// Whether the real sigmoid or tanh enters.
bool computes_with_library(const Spec& spec);
// Domain: computes_with_library(spec) and library.is_there().
std::optional<LibraryProof> prove_against(const Spec& spec, const MathLibrary& library, unsigned threads,
                                          const Progress& progress);
} // namespace quantoscope::inline proof
