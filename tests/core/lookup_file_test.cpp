#include "core/data/word_file.h"
#include "core/deploy/comparison.h"
#include "core/deploy/target.h"
#include "core/document/chip.h"
#include "core/session/session.h"
#include "core/table/table.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <bit>

namespace quantoscope {
namespace {
CodeFile read_file(const std::string& path, const std::string& bytes) { return read_word_file(path, bytes).value(); }

std::string error_of(const std::string& path, const std::string& bytes) {
    const auto file = read_word_file(path, bytes);
    return file ? "read" : plain(file.error().what);
}

// Texts that name a file find this one.
CodeFiles only(const CodeFile& file) {
    return [&file](const std::string& path) -> Result<const CodeFile*> {
        if (path == file.path) { return kept(file); }
        return failure("there is no %1", {path}, ErrorKind::file);
    };
}

using Doubles = std::vector<double>;

TEST(LookupFile, RefusesOtherAddressesThanTheRawOnes) {
    const Table table =
        *make_table({spec_of("quantized_tanh(4)"), {.bits = 6, .integer_bits = 2}, AddressOrder::offset});
    for (const TableFormat* format : table_formats()) {
        if (!format->is_text) { continue; } // npy has no place to say it
        EXPECT_EQ(error_of("t." + std::string(format->ending), *table_file(table, *format, {"name", "program"})),
                  "this table was written with --order offset: its addresses are not the raw input codes")
            << format->ending;
    }
}

TEST(LookupFile, ReadAnewIsSoWhereverItIsNamed) {
    const std::string text = "table.lookup(file='t.txt', input='ap_fixed<2,1>', result='ap_ufixed<1,1>')";
    const CodeFile first{.path = "t.txt", .kind = WordKind::code, .words = {0, 1, 1, 0}};
    const CodeFile second{.path = "t.txt", .kind = WordKind::code, .words = {1, 1, 1, 0}};
    Document document = document_of(parse_spec(text, only(first)).value());
    document.against = Against{.target = document.spec()};
    const CodeFiles held = files_of(document, only(second));
    EXPECT_EQ(parse_spec(text, held).value(), document.spec());
    const Spec later = parse_spec(text, only(second)).value();
    document = with_entry_added(document, later);
    EXPECT_EQ(document.entries[0].spec, later);
    EXPECT_EQ(document.against->target, later);
    EXPECT_EQ(read_session(session_text(document)).value().document, document);
}

// What `table` writes in each of its formats, for quantizers and targets, is the same function when it is read back.
TEST(LookupFile, ReadsBackEveryTableThatIsWritten) {
    const FixedPointFormat inputs{.bits = 9, .integer_bits = 3};
    int tables = 0;
    for (const char* text :
         {"quantized_sigmoid(4)@real", "quantized_tanh(8)@real", "quantized_bits(8, 3)", "quantized_relu(6, 2)",
          "quantized_tanh(1)", "ap_fixed<12,2>", "hls4ml.sigmoid(64, input='ap_fixed<9,4>', result='ap_ufixed<8,0>')",
          "hls4ml.tanh(64, input='ap_fixed<9,4>', result='ap_fixed<32,2>', table='ap_fixed<32,2>')"}) {
        const Spec spec = spec_of(text);
        const Table table = *make_table({spec, inputs});
        for (const TableFormat* format : table_formats()) {
            const std::string bytes = *table_file(table, *format, {"name", "program"});
            const CodeFile file = read_file("t." + std::string(format->ending), bytes);
            ASSERT_EQ(file.words.size(), table.size()) << text << format->ending;
            Spec lookup = default_spec(table_in_file());
            lookup = with_one_value(lookup, "input", FixedPointType{inputs}).value();
            lookup = with_one_value(lookup, "result", FixedPointType{*table.output_format()}).value();
            lookup = with_table(lookup, file).value();
            EXPECT_EQ(lookup.at("input").type().format, inputs);
            const Target target = target_of(lookup).value();
            for (std::size_t address = 0; address < table.size(); ++address) {
                ASSERT_EQ(target.value_of(target.output(table.input_code(address))), table.output(address))
                    << text << ' ' << format->ending << ' ' << address;
            }
            ++tables;
        }
    }
    EXPECT_EQ(tables, 8 * 8);
}

TEST(LookupFile, ReadsWhatPeopleWrite) {
    EXPECT_EQ(read_file("t.txt", "1\n2\n-3\n4\n").words, (Doubles{1, 2, -3, 4}));
    EXPECT_EQ(read_file("t", "# of mine\n1, 2, -3,\n4 # the last\n").words, (Doubles{1, 2, -3, 4}));
    EXPECT_EQ(read_file("t", "1\n2 # two\n\n-3\n").lines, (std::vector<std::int32_t>{1, 2, 4}));
    EXPECT_EQ(read_file("t.csv", "x,code\n0.5,7\n1,-8\n").words, (Doubles{7, -8}));
    EXPECT_EQ(read_file("t.mem", "00 7F // two on a line\nff\n/* and\nmore */ 80").words, (Doubles{0, 127, 255, 128}));
    EXPECT_EQ(read_file("t.mem", "ff").kind, WordKind::pattern);
    EXPECT_EQ(
        read_file("t.coe", "; of mine\nmemory_initialization_radix = 16;\nmemory_initialization_vector=\n0a,0b;").words,
        (Doubles{10, 11}));
    EXPECT_EQ(read_file("T.MIF", "DATA_RADIX=HEX;\nCONTENT BEGIN\n0:1;\n1 : F;\nEND;\n").words, (Doubles{1, 15}));
    EXPECT_EQ(read_file("t.mif", "address_radix=UNS; DATA_RADIX=HEX;\ncontent begin\n0:A;\n1:b;\nend;\n").words,
              (Doubles{10, 11}));
    EXPECT_EQ(read_file("t.coe", "MEMORY_INITIALIZATION_RADIX=16;\nMEMORY_INITIALIZATION_VECTOR =\n0A,\n0b;").words,
              (Doubles{10, 11}));
    EXPECT_EQ(read_file("t.mem", "\xef\xbb\xbf"
                                 "0a")
                  .words,
              (Doubles{10}));
    EXPECT_EQ(read_file("t.h", "int t[2] = {1, -2};").words, (Doubles{1, -2}));
    EXPECT_EQ(read_file("t.vhd", "constant t : a := (\"0001\", \"1110\");").words, (Doubles{1, 14}));
}

TEST(LookupFile, SaysWhichLineIsWrong) {
    EXPECT_EQ(error_of("t.txt", "1\n2.5\n"), "line 2: '2.5' is no whole number");
    EXPECT_EQ(error_of("t.csv", "address,x,y,code\n0,0,undefined,undefined\n"),
              "line 2: 'undefined' is no whole number");
    EXPECT_EQ(error_of("t.mem", "00\nxy\n"), "line 2: 'xy' is no word in hexadecimal");
    EXPECT_EQ(error_of("t.vhd", "t := (\n\"01\",\n\"02\");"), "line 3: '02' is no word in binary");
    EXPECT_EQ(error_of("t.coe", "memory_initialization_radix=2;\nmemory_initialization_vector=0;"),
              "expected words in hexadecimal: a .coe file with radix=16");
    EXPECT_EQ(error_of("t.mif", "DATA_RADIX=HEX;\nBEGIN\n0 : 1;\n2 : 3;\nEND;"),
              "line 4: expected the word of address 1");
    EXPECT_EQ(error_of("t.h", "no table"), "expected '{' before the words of a .h file");
    EXPECT_EQ(error_of("t.txt", "# nothing\n"), "expected at least one word");
    EXPECT_EQ(error_of("t.txt", "9007199254740993\n"), "line 1: '9007199254740993' is no whole number");
    EXPECT_EQ(error_of("t.csv", "address,value\n0,3\n"), "the header names 2 columns, and none of them is 'code'");
    EXPECT_EQ(error_of("t.csv", "x,code\n0,3\n1\n"), "line 3: there is no cell in the column 'code'");
    EXPECT_EQ(error_of("t.txt", "-9223372036854775808"), "line 1: '-9223372036854775808' is no whole number");
    EXPECT_EQ(error_of("t.txt", std::string(140'000, '\n') + "1\nx"), "line 140002: 'x' is no whole number");
    std::string many;
    for (int i = 0; i <= 65536; ++i) { many += "1\n"; }
    EXPECT_EQ(error_of("t.txt", many), "line 65537: a table has at most 65536 words");
    EXPECT_NE(error_of("t.npy", "\x93NUMPY\x01"), "read");
}

TEST(LookupFile, IsNamedInATextThatReadsBack) {
    const CodeFile file{
        .path = "dir/my table.txt", .kind = WordKind::code, .words = {0, 1, 1, 0}, .lines = {1, 2, 3, 4}};
    const std::string text = "table.lookup(file='dir/my table.txt', input='ap_fixed<2,1>', result='ap_ufixed<1,1>')";
    const Spec spec = parse_spec(text, only(file)).value();
    EXPECT_EQ(text_of(spec), text);
    EXPECT_EQ(parse_spec(text, only(file)).value(), spec);
    CodeFile other = file;
    other.words[0] = 1;
    EXPECT_NE(parse_spec(text, only(other)).value(), spec);
    const Target target = target_of(spec).value();
    EXPECT_EQ(target.output(-1), 0); // address 3
    EXPECT_EQ(target.output(-2), 1);
    EXPECT_EQ(target.output(1), 1);
    const auto refusal = [&](const std::string& wrong) { return plain(parse_spec(wrong, only(file)).error().what); };
    EXPECT_EQ(refusal("table.lookup('other.txt')"), "other.txt: there is no other.txt");
    EXPECT_EQ(parse_spec("table.lookup('other.txt')", only(file)).error().kind, ErrorKind::file);
    EXPECT_EQ(refusal("table.lookup('dir/my table.txt')"),
              "dir/my table.txt has 4 words, and ap_fixed<4,3> has 16 input codes, each of which needs one");
    EXPECT_EQ(refusal("table.lookup('dir/my table.txt', 'ap_fixed<2,1>', 'ap_fixed<1,1>')"),
              "dir/my table.txt, line 2: the word 1 is not an output of ap_fixed<1,1>");
    EXPECT_EQ(refusal("table.lookup(7)"),
              "file must be the name of a file in quotes, without quotes and backslashes in it, not 7");
    EXPECT_EQ(plain(parse_spec(text).error().what),
              "dir/my table.txt: a text cannot name a file here: 'dir/my table.txt'");
}

TEST(LookupFile, FindsTypesThatHoldItsWords) {
    const auto types = [](Doubles words, WordKind kind = WordKind::code) {
        const auto spec = with_table(default_spec(table_in_file()), *kept({"t", kind, std::move(words)}));
        return spec ? text_of(spec->at("input").type()) + " " + text_of(spec->at("result").type())
                    : plain(spec.error().what);
    };
    EXPECT_EQ(types({0, 15}), "ap_fixed<1,3> ap_ufixed<4,0>"); // the result stays
    EXPECT_EQ(types({0, 16, 1, 1}), "ap_fixed<2,3> ap_ufixed<5,0>");
    EXPECT_EQ(types({0, -16, 1, 1}), "ap_fixed<2,3> ap_fixed<5,1>");
    EXPECT_EQ(types({0, 0.5, -0.25, 0}, WordKind::value), "ap_fixed<2,3> ap_fixed<3,1>");
    EXPECT_EQ(types({0, 2.5, 0, 0}, WordKind::value), "ap_fixed<2,3> ap_ufixed<3,2>");
    EXPECT_EQ(types({0, 1, 1}), "t has 3 words; a table has a power of two of them, from 2 to 65536");
}

TEST(LookupFile, GoesIntoASessionWithItsWords) {
    const CodeFile file{.path = "t.txt", .kind = WordKind::code, .words = {0, 1, 1, 0}};
    const std::string text = "table.lookup(file='t.txt', input='ap_fixed<2,1>', result='ap_ufixed<1,1>')";
    Document document = document_of(parse_spec(text, only(file)).value());
    document = with_entry_added(document, spec_of("quantized_sigmoid(4)"));
    document.against = Against{.target = document.entries[0].spec};
    for (const std::string& saved : {session_text(document), session_line(document)}) {
        const auto session = read_session(saved);
        ASSERT_TRUE(session) << plain(session.error().what);
        EXPECT_EQ(session->document, document);
        EXPECT_TRUE(session->unknown.items.empty());
    }
    std::string altered = session_line(document);
    altered.replace(altered.find("0,1,1,0"), 7, "0,1,0,0");
    EXPECT_EQ(plain(read_session(altered).error().what),
              "line 1: the words of t.txt are not those that were saved: their SHA-256 is another one");
    // printf '0,1,1,0' | sha256sum
    EXPECT_NE(session_line(document).find("dced57598f33628f3219106766015e7cee37a4b3e97a58bf4eacdd3a02f12d90"),
              std::string::npos);
    const std::string twice = R"({"qscope":1,"tables":[{"path":"t","words_are":"code","sha256":")" +
                              session_line(document).substr(session_line(document).find("sha256") + 9, 64) +
                              R"(","words":"0,1,1,0"},)";
    EXPECT_EQ(plain(read_session(twice + twice.substr(twice.find("{\"path")) + "{}],\"quantizers\":[]}").error().what),
              "line 1: there are two tables of the path t");
    const std::string without = R"({"qscope":1,"quantizers":[")" + text + "\"]}";
    EXPECT_FALSE(read_session(without));
    EXPECT_TRUE(read_session(without, only(file)));
    EXPECT_EQ(session_text(document_of(spec_of("quantized_tanh(4)"))).find("tables"), std::string::npos);
}

TEST(LookupFile, IsComparedWithTheQuantizerItIsOf) {
    const Spec quantizer = spec_of("quantized_sigmoid(bits=8, use_real_sigmoid=True)");
    const Table table = *make_table({quantizer, {.bits = 16, .integer_bits = 5}});
    const std::string bytes = *table_file(table, *find_table_format("mem"), {"name", "program"});
    const auto own = of_file(quantizer, *kept(read_file("own.mem", bytes)));
    ASSERT_TRUE(own);
    EXPECT_EQ(text_of(*own), "table.lookup(file='own.mem', input='ap_fixed<16,6>', "
                             "result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')");
    const DeployComparison comparison = compare_deployed(*bind(quantizer), target_of(*own).value());
    EXPECT_EQ(comparison.codes, 65536);
    EXPECT_EQ(comparison.disagree, 0);
}
} // namespace
} // namespace quantoscope
