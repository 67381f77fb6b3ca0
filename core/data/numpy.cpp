#include "core/data/numpy.h"

#include "core/data/number_file.h"
#include "core/text/scanner.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace quantoscope::inline data {
namespace {
constexpr std::size_t longest_header = 65536;

// IEEE binary16; every value is a float32.
float half_of(std::uint64_t bits) {
    const auto fraction = static_cast<float>(bits & 0x3ffu);
    const int exponent = static_cast<int>(bits >> 10 & 0x1fu);
    float size = std::ldexp(fraction, -24); // subnormal
    if (exponent == 31) {
        size = fraction == 0.0f ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
    } else if (exponent > 0) {
        size = std::ldexp(1024.0f + fraction, exponent - 25);
    }
    return (bits >> 15) != 0 ? -size : size;
}

template <class Whole> float whole(std::uint64_t bits) {
    return static_cast<float>(static_cast<Whole>(bits)); // one rounding, to nearest
}

constexpr NumpyType element_types[] = {
    {"f2", 2, half_of},
    {"f4", 4, [](std::uint64_t bits) { return std::bit_cast<float>(static_cast<std::uint32_t>(bits)); }},
    {"f8", 8, [](std::uint64_t bits) { return static_cast<float>(std::bit_cast<double>(bits)); }},
    {"i1", 1, whole<std::int8_t>},
    {"i2", 2, whole<std::int16_t>},
    {"i4", 4, whole<std::int32_t>},
    {"i8", 8, whole<std::int64_t>},
    {"u1", 1, whole<std::uint8_t>},
    {"u2", 2, whole<std::uint16_t>},
    {"u4", 4, whole<std::uint32_t>},
    {"u8", 8, whole<std::uint64_t>},
};

// Reads the dictionary, which is
// {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), } with its members in any order.
class HeaderParser {
public:
    // The header is bytes[begin, end); what follows is data.
    HeaderParser(std::string_view bytes, std::size_t begin, std::size_t end) : m_in(bytes.substr(0, end), begin) {
        m_header.data = end;
    }

    // Throws errors.
    NumpyHeader parse() {
        expect("{");
        while (!take("}")) {
            parse_member();
            if (!take(",")) {
                expect("}");
                break;
            }
        }
        m_in.skip_blanks();
        if (!m_in.at_end()) { refuse("NumPy header: unexpected text after the dictionary"); }
        if (m_header.type == nullptr || !m_has_order || !m_has_shape) {
            refuse("NumPy header: expected 'descr', 'fortran_order' and 'shape'");
        }
        return m_header;
    }

private:
    [[noreturn]] void refuse(const char* what, std::vector<std::string> arguments = {}) const {
        throw Error{{what, std::move(arguments)}, m_in.at()};
    }
    bool take(std::string_view word) {
        m_in.skip_blanks();
        return m_in.take(word);
    }

    void expect(const char* mark) {
        if (!take(mark)) { refuse("NumPy header: expected '%1'", {mark}); }
    }

    // A string in quotes; nullopt where there is none.
    std::optional<std::string_view> take_string() {
        m_in.skip_blanks();
        const std::string_view rest = m_in.rest();
        const std::size_t end = is_quote(m_in.peek()) ? rest.find(rest[0], 1) : std::string_view::npos;
        if (end == std::string_view::npos) { return std::nullopt; }
        m_in.move_to(m_in.at() + end + 1);
        return rest.substr(1, end - 1);
    }

    void parse_member() {
        m_in.skip_blanks();
        const Scanner start = m_in;
        const auto key = take_string();
        const bool is_type = key == "descr" && m_header.type == nullptr;
        const bool is_order = key == "fortran_order" && !m_has_order;
        if (!is_type && !is_order && (key != "shape" || m_has_shape)) {
            m_in = start;
            refuse("NumPy header: expected 'descr', 'fortran_order' and 'shape', each once");
        }
        expect(":");
        if (is_type) {
            parse_type();
        } else if (is_order) {
            parse_order();
        } else {
            parse_shape();
        }
    }

    void parse_type() {
        m_in.skip_blanks();
        const Scanner start = m_in;
        const std::string_view text = take_string().value_or("");
        const char order = text.empty() ? ' ' : text.front();
        for (const NumpyType& type : element_types) {
            const bool order_known = order == '<' || order == '>' || (order == '|' && type.size == 1);
            if (order_known && text.substr(1) == type.name) {
                m_header.type = &type;
                m_header.big_endian = order == '>';
                return;
            }
        }
        m_in = start;
        refuse("NumPy header: expected numbers of type f2, f4, f8, i1 to i8 or u1 to u8, for example '<f4'; bool, "
               "complex, text and records are not read");
    }

    void parse_order() {
        m_has_order = true;
        m_header.fortran_order = take("True");
        if (!m_header.fortran_order && !take("False")) { refuse("NumPy header: expected True or False"); }
    }

    void parse_shape() {
        m_has_shape = true;
        m_header.elements = 1;
        expect("(");
        for (int axis = 0; !take(")"); ++axis) {
            m_in.skip_blanks();
            const std::string_view rest = m_in.rest();
            std::uint64_t size = 0;
            const auto [after, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
            if (failed != std::errc()) { refuse("NumPy header: expected a size of the shape"); }
            if (size > longest_number_file || m_header.elements * size > longest_number_file) {
                refuse("NumPy header: at most %1 numbers are read", {std::to_string(longest_number_file)});
            }
            m_header.elements *= size;
            m_header.channels = axis > 0 ? static_cast<std::size_t>(size) : 1;
            m_in.move_to(m_in.at() + static_cast<std::size_t>(after - rest.data()));
            take("L"); // written by Python 2
            if (!take(",")) { return expect(")"); }
        }
    }

    Scanner m_in;
    NumpyHeader m_header;
    bool m_has_order = false;
    bool m_has_shape = false;
};
} // namespace

// `size` bytes (1 to 8) as a whole number.
std::uint64_t bits_at(std::string_view bytes, std::size_t offset, std::size_t size, bool big_endian) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = big_endian ? i : size - 1 - i;
        bits = bits << 8 | static_cast<unsigned char>(bytes[offset + place]);
    }
    return bits;
}

Result<NumpyHeader> read_numpy_header(std::string_view bytes) {
    const std::size_t version_at = numpy_magic.size();
    if (bytes.size() < version_at + 2) {
        return failure_at(bytes.size(), {"the NumPy file ends before its version", {}});
    }
    const int major = static_cast<unsigned char>(bytes[version_at]);
    const int minor = static_cast<unsigned char>(bytes[version_at + 1]);
    if (major < 1 || major > 3 || minor != 0) {
        return failure_at(version_at, {"NumPy format version %1.%2 is not known; expected 1.0, 2.0 or 3.0",
                                       {std::to_string(major), std::to_string(minor)}});
    }
    const std::size_t length_at = version_at + 2;
    const std::size_t length_size = major == 1 ? 2 : 4;
    const std::size_t begin = length_at + length_size;
    if (bytes.size() < begin) {
        return failure_at(bytes.size(), {"the NumPy file ends before the length of its header", {}});
    }
    const std::uint64_t length = bits_at(bytes, length_at, length_size, false);
    if (length > longest_header) {
        return failure_at(length_at, {"a NumPy header has at most %1 bytes, not %2",
                                      {std::to_string(longest_header), std::to_string(length)}});
    }
    if (length > bytes.size() - begin) {
        return failure_at(bytes.size(), {"the NumPy file ends within its header", {}});
    }
    return caught([&] { return HeaderParser(bytes, begin, begin + length).parse(); });
}

bool is_numpy(std::string_view bytes) { return bytes.starts_with(numpy_magic); }

Result<Tensor> read_numpy(std::string_view bytes) {
    if (!is_numpy(bytes)) { return failure_at(0, {"expected a NumPy file", {}}); }
    const Result<NumpyHeader> header = read_numpy_header(bytes);
    if (!header) { return tl::unexpected(header.error()); }
    const NumpyType& type = *header->type;
    const std::uint64_t expected = header->elements * type.size;
    const std::uint64_t given = bytes.size() - header->data;
    if (given != expected) {
        return failure_at(given < expected ? bytes.size() : header->data + expected,
                          {given < expected ? "the NumPy file is cut short: expected %1 bytes of numbers, found %2"
                                            : "the NumPy file goes on after its %1 bytes of numbers: found %2",
                           {std::to_string(expected), std::to_string(given)}});
    }
    Tensor tensor{.channels = header->channels, .channels_apart = header->fortran_order};
    std::vector<float>& numbers = tensor.values;
    numbers.reserve(header->elements);
    for (std::size_t at = header->data; at < bytes.size(); at += type.size) {
        numbers.push_back(type.value(bits_at(bytes, at, type.size, header->big_endian)));
        if (std::isnan(numbers.back())) {
            return failure_at(
                at, {"number %1 of the NumPy file is NaN; expected numbers only", {std::to_string(numbers.size())}});
        }
    }
    return tensor;
}
} // namespace quantoscope::inline data
