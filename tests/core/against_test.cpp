#include "core/document/document.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
Document against(const char* text, const Function* revision) {
    Document document = document_of(spec_of(text));
    document.against = Against{revision, AgainstStyle::overlay};
    return document;
}

std::string against_text(const Document& document) {
    const auto spec = against_spec(document);
    return spec ? text_of(*spec) : "none";
}

const Function* sigmoid(const char* revision) { return find_function(revision, "quantized_sigmoid"); }

TEST(Against, CarriesValuesOver) {
    EXPECT_EQ(against_text(against("pr63_v2.quantized_sigmoid(5, True)@smooth", sigmoid("pr63_v1"))),
              "pr63_v1.quantized_sigmoid(bits=5, symmetric=True)@smooth");
}

TEST(Against, IsNothingWithoutAnotherRevision) {
    EXPECT_EQ(against_text(document_of(spec_of("quantized_sigmoid(4)"))), "none");
    EXPECT_EQ(against_text(against("pr63_v1.quantized_sigmoid(4)", sigmoid("pr63_v1"))), "none");
    EXPECT_EQ(against_text(against("quantized_tanh(4)", sigmoid("pr63_v1"))), "none");
    EXPECT_EQ(against_text(against("pr63_v1.quantized_sigmoid(4)", nullptr)), "none"); // the first one
    Document empty = against("quantized_sigmoid(4)", nullptr);
    empty.entries.clear();
    EXPECT_EQ(against_text(empty), "none");
}

TEST(Against, TakesAnyFunctionInPlaceOfARevision) {
    Document document = against("quantized_sigmoid(4)", sigmoid("pr63_v1"));
    document.against->target = spec_of("quantized_tanh(6)");
    EXPECT_EQ(against_text(document), "quantized_tanh(bits=6)");
    EXPECT_EQ(against_function(document), nullptr); // no revision is held against it
    document = with_spec(document, spec_of("quantized_bits(8)"));
    EXPECT_EQ(against_text(document), "quantized_tanh(bits=6)");
    EXPECT_EQ(text_of(compared_spec(document).value()), "quantized_tanh(bits=6)");
    document.entries.clear();
    EXPECT_EQ(against_text(document), "none");
}

TEST(Against, PreviousFollowsTheStep) {
    Document document = against("pr63_v1.quantized_sigmoid(4)", nullptr);
    const char* const previous[] = {"none",
                                    "pr63_v1.quantized_sigmoid(bits=4)",
                                    "pr63_v2.quantized_sigmoid(bits=4)",
                                    "pr63_clip.quantized_sigmoid(bits=4)",
                                    "pr63_v3.quantized_sigmoid(bits=4)",
                                    "pr63.quantized_sigmoid(bits=4)"};
    const auto revisions = revisions_of("quantized_sigmoid");
    ASSERT_EQ(revisions.size(), std::size(previous));
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        document = with_spec(document, with_function(document.spec(), *revisions[i]));
        EXPECT_EQ(against_text(document), previous[i]);
    }
}

// The first version with one integer bit, seen from those that have none: what left the range is gone.
TEST(Against, RemembersWhatARevisionHasNoParameterFor) {
    Document document = against("pr63_v1.quantized_sigmoid(4, 1)@real", nullptr);
    document = with_spec(document, spec_of("pr63_v2.quantized_sigmoid(4)@real"));
    EXPECT_EQ(against_text(document), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    document = with_spec(document, spec_of("pr63_v3.quantized_sigmoid(6)@real"));
    document.against->revision = sigmoid("pr63_v1");
    EXPECT_EQ(against_text(document), "pr63_v1.quantized_sigmoid(bits=6, integer=1)@real");
    // Back where there is a parameter, its value alone counts; a default is not worth remembering.
    document = with_spec(document, spec_of("pr63_v1.quantized_sigmoid(6)@real"));
    EXPECT_TRUE(document.entries[0].remembered.empty());
    document = with_spec(document, spec_of("pr63_v2.quantized_sigmoid(6)@real"));
    EXPECT_TRUE(document.entries[0].remembered.empty());
    EXPECT_EQ(against_text(document), "pr63_v1.quantized_sigmoid(bits=6)@real");
}
} // namespace
} // namespace quantoscope
