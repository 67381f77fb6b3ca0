#pragma once

#include "core/spec/spec.h"
#include "core/text/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace quantoscope::inline data {
// What another implementation of a quantizer gave, beside what the quantizer gives.

struct MeasuredRow {
    float x = 0.0f;
    float y = 0.0f;
    std::int64_t line = 0; // in the text it was read from, from 1
    bool operator==(const MeasuredRow&) const = default;
};

// The rows of a text, numbers as parse_float32 reads them (NaN among them), separated by commas, semicolons
// or blanks (tabs among them), alike within a row. The first line may be a header: where it names columns x
// and y, those are read, else the first two. `#` begins a comment, blank lines are skipped; `eval` and
// `table` write such texts; y may be `undefined`, which is NaN. Error: anything else, or no row at all. It names the line, says what is expected
// and carries the offset in the text.
Result<std::vector<MeasuredRow>> read_measured(std::string_view text);

// A row whose y is not q(x).
struct MeasuredMismatch {
    std::size_t row = 0;     // index among the rows
    float expected = 0.0f;   // q(x)
    double difference = 0.0; // y - q(x), NaN where either is
    double steps = 0.0;      // the same in steps of the quantizer
};

struct MeasuredComparison {
    std::int64_t rows = 0;
    std::vector<MeasuredMismatch> mismatches; // in the order of the rows
    // The first with the largest |difference| as an index of `mismatches`; absent where none has a difference
    // that is a number.
    std::optional<std::size_t> largest;
};

// Without tolerance: y must be q(x) as float32. -0 and 0 are equal; a NaN y differs from everything but a target that has
// no output for x.
MeasuredComparison compare_measured(const Spec& spec, std::span<const MeasuredRow> rows);
} // namespace quantoscope::inline data
