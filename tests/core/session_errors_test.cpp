#include "core/json/json.h"
#include "tests/core/session_support.h"
#include "tests/places.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <set>

namespace quantoscope {
namespace {
// Files of tests/core/sessions that must be refused: the text at the place of the error (empty for the end),
// what the message must say and the nearest known name.
struct Refused {
    const char* file;
    const char* at;
    const char* says;
    const char* nearest = "";
};

constexpr Refused refused[] = {
    {"empty", "", "line 1: there is nothing here"},
    {"blank", "", "line 3: there is nothing here"},
    {"no_json", "quantized_sigmoid", "line 1: expected a value"},
    {"foreign", "{", "line 1: this is not a Quantoscope session; one begins with {\"qscope\": 1"},
    {"foreign_list", "[", "line 1: this is not a Quantoscope session"},
    {"newer_version", "2,",
     "line 2: this session is of version 2, from a newer Quantoscope; this one reads up "
     "to version 1"},
    {"version_zero", "0,", "line 1: there is no version 0 of sessions"},
    {"version_text", "\"1\"", "line 1: 'qscope' must be a number, not \"1\""},
    {"version_fraction", "1.0", "line 1: 'qscope' must be a whole number, not 1.0"},
    {"no_quantizers", "{", "line 1: 'quantizers' is missing"},
    {"cut_off", "", "line 1: the text ends too early; a part of it is missing"},
    {"duplicate_key", "\"solo\": false", "line 4: 'solo' is given twice"},
    {"duplicate_key_inside", "\"a\": 3", "line 2: 'a' is given twice"},
    {"duplicate_key_escaped", "\"s\\u006flo\"", "line 1: 'solo' is given twice"},
    {"deep", "[1]", "line 2: more than 32 lists and objects in one another"},
    {"utf16", "", "line 1: this is not text: there is a NUL byte"},
    {"latin1", "", "line 2: this is not UTF-8 text"},
    {"overlong", "", "line 1: this is not UTF-8 text"},
    {"surrogate", "", "line 1: a string holds an escape that does not exist"},
    {"nul_byte", "", "line 2: this is not text: there is a NUL byte"},
    {"nul_escape", "\\u00004", "line 1: bits must be a whole number from 1 to 24, not '"},
    {"trailing_comma", "]}", "line 1: expected a value"},
    {"missing_comma", "\"quantizers\"", "line 2: expected ',' or '}'"},
    {"missing_colon", "1,", "line 1: expected ':'"},
    {"bare_key", "qscope", "line 1: expected a name in double quotes"},
    {"single_quotes", "'qscope'", "line 1: expected a name in double quotes"},
    {"comment", "// version", "line 1: expected a name in double quotes"},
    {"two_values", "{\"qscope\": 1, \"quantizers\": []}\n", "line 2: expected nothing more"},
    {"line_in_string", "\ntanh", "line 1: a string is not closed, or holds a control character"},
    {"bad_escape", "q(4)", "line 1: a string holds an escape that does not exist"},
    {"bad_literal", "tru}", "line 1: expected a value"},
    {"bad_number", "x1", "line 1: expected ',' or '}'"},
    {"nan", "NaN", "line 1: expected a value"},
    {"nan_text", "\"nan\"", "line 1: 'view.cursor' must be a number, \"inf\" or \"-inf\", not \"nan\""},
    {"huge_number", "-1e400", "line 2: the number is too large"},
    {"huge_float32", "3.5e38", "line 2: 'interval' is too large for float32: 3.5e38; infinite is \"inf\""},
    {"huge_whole", "9999", "line 2: 'selected' must be a whole number from 0, not 99999999999999999999999"},
    {"huge_view", "[-1e300", "line 2: 'view.x' reaches beyond float32"},
    {"negative_selected", "-1", "line 1: 'selected' must be a whole number from 0, not -1"},
    {"selected_outside", "1}", "line 1: 'selected' must be the place of one of the 1 quantizers"},
    {"selected_of_none", "1}", "line 1: 'selected' must be the place of one of the 0 quantizers"},
    {"wrong_type_list", "{\"a\"", "line 1: 'quantizers' must be a list, [...], not {...}"},
    {"wrong_type_text", "4]", "line 1: 'quantizers.0' must be an object, {...}, not 4"},
    {"wrong_type_flag", "1}", "line 1: 'solo' must be true or false, not 1"},
    {"wrong_type_object", "true}", "line 1: 'panels.plot' must be an object, {...}, not true"},
    {"wrong_type_range", "[1, 2, 3]", "line 1: 'view.x' must be a list of two numbers, [from, to]"},
    {"wrong_type_number", "\"1\"", "line 1: 'panels.plot.height' must be a number, not \"1\""},
    {"null_view", "null", "line 1: 'view' must be an object, {...}, not null"},
    {"infinite_view", "\"-inf\"", "line 1: 'view.x' must be a number, not \"-inf\""},
    {"reversed_view", "[2, 1]", "line 2: the end of 'view.x' must lie above its start"},
    {"empty_view", "[1, 1]", "line 2: the end of 'view.y' must lie above its start"},
    {"reversed_interval", "[2, 1]", "line 2: the end of 'interval' lies below its start"},
    {"bad_quantizer", "symetric", "line 5: quantized_tanh has no parameter 'symetric'", "symmetric"},
    {"bad_quantizer_escaped", "99)", "line 1: bits must be a whole number from 1 to 24, not 99"},
    {"nine_quantizers", "\"quantized_tanh(9)\"", "line 10: 'quantizers' holds at most 8 quantizers"},
    {"duplicate_slots", "{\"quantizer\"", "line 3: two quantizers have the slot 0"},
    {"slot_outside", "8}", "line 1: 'quantizers.0.slot' must be from 0 to 7, not 8"},
    {"no_quantizer_text", "{\"slot\"", "line 2: 'quantizers.0.quantizer' is missing"},
    {"negative_height", "-1", "line 2: 'panels.error.height' must be above 0 and at most 1000000, not -1"},
    {"zero_height", "0}", "line 2: 'panels.error.height' must be above 0"},
    {"huge_height", "1e300", "line 2: 'panels.error.height' must be above 0 and at most 1000000"},
    {"no_deviation", "0}", "line 1: 'inputs.deviation' must be above 0, not 0"},
    {"unknown_name", "\"ture\"", "line 1: 'reference' must be one of: true, mode, not \"ture\"", "true"},
    {"unknown_lock", "\"bitts\"", "line 1: 'locked' must be one of: bits, ", "bits"},
    {"sweep_reversed", "2}", "line 1: the sweep must rise within 1 to 24, not go from 8 to 2"},
    {"sweep_begins_at_zero", "{\"from\"", "line 1: the sweep must rise within 1 to 24, not go from 0 to 8"},
    {"sweep_outside", "2000000000", "line 1: the sweep must rise within 1 to 24"},
    {"sweep_unknown", "\"bit\"", "line 1: 'sweep.parameter' must be one of: bits, ", "bits"},
    {"against_arguments", "\"quantized_tanh(4)\"}", "'against.quantizer' must be a quantizer without"},
    {"figure_height", "5}", "line 2: 'figure.height_mm' must be from 40 to 2000, not 5"},
    {"figure_title", "\"aaa", "line 2: 'figure.title' may have 500 bytes"},
    {"figure_font", "0.5}", "line 2: 'figure.font_points' must be from 3 to 72, not 0.5"},
    {"remembered_nothing", "2", "line 1: there is no parameter 'bytes'"},
};

TEST(SessionErrors, NameTheLineThePlaceAndWhatWasExpected) {
    for (const Refused& expected : refused) {
        const std::string text = session_file(expected.file);
        const auto session = read_session(text);
        ASSERT_FALSE(session) << expected.file;
        const Error& error = session.error();
        EXPECT_TRUE(plain(error.what).find(expected.says) != std::string::npos)
            << expected.file << ": " << plain(error.what);
        ASSERT_TRUE(error.offset) << expected.file;
        ASSERT_LE(*error.offset, text.size()) << expected.file;
        EXPECT_TRUE(text.substr(*error.offset).starts_with(expected.at))
            << expected.file << ": at " << text.substr(*error.offset, 20);
        EXPECT_EQ(error.nearest, expected.nearest) << expected.file;
    }
}

// Where the place is no text that could be written in the table.
TEST(SessionErrors, PointAtTheByteThatIsNoText) {
    const auto offset_of = [](const char* file) { return *read_session(session_file(file)).error().offset; };
    EXPECT_EQ(offset_of("utf16"), 3u);
    EXPECT_EQ(offset_of("nul_byte"), session_file("nul_byte").find('\0'));
    const std::string latin1 = session_file("latin1");
    EXPECT_EQ(offset_of("latin1"), latin1.find('\xe9') + 1); // the quote that does not continue it
    EXPECT_EQ(offset_of("overlong"), session_file("overlong").find('\xc0'));
    EXPECT_EQ(offset_of("cut_off"), session_file("cut_off").size());
}

// Two metres either way are too many dots for a PNG, which is not the only file there is.
TEST(SessionErrors, LeaveTheNumberOfDotsToThePng) {
    const auto session = read_session(session_file("figure_pixels"));
    ASSERT_TRUE(session);
    EXPECT_EQ(session->document.figure.width_mm, 2000.0);
}

TEST(SessionErrors, CoverEveryFileThatIsKept) {
    std::set<std::string> named{"everything", "empty_document", "bom", "unknown_keys", "figure_pixels"};
    for (const Refused& file : refused) { named.insert(file.file); }
    std::set<std::string> kept;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() + "/tests/core/sessions")) {
        kept.insert(entry.path().stem());
    }
    EXPECT_EQ(kept, named);
}

TEST(SessionErrors, RefuseATextCutAnywhere) {
    const std::string text = session_file("everything");
    for (std::size_t size = 0; size + 2 <= text.size(); ++size) { // the last byte is a line feed
        const auto session = read_session(text.substr(0, size));
        ASSERT_FALSE(session) << size;
        const std::size_t offset = *session.error().offset;
        EXPECT_EQ(offset, size) << plain(session.error().what);
    }
}

TEST(SessionErrors, SurviveEveryChangedByte) {
    const std::string text = session_file("unknown_keys");
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed = text;
            changed[at] = static_cast<char>(byte);
            const auto session = read_session(changed);
            if (!session) {
                ASSERT_LE(*session.error().offset, text.size());
                ASSERT_TRUE(plain(session.error().what).starts_with("line "));
            } else { // and what was read can be written and read again
                const auto again = read_session(session_text(session->document, session->unknown));
                ASSERT_TRUE(again) << changed;
                ASSERT_EQ(again->document, session->document);
                ASSERT_EQ(again->unknown, session->unknown);
            }
        }
    }
}

TEST(SessionErrors, RefuseWhatIsHuge) {
    const std::string start = R"({"qscope":1,"quantizers":[],"a":")";
    const auto of_size = [&](std::size_t size) { return start + std::string(size - start.size() - 2, 'x') + "\"}"; };
    EXPECT_TRUE(read_session(of_size(longest_json)));
    const auto longer = read_session(of_size(longest_json + 1));
    ASSERT_FALSE(longer);
    EXPECT_EQ(plain(longer.error().what), "this is too long: 8000001 bytes, where at most 8000000 are expected");
    EXPECT_FALSE(read_session(std::string(50'000'000, '[')));
    EXPECT_FALSE(read_session(std::string(longest_json, '[')));
    EXPECT_FALSE(read_session(R"({"qscope":1,"quantizers":[)" + std::string(900'000, '9') + "]}"));
}

// Many members in one object do not cost the square of their number.
TEST(SessionErrors, TakeNoLongTimeForManyKeys) {
    std::string text = R"({"qscope":1,"quantizers":[])";
    for (int i = 0; text.size() < 1'000'000; ++i) { text += ",\"" + std::to_string(i) + "\":0"; }
    const auto session = read_session(text + "}");
    ASSERT_TRUE(session);
    EXPECT_GT(session->unknown.items.size(), 80'000u);
}

TEST(SessionErrors, TakeTheDeepestThatIsAllowed) {
    const auto nested = [](std::size_t depth) {
        return R"({"qscope":1,"quantizers":[],"a":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    EXPECT_TRUE(read_session(nested(JsonLimits{}.depth - 1)));
    EXPECT_FALSE(read_session(nested(JsonLimits{}.depth)));
}

TEST(Json, RemembersWhereValuesStand) {
    const std::string text = " {\"a\" : [1,22 , -3e2],\n\"b\":{ \"c\":\"x\\ny\"},\"d\":true,\"e\":[[7],8]}";
    const auto json = parse_json(text);
    ASSERT_TRUE(json);
    const auto at = [&text](const JsonValue& value) { return text.substr(value.offset, 3); };
    EXPECT_EQ(json->offset, 1u);
    const JsonValue& list = *json->find("a");
    EXPECT_EQ(at(list), "[1,");
    EXPECT_EQ(at(list.members[0]), "1,2");
    EXPECT_EQ(at(list.members[1]), "22 ");
    EXPECT_EQ(at(list.members[2]), "-3e");
    EXPECT_EQ(list.members[2].text, "-3e2");
    EXPECT_EQ(at(*json->find("b")), "{ \"");
    EXPECT_EQ(json->find("b")->key_offset, text.find("\"b\""));
    EXPECT_EQ(at(*json->find("b")->find("c")), "\"x\\");
    EXPECT_EQ(json->find("b")->find("c")->text, "x\ny");
    EXPECT_EQ(at(*json->find("d")), "tru");
    EXPECT_EQ(at(json->find("e")->members[0].members[0]), "7],");
    EXPECT_EQ(at(json->find("e")->members[1]), "8]}");
    EXPECT_EQ(json->find("z"), nullptr);
}
} // namespace
} // namespace quantoscope
