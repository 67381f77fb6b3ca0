#include "core/table/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope {
namespace {
Table table_of(std::string_view spec, std::string_view inputs, AddressOrder order = AddressOrder::raw) {
    return *make_table({parse_spec(spec).value(), parse_fixed_point(inputs).value().format, order});
}

// A table whose outputs are given, for what no quantizer does.
Table table_with(std::vector<float> outputs) {
    return Table({parse_spec("quantized_tanh(4)").value(), {.bits = 2, .integer_bits = 0}},
                 {outputs.begin(), outputs.end()});
}

std::string format_with(std::vector<float> outputs) {
    const Table table = table_with(std::move(outputs));
    return table.output_format() ? text_of(*table.output_format()) : "none";
}

TEST(LookupTable, HoldsItsInputsInTwosComplementOrFromTheSmallest) {
    const Table raw = table_of("quantized_tanh(4)", "ap_fixed<3,2>");
    const Table offset = table_of("quantized_tanh(4)", "ap_fixed<3,2>", AddressOrder::offset);
    const double by_raw[] = {0.0, 0.5, 1.0, 1.5, -2.0, -1.5, -1.0, -0.5};
    const double by_offset[] = {-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5};
    for (std::size_t address = 0; address < 8; ++address) {
        EXPECT_EQ(raw.input(address), by_raw[address]);
        EXPECT_EQ(offset.input(address), by_offset[address]);
    }
    const Table one_bit = table_of("quantized_tanh(4)", "ap_fixed<1,1>");
    EXPECT_EQ(one_bit.input(0), 0.0);
    EXPECT_EQ(one_bit.input(1), -1.0);
    for (const AddressOrder order : {AddressOrder::raw, AddressOrder::offset}) {
        const Table unsigned_one = table_of("quantized_tanh(4)", "ap_ufixed<3,-1>", order);
        for (std::size_t address = 0; address < 8; ++address) {
            EXPECT_EQ(unsigned_one.input(address), static_cast<double>(address) / 16.0);
        }
    }
}

TEST(LookupTable, TakesTheNarrowestFormatThatHoldsEveryOutput) {
    EXPECT_EQ(format_with({0, 0, 0, 0}), "ap_ufixed<1,1>");
    EXPECT_EQ(format_with({0, 1, 0, 1}), "ap_ufixed<1,1>");
    EXPECT_EQ(format_with({0.5f, 0.5f, 0.5f, 0.5f}), "ap_ufixed<1,0>");
    EXPECT_EQ(format_with({-1, -1, -1, -1}), "ap_fixed<1,1>");
    EXPECT_EQ(format_with({-1, 0, 0.75f, 0.5f}), "ap_fixed<3,1>");
    EXPECT_EQ(format_with({-1, 0, 1, 0.5f}), "ap_fixed<3,2>"); // +1 needs a bit that -1 does not
    EXPECT_EQ(format_with({-0.5f, 0, 0.25f, 0}), "ap_fixed<2,0>");
    EXPECT_EQ(format_with({0, 4, 8, 12}), "ap_ufixed<2,4>");
    EXPECT_EQ(format_with({0, 0x1p-40f, 0, 0}), "ap_ufixed<1,-39>");
    EXPECT_EQ(format_with({-0.0f, 0, 1, 0}), "ap_ufixed<1,1>");
    EXPECT_EQ(format_with({0.1f, 0, 0, 0}), "ap_ufixed<24,-3>"); // 0x1.99999ap-4: 24 bits, the last one 2^-27
}

TEST(LookupTable, HasAFormatOfUpTo64BitsAndNoWider) {
    EXPECT_EQ(format_with({1, 0x1p-63f, 0, 0}), "ap_ufixed<64,1>");
    EXPECT_EQ(format_with({1, 0x1p-64f, 0, 0}), "none");
    EXPECT_EQ(format_with({-1, 0x1p-63f, 0, 0}), "ap_fixed<64,1>");
    EXPECT_EQ(format_with({-1.5f, 0x1p-63f, 0, 0}), "none");
    EXPECT_EQ(format_with({1, INFINITY, 0, 0}), "none");
    EXPECT_EQ(format_with({1, NAN, 0, 0}), "none");
    const Table widest = table_with({1, 0x1p-63f, 0, 0});
    EXPECT_EQ(widest.code(0), std::uint64_t{1} << 63);
    EXPECT_EQ(widest.pattern(1), 1u);
    const Table lowest = table_with({-1, 0x1p-63f, -0x1p-63f, 0});
    EXPECT_EQ(lowest.code(0), std::uint64_t{1} << 63);
    EXPECT_EQ(lowest.code(2), ~std::uint64_t{0});
    EXPECT_EQ(table_with({-1, 0.75f, -0.25f, 0}).pattern(2), 7u);
}

TEST(LookupTable, CodesTimesTheStepAreTheOutputs) {
    for (const Function* function : functions()) {
        const Table table = *make_table({default_spec(*function), {.bits = 10, .integer_bits = 4}});
        if (!table.output_format()) { // powers of two: from 2^-64 up to 8
            int lowest = 0;
            for (std::size_t address = 0; address < table.size(); ++address) {
                lowest = std::min(lowest, std::ilogb(table.output(address)));
            }
            EXPECT_LT(lowest, -63) << function->name;
            continue;
        }
        const FixedPointFormat& format = *table.output_format();
        for (std::size_t address = 0; address < table.size(); ++address) {
            if (table.is_undefined(address)) { continue; }
            const double code = format.is_signed ? static_cast<double>(static_cast<std::int64_t>(table.code(address)))
                                                 : static_cast<double>(table.code(address));
            EXPECT_EQ(std::ldexp(code, -format.fraction_bits()), table.output(address)) << function->name;
        }
    }
}

// TensorFlow Lite's int8 logistic: inputs 0.0625 * q, outputs (code + 128) / 256.
TEST(LookupTable, StatesTheCodesOfALibraryAsTheyAre) {
    const Spec spec = parse_spec("tflite.logistic()").value();
    const Table table = *make_table({.spec = spec, .inputs = *input_codes_of(spec), .by_code = true});
    const auto lines = statement_of(table, "Program 7.0");
    const auto has = [&](const std::string& line) { return std::ranges::count(lines, line) == 1; };
    EXPECT_TRUE(has("Inputs: codes of the target, 256 from -128 (x = -8) to 127 (x = 7.9375)."));
    EXPECT_TRUE(has("The target's own output code is the code here plus its zero point, -128."));
}

TEST(LookupTable, HasNoneOverInputsTooManyOrTooFine) {
    EXPECT_TRUE(can_be_inputs({.bits = 20, .integer_bits = 4}));
    EXPECT_TRUE(can_be_inputs({.bits = 1, .integer_bits = 0}));
    EXPECT_EQ(plain(can_be_inputs({.bits = 21, .integer_bits = 4}).error().what),
              "a table has at most 1048576 entries (an input of 20 bits); ap_fixed<21,5> would have 2097152");
    EXPECT_EQ(plain(can_be_inputs({.bits = 25, .integer_bits = 4, .is_signed = true}).error().what).substr(0, 10),
              "a table ha");
    EXPECT_EQ(plain(can_be_inputs({.bits = 25, .integer_bits = 4, .is_signed = false}).error().what),
              "float32, in which QKeras computes, cannot hold every value of ap_ufixed<25,4>: it has 24 significant "
              "bits");
    EXPECT_FALSE(can_be_inputs({.bits = 53, .integer_bits = 4}));
}

// The ends of what the notations can say, with as many entries as there can be.
TEST(LookupTable, HasInputsThatFloat32Holds) {
    for (const char* inputs : {"ap_fixed<20,-64>", "ap_fixed<20,64>", "ap_ufixed<20,-64>", "ap_ufixed<20,64>"}) {
        const Table table = table_of("quantized_tanh(4)", inputs);
        for (std::size_t address = 0; address < table.size(); address += 4097) {
            EXPECT_EQ(static_cast<double>(static_cast<float>(table.input(address))), table.input(address));
        }
    }
}

TEST(LookupTable, StopsWhenAskedTo) {
    const TableRequest request{parse_spec("quantized_tanh(4)").value(), {.bits = 16, .integer_bits = 4}};
    double last = 0.0;
    EXPECT_FALSE(make_table(request, [&](double done) {
        last = done;
        return done < 0.5;
    }));
    EXPECT_EQ(last, 0.5);
    const Table table = *make_table(request);
    const TableLabel label{"name", "program"};
    for (const TableFormat* format : table_formats()) {
        EXPECT_FALSE(table_file(table, *format, label, [](double done) { return done < 0.25; }));
        EXPECT_TRUE(table_file(table, *format, label, [](double) { return true; }));
    }
}

TEST(LookupTable, StatesWhatItIs) {
    const auto lines = statement_of(table_of("pr63_v1.quantized_sigmoid(4, 1)@real", "Q1.2"), "Program 7.0");
    std::string text;
    for (const std::string& line : lines) {
        text += line + '\n';
        EXPECT_TRUE(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; })) << line;
        EXPECT_EQ(line.find("*/"), std::string::npos);
    }
    for (const char* part : {"pr63_v1.quantized_sigmoid(bits=4, integer=1)@real as a lookup table", "Program 7.0",
                             "Inputs: ap_fixed<4,2>, 16 values from -2 to 1.75; x = code * 2^-2.",
                             "two's complement, read as an unsigned number (raw)", "address 8 is x = -2",
                             "Outputs: ap_ufixed<3,1>, from 0.5 to 1.5; y = code * 2^-2", "ties to even"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    }
}

TEST(LookupTable, StatesTheOffset) {
    const auto lines =
        statement_of(table_of("quantized_tanh(4)", "ap_fixed<4,2>", AddressOrder::offset), "Program 7.0");
    EXPECT_TRUE(std::ranges::any_of(
        lines, [](const std::string& line) { return line.find("code plus 8 (offset)") != std::string::npos; }));
}

TEST(LookupTable, ABeginningIsTheFilesOwn) {
    const TableLabel label{"name", "program"};
    for (const char* inputs : {"ap_fixed<1,1>", "ap_fixed<8,3>"}) {
        const Table table = table_of("quantized_tanh(4)", inputs);
        for (const TableFormat* format : table_formats()) {
            const std::string whole = *table_file(table, *format, label);
            for (const std::size_t lines : {1u, 10u, 13u, 20u, 1000u}) {
                const std::string beginning = table_file_beginning(table, *format, label, lines);
                EXPECT_TRUE(whole.starts_with(beginning)) << format->ending;
                if (format->is_text) {
                    const auto all = static_cast<std::size_t>(std::ranges::count(whole, '\n'));
                    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(beginning, '\n')), std::min(lines, all));
                    EXPECT_TRUE(beginning.ends_with('\n'));
                }
            }
        }
    }
}

TEST(LookupTable, OnlyFilesOfNumbersTakeWhatHasNoFormat) {
    const Table table = table_with({1, 0x1p-70f, 0, 0});
    std::set<std::string_view> taken;
    for (const TableFormat* format : table_formats()) {
        if (can_hold(*format, table)) { taken.insert(format->ending); }
    }
    EXPECT_EQ(taken, (std::set<std::string_view>{"npy", "csv"}));
    EXPECT_EQ(plain(table.why_no_format()), "no output format of at most 64 bits holds every output exactly");
    EXPECT_EQ(plain(table_with({1, NAN, 0, 0}).why_no_format()),
              "the output at x = 0.5 is nan, which no fixed-point format holds");
    const std::string csv = *table_file(table, *find_table_format("csv"), {"name", "program"});
    EXPECT_NE(csv.find("\naddress,x,y,code\n0,0,1,\n1,0.5,8.4703295e-22,\n"), std::string::npos) << csv;
}

TEST(LookupTable, FormatsAreFoundByEnding) {
    EXPECT_EQ(table_format_of_path("a.b/tanh.MEM")->ending, "mem");
    EXPECT_EQ(table_format_of_path("mem"), nullptr);
    EXPECT_EQ(table_format_of_path("tanh.memo"), nullptr);
    EXPECT_EQ(find_table_format(""), nullptr);
}

TEST(Identifier, IsOneInCAndVhdl) {
    for (const char* good : {"a", "A9", "tanh_8", "quantized_sigmoid", "x_y_z"}) {
        EXPECT_EQ(parse_identifier(good), std::string(good));
    }
    struct Row {
        std::string text;
        std::size_t offset;
    };
    const Row rows[] = {{"", 0},
                        {"9a", 0},
                        {"_a", 0},
                        {"a_", 1},
                        {"a__b", 2},
                        {"a b", 1},
                        {"a-b", 1},
                        {"\xc3\xa4", 0},
                        {"a;", 1},
                        {"int", 0},
                        {"Signal", 0},
                        {"constexpr", 0},
                        {"begin", 0},
                        {"TABLE", 0},
                        {"ieee", 0},
                        {"reg", 0},
                        {std::string(65, 'a'), 64}};
    for (const Row& row : rows) {
        const auto name = parse_identifier(row.text);
        ASSERT_FALSE(name) << row.text;
        EXPECT_EQ(name.error().offset, row.offset) << row.text;
    }
}

TEST(Identifier, OfEveryQuantizerIsOne) {
    for (const Function* function : functions()) {
        EXPECT_TRUE(parse_identifier(identifier_of(default_spec(*function)))) << function->name;
    }
    EXPECT_EQ(identifier_of(parse_spec("pr63_v1.quantized_sigmoid(4)").value()), "pr63_v1_quantized_sigmoid");
}
} // namespace
} // namespace quantoscope
