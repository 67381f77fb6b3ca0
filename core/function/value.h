#pragma once

#include "core/fixed/type_text.h"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace quantoscope::inline function {
struct CodeFile;

// What a parameter is set to: a number (flags are 0 or 1), one of its words ("floor"), a fixed-point type, a table of
// somebody's own, or None. A regular value; words lead into the constant tables of the functions, files are `kept`.
class Value {
public:
    constexpr Value() = default; // None
    constexpr Value(int number) : m_kind(Kind::number), m_number(number) {}
    constexpr Value(double number) : m_kind(Kind::number), m_number(number) {}
    constexpr Value(const FixedPointType& type) : m_kind(Kind::type), m_type(type) {}
    constexpr Value(const CodeFile* file) : m_kind(Kind::file), m_file(file) {}
    static constexpr Value word(std::string_view text) {
        Value value;
        value.m_kind = Kind::word;
        value.m_word = text;
        return value;
    }

    // What an argument is that only running somebody's program would tell.
    static constexpr Value unknown() {
        Value value;
        value.m_kind = Kind::unknown;
        return value;
    }

    constexpr bool is_none() const { return m_kind == Kind::none; }
    constexpr bool is_number() const { return m_kind == Kind::number; }
    constexpr bool is_word() const { return m_kind == Kind::word; }
    constexpr bool is_type() const { return m_kind == Kind::type; }
    constexpr bool is_unknown() const { return m_kind == Kind::unknown; }
    constexpr bool is_file() const { return m_kind == Kind::file; }
    constexpr double number() const { return m_number; }               // 0 unless a number
    constexpr int whole() const { return static_cast<int>(m_number); } // the same, towards zero
    constexpr bool is_set() const { return m_number != 0.0; }          // of a flag
    constexpr std::string_view word() const { return m_word; }         // empty unless a word
    constexpr FixedPointType type() const { return m_type; }           // any unless a type
    constexpr const CodeFile* file() const { return m_file; }          // null unless a file

    constexpr bool operator==(const Value&) const = default;

private:
    enum class Kind : std::uint8_t { none, number, word, type, file, unknown };

    Kind m_kind = Kind::none;
    double m_number = 0.0;
    std::string_view m_word;
    FixedPointType m_type;
    const CodeFile* m_file = nullptr;
};
} // namespace quantoscope::inline function
