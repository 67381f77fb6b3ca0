#include "core/data/numpy_header.h"

#include "core/data/number_file.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace quantoscope {

namespace {

constexpr std::size_t longest_header = 65536;

// IEEE binary16; every value is a float32.
float half_of(std::uint64_t bits)
{
    const auto fraction = static_cast<float>(bits & 0x3ffu);
    const int exponent = static_cast<int>(bits >> 10 & 0x1fu);
    float size = std::ldexp(fraction, -24); // subnormal
    if (exponent == 31) {
        size = fraction == 0.0f ? std::numeric_limits<float>::infinity()
                                : std::numeric_limits<float>::quiet_NaN();
    } else if (exponent > 0) {
        size = std::ldexp(1024.0f + fraction, exponent - 25);
    }
    return (bits >> 15) != 0 ? -size : size;
}

template <class Whole>
float whole(std::uint64_t bits)
{
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

tl::unexpected<Error> refuse(const char* what, std::size_t offset, std::vector<std::string> arguments = {})
{
    return failure({.what = {what, std::move(arguments)}, .offset = offset});
}

// Reads the dictionary, which is
// {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), } with its members in any order.
class HeaderParser {
public:
    // The header is bytes[begin, end); what follows is data.
    HeaderParser(std::string_view bytes, std::size_t begin, std::size_t end)
        : m_text(bytes.substr(0, end))
        , m_at(begin)
    {
        m_header.data = end;
    }

    Result<NumpyHeader> parse()
    {
        if (auto error = expect('{')) {
            return tl::unexpected(*error);
        }
        while (!take('}')) {
            if (auto error = parse_member()) {
                return tl::unexpected(*error);
            }
            if (!take(',')) {
                if (auto error = expect('}')) {
                    return tl::unexpected(*error);
                }
                break;
            }
        }
        skip_blanks();
        if (m_at < m_text.size()) {
            return refuse("NumPy header: unexpected text after the dictionary", m_at);
        }
        if (m_header.type == nullptr || !m_has_order || !m_has_shape) {
            return refuse("NumPy header: expected 'descr', 'fortran_order' and 'shape'", m_at);
        }
        return m_header;
    }

private:
    using Refused = std::optional<Error>; // nothing when all is well

    static Refused refused(const char* what, std::size_t offset, std::vector<std::string> arguments = {})
    {
        return refuse(what, offset, std::move(arguments)).value();
    }

    void skip_blanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n')) {
            ++m_at;
        }
    }

    bool take(char c)
    {
        skip_blanks();
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }

    Refused expect(char c)
    {
        return take(c) ? Refused() : refused("NumPy header: expected '%1'", m_at, {std::string(1, c)});
    }

    bool take_word(std::string_view word)
    {
        skip_blanks();
        const bool there = m_text.substr(m_at).starts_with(word);
        m_at += there ? word.size() : 0;
        return there;
    }

    // A string in quotes; nullopt where there is none.
    std::optional<std::string_view> take_string()
    {
        skip_blanks();
        const char quote = m_at < m_text.size() ? m_text[m_at] : ' ';
        const std::size_t end =
            quote == '\'' || quote == '"' ? m_text.find(quote, m_at + 1) : std::string_view::npos;
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view text = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return text;
    }

    Refused parse_member()
    {
        skip_blanks();
        const std::size_t start = m_at;
        const auto key = take_string();
        if (key == "descr" && m_header.type == nullptr) {
            auto error = expect(':');
            return error ? error : parse_type();
        }
        if (key == "fortran_order" && !m_has_order) {
            auto error = expect(':');
            return error ? error : parse_order();
        }
        if (key == "shape" && !m_has_shape) {
            auto error = expect(':');
            return error ? error : parse_shape();
        }
        return refused("NumPy header: expected 'descr', 'fortran_order' and 'shape', each once", start);
    }

    Refused parse_type()
    {
        skip_blanks();
        const std::size_t start = m_at;
        const std::string_view text = take_string().value_or("");
        const char order = text.empty() ? ' ' : text.front();
        for (const NumpyType& type : element_types) {
            const bool order_known = order == '<' || order == '>' || (order == '|' && type.size == 1);
            if (order_known && text.substr(1) == type.name) {
                m_header.type = &type;
                m_header.big_endian = order == '>';
                return {};
            }
        }
        return refused("NumPy header: expected numbers of type f2, f4, f8, i1 to i8 or u1 to u8, for example "
                       "'<f4'; bool, complex, text and records are not read",
                       start);
    }

    // Which order makes no difference to a list of numbers.
    Refused parse_order()
    {
        m_has_order = true;
        return take_word("True") || take_word("False")
                   ? Refused()
                   : refused("NumPy header: expected True or False", m_at);
    }

    Refused parse_shape()
    {
        m_has_shape = true;
        m_header.elements = 1;
        auto error = expect('(');
        while (!error && !take(')')) {
            skip_blanks();
            std::uint64_t size = 0;
            const char* end = m_text.data() + m_text.size();
            const auto [after, failed] = std::from_chars(m_text.data() + m_at, end, size);
            if (failed != std::errc()) {
                return refused("NumPy header: expected a size of the shape", m_at);
            }
            if (size > longest_number_file || m_header.elements * size > longest_number_file) {
                return refused("NumPy header: at most %1 numbers are read", m_at,
                               {std::to_string(longest_number_file)});
            }
            m_header.elements *= size;
            m_at = static_cast<std::size_t>(after - m_text.data());
            take('L'); // written by Python 2
            if (!take(',')) {
                error = expect(')');
                break;
            }
        }
        return error;
    }

    std::string_view m_text;
    std::size_t m_at;
    NumpyHeader m_header;
    bool m_has_order = false;
    bool m_has_shape = false;
};

} // namespace

// `size` bytes (1 to 8) as a whole number.
std::uint64_t bits_at(std::string_view bytes, std::size_t offset, std::size_t size, bool big_endian)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = big_endian ? i : size - 1 - i;
        bits = bits << 8 | static_cast<unsigned char>(bytes[offset + place]);
    }
    return bits;
}

Result<NumpyHeader> read_numpy_header(std::string_view bytes)
{
    const std::size_t version_at = numpy_magic.size();
    if (bytes.size() < version_at + 2) {
        return refuse("the NumPy file ends before its version", bytes.size());
    }
    const int major = static_cast<unsigned char>(bytes[version_at]);
    const int minor = static_cast<unsigned char>(bytes[version_at + 1]);
    if (major < 1 || major > 3 || minor != 0) {
        return refuse("NumPy format version %1.%2 is not known; expected 1.0, 2.0 or 3.0", version_at,
                      {std::to_string(major), std::to_string(minor)});
    }
    const std::size_t length_at = version_at + 2;
    const std::size_t length_size = major == 1 ? 2 : 4;
    const std::size_t begin = length_at + length_size;
    if (bytes.size() < begin) {
        return refuse("the NumPy file ends before the length of its header", bytes.size());
    }
    const std::uint64_t length = bits_at(bytes, length_at, length_size, false);
    if (length > longest_header) {
        return refuse("a NumPy header has at most %1 bytes, not %2", length_at,
                      {std::to_string(longest_header), std::to_string(length)});
    }
    if (length > bytes.size() - begin) {
        return refuse("the NumPy file ends within its header", bytes.size());
    }
    return HeaderParser(bytes, begin, begin + length).parse();
}

} // namespace quantoscope
