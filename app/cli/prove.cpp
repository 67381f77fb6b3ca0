#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/output.h"
#include "app/words/display_text.h"
#include "core/proof/proof.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <thread>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view threads_option = "--threads";
constexpr Option against_option{"--against", "%1", "Compute with the float32 sigmoid and tanh of a library",
                                [] { return names_in(math_libraries(), &MathLibrary::key); }};

std::string pattern_text(std::uint32_t pattern) { return "0x" + hex_digits(pattern, 8); }

// How the proof was made.
struct Effort {
    unsigned threads = 1;
    double seconds = 0.0;
};

Json json_of(const Spec& spec, const ProofCounts& counts, const Effort& effort) {
    return {{"spec", text_of(spec)},
            {"inputs", counts.inputs},
            {"nan_inputs", counts.nan_inputs},
            {"mismatches", counts.mismatches},
            {"first_mismatch", counts.first_mismatch ? Json(pattern_text(*counts.first_mismatch)) : Json()},
            {"descents", counts.descents},
            {"outside", counts.outside},
            {"asymmetric_pairs", counts.asymmetric_pairs},
            {"hash", hex_digits(counts.hash, 16)},
            {"seconds", json_number(effort.seconds)},
            {"threads", effort.threads}};
}

std::string ending(const ProofCounts& counts, const Effort& effort) {
    std::string text;
    if (counts.first_mismatch) {
        const std::string pattern = pattern_text(*counts.first_mismatch);
        text = concat({"first   ", pattern, ", x = ", text_of(std::bit_cast<float>(*counts.first_mismatch)), "\n"});
    }
    return concat({text, "hash    ", hex_digits(counts.hash, 16), "\ntime    ", text_of(effort.seconds), " s with ",
                   std::to_string(effort.threads), effort.threads == 1 ? " thread\n" : " threads\n"});
}

Outcome write_proof(const Spec& spec, const Proof& proof, const Effort& effort, bool json, Output& out) {
    std::string text = concat({text_of(spec), ": ", std::to_string(proof.counts.inputs),
                               proof.counts.nan_inputs > 0 ? " inputs, every float32\n" : " inputs, every code\n"});
    bool holds = true;
    for (const ProofClaim& claim : proof.claims) {
        holds = holds && claim.holds;
        text += concat({claim.holds ? "ok      " : "FAILED  ", claim.key, ": ", plain(claim.what), "\n"});
    }
    out.write(json ? json_document(json_of(spec, proof.counts, effort)) : text + ending(proof.counts, effort));
    return outcome_of_check(holds);
}

void write_comparison(const Spec& spec, const LibraryProof& proof, const MathLibrary& library, const Effort& effort,
                      bool json, Output& out) {
    const auto& [counts, values] = proof;
    if (json) {
        Json document = json_of(spec, counts, effort);
        document["library"] = library.key;
        document["version"] = library.version();
        document["values_differ"] = values.differ;
        document["codes_differ"] = counts.mismatches;
        document["largest_ulp"] = values.largest_ulp;
        out.write(json_document(document));
        return;
    }
    out.write(concat({text_of(spec), " with ", library.key, " ", library.version(), "\n", std::to_string(values.differ),
                      " values differ from the correctly rounded ones, by up to ", std::to_string(values.largest_ulp),
                      " float32 steps\n", std::to_string(counts.mismatches), " outputs differ\n",
                      std::to_string(counts.descents), " outputs decrease\n", std::to_string(counts.outside),
                      " outputs lie outside the range\n", ending(counts, effort)}));
}

// Calls prove(progress) with a bar and the clock.
template <class Prove> auto timed(Effort& effort, Prove prove) {
    const ProgressBar bar(100, std::chrono::seconds(1));
    const auto start = std::chrono::steady_clock::now();
    const auto proof = prove(bar.progress());
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    effort.seconds = static_cast<double>(milliseconds.count()) / 1000.0;
    return *proof; // nothing asks it to stop
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    constexpr int most_threads = 1024;
    const Spec spec = spec_given(given);
    const auto usual = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    Effort effort{static_cast<unsigned>(std::min(whole_given(given, threads_option, usual), most_threads))};
    const auto against = choice_given(given, against_option);
    if (spec.function->is_type) {
        throw misuse("%1 is a type without an input type; 'quantoscope deploy' compares types", {text_of(spec)});
    }
    const bool json = given.contains(json_option.names);
    if (!against) {
        const Proof proof =
            timed(effort, [&](const Progress& progress) { return prove(spec, effort.threads, progress); });
        return write_proof(spec, proof, effort, json, out);
    }
    const MathLibrary& library = math_libraries()[*against];
    if (!library.is_there()) {
        throw misuse("%1: this build knows no %2: %3",
                     {std::string(against_option.names), std::string(library.key), std::string(library.missing)});
    }
    if (!computes_with_library(spec)) {
        throw misuse("%1 computes with neither the real sigmoid nor tanh; @real makes it", {text_of(spec)});
    }
    const LibraryProof proof =
        timed(effort, [&](const Progress& progress) { return prove_against(spec, library, effort.threads, progress); });
    write_comparison(spec, proof, library, effort, json, out);
    return {};
}

constexpr Option options[] = {
    {threads_option, "N", "How many threads (default: as many as there are processors)"},
    against_option,
    json_option,
};
} // namespace

const Command prove_command = documented("prove", one_spec, options, run);
} // namespace quantoscope::inline cli
