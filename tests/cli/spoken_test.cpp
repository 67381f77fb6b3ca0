#include "app/words/panels.h"

#include <gtest/gtest.h>
#include <limits>

namespace quantoscope {
namespace {
constexpr float infinity = std::numeric_limits<float>::infinity();

std::string said(const Segment& tread, bool has_code = true) {
    return plain(spoken_tread(tread, has_code, exact_style()));
}
} // namespace

TEST(Spoken, TreadSaysItsEndsOutputAndCode) {
    EXPECT_EQ(said({1.5769145f, 2.9326744f, 6, 1.5f}), "x from 1.5769145 to 2.9326744, output 1.5, code 6");
    EXPECT_EQ(said({-0.1f, 0.1f, -1, -0.125f}), "x from -0.1 to 0.1, output -0.125, code -1");
}

TEST(Spoken, OuterTreadsHaveNoEndOutside) {
    EXPECT_EQ(said({-infinity, -5.5f, 0, 0.0f}), "x up to -5.5, output 0, code 0");
    EXPECT_EQ(said({2.5f, infinity, 7, 1.75f}), "x from 2.5, output 1.75, code 7");
    EXPECT_EQ(said({-infinity, infinity, 0, 0.0f}), "any x, output 0, code 0");
}

TEST(Spoken, TreadsOffAGridHaveNoCode) {
    EXPECT_EQ(said({1.5f, 2.5f, 0, 2.0f}, false), "x from 1.5 to 2.5, output 2");
    EXPECT_EQ(said({-infinity, -5.5f, 0, -8.0f}, false), "x up to -5.5, output -8");
    EXPECT_EQ(said({2.5f, infinity, 0, 8.0f}, false), "x from 2.5, output 8");
    EXPECT_EQ(said({-infinity, infinity, 0, 0.0f}, false), "any x, output 0");
}

TEST(Spoken, PlaceSaysTheInputAndTheError) {
    EXPECT_EQ(plain(spoken_place(0.1f, -0.25, exact_style())), "x 0.1, error -0.25");
}
} // namespace quantoscope
