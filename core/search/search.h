#pragma once

#include "core/analysis/checks.h"
#include "core/deploy/comparison.h"

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
} // namespace quantoscope::inline search
