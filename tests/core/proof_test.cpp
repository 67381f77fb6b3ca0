#include "core/numeric/parallel.h"
#include "core/proof/proof.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <bit>
#include <stdexcept>

namespace quantoscope {
namespace {
// The outputs of a quantizer but for some inputs. Spans are of inputs with consecutive patterns.
class ChangedKernel final : public Kernel {
public:
    using Changes = std::vector<std::pair<std::uint32_t, float>>; // pattern and output
    ChangedKernel(const Spec& spec, Changes changes) : m_kernel(bind(spec)), m_changes(std::move(changes)) {}

    void evaluate(std::span<const float> x, std::span<float> y) const override {
        const auto first = std::bit_cast<std::uint32_t>(x.front());
        m_kernel->evaluate(x, y);
        for (const auto& [pattern, output] : m_changes) {
            if (pattern - first < y.size()) { y[pattern - first] = output; }
        }
    }
    void pre_quantization(std::span<const float> x, std::span<float> y) const override {
        m_kernel->pre_quantization(x, y);
    }
    std::vector<Stage> stages(float x) const override { return m_kernel->stages(x); }
    std::optional<TrainingOutcome> training(float x) const override { return m_kernel->training(x); }
    double first_input_hint(std::int64_t code) const override { return m_kernel->first_input_hint(code); }

private:
    std::unique_ptr<const Kernel> m_kernel;
    Changes m_changes;
};

ProofCounts counted(const Spec& spec, const Kernel& kernel, const Staircase& staircase, BlockPairs blocks,
                    unsigned threads = 1) {
    return count_outputs(kernel, staircase, nominal_of(spec), symmetry_center_of(spec), blocks, threads, nullptr)
        .value();
}

// From 0.5 to below 2 and from -2 to -0.5, where the transitions of the hard sigmoid are.
constexpr BlockPairs near_one{0x3f, 1};
constexpr BlockPairs with_nan{0x7f, 1};
const Spec& sigmoid() {
    static const Spec spec = spec_of("quantized_sigmoid(8)");
    return spec;
}

// The hash was computed apart from this program: NumPy gave the outputs of the 2^24 patterns from 0x3f000000 and from
// 0xbf000000 on in float32, 256 times the sigmoid by rint and clip, and xxhsum -H3 (0.8.1) the digests of both
// (4da06329ac42097b, 92f71f30650edc19) and of these.
TEST(Proof, HashesTheOutputsOfABlockAsOthersDo) {
    const ProofCounts counts = counted(sigmoid(), *bind(sigmoid()), solve(sigmoid(), {}), near_one);
    EXPECT_EQ(counts.hash, 0x032c1ddec5f45bc6u);
    EXPECT_EQ(counts.inputs, 1 << 25);
    EXPECT_EQ(counts.nan_inputs, 0);
    EXPECT_EQ(counts.mismatches, 0);
    EXPECT_EQ(counts.first_mismatch, std::nullopt);
}

// By looking at each pair and each neighbour, one after the other.
TEST(Proof, CountsWhatIsThere) {
    const Spec spec = spec_of("pr63_v1.quantized_sigmoid(4, 1)");
    const auto kernel = bind(spec);
    const BlockPairs block{0x3f, 1};
    const ProofCounts counts = counted(spec, *kernel, solve(spec, {}), block);
    std::int64_t pairs = 0;
    std::int64_t outside = 0;
    float low = inf;
    float high = -inf;
    std::vector<float> x(1 << 12);
    std::vector<float> y(x.size());
    std::vector<float> mirrored(x.size());
    for (std::uint32_t first = 0x3f000000; first < 0x40000000; first += 1 << 12) {
        for (std::uint32_t i = 0; i < x.size(); ++i) { x[i] = std::bit_cast<float>(first + i); }
        kernel->evaluate(x, y);
        for (float& v : x) { v = -v; }
        kernel->evaluate(x, mirrored);
        for (std::size_t i = 0; i < x.size(); ++i) {
            pairs += y[i] + mirrored[i] != 1.0f ? 1 : 0;
            outside += (y[i] > 1.0f ? 1 : 0) + (mirrored[i] < 0.0f ? 1 : 0);
            low = std::min(low, mirrored[i]);
            high = std::max(high, y[i]);
        }
    }
    EXPECT_GT(outside, 0);
    EXPECT_GT(pairs, 0);
    EXPECT_EQ(counts.asymmetric_pairs, pairs);
    EXPECT_EQ(counts.outside, outside);
    EXPECT_EQ(counts.attained, (Range{low, high}));
    EXPECT_EQ(counts.descents, 0);
}

TEST(Proof, IsTheSameWithAnyNumberOfThreads) {
    const Staircase staircase = solve(sigmoid(), {});
    const ChangedKernel kernel(sigmoid(), {{0x3fc00000u, 0.5f}, {0xbe800000u, 0.5f}}); // 1.5 and -0.25
    const ProofCounts one = counted(sigmoid(), kernel, staircase, {0x3e, 3}, 1);
    EXPECT_EQ(one.mismatches, 2);
    EXPECT_EQ(one.first_mismatch, std::bit_cast<std::uint32_t>(1.5f));
    for (const unsigned threads : {2u, 5u}) {
        const ProofCounts several = counted(sigmoid(), kernel, staircase, {0x3e, 3}, threads);
        EXPECT_EQ(several.hash, one.hash);
        EXPECT_EQ(several.first_mismatch, one.first_mismatch);
        EXPECT_EQ(several.asymmetric_pairs, one.asymmetric_pairs);
        EXPECT_EQ(several.descents, one.descents);
    }
}

// What an analysis would say of these blocks alone.
Analysis analysis_as(const Spec& spec, const ProofCounts& counts) {
    Analysis analysis;
    analysis.spec = spec;
    analysis.monotone = counts.descents == 0;
    analysis.range.attained = counts.attained;
    analysis.range.nominal = nominal_of(spec);
    analysis.symmetry.asymmetric_pairs = counts.asymmetric_pairs;
    return analysis;
}

std::vector<std::string> failing(const ProofCounts& counts, const Analysis& analysis) {
    std::vector<std::string> keys;
    for (const ProofClaim& claim : claims_of(counts, analysis)) {
        if (!claim.holds) { keys.emplace_back(claim.key); }
    }
    return keys;
}
using Keys = std::vector<std::string>;

TEST(Proof, FindsAWrongOutputAtOneInput) {
    const Staircase staircase = solve(sigmoid(), {});
    const Analysis analysis = analysis_as(sigmoid(), counted(sigmoid(), *bind(sigmoid()), staircase, near_one));
    const float right = (*bind(sigmoid()))(-0.75f);
    const ChangedKernel kernel(sigmoid(), {{0xbf400000u, right - 0x1p-8f}});
    const ProofCounts counts = counted(sigmoid(), kernel, staircase, near_one);
    EXPECT_EQ(counts.mismatches, 1);
    EXPECT_EQ(counts.first_mismatch, 0xbf400000u);
    EXPECT_EQ(counts.descents, 1);
    const Keys keys = failing(counts, analysis);
    EXPECT_EQ(keys.front(), "staircase");
}

TEST(Proof, FindsATransitionThatIsShifted) {
    const Staircase right = solve(sigmoid(), {});
    const std::size_t shifted = right.index_of(0.8f);
    Staircase staircase({}, right.step());
    for (std::size_t i = 0; i < right.size(); ++i) {
        staircase.append(i == shifted ? next_up(right.first(i)) : right.first(i), right.output(i));
    }
    const ProofCounts counts = counted(sigmoid(), *bind(sigmoid()), staircase, near_one);
    EXPECT_EQ(counts.mismatches, 1);
    EXPECT_EQ(counts.first_mismatch, std::bit_cast<std::uint32_t>(right.first(shifted)));
    EXPECT_EQ(failing(counts, analysis_as(sigmoid(), counts)), Keys{"staircase"});
}

TEST(Proof, FindsAWrongCountOfPairsAWrongRangeAndAWrongOrder) {
    const ProofCounts counts = counted(sigmoid(), *bind(sigmoid()), solve(sigmoid(), {}), with_nan);
    const Analysis right = analysis_as(sigmoid(), counts);
    EXPECT_EQ(failing(counts, right), Keys{});
    Analysis wrong = right;
    ++wrong.symmetry.asymmetric_pairs;
    EXPECT_EQ(failing(counts, wrong), Keys{"symmetry"});
    wrong = right;
    wrong.range.attained.max = 1.0;
    EXPECT_EQ(failing(counts, wrong), Keys{"range"});
    wrong = right;
    wrong.range.outside = {{1.0f, 1.0f, 2.0f, 2.0f}};
    wrong.range.outside_total = 1;
    EXPECT_EQ(failing(counts, wrong), Keys{"range"});
    wrong = right;
    wrong.monotone = false;
    EXPECT_EQ(failing(counts, wrong), Keys{"order"});
}

TEST(Proof, FindsNaNThatGivesANumber) {
    const std::uint32_t pattern = 0xff800123u;
    const ChangedKernel kernel(sigmoid(), {{pattern, 0.5f}});
    const ProofCounts counts = counted(sigmoid(), kernel, solve(sigmoid(), {}), with_nan);
    EXPECT_EQ(counts.nan_inputs, 16777214);
    EXPECT_EQ(counts.nan_mismatches, 1);
    EXPECT_EQ(counts.first_mismatch, pattern);
    EXPECT_EQ(failing(counts, analysis_as(sigmoid(), counts)), Keys{"nan"});
}

TEST(Proof, CountsDescentsOnBothSidesAndAcrossChunks) {
    const Staircase staircase = solve(sigmoid(), {});
    for (const std::uint32_t pattern : {0x3f001000u, 0xbf001000u, 0x3f400000u, 0xbf400000u, 0x3fffffffu}) {
        const ChangedKernel kernel(sigmoid(), {{pattern, -100.0f}});
        const ProofCounts counts = counted(sigmoid(), kernel, staircase, near_one);
        EXPECT_EQ(counts.descents, 1) << pattern;
        EXPECT_EQ(counts.outside, 1) << pattern;
        EXPECT_EQ(counts.attained.min, -100.0);
    }
}

TEST(Proof, StopsWhenItIsAskedToAndClaimsNothing) {
    int asked = 0;
    EXPECT_FALSE(prove(sigmoid(), 2, [&](double) { return ++asked < 5; }));
    EXPECT_GE(asked, 5);
    EXPECT_LE(asked, 20); // the other thread may be asking
}

TEST(Proof, TakesEveryCodeOfATarget) {
    for (const char* text :
         {"plan.sigmoid()", "hls4ml_quartus.sigmoid()", "hls4ml.tanh(table_size=64)", "tflite.logistic()"}) {
        const Spec spec = spec_of(text);
        const Target target = target_of(spec).value();
        const Proof proof = prove(spec, 1, nullptr).value();
        EXPECT_EQ(proof.counts.inputs, target.input.last - target.input.first + 1);
        EXPECT_EQ(proof.counts.nan_inputs, 0);
        for (const ProofClaim& claim : proof.claims) { EXPECT_TRUE(claim.holds) << text << plain(claim.what); }
    }
}

TEST(Proof, FindsAWrongCodeOfATarget) {
    const Spec spec = spec_of("plan.sigmoid(input='ap_fixed<8,4>')");
    Target target = target_of(spec).value();
    const Staircase staircase = solve(spec, {-8.0f, 7.9375f});
    const auto count = [&] {
        return count_codes(target, staircase, nominal_of(spec), symmetry_center_of(spec), nullptr).value();
    };
    const ProofCounts right = count();
    EXPECT_EQ(right.mismatches, 0);
    const auto output = target.output;
    target.output = [output](std::int64_t code) {
        return code == -16 ? std::nullopt : code == 16 ? std::optional<std::int64_t>(0) : output(code);
    };
    const ProofCounts wrong = count();
    EXPECT_EQ(wrong.mismatches, 2);
    EXPECT_EQ(wrong.first_mismatch, std::bit_cast<std::uint32_t>(-1.0f));
    EXPECT_NE(wrong.hash, right.hash);
    EXPECT_GT(wrong.descents, right.descents);
}

TEST(Proof, KnowsWhatALibraryEntersAndHowItDiffers) {
    for (const char* text : {"quantized_sigmoid(8)@real", "quantized_sigmoid(8, use_real_sigmoid=True)",
                             "quantized_tanh(8, use_real_tanh=True)", "quantized_relu(8, use_sigmoid=1)@real"}) {
        EXPECT_TRUE(computes_with_library(spec_of(text))) << text;
    }
    for (const char* text : {"quantized_sigmoid(8)", "quantized_bits(8)@real", "plan.sigmoid()"}) {
        EXPECT_FALSE(computes_with_library(spec_of(text))) << text;
    }
    const auto twice = compare_values([](auto x, auto y) { std::ranges::copy(x, y.begin()); },
                                      [](auto x, auto y) {
                                          std::ranges::transform(x, y.begin(), [](float v) {
                                              return v == 1.0f ? 1.0f + 0x1p-22f : v == 2.0f ? 3.0f : v;
                                          });
                                      },
                                      {0x3f, 2}, 2, nullptr);
    EXPECT_EQ(twice->differ, 2);
    EXPECT_EQ(twice->largest_ulp, 1 << 22);
}

TEST(Parallel, DoesEachOnceAndThrowsWhatWorkThrows) {
    for (const unsigned threads : {1u, 3u, 8u}) {
        std::vector<int> done(100);
        EXPECT_TRUE(in_parallel(done.size(), threads, nullptr, [&](std::size_t i, const GoesOn&) { ++done[i]; }));
        EXPECT_EQ(done, std::vector<int>(100, 1));
        EXPECT_THROW(in_parallel(100, threads, nullptr,
                                 [](std::size_t i, const GoesOn&) {
                                     if (i == 50) { throw std::runtime_error("50"); }
                                 }),
                     std::runtime_error);
    }
    EXPECT_TRUE(in_parallel(0, 2, nullptr, [](std::size_t, const GoesOn&) { FAIL(); }));
}

void expect_proved(const Spec& spec, std::optional<std::uint64_t> hash = {}) {
    const Proof proof = prove(spec, 2, nullptr).value();
    for (const ProofClaim& claim : proof.claims) {
        EXPECT_TRUE(claim.holds) << text_of(spec) << " " << claim.key << ": " << plain(claim.what);
    }
    EXPECT_EQ(proof.counts.mismatches, 0);
    EXPECT_EQ(proof.counts.inputs, std::int64_t{1} << 32);
    EXPECT_EQ(proof.counts.nan_inputs, 16777214);
    if (hash) { EXPECT_EQ(proof.counts.hash, *hash) << text_of(spec); }
}

// The hash is NumPy's and xxhsum's, of all 256 blocks, as above.
TEST(ProofThorough, HoldsOnEveryFloat32) {
    expect_proved(sigmoid(), 0x1228e14adf3991beu);
    expect_proved(spec_of("pr63_v1.quantized_sigmoid(8, 1)@real"));
}

// Hours in some builds: ctest -C nightly -L nightly.
TEST(Nightly, EveryFunctionOfEightBitsAndEveryTargetIsProved) {
    for (const Function* function : functions()) {
        const Spec spec = default_spec(*function);
        if (function->is_type) { continue; }
        if (function->deploy != nullptr) {
            const auto proof = prove(spec, 2, nullptr);
            for (const ProofClaim& claim : proof->claims) {
                EXPECT_TRUE(claim.holds) << text_of(spec) << " " << claim.key << ": " << plain(claim.what);
            }
            continue;
        }
        for (const SigmoidMode& mode : sigmoid_modes()) {
            Spec in_mode{function, spec.values, &mode};
            if (&mode != &default_sigmoid_mode() && !mode_matters(in_mode)) { continue; }
            expect_proved(staircase_spec(with_value(in_mode, "bits", 8).value_or(in_mode)));
        }
    }
}
} // namespace
} // namespace quantoscope
