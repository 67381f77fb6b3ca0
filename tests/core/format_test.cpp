#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
// Where the sign and the integer bits are is in the history of the quantizers.
TEST(Format, IsThatOfTheGivenBits) {
    for_each_spec([](const Spec& spec) {
        const std::string_view revision = spec.function->prefix();
        const FixedPointFormat format = *spec.function->format(spec.values);
        const bool is_signed = spec.function->name == "quantized_tanh" || revision == "pr63_v1" ||
                               revision == "pr63_v2"; // these spend a bit on a sign
        ASSERT_EQ(format.bits, spec.value("bits")) << text_of(spec);
        ASSERT_EQ(format.is_signed, is_signed) << text_of(spec);
        ASSERT_EQ(format.integer_bits, revision == "pr63_clip" ? 1 : spec.value("integer")) << text_of(spec);
    });
}

// All codes fit the bits, but for the level 1 of the revisions that clip nothing, and where a clip from one
// step up to nothing leaves the one step: a sign alone cannot hold it.
TEST(Format, HoldsAllCodesButForOneTooMany) {
    for_each_spec([](const Spec& spec) {
        const std::string_view revision = spec.function->prefix();
        const FixedPointFormat format = *spec.function->format(spec.values);
        const auto kernel = bind(spec);
        const auto code = [&](float x) { return std::llrint(double{(*kernel)(x)} / format.step()); };
        const bool sign_alone =
            (revision == "pr63_v1" || revision == "pr63_v2") && spec.value("bits") == 1 && spec.value("symmetric") == 1;
        const bool one_too_many = revision == "pr63_v3" || revision == "pr63" || sign_alone;
        ASSERT_GE(code(-inf), format.min_code()) << text_of(spec);
        if (one_too_many) {
            ASSERT_EQ(code(inf), format.max_code() + 1) << text_of(spec);
        } else {
            ASSERT_LE(code(inf), format.max_code()) << text_of(spec);
        }
    });
}
} // namespace
} // namespace quantoscope
