#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

// What `table` writes, given to those it is for. Expected entries come from the formulas of QKeras in double,
// exact for the few bits here.
namespace quantoscope {
namespace {
using Codes = std::vector<std::int64_t>;

double even(double x) // rounded to nearest, ties to even, in the default environment of a process
{
    return std::nearbyint(x);
}

double hard_tanh(double x, int bits) {
    const double m = std::ldexp(1.0, bits - 1);
    const double p = std::fmax(std::fmin(x, 1.0), -1.0);
    return std::fmax(std::fmin(even(p * m) / m, 1.0 - 1.0 / m), -1.0);
}

double hard_sigmoid(double x, int bits) {
    const double m = std::ldexp(1.0, bits);
    const double p = std::fmax(std::fmin(0.5 * x + 0.5, 1.0), 0.0);
    return std::fmax(std::fmin(even(p * m) / m, 1.0 - 1.0 / m), 0.0);
}

// A table, and by hand what is to be known of it.
struct Case {
    const char* spec;
    double (*formula)(double x, int bits);
    int bits; // of the formula
    const char* inputs;
    int input_bits;
    bool input_signed;
    int input_fraction;
    const char* order;
    int output_bits;
    bool output_signed;
    int output_fraction;
};

// Among the widths: a whole number of hexadecimal digits and not, one bit, more than a byte, both signs.
const Case cases[] = {
    {"quantized_tanh(4)", hard_tanh, 4, "ap_fixed<6,3>", 6, true, 3, "raw", 4, true, 3},
    {"quantized_tanh(4)", hard_tanh, 4, "ap_fixed<6,3>", 6, true, 3, "offset", 4, true, 3},
    {"quantized_tanh(11)", hard_tanh, 11, "Q1.10", 12, true, 10, "raw", 11, true, 10},
    {"quantized_sigmoid(6)", hard_sigmoid, 6, "ap_ufixed<8,1>", 8, false, 7, "raw", 6, false, 6},
    {"quantized_sigmoid(10)", hard_sigmoid, 10, "12,1", 12, true, 10, "offset", 10, false, 10},
    {"quantized_tanh(1)", hard_tanh, 1, "2,0", 2, true, 1, "offset", 1, true, 0},
};

Codes expected(const Case& row) {
    Codes codes;
    const std::int64_t size = std::int64_t{1} << row.input_bits;
    for (std::int64_t address = 0; address < size; ++address) {
        std::int64_t input = address;
        if (row.input_signed) {
            const bool raw = std::string_view(row.order) == "raw";
            input = raw ? (address < size / 2 ? address : address - size) : address - size / 2;
        }
        const double x = std::ldexp(static_cast<double>(input), -row.input_fraction);
        codes.push_back(static_cast<std::int64_t>(std::ldexp(row.formula(x, row.bits), row.output_fraction)));
    }
    return codes;
}

// As the bits stand in a memory.
Codes patterns(const Case& row) {
    Codes codes = expected(row);
    for (std::int64_t& code : codes) { code &= (std::int64_t{1} << row.output_bits) - 1; }
    return codes;
}

Codes codes_in(const std::string& text) {
    Codes codes;
    for (const std::string& line : lines_of(text)) {
        const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
        std::int64_t code = 0;
        const auto [end, error] = std::from_chars(line.data() + start, line.data() + line.size(), code);
        EXPECT_TRUE(error == std::errc() && end == line.data() + line.size()) << "'" << line << "'";
        codes.push_back(code);
    }
    return codes;
}

bool is_there(const std::string& program) { return run_in_shell("command -v " + program).exit_code == 0; }

#define QUANTOSCOPE_NEEDS(program) \
    if (!is_there(program)) { GTEST_SKIP() << (program) << " is not installed"; }

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A folder with a table in it.
class Written {
public:
    Written(const Case& row, const std::string& ending, const Arguments& more = {}) {
        Arguments arguments{"table",   row.spec, "--inputs", row.inputs, "--order",
                            row.order, "--name", "lut",      "-o",       path("lut." + ending)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Ended result = run(arguments);
        EXPECT_EQ(result.exit_code, 0) << result.errors;
        EXPECT_EQ(result.errors, "");
        EXPECT_EQ(result.output, "");
    }
    std::string path(const std::string& name) const { return m_folder.path() + "/" + name; }
    void add(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }
    // What commands in the folder print; they must have nothing to complain of.
    std::string printed(const std::string& commands) const {
        const Ended result = run_in_shell("cd " + m_folder.path() + " && " + commands);
        EXPECT_EQ(result.exit_code, 0) << commands << '\n' << result.errors;
        EXPECT_EQ(result.errors, "") << commands;
        return result.output;
    }

private:
    TemporaryFolder m_folder;
};

std::string size_of(const Case& row) { return std::to_string(1 << row.input_bits); }

void check_c(const std::string& compiler) {
    for (const Case& row : cases) {
        const Written table(row, "h");
        table.add("main.c", "#include \"lut.h\"\n#include \"lut.h\"\n#include <stdio.h>\nint main(void)\n{\n"
                            "    unsigned i;\n    for (i = 0; i < sizeof lut / sizeof *lut; ++i) {\n"
                            "        printf(\"%ld\\n\", (long)lut[i]);\n    }\n    return 0;\n}\n");
        EXPECT_EQ(codes_in(table.printed(compiler + " -Wall -Wextra -Wconversion -Werror -pedantic main.c -o main && "
                                                    "./main")),
                  expected(row))
            << row.spec;
    }
}

TEST(TableFile, CHeaderIsCompiledAsC) {
    QUANTOSCOPE_NEEDS("gcc");
    check_c("gcc -std=c99");
}

TEST(TableFile, CHeaderIsCompiledAsCpp) {
    QUANTOSCOPE_NEEDS("g++");
    check_c("g++ -x c++ -std=c++11");
}

TEST(TableFile, CppHeaderIsKnownWhileCompiling) {
    QUANTOSCOPE_NEEDS("g++");
    for (const Case& row : cases) {
        const Written table(row, "hpp");
        const Codes codes = expected(row);
        std::string program =
            "#include \"lut.hpp\"\n#include <cstdio>\nstatic_assert(lut.size() == " + size_of(row) + ");\n";
        for (std::size_t i = 0; i < codes.size(); i += 3) {
            program += "static_assert(lut[" + std::to_string(i) + "] == " + std::to_string(codes[i]) + ");\n";
        }
        table.add("main.cpp", program + "int main()\n{\n    for (const auto code : lut) {\n"
                                        "        std::printf(\"%ld\\n\", static_cast<long>(code));\n    }\n}\n");
        EXPECT_EQ(codes_in(table.printed("g++ -std=c++17 -Wall -Wextra -Werror -pedantic main.cpp -o main && ./main")),
                  codes)
            << row.spec;
    }
}

TEST(TableFile, VerilogLoadsIt) {
    QUANTOSCOPE_NEEDS("iverilog");
    for (const Case& row : cases) {
        const Written table(row, "mem");
        const std::string sign = row.output_signed ? "signed " : "";
        table.add("dump.v", "module dump;\n  reg " + sign + "[" + std::to_string(row.output_bits - 1) +
                                ":0] lut [0:" + size_of(row) +
                                "-1];\n  integer i;\n  initial begin\n"
                                "    $readmemh(\"lut.mem\", lut);\n    for (i = 0; i < " +
                                size_of(row) + "; i = i + 1) $display(\"%0d\", lut[i]);\n  end\nendmodule\n");
        EXPECT_EQ(codes_in(table.printed("iverilog -g2005 -Wall -o dump dump.v && vvp -n dump")), expected(row))
            << row.spec;
    }
}

TEST(TableFile, VhdlAnalysesAndReadsIt) {
    QUANTOSCOPE_NEEDS("ghdl");
    for (const Case& row : cases) {
        const Written table(row, "vhd");
        table.add("dump.vhd", "use std.textio.all;\nlibrary ieee;\nuse ieee.numeric_std.all;\nuse work.lut_pkg.all;\n"
                              "entity dump is\nend entity;\narchitecture test of dump is\nbegin\n  process\n"
                              "    variable text : line;\n  begin\n    for i in lut'range loop\n"
                              "      write(text, to_integer(lut(i)));\n      writeline(output, text);\n"
                              "    end loop;\n    wait;\n  end process;\nend architecture;\n");
        EXPECT_EQ(codes_in(table.printed("ghdl -a --std=93 lut.vhd dump.vhd && ghdl -e --std=93 dump && "
                                         "ghdl -r --std=93 dump --ieee-asserts=disable")), // warns of one signed bit
                  expected(row))
            << row.spec;
    }
}

TEST(TableFile, MemoriesOfXilinxAndIntelAreReadStrictly) {
    QUANTOSCOPE_NEEDS("python3");
    for (const Case& row : cases) {
        for (const char* ending : {"coe", "mif"}) {
            const Written table(row, ending);
            const std::string reader = source_dir() + "/tests/cli/read_memory.py";
            EXPECT_EQ(codes_in(table.printed("python3 " + reader + " lut." + ending)), patterns(row))
                << row.spec << ' ' << ending;
            if (std::string_view(ending) == "mif") {
                const std::string text = content_of(table.path("lut.mif"));
                EXPECT_NE(text.find("\nWIDTH = " + std::to_string(row.output_bits) + ";\n"), std::string::npos);
            }
        }
    }
}

TEST(TableFile, NumpyReadsIt) {
    std::string python; // the distribution's NumPy belongs to /usr/bin/python3
    for (const char* candidate : {"/usr/bin/python3", "python3"}) {
        if (python.empty() && run_in_shell(std::string(candidate) + " -c 'import numpy'").exit_code == 0) {
            python = candidate;
        }
    }
    if (python.empty()) { GTEST_SKIP() << "no Python with NumPy is installed"; }
    for (const Case& row : cases) {
        const Written table(row, "npy");
        table.add("read.py", "import numpy as np\na = np.load('lut.npy', allow_pickle=False)\n"
                             "assert a.dtype == np.dtype('<f4') and a.shape == (" +
                                 size_of(row) +
                                 ",), a\n"
                                 "for y in a:\n    code = float(y) * 2.0**" +
                                 std::to_string(row.output_fraction) +
                                 "\n    assert code == int(code)\n    print(int(code))\n");
        EXPECT_EQ(codes_in(table.printed(python + " read.py")), expected(row)) << row.spec;
    }
}

TEST(TableFile, CsvHasAddressInputOutputAndCode) {
    for (const Case& row : cases) {
        const Written table(row, "csv");
        const std::string text = content_of(table.path("lut.csv"));
        const std::size_t header = text.find("\naddress,x,y,code\n");
        ASSERT_NE(header, std::string::npos);
        const Codes codes = expected(row);
        const auto lines = lines_of(text.substr(header + 18));
        ASSERT_EQ(lines.size(), codes.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::vector<double> cells;
            const char* at = lines[i].data();
            const char* const end = at + lines[i].size();
            while (at <= end) {
                float cell = 0.0f; // what a float32's shortest text means
                at = std::from_chars(at, end, cell).ptr + 1;
                cells.push_back(static_cast<double>(cell));
            }
            ASSERT_EQ(cells.size(), 4u) << lines[i];
            EXPECT_EQ(cells[0], static_cast<double>(i));
            EXPECT_EQ(cells[2], row.formula(cells[1], row.bits)) << lines[i];
            EXPECT_EQ(cells[3], static_cast<double>(codes[i])) << lines[i];
        }
    }
}

TEST(TableFile, EveryTextStatesFormatsOrderAndRounding) {
    for (const char* ending : {"h", "hpp", "mem", "coe", "mif", "vhd", "csv"}) {
        const Written table(cases[1], ending);
        const std::string text = content_of(table.path(std::string("lut.") + ending));
        for (const char* part :
             {"quantized_tanh(bits=4) as a lookup table, written by Quantoscope 0.1.0", "Inputs: ap_fixed<6,3>, 64",
              "plus 32 (offset)", "Outputs: ap_fixed<4,1>", "two's complement", "Rounding: ", "ties to even",
              "Sigmoid: hard, the default of QKeras"}) {
            EXPECT_NE(text.find(part), std::string::npos) << ending << ": " << part;
        }
    }
    const auto header = [](const char* spec) {
        return run({"table", spec, "--inputs", "4,1", "--format", "mem"}).output;
    };
    EXPECT_NE(header("quantized_tanh(4)@real").find("Sigmoid: real, by set_internal_sigmoid('real')"),
              std::string::npos);
    EXPECT_EQ(header("quantized_bits(4)").find("Sigmoid"), std::string::npos);
}

TEST(TableFile, GoesToStandardOutputUnlessAFileIsNamed) {
    const Written table(cases[0], "x", {"--format", "mem"});
    const std::string file = content_of(table.path("lut.x"));
    const Arguments arguments{"table", cases[0].spec, "--inputs", cases[0].inputs, "--format", "mem"};
    EXPECT_EQ(run(arguments).output, file);
    Arguments dash = arguments;
    dash.insert(dash.end(), {"-o", "-"});
    EXPECT_EQ(run(dash).output, file);
    EXPECT_EQ(run(dash).errors, "");
}

TEST(Table, NamesArraysByTheQuantizerUnlessTold) {
    const std::string text = run({"table", "pr63_v1.quantized_sigmoid(4)", "--inputs", "4,1", "--format", "h"}).output;
    EXPECT_NE(text.find("static const uint8_t pr63_v1_quantized_sigmoid[16] = {"), std::string::npos) << text;
}

TEST(TableFile, HoldsAMillionEntries) {
    const Written table({"quantized_tanh(8)", hard_tanh, 8, "ap_fixed<20,4>", 20, true, 16, "offset", 8, true, 7},
                        "mem");
    const auto lines = lines_of(content_of(table.path("lut.mem")));
    std::size_t entries = 0;
    for (const std::string& line : lines) { entries += line.starts_with("//") ? 0 : 1; }
    EXPECT_EQ(entries, std::size_t{1} << 20);
    EXPECT_EQ(lines.back(), "7F");
}

TEST(Table, TellsWhatIsWrongAndWhere) {
    const auto fails = [](const Arguments& more) {
        Arguments arguments{"table", "quantized_tanh(4)"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Ended result = run(arguments);
        EXPECT_EQ(result.exit_code, 2) << result.errors;
        EXPECT_EQ(result.output, "");
        return result.errors;
    };
    EXPECT_EQ(fails({"--inputs", "ap_fixed<4;2>", "--format", "h"}),
              complaint("--inputs: expected ',' and the integer bits, as in ap_fixed<8,3>", "ap_fixed<4;2>", 10));
    EXPECT_EQ(fails({"--inputs", "4,1", "--format", "h", "--name", "my table"}),
              complaint("--name: expected a name of letters, digits and single underscores between them, a letter "
                        "first, as C and VHDL both take it",
                        "my table", 2));
    EXPECT_EQ(fails({"--inputs", "21,4", "--format", "h"}),
              "quantoscope: --inputs: a table has at most 1048576 entries (an input of 20 bits); ap_fixed<21,5> would "
              "have 2097152\n");
    EXPECT_TRUE(fails({"--inputs", "30,4", "--format", "h"})
                    .starts_with("quantoscope: --inputs: float32, in which QKeras computes, cannot hold every value"));
    EXPECT_TRUE(fails({"--format", "h"}).starts_with("quantoscope: table needs the format of the inputs"));
    EXPECT_TRUE(fails({"--inputs", "4,1"}).starts_with("quantoscope: standard output needs --format, one of h, hpp"));
    EXPECT_TRUE(fails({"--inputs", "4,1", "--format", "v"}).starts_with("quantoscope: --format: expected one of"));
    EXPECT_TRUE(fails({"--inputs", "4,1", "-o", "x.v"}).starts_with("quantoscope: -o: the name of the file must"));
    EXPECT_TRUE(fails({"--inputs", "4,1", "--format", "h", "--order", "up"}).starts_with("quantoscope: --order: "));
}

// Its outputs go from 2^-64 to 2^63 and -2^63.
TEST(Table, RefusesCodesWhereNoFormatHoldsThem) {
    const std::string spec = "quantized_po2(8)";
    if (run({"steps", spec}).exit_code != 0) { GTEST_SKIP() << "no quantizer here has such outputs"; }
    for (const char* format : {"h", "hpp", "mem", "coe", "mif", "vhd"}) {
        const Ended result = run({"table", spec, "--inputs", "8,62", "--format", format});
        EXPECT_EQ(result.exit_code, 2);
        EXPECT_EQ(result.output, "");
        EXPECT_TRUE(
            result.errors.ends_with("\nquantoscope: no output format of at most 64 bits holds every output exactly; "
                                    "--format csv and npy hold the outputs themselves\n"))
            << result.errors;
    }
    const Ended csv = run({"table", spec, "--inputs", "8,62", "--format", "csv"});
    EXPECT_EQ(csv.exit_code, 0);
    EXPECT_NE(csv.output.find("\naddress,x,y,code\n0,0,5.421011e-20,\n"), std::string::npos)
        << csv.output.substr(0, 1000);
    EXPECT_EQ(run({"table", spec, "--inputs", "8,62", "--format", "npy"}).exit_code, 0);
}

TEST(TableFile, LeavesWhatIsNoRegularFileAndWhatCannotBeWritten) {
    const TemporaryFolder folder;
    const std::string pipe = folder.path() + "/pipe.mem";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const auto write_to = [](const std::string& path) {
        return run({"table", "quantized_tanh(4)", "--inputs", "4,1", "-o", path});
    };
    EXPECT_EQ(write_to(pipe).exit_code, 3);
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
    EXPECT_EQ(write_to(folder.path() + "/none/lut.mem").exit_code, 3);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1); // the pipe alone
}

TEST(TableFile, KeepsTheOldFileWhereTheDiskIsFull) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/lut.mem";
    std::ofstream(path) << "old";
    const Ended result = run_in_shell("ulimit -f 1; \"$0\" table 'quantized_tanh(4)' --inputs 14,3 -o " + path);
    EXPECT_EQ(result.exit_code, 3) << result.errors;
    EXPECT_EQ(content_of(path), "old");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(TableFile, ShowsItsProgressOnATerminalAlone) {
    QUANTOSCOPE_NEEDS("script");
    const TemporaryFolder folder;
    const std::string command =
        program_path() + " table 'quantized_tanh(8)' --inputs 18,3 -o " + folder.path() + "/lut.mem";
    const Ended terminal = run_in_shell("script -qec \"" + command + "\" /dev/null");
    EXPECT_EQ(terminal.exit_code, 0);
    EXPECT_NE(terminal.output.find("of 262144"), std::string::npos) << terminal.output.substr(0, 200);
    EXPECT_TRUE(terminal.output.ends_with("\r\033[K")) << "the bar stays";
    EXPECT_EQ(run_in_shell(command).errors, "");
}
} // namespace
} // namespace quantoscope
