#include "core/data/number_file.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>

namespace quantoscope {
namespace {
using Numbers = std::vector<float>;

Numbers numbers_in(std::string_view bytes) {
    const Result<Numbers> numbers = read_numbers(bytes);
    EXPECT_TRUE(numbers) << plain(numbers.error().what);
    return numbers.value_or(Numbers());
}

void expect_numbers_refused(std::string_view bytes, const std::string& message, std::size_t offset) {
    const Result<Numbers> numbers = read_numbers(bytes);
    ASSERT_FALSE(numbers) << message;
    EXPECT_EQ(plain(numbers.error().what), message);
    EXPECT_EQ(numbers.error().offset, offset) << message;
}

TEST(NumberFile, TakesCommasSemicolonsBlanksAndLineEndsAsSeparators) {
    const Numbers expected{1.0f, -2.5f, 0.1f, 0.375f, inf, 6.0f};
    EXPECT_EQ(numbers_in("1\n-2.5\n1e-1\n0x1.8p-2\ninf\n6\n"), expected);
    EXPECT_EQ(numbers_in("1,-2.5,0.1,0.375,inf,6"), expected);
    EXPECT_EQ(numbers_in("1;-2.5;0.1\r\n0.375;inf;6\r\n"), expected);
    EXPECT_EQ(numbers_in("  1 \t-2.5   0.1\n\n\t0.375\tInfinity +6  \n"), expected);
    EXPECT_EQ(numbers_in("1 , -2.5 ;0.1,\n0.375 ,inf , 6 ,\n"), expected); // one may end a line
}

TEST(NumberFile, SkipsAHeaderCommentsBlankLinesAndAByteOrderMark) {
    const Numbers expected{1.0f, 2.0f};
    EXPECT_EQ(numbers_in("\xef\xbb\xbf"
                         "1\n2\n"),
              expected);
    EXPECT_EQ(numbers_in("activation\n1\n2\n"), expected);
    EXPECT_EQ(numbers_in("# from layer 3\n\n\"x\", layer 2\n1 # the first\n#\n2"), expected);
    EXPECT_EQ(numbers_in("infinite\n1\n2\n"), expected);
    EXPECT_EQ(numbers_in("1\r\n\r\n \r\n2,\r\n"), expected);
    EXPECT_EQ(numbers_in("inf\n1\n"), (Numbers{inf, 1.0f})); // no header: it is a number
}

TEST(NumberFile, RoundsAndKeepsTheOrder) {
    EXPECT_EQ(numbers_in("16777217 0.1 1e50 -1e50 1e-60"), (Numbers{16777216.0f, 0.1f, inf, -inf, 0.0f}));
}

TEST(NumberFile, NamesTheLineOfWhatIsNoNumber) {
    const std::string expected = "; expected for example 0.5, -1e-3, 0x1.8p-2 or inf";
    expect_numbers_refused("1\n2\n\n3,4x,5\n", "line 4: '4x' is not a number" + expected, 8);
    expect_numbers_refused("1.5x\n2\n", "line 1: '1.5x' is not a number" + expected,
                           3);                                                        // no header: begins as a number
    expect_numbers_refused("x\ny\n1\n", "line 2: 'y' is not a number" + expected, 2); // one header only
    expect_numbers_refused("1\nx\n", "line 2: 'x' is not a number" + expected, 2);
    expect_numbers_refused("1,,2\n", "line 1: expected a number", 2);
    expect_numbers_refused("1\n ,2\n", "line 2: expected a number", 3);
    expect_numbers_refused("1\n2 nan\n", "line 2: expected a number, not nan", 4);
    expect_numbers_refused("nan\n1\n", "line 1: expected a number, not nan", 0);
    expect_numbers_refused("-NaN\n", "line 1: expected a number, not nan", 0);
    expect_numbers_refused("", "expected at least one number", 0);
    expect_numbers_refused("# 1\nx\n", "expected at least one number", 6);
}

TEST(NumberFile, RefusesWhatIsTooLong) {
    const std::string text(longest_number_file + 1, ' ');
    const Result<Numbers> numbers = read_numbers(text);
    ASSERT_FALSE(numbers);
    EXPECT_EQ(plain(numbers.error().what), "a file of numbers has at most 268435456 bytes, not 268435457");
}

// A NumPy file written by hand after the description of the format (NEP 1): the header is padded with blanks
// and ends with a line feed, so that the numbers begin at a multiple of 64.
std::string numpy_file(const std::string& dictionary, const std::string& data, int version = 1) {
    const std::size_t length_size = version == 1 ? 2 : 4;
    std::string header = dictionary;
    while ((8 + length_size + header.size() + 1) % 64 != 0) { header += ' '; }
    header += '\n';
    std::string bytes = "\x93NUMPY";
    bytes += static_cast<char>(version);
    bytes += '\0';
    for (std::size_t i = 0; i < length_size; ++i) { bytes += static_cast<char>(header.size() >> (8 * i) & 0xff); }
    return bytes + header + data;
}

std::string dictionary(const std::string& type, const std::string& shape, const std::string& order = "False") {
    return std::string("{'descr': '").append(type) + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
}

std::string bytes_of(std::initializer_list<int> bytes) {
    std::string text;
    for (const int byte : bytes) { text += static_cast<char>(byte); }
    return text;
}

TEST(NumpyFile, ReadsEveryTypeInEitherByteOrder) {
    struct Case {
        const char* type;
        std::string little_endian; // of two numbers
        Numbers expected;
    };
    const std::vector<Case> cases{
        {"f2", bytes_of({0x00, 0x3e, 0x01, 0x80}), {1.5f, -0x1p-24f}},
        {"f2", bytes_of({0xff, 0x7b, 0x00, 0xfc}), {65504.0f, -inf}},
        {"f2", bytes_of({0xff, 0x03, 0x00, 0x04}), {0x3ffp-24f, 0x1p-14f}},
        {"f4", bytes_of({0x00, 0x00, 0xc0, 0x3f, 0xcd, 0xcc, 0xcc, 0xbd}), {1.5f, -0.1f}},
        {"f8",
         bytes_of({0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f,   // 0.1
                   0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xf0, 0x7e}), // 2^752
         {0.1f, inf}},
        {"i1", bytes_of({0x80, 0x7f}), {-128.0f, 127.0f}},
        {"u1", bytes_of({0x80, 0xff}), {128.0f, 255.0f}},
        {"i2", bytes_of({0x00, 0x80, 0xff, 0x7f}), {-32768.0f, 32767.0f}},
        {"u2", bytes_of({0x01, 0x80, 0xff, 0xff}), {32769.0f, 65535.0f}},
        {"i4", bytes_of({0xff, 0xff, 0xff, 0xff, 0x01, 0x00, 0x00, 0x01}), {-1.0f, 16777216.0f}},
        {"u4", bytes_of({0xff, 0xff, 0xff, 0xff, 0x03, 0x00, 0x00, 0x01}), {4294967296.0f, 16777220.0f}},
        {"i8",
         bytes_of({0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, //
                   0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}),
         {-0x1p63f, -1.0f}},
        // 2^53 + 2^29 + 1: a tie but for the last bit, which a detour by double would lose.
        {"u8",
         bytes_of({0x01, 0x00, 0x00, 0x20, 0x00, 0x00, 0x20, 0x00, //
                   0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}),
         {0x1.000002p53f, 0x1p64f}},
    };
    for (const Case& expected : cases) {
        const std::string type = expected.type;
        EXPECT_EQ(numbers_in(numpy_file(dictionary(std::string("<").append(type), "(2,)"), expected.little_endian)),
                  expected.expected)
            << type;
        const std::size_t half = expected.little_endian.size() / 2;
        std::string first = expected.little_endian.substr(0, half);
        std::string second = expected.little_endian.substr(half);
        std::reverse(first.begin(), first.end());
        std::reverse(second.begin(), second.end());
        EXPECT_EQ(numbers_in(numpy_file(dictionary(std::string(">").append(type), "(2,)"), first + second)),
                  expected.expected)
            << type;
    }
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "(2,)"), "\x01\x02")), (Numbers{1.0f, 2.0f}));
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|i1", "(1,)"), "\xff")), Numbers{-1.0f});
}

TEST(NumpyFile, ReadsEveryHalfAsItsFloat32) {
    std::string data;
    for (int bits = 0; bits < 0x10000; ++bits) {
        if ((bits & 0x7c00) != 0x7c00) { // finite
            data += bytes_of({bits & 0xff, bits >> 8});
        }
    }
    std::string shape = "(";
    shape += std::to_string(data.size() / 2);
    shape += ",)";
    const Numbers numbers = numbers_in(numpy_file(dictionary("<f2", shape), data));
    std::size_t i = 0;
    for (const float sign : {1.0f, -1.0f}) {
        for (int bits = 0; bits < 0x7c00; ++bits, ++i) {
            const int exponent = bits >> 10;
            const float expected = exponent == 0
                                       ? std::ldexp(static_cast<float>(bits), -24)
                                       : std::ldexp(1.0f + static_cast<float>(bits & 0x3ff) / 1024.0f, exponent - 15);
            ASSERT_EQ(numbers.at(i), sign * expected) << bits;
            ASSERT_EQ(std::signbit(numbers.at(i)), sign < 0.0f);
        }
    }
}

TEST(NumpyFile, TakesEveryShapeOrderAndVersion) {
    const std::string six = "\x01\x02\x03\x04\x05\x06";
    const Numbers expected{1.0f, 2.0f, 3.0f, 4.0f, 5.0f, 6.0f};
    for (const int version : {1, 2, 3}) {
        EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "(2, 3)"), six, version)), expected);
    }
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "(2, 3)", "True"), six)), expected); // as in the file
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "(6,)"), six)), expected);
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "(1, 2, 1, 3, 1)"), six)), expected);
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "(2L, 3L)"), six)), expected); // by Python 2
    EXPECT_EQ(numbers_in(numpy_file(dictionary("|u1", "()"), "\x07")), Numbers{7.0f});
    // Members in any order, with either quotes and without the last comma.
    EXPECT_EQ(numbers_in(numpy_file("{\"shape\":(6,),'fortran_order':False,\"descr\":\"|u1\"}", six)), expected);
}

TEST(NumpyFile, RefusesWhatItDoesNotReadAndSaysWhere) {
    const std::string types = "NumPy header: expected numbers of type f2, f4, f8, i1 to i8 or u1 to u8, for "
                              "example '<f4'; bool, complex, text and records are not read";
    for (const char* type : {"|b1", "<c8", "<U4", "|S3", "|O", "=f4", "f4", "<f16", "|f4", "<i3", "", "<"}) {
        expect_numbers_refused(numpy_file(dictionary(type, "(1,)"), std::string(16, '\0')), types, 20);
    }
    expect_numbers_refused(numpy_file("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), }", "...."),
                           types, 20);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(1,)", "Maybe"), "...."),
                           "NumPy header: expected True or False", 44);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(-1,)"), "...."), "NumPy header: expected a size of the shape",
                           61);
    expect_numbers_refused(numpy_file(dictionary("<f4", "1"), "...."), "NumPy header: expected '('", 60);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(2 2)"), "...."), "NumPy header: expected ')'", 63);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(1,)") + "x", "...."),
                           "NumPy header: unexpected text after the dictionary", 67);
    const std::string members = "NumPy header: expected 'descr', 'fortran_order' and 'shape'";
    expect_numbers_refused(numpy_file("{'descr': '<f4', 'descr': '<f4', }", ""), members + ", each once", 27);
    expect_numbers_refused(numpy_file("{'type': '<f4', }", ""), members + ", each once", 11);
    expect_numbers_refused(numpy_file("{'descr': '<f4', 'shape': (1,), }", "...."), members, 64);
    expect_numbers_refused(numpy_file("(1, 2)", ""), "NumPy header: expected '{'", 10);
    expect_numbers_refused("\x93NUMPY\x04" + std::string(100, '\0'),
                           "NumPy format version 4.0 is not known; expected 1.0, 2.0 or 3.0", 6);
    expect_numbers_refused("\x93NUMPY\x01\x01" + std::string(100, '\0'),
                           "NumPy format version 1.1 is not known; expected 1.0, 2.0 or 3.0", 6);
}

TEST(NumpyFile, RefusesWhatIsCutShortOrGoesOn) {
    const std::string whole = numpy_file(dictionary("<f4", "(2,)"), std::string(8, '\0'));
    ASSERT_EQ(whole.size(), 136u);
    expect_numbers_refused(whole.substr(0, 135), "the NumPy file is cut short: expected 8 bytes of numbers, found 7",
                           135);
    expect_numbers_refused(whole + "x", "the NumPy file goes on after its 8 bytes of numbers: found 9", 136);
    expect_numbers_refused(whole.substr(0, 100), "the NumPy file ends within its header", 100);
    expect_numbers_refused(whole.substr(0, 9), "the NumPy file ends before the length of its header", 9);
    expect_numbers_refused(whole.substr(0, 7), "the NumPy file ends before its version", 7);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(0,)"), ""), "expected at least one number", 128);
}

TEST(NumpyFile, IsNotFooledByHugeSizes) {
    const std::string most = "NumPy header: at most 268435456 numbers are read";
    expect_numbers_refused(numpy_file(dictionary("<f4", "(99999999999,)"), ""), most, 61);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(65536, 65536)"), ""), most, 68);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(0, 99999999999)"), ""), most, 64);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(99999999999999999999999,)"), ""),
                           "NumPy header: expected a size of the shape", 61);
    expect_numbers_refused(numpy_file(dictionary("<f4", "(268435456,)"), ""),
                           "the NumPy file is cut short: expected 1073741824 bytes of numbers, found 0", 128);
    expect_numbers_refused(bytes_of({0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 0xff, 0xff, 0xff, 0xff}) + "{}",
                           "a NumPy header has at most 65536 bytes, not 4294967295", 8);
}

TEST(NumpyFile, RefusesNaNAndSaysWhichNumber) {
    const std::string data = bytes_of({0, 0, 0, 0, 0, 0, 0xc0, 0x7f});
    expect_numbers_refused(numpy_file(dictionary("<f4", "(2,)"), data),
                           "number 2 of the NumPy file is NaN; expected numbers only", 132);
    expect_numbers_refused(numpy_file(dictionary("<f2", "(1,)"), bytes_of({0x01, 0x7c})),
                           "number 1 of the NumPy file is NaN; expected numbers only", 128);
    expect_numbers_refused(numpy_file(dictionary(">f8", "(1,)"), bytes_of({0xff, 0xf8, 0, 0, 0, 0, 0, 0})),
                           "number 1 of the NumPy file is NaN; expected numbers only", 128);
}

// With sanitizers this says that no byte outside is looked at; without, that every file gets an answer.
TEST(NumpyFile, AnswersToWhateverBytesThereAre) {
    constexpr std::uint64_t seed = 83;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const std::string whole = numpy_file(dictionary("<f4", "(2, 3)"), std::string(24, '\x01'), 2);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = whole.substr(0, i % 3 == 0 ? random() % (whole.size() + 1) : whole.size());
        for (int k = 0; k < i % 4 && !bytes.empty(); ++k) {
            bytes[random() % std::min<std::size_t>(bytes.size(), 80)] = static_cast<char>(random());
        }
        const Result<Numbers> numbers = read_numbers(bytes);
        if (!numbers) {
            ++refused;
            EXPECT_LE(numbers.error().offset.value_or(0), bytes.size());
        }
    }
    EXPECT_GT(refused, 10'000);
}
} // namespace
} // namespace quantoscope
