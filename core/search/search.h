#pragma once

#include "core/analysis/checks.h"
#include "core/deploy/comparison.h"
#include "core/spec/spec.h"

#include <vector>

namespace quantoscope::inline search {
// How few bits are enough: settings of a quantizer, each judged over the float32 inputs of its interval, in order.

// What a setting must keep to; all are given by who asks.
struct Limits {
    std::vector<Check> checks = {};
    std::optional<Spec> trained = {}; // what a target is compared with, at every input code; the rest needs it
    std::optional<double> max_lsb = {};
    std::optional<double> max_share = {};
    Reference reference = Reference::truth;
};

// A table that is read for an output.
struct TableCost {
    std::int64_t entries = 0;
    std::int64_t bytes = 0; // of all entries packed, rounded up
};

struct TriedSetting {
    Spec spec;
    std::int64_t bits = 0; // of its format; without one its parameter `bits`, else as many as tell its levels apart
    std::int64_t levels = 0;
    double largest_error = 0.0;
    double largest_error_in_steps = 0.0; // NaN off a uniform grid
    std::optional<TableCost> table = {};
    std::vector<std::string_view> failed = {}; // names of checks, in the order of their table
};

// A check that cannot be asked of the setting has failed.
// Domain: a spec with a target where the limits have something trained.
TriedSetting judged(const Spec& spec, Interval interval, const Limits& limits, const Progress& progress = nullptr);

struct SearchResult {
    std::size_t tried = 0;
    std::vector<TriedSetting> passing = {}; // fewest bits first, then the smallest error, then by text
    std::optional<TriedSetting> nearest =
        {}; // where none passes: the fewest failed checks first, then the smallest error
};
SearchResult in_order(std::vector<TriedSetting> settings);

// Every setting judged over its interval, shared among `threads`; nullopt when `progress` asked to stop.
// Domain: as many intervals as specs.
std::optional<SearchResult> find_settings(std::span<const Spec> specs, std::span<const Interval> intervals,
                                          const Limits& limits, unsigned threads, const Progress& progress);

// What is to be found, as a session keeps it.
struct Wanted {
    std::string text = {};                // with holes
    std::vector<std::string> checks = {}; // by the keys of their rows, with what they take: "max-error=1/64"
    bool operator==(const Wanted&) const = default;
};
// Error: there is no such check, or it does not take that.
Result<std::vector<Check>> checks_of(const Wanted& wanted);

// The quantizers that a text with holes stands for. A hole is `?` or a range `2..12` where the text form has a value:
//   ?     bits 1 to 16, integer 0 to 8, table_size the powers of two from 16 to 16384, both values of a flag, every word
//         of a choice, every sigmoid mode (@?); in a type <?,?> its width as bits, its integer bits as integer
//   2..12 every whole number from 2 to 12; of what goes by powers of two, those
// What a function refuses (bits too few for a sign) is left out. Without a hole it is the one quantizer.
// Error: what parse_spec says of the text, or of the first quantizer where all are refused, with the text as it was
// filled; a hole in another parameter; ends out of order or outside the domain; more than most_found settings.
//   settings_of("quantized_sigmoid(bits=2..4, symmetric=?)@?") -> 18 quantizers
//   settings_of("ap_fixed<?,3>") -> 16 types
Result<std::vector<Spec>> settings_of(std::string_view text, const CodeFiles& files = no_code_files);
inline constexpr std::size_t most_found = std::size_t{1} << 16;
} // namespace quantoscope::inline search
