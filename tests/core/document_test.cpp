#include "core/document/document.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace quantoscope {
namespace {
// Entries told apart by their bits: 1, 2, 3...
Document of_bits(int count) {
    Document document = document_of(spec_of("quantized_tanh(1)"));
    for (int bits = 2; bits <= count; ++bits) {
        document = with_entry_added(document, spec_of("quantized_tanh(" + std::to_string(bits) + ")"));
    }
    return document;
}

std::vector<int> bits_of(const Document& document) {
    std::vector<int> bits;
    for (const Entry& entry : document.entries) { bits.push_back(entry.spec.value("bits")); }
    return bits;
}

using Bits = std::vector<int>;

TEST(Document, AddsAtTheEndAndSelectsWhatWasAdded) {
    const Document document = of_bits(3);
    EXPECT_EQ(bits_of(document), (Bits{1, 2, 3}));
    EXPECT_EQ(document.selected, 2u);
    EXPECT_TRUE(document.entries.back().visible);
}

TEST(Document, HoldsEightAndNoMore) {
    const Document full = of_bits(8);
    EXPECT_EQ(full.entries.size(), 8u);
    EXPECT_EQ(with_entry_added(full, spec_of("quantized_tanh(9)")), full);
}

TEST(Document, StartsAnewWhenItIsEmpty) {
    const Document empty = with_entry_removed(of_bits(1), 0);
    EXPECT_TRUE(empty.is_empty());
    EXPECT_EQ(empty.selected, 0u);
    const Spec spec = spec_of("quantized_tanh(9)");
    EXPECT_EQ(bits_of(with_entry_added(empty, spec)), Bits{9});
    EXPECT_EQ(bits_of(with_spec(empty, spec)), Bits{9});
}

TEST(Document, RemovingKeepsTheSelectedOneSelected) {
    Document document = of_bits(5);
    document.selected = 2;
    EXPECT_EQ(with_entry_removed(document, 0).spec().value("bits"), 3);
    EXPECT_EQ(with_entry_removed(document, 4).spec().value("bits"), 3);
    EXPECT_EQ(bits_of(with_entry_removed(document, 3)), (Bits{1, 2, 3, 5}));
}

TEST(Document, RemovingTheSelectedOneSelectsItsFollowerOrElseTheLast) {
    Document document = of_bits(3);
    document.selected = 1;
    EXPECT_EQ(with_entry_removed(document, 1).spec().value("bits"), 3);
    document.selected = 2;
    EXPECT_EQ(with_entry_removed(document, 2).spec().value("bits"), 2);
}

TEST(Document, MovingIsTakingOutAndPuttingIn) {
    for (std::size_t from = 0; from < 5; ++from) {
        for (std::size_t to = 0; to < 5; ++to) {
            Document document = of_bits(5);
            document.selected = 3;
            Bits expected{1, 2, 3, 4, 5};
            const int moved = expected[from];
            expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(from));
            expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(to), moved);
            document = with_entry_moved(document, from, to);
            EXPECT_EQ(bits_of(document), expected) << from << " to " << to;
            EXPECT_EQ(document.spec().value("bits"), 4) << from << " to " << to;
        }
    }
}

// Colour and dash belong to a quantizer: whatever is done to the list, no two share a slot and none changes
// it.
TEST(Document, SlotsStayUniqueAndWithTheirQuantizer) {
    std::mt19937_64 random(20211);
    Document document = of_bits(1);
    std::map<int, int> slot_of; // by bits
    int next = 1;
    for (int round = 0; round < 2000; ++round) {
        const std::size_t size = document.entries.size();
        const auto any = [&] { return static_cast<std::size_t>(random() % size); };
        switch (size == 0 ? 0 : random() % 3) {
        case 0: {
            next = next % 24 + 1;
            const Bits present = bits_of(document);
            if (std::ranges::find(present, next) == present.end()) {
                slot_of.erase(next);
                document = with_entry_added(document, spec_of("quantized_tanh(" + std::to_string(next) + ")"));
            }
            break;
        }
        case 1: document = with_entry_removed(document, any()); break;
        default: document = with_entry_moved(document, any(), any());
        }
        std::set<int> slots;
        for (const Entry& entry : document.entries) {
            EXPECT_GE(entry.slot, 0);
            EXPECT_LT(entry.slot, static_cast<int>(most_entries));
            slots.insert(entry.slot);
            const int bits = entry.spec.value("bits");
            EXPECT_EQ(slot_of.try_emplace(bits, entry.slot).first->second, entry.slot);
        }
        ASSERT_EQ(slots.size(), document.entries.size()) << round;
        ASSERT_TRUE(document.is_empty() ? document.selected == 0 : document.selected < document.entries.size());
    }
}

TEST(Document, DrawsTheSelectedOneLastAndAloneInSolo) {
    Document document = of_bits(4);
    document.selected = 1;
    document.entries[2].visible = false;
    EXPECT_EQ(drawn_entries(document), (std::vector<std::size_t>{0, 3, 1}));
    EXPECT_EQ(compared_spec(document), document.entries[0].spec);
    document.entries[1].visible = false;
    EXPECT_EQ(drawn_entries(document), (std::vector<std::size_t>{0, 3}));
    document.solo = true;
    EXPECT_EQ(drawn_entries(document), std::vector<std::size_t>{1});
    EXPECT_EQ(compared_spec(document), std::nullopt);
    EXPECT_FALSE(is_drawn(document, 0));
    EXPECT_TRUE(is_drawn(document, 1));
}

Document mixed() {
    Document document = document_of(spec_of("pr63_v1.quantized_sigmoid(4, 1)@real"));
    document = with_entry_added(document, spec_of("pr63_clip.quantized_sigmoid(6)"));
    document = with_entry_added(document, spec_of("pr63_v1.quantized_sigmoid(8, 3)@smooth"));
    document.selected = 0;
    return document;
}

// 1.5 times the largest magnitude of the format, up to one digit; by hand.
TEST(Document, OthersThanSigmoidAndTanhProposeInputsOfTheirOwn) {
    const auto proposed = [](const char* text) { return default_interval(spec_of(text)); };
    EXPECT_EQ(proposed("quantized_sigmoid(8)"), usual);
    EXPECT_EQ(proposed("pr63_base.quantized_tanh(8, 2)"), usual);
    EXPECT_EQ(proposed("quantized_bits(4)"), (Interval{-2.0f, 2.0f}));               // 1.5
    EXPECT_EQ(proposed("quantized_bits(8, 3)"), (Interval{-20.0f, 20.0f}));          // 12
    EXPECT_EQ(proposed("quantized_relu(6, 2)"), (Interval{-6.0f, 6.0f}));            // 5.90625
    EXPECT_EQ(proposed("quantized_bits(4, 0, alpha=0.1)"), (Interval{-0.2f, 0.2f})); // 0.15
    EXPECT_EQ(proposed("ap_fixed<8,3>"), (Interval{-6.0f, 6.0f}));                   // 6
    EXPECT_EQ(proposed("quantized_po2(4)"), usual);                                  // no uniform format
}

TEST(Document, InputsInViewFollowTheFunctionUntilTheyAreMoved) {
    Document document = document_of(spec_of("quantized_bits(4)"));
    EXPECT_EQ(document.view.x, (AxisRange{-2.0, 2.0}));
    EXPECT_EQ(document.interval, (Interval{-2.0f, 2.0f}));
    document = with_spec(document, spec_of("quantized_bits(4, 2)")); // by a slider: the window does not jump
    EXPECT_EQ(document.view.x, (AxisRange{-2.0, 2.0}));
    document = with_spec(document_of(spec_of("quantized_bits(4)")), spec_of("quantized_tanh(4)"));
    EXPECT_EQ(document.view.x, (AxisRange{-12.0, 12.0}));
    document.view.x = {-1.0, 3.0};
    document = with_spec(document, spec_of("quantized_bits(4)"));
    EXPECT_EQ(document.view.x, (AxisRange{-1.0, 3.0}));
    EXPECT_EQ(document.interval, (Interval{-2.0f, 2.0f}));
}

TEST(Document, InputsInViewAreThoseOfAllQuantizers) {
    Document document = document_of(spec_of("quantized_bits(4)"));
    document = with_entry_added(document, spec_of("quantized_bits(4, 3)"));
    EXPECT_EQ(document.view.x, (AxisRange{-20.0, 20.0}));
    EXPECT_EQ(proposed_interval(document), (Interval{-20.0f, 20.0f}));
    document.entries.clear();
    EXPECT_EQ(proposed_interval(document), usual);
}

TEST(Document, AParameterActsOnTheSelectedOneAlone) {
    const Document document = with_spec(mixed(), spec_of("pr63_v1.quantized_sigmoid(5, 1)@real"));
    EXPECT_EQ(bits_of(document), (Bits{5, 6, 8}));
}

TEST(Document, ALockedParameterChangesInAllThatHaveIt) {
    Document document = with_lock(mixed(), "bits", true);
    EXPECT_EQ(document.entries, mixed().entries); // nothing moves yet
    document = with_spec(document, spec_of("pr63_v1.quantized_sigmoid(5, 1)@real"));
    EXPECT_EQ(bits_of(document), (Bits{5, 5, 5}));
    EXPECT_EQ(document.entries[2].spec.value("integer"), 3);
    EXPECT_EQ(document.entries[2].spec.mode->key, "smooth");
    document = with_lock(document, "integer", true);
    document = with_spec(document, spec_of("pr63_v1.quantized_sigmoid(5, 2)@real"));
    EXPECT_EQ(document.entries[1].spec, spec_of("pr63_clip.quantized_sigmoid(5)")); // has none
    EXPECT_EQ(document.entries[2].spec, spec_of("pr63_v1.quantized_sigmoid(5, 2)@smooth"));
}

TEST(Document, ALockDoesNotCarryWhatDidNotChange) {
    const Document locked = with_lock(with_lock(mixed(), "bits", true), "mode", true);
    const Document document = with_spec(locked, spec_of("pr63_v1.quantized_sigmoid(4, 2)@real"));
    EXPECT_EQ(bits_of(document), (Bits{4, 6, 8}));
    EXPECT_EQ(document.entries[1].spec.mode->key, "hard");
    // Nor does another revision, which brings its own parameters.
    const Document other = with_spec(locked, spec_of("pr63_v3.quantized_sigmoid(4)@real"));
    EXPECT_EQ(bits_of(other), (Bits{4, 6, 8}));
}

TEST(Document, TheSigmoidModeCanBeLockedToo) {
    const Document document =
        with_spec(with_lock(mixed(), "mode", true), spec_of("pr63_v1.quantized_sigmoid(4, 1)@smooth"));
    for (const Entry& entry : document.entries) { EXPECT_EQ(entry.spec.mode->key, "smooth"); }
}

TEST(Document, LocksAreSortedAndSetOnce) {
    Document document = mixed();
    for (const char* key : {"mode", "bits", "integer", "bits"}) {
        document = with_lock(document, key, true);
        EXPECT_TRUE(is_locked(document, key));
    }
    EXPECT_EQ(document.locked, (std::vector<std::string>{"bits", "integer", "mode"}));
    document = with_lock(document, "integer", false);
    EXPECT_FALSE(is_locked(document, "integer"));
    EXPECT_EQ(document.locked, (std::vector<std::string>{"bits", "mode"}));
}

TEST(Document, ASweepStaysInsideTheDomain) {
    const Function& v1 = *spec_of("pr63_v1.quantized_sigmoid").function;
    const auto fitted = [&](const char* key, int from, int to) {
        const Sweep sweep = fitting_sweep({key, from, to, SweepLayout::multiples}, v1);
        EXPECT_EQ(sweep.layout, SweepLayout::multiples);
        return std::pair(sweep.from, sweep.to);
    };
    EXPECT_EQ(fitted("bits", 2, 8), std::pair(2, 8));
    EXPECT_EQ(fitted("bits", -5, 99), std::pair(1, 24)); // bits go from 1 to 24
    EXPECT_EQ(fitted("integer", -1, 24), std::pair(0, 16));
    EXPECT_EQ(fitted("integer", 20, 24), std::pair(16, 16));
    EXPECT_EQ(fitted("bits", 9, 3), std::pair(9, 9));
    EXPECT_EQ(fitted("unheard_of", -5, 99), std::pair(-5, 99));
    const auto fitted_size = [](int from, int to) {
        const Sweep sweep = fitting_sweep({"table_size", from, to, {}}, *spec_of("hls4ml.tanh()").function);
        return std::pair(sweep.from, sweep.to);
    };
    EXPECT_EQ(fitted_size(16, 16384), std::pair(16, 16384));
    EXPECT_EQ(fitted_size(0, 99999), std::pair(1, 16384));
    EXPECT_EQ(fitted_size(100, 1000), std::pair(64, 512));
    EXPECT_EQ(fitted_size(100, 20), std::pair(64, 64));
}

TEST(Document, ASweepOfTableSizesDoubles) {
    const auto values = [](const char* key, int from, int to) { return Sweep{key, from, to, {}}.values(); };
    EXPECT_EQ(values("table_size", 16, 128), (Bits{16, 32, 64, 128}));
    EXPECT_EQ(values("table_size", 100, 1000), (Bits{100, 200, 400, 800}));
    EXPECT_EQ(values("bits", 2, 5), (Bits{2, 3, 4, 5}));
    EXPECT_TRUE(values("table_size", 64, 32).empty());
    EXPECT_EQ((Sweep{"table_size", 16, 16384, {}}.size()), 11);
}

TEST(Document, ASweepGoesOverTheTargetWhereOnlyThatHasTheParameter) {
    Document document = document_of(spec_of("quantized_tanh(8)"));
    EXPECT_EQ(swept_spec(document, "table_size"), document.spec());
    const Spec target = spec_of("hls4ml.tanh(table_size=64)");
    document.against = Against{.target = target};
    EXPECT_EQ(swept_spec(document, "table_size"), target);
    EXPECT_EQ(swept_spec(document, "bits"), document.spec());
    EXPECT_EQ(deployment_of(document), (Deployment{document.spec(), target}));
    document.against->target = spec_of("quantized_tanh(6)");
    EXPECT_EQ(deployment_of(document), std::nullopt);
    document.entries[0].spec = target;
    EXPECT_EQ(deployment_of(document), (Deployment{*document.against->target, target}));
}

TEST(Document, SweepsLeaveOutValuesThatCannotBe) {
    const Spec spec = spec_of("pr63_v1.quantized_sigmoid(4, 1)@real");
    const auto swept = [&](const char* key, int from, int to) {
        Bits values;
        for (const Spec& one : swept_specs(spec, {key, from, to, SweepLayout::overlay})) {
            values.push_back(one.value(key));
            EXPECT_EQ(with_value(one, key, spec.value(key)).value(), spec); // nothing else differs
        }
        return values;
    };
    EXPECT_EQ(swept("bits", -1, 3), (Bits{1, 2, 3}));
    EXPECT_EQ(swept("integer", 15, 20), (Bits{15, 16}));
    EXPECT_TRUE(swept("bits", 5, 4).empty());
    EXPECT_TRUE(swept_specs(spec_of("quantized_sigmoid(4)"), {"integer", 0, 4, SweepLayout::overlay}).empty());
}

TEST(FigureFormat, IsFoundByTheEndingOfAName) {
    EXPECT_EQ(figure_format_of_path("a.b/figure.SVG")->ending, "svg");
    EXPECT_EQ(figure_format_of_path("figure.old.Tex")->ending, "tex");
    for (const char* none : {"", ".", "svg", ".svg", "a.svg/", "a.svg/figure", "a/.svg", "figure.svgz"}) {
        EXPECT_EQ(figure_format_of_path(none), nullptr) << none;
    }
    EXPECT_EQ(find_figure_format(""), nullptr);
}
} // namespace
} // namespace quantoscope
