#pragma once

#include "core/analysis/analysis.h"
#include "core/proof/count.h"

namespace quantoscope::inline proof {
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
