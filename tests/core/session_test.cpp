#include "core/json/json.h"
#include "tests/core/session_support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
// The document of tests/core/sessions/everything.qscope: nothing in it is at its default.
Document everything() {
    Document document;
    document.entries = {{spec_of("pr63_v1.quantized_sigmoid(4, 1)@real"), 2, true},
                        {spec_of("quantized_tanh(6, symmetric=True)"), 0, false}};
    document.entries[1].remembered = {{"integer", 3}};
    document.selected = 1;
    document.solo = true;
    document.locked = {"bits", "mode"};
    document.interval = {-std::numeric_limits<float>::infinity(), 7.1f};
    document.reference = Reference::mode;
    document.error_unit = ErrorUnit::absolute;
    document.width_measure = WidthMeasure::inl;
    document.ticks = TickNotation::binary;
    document.inputs = {InputDistribution::Kind::sample, -0.5, 0.1, make_sample("/data/inputs.npy", {})};
    document.panels[static_cast<std::size_t>(PanelKind::difference)].shown = true;
    document.panels[static_cast<std::size_t>(PanelKind::symmetry)] = {false, 0.1};
    document.sweep = Sweep{"bits", 3, 9, SweepLayout::multiples, "1/32"};
    document.against = Against{find_function("pr63_base", "quantized_tanh"), AgainstStyle::blink};
    document.figure = {.theme = FigureTheme::print,
                       .width_mm = 85.0,
                       .height_mm = 60.5,
                       .font = "Nimbus Sans",
                       .font_points = 7.5,
                       .line_points = 1.2,
                       .dpi = 600,
                       .transparent = true,
                       .risers = false,
                       .curves = false,
                       .language = FigureLanguage::de,
                       .title = "A & B <of> \"C\"",
                       .x_label = "",
                       .y_label = "\u03c3(x)",
                       .legend = LegendPlace::below,
                       .annotations = {false, false, true, true},
                       .frame_seconds = 0.25,
                       .pause_seconds = 1.5,
                       .loops = 3,
                       .back_and_forth = true};
    document.view.x = {-0.1, 1e-5};
    document.view.y = AxisRange{0.25, 2.0};
    document.view.cursor = 0.1f;
    document.view.marker_a = std::numeric_limits<float>::denorm_min();
    return document;
}

TEST(Session, IsWrittenInOrderOneValueALine) {
    EXPECT_EQ(session_text(everything()), session_file("everything"));
    for (const std::string_view line : {"\"quantizers\": []", "\"sweep\": null", "\"against\": null"}) {
        Document empty;
        empty.entries.clear();
        EXPECT_NE(session_text(empty).find(line), std::string::npos) << line;
    }
}

TEST(Session, KeepsOfMeasuredDataItsPath) {
    Document document = everything();
    document.measured = std::make_shared<const MeasuredData>(MeasuredData{"/data/board.csv", {{1.0f, 2.0f, 3}}});
    const auto session = read_session(session_text(document));
    ASSERT_TRUE(session);
    ASSERT_NE(session->document.measured, nullptr);
    EXPECT_EQ(session->document.measured->path, "/data/board.csv");
    EXPECT_TRUE(session->document.measured->rows.empty());
}

TEST(Session, IsReadFromAFile) {
    const auto session = read_session(session_file("everything"));
    ASSERT_TRUE(session) << plain(session.error().what);
    EXPECT_EQ(session->document, everything());
    EXPECT_TRUE(session->notes.empty());
    EXPECT_TRUE(session->unknown.items.empty());
}

TEST(Session, IsALineWithoutWhatIsAtItsDefault) {
    EXPECT_EQ(session_line(document_of(spec_of("pr63_v1.quantized_sigmoid(4, 1)@real"))),
              R"({"qscope":1,"quantizers":["pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"]})");
    Document empty;
    empty.entries.clear();
    EXPECT_EQ(session_line(empty), R"({"qscope":1,"quantizers":[]})");
    Document two = with_entry_added(document_of(spec_of("quantized_tanh(4)")), spec_of("quantized_tanh(5)"));
    EXPECT_EQ(session_line(two),
              R"json({"qscope":1,"quantizers":["quantized_tanh(bits=4)","quantized_tanh(bits=5)"],"selected":1})json");
    two = with_entry_moved(two, 0, 1);
    two.view.x = {-1.0, 1.0};
    two.sweep = Sweep{};
    EXPECT_EQ(session_line(two),
              R"json({"qscope":1,"quantizers":[{"quantizer":"quantized_tanh(bits=5)","slot":1},)json"
              R"json({"quantizer":"quantized_tanh(bits=4)","slot":0}],"sweep":{},"view":{"x":[-1,1]}})json");
}

TEST(Session, OfEveryDocumentReadsBackInBothForms) {
    const auto seed = std::random_device{}();
    std::mt19937_64 random(seed);
    for (int i = 0; i < 5000; ++i) {
        const Document document = random_document(random);
        const std::string text = session_text(document);
        const std::string line = session_line(document);
        for (const std::string& form : {text, line}) {
            const auto session = read_session(form);
            ASSERT_TRUE(session) << "seed " << seed << ": " << plain(session.error().what) << '\n' << form;
            ASSERT_EQ(session->document, document) << "seed " << seed << '\n' << form;
            ASSERT_TRUE(session->notes.empty()) << "seed " << seed << '\n' << form;
            ASSERT_EQ(session_text(session->document), text) << "seed " << seed;
        }
        ASSERT_EQ(line.find('\n'), std::string::npos);
    }
}

TEST(Session, OfEightQuantizersFitsIntoAMessage) {
    Document document;
    document.entries.clear();
    const Spec longest =
        spec_of("quantized_sigmoid(24, symmetric=1, use_real_sigmoid=1, use_stochastic_rounding=1)@smooth");
    for (std::size_t i = 0; i < most_entries; ++i) { document = with_entry_added(document, longest); }
    document.view.x = {-0.123456789, 0.987654321};
    EXPECT_LT(session_line(document).size(), 1000u);
}

// Every line holds at most one value, and the keys stand in one order whatever the document.
TEST(Session, HasTheSameLinesForEveryDocument) {
    const auto keys_of = [](const std::string& text) {
        std::vector<std::string> keys;
        for (std::size_t at = text.find("\n  \""); at != std::string::npos; at = text.find("\n  \"", at + 1)) {
            keys.push_back(text.substr(at + 4, text.find('"', at + 4) - at - 4));
        }
        return keys;
    };
    const std::vector<std::string> expected{"qscope",   "quantizers", "selected",   "solo",          "locked",
                                            "interval", "reference",  "error_unit", "width_measure", "ticks",
                                            "inputs",   "panels",     "sweep",      "against",       "measured",
                                            "find",     "proof",      "figure",     "view"};
    std::mt19937_64 random(1);
    for (int i = 0; i < 100; ++i) { EXPECT_EQ(keys_of(session_text(random_document(random))), expected); }
}

TEST(Session, TakesAByteOrderMarkAndWindowsLineEnds) {
    const auto session = read_session(session_file("bom"));
    ASSERT_TRUE(session) << plain(session.error().what);
    EXPECT_EQ(session->document, document_of(spec_of("quantized_tanh(4)")));
    std::string text = session_file("everything");
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
        text.insert(at, 1, '\r');
    }
    EXPECT_EQ(read_session(text)->document, everything());
}

TEST(Session, MayBeEmpty) {
    const auto session = read_session(session_file("empty_document"));
    ASSERT_TRUE(session);
    EXPECT_TRUE(session->document.is_empty());
}

TEST(Session, SortsWhatIsLocked) {
    const auto session = read_session(R"({"qscope":1,"quantizers":[],"locked":["symmetric","bits","symmetric"]})");
    ASSERT_TRUE(session);
    EXPECT_EQ(session->document.locked, (std::vector<std::string>{"bits", "symmetric"}));
}

TEST(Session, TellsWhatItDoesNotKnowAndKeepsIt) {
    const auto session = read_session(session_file("unknown_keys"));
    ASSERT_TRUE(session) << plain(session.error().what);
    std::vector<std::string> notes;
    for (const Phrase& note : session->notes) { notes.push_back(plain(note)); }
    const std::string rest = " is not known to this version of Quantoscope; it is kept as it is";
    EXPECT_EQ(notes,
              (std::vector<std::string>{"line 6: 'note'" + rest, "line 14: 'grid'" + rest, "line 13: 'spectrum'" + rest,
                                        "line 16: 'z'" + rest, "line 2: 'colour'" + rest}));

    const std::string text = session_text(session->document, session->unknown);
    const auto stands_after = [&text](const std::string& known, const std::string& unknown) {
        const std::size_t at = text.find(unknown);
        return at != std::string::npos && text.substr(0, at).ends_with(known + ",\n");
    };
    EXPECT_TRUE(stands_after("\"remembered\": {}", "      \"note\": {\"by\":\"h\xc3\xa9l\xc3\xa8ne\",\"at\":[1.50,-0,"
                                                   "12345678901234567890,true,null,{}]}\n"))
        << text;
    EXPECT_TRUE(stands_after("\"height\": 3", "      \"grid\": \"fine\"\n")) << text;
    EXPECT_TRUE(stands_after("\n    }", "    \"spectrum\": {\"shown\":true}\n")) << text;
    EXPECT_TRUE(stands_after("\"marker_b\": null", "    \"z\": [1,2]\n")) << text;
    EXPECT_TRUE(stands_after("\n  }", "  \"colour\": \"green\"\n")) << text;

    const auto again = read_session(text);
    ASSERT_TRUE(again) << plain(again.error().what);
    EXPECT_EQ(again->document, session->document);
    EXPECT_EQ(again->unknown, session->unknown);
    EXPECT_EQ(session_text(again->document, again->unknown), text);
}

TEST(Session, KeepsWhatItDoesNotKnowOfAQuantizerWithThatQuantizer) {
    const auto session = read_session(session_file("unknown_keys"));
    const Document moved = with_entry_moved(session->document, 0, 1);
    const std::string text = session_text(moved, session->unknown);
    const std::size_t note = text.find("\"note\"");
    EXPECT_LT(text.find("\"quantized_tanh(bits=4)\""), note);
    EXPECT_LT(text.find("\"quantized_tanh(bits=5)\""), text.find("\"quantized_tanh(bits=4)\""));
    const std::string without = session_text(with_entry_removed(session->document, 0), session->unknown);
    EXPECT_EQ(without.find("\"note\""), std::string::npos);
    EXPECT_TRUE(read_session(without));
}

TEST(Session, TellsOnlySomeOfVeryManyUnknownThings) {
    std::string text = R"({"qscope":1,"quantizers":[])";
    for (int i = 0; i < 1000; ++i) { text += ",\"key" + std::to_string(i) + "\":0"; }
    const auto session = read_session(text + "}");
    ASSERT_TRUE(session);
    EXPECT_EQ(session->unknown.items.size(), 1000u);
    ASSERT_EQ(session->notes.size(), 9u);
    EXPECT_EQ(plain(session->notes.back()), "and 992 more");
}

TEST(Session, ReadsFloat32AsWritten) {
    const auto cursor_of = [](const std::string& number) {
        return *read_session(R"({"qscope":1,"quantizers":[],"view":{"cursor":)" + number + "}}")->document.view.cursor;
    };
    EXPECT_EQ(cursor_of("0.1"), 0.1f);
    EXPECT_EQ(cursor_of("1e-60"), 0.0f);
    EXPECT_EQ(cursor_of("16777217"), 16777216.0f);
    // One rounding: by way of double, 1 + 2^-24 + 2^-60 would become the tie 1 + 2^-24 and then 1.
    EXPECT_EQ(cursor_of("1.00000005960464477625797"), std::nextafterf(1.0f, 2.0f));
    EXPECT_EQ(cursor_of("\"-inf\""), -std::numeric_limits<float>::infinity());
}

TEST(TextPlace, CountsLinesAndBytes) {
    const std::string_view text = "ab\r\n\ncd";
    const auto at = [text](std::size_t offset) {
        const TextPlace place = place_in(text, offset);
        return std::to_string(place.line) + ":" + std::string(place.text) + ":" + std::to_string(place.offset);
    };
    EXPECT_EQ(at(0), "1:ab:0");
    EXPECT_EQ(at(3), "1:ab:2");
    EXPECT_EQ(at(4), "2::0");
    EXPECT_EQ(at(5), "3:cd:0");
    EXPECT_EQ(at(7), "3:cd:2");
    EXPECT_EQ(at(1000), "3:cd:2");
    EXPECT_EQ(place_in("", 0).text, "");
}
} // namespace
} // namespace quantoscope
