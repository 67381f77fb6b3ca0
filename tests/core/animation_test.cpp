#include "core/document/document.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
Document swept(const char* text, const char* key, int from, int to) {
    Document document = document_of(parse_spec(text).value());
    document.sweep = Sweep{.key = key, .from = from, .to = to};
    return document;
}

std::vector<std::size_t> order_of(std::size_t frames, bool back_and_forth) {
    FigureSetup setup;
    setup.back_and_forth = back_and_forth;
    std::vector<std::size_t> order;
    for (const Shot& shot : shots_of(frames, setup)) { order.push_back(shot.frame); }
    return order;
}

TEST(Animation, GoesOnceOrBackAndForth) {
    EXPECT_EQ(order_of(4, false), (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_EQ(order_of(4, true), (std::vector<std::size_t>{0, 1, 2, 3, 2, 1}));
    EXPECT_EQ(order_of(2, true), (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(order_of(1, true), (std::vector<std::size_t>{0}));
    EXPECT_EQ(order_of(0, true), (std::vector<std::size_t>{}));
}

TEST(Animation, ShowsOneValueAfterAnother) {
    Document document = swept("pr63_v1.quantized_sigmoid(8, 1)@real", "bits", 3, 5);
    document = with_entry_added(document, parse_spec("quantized_tanh(4)").value());
    document = with_selected(document, 0);
    document.entries.front().visible = false;
    document.view.x = {-2.0, 3.0};
    const std::vector<Document> frames = frame_documents(document);
    ASSERT_EQ(frames.size(), 3u);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        EXPECT_EQ(text_of(frames[i].spec()),
                  "pr63_v1.quantized_sigmoid(bits=" + std::to_string(3 + i) + ", integer=1)@real");
        EXPECT_FALSE(frames[i].sweep);
        EXPECT_EQ(drawn_entries(frames[i]), std::vector<std::size_t>{0});
        EXPECT_EQ(frames[i].view, document.view);
        EXPECT_EQ(frames[i].figure, document.figure); // its title is the quantizer's text
    }
    document.sweep.reset();
    EXPECT_EQ(frame_documents(document), std::vector{document});
}

TEST(Animation, SaysTheValueBehindATitle) {
    Document document = swept("quantized_sigmoid(4)", "bits", 1, 2);
    document.figure.title = "Bits";
    EXPECT_EQ(frame_documents(document).back().figure.title, "Bits: bits = 2");
    document.figure.title = ""; // none
    EXPECT_EQ(frame_documents(document).back().figure.title, "");
}

// The quantizer's text does not say the value of a target's parameter.
TEST(Animation, SweepsTheTargetAndSaysSo) {
    Document document = document_of(parse_spec("quantized_sigmoid(8, use_real_sigmoid=True)").value());
    document.against = Against{.target = parse_spec("hls4ml.sigmoid(result='ap_ufixed<8,0>')").value()};
    document.sweep = Sweep{.key = "table_size", .from = 256, .to = 1024};
    const std::vector<Document> frames = frame_documents(document);
    ASSERT_EQ(frames.size(), 3u); // each twice the one before
    EXPECT_EQ(frames[1].against->target->value("table_size"), 512);
    EXPECT_EQ(frames[1].spec(), document.spec());
    EXPECT_EQ(frames[1].figure.title, text_of(document.spec()) + ": table_size = 512");
}
} // namespace
} // namespace quantoscope
