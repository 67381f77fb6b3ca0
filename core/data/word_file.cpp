#include "core/data/word_file.h"

#include "core/data/number_file.h"
#include "core/data/numpy.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace quantoscope::inline data {
namespace {
constexpr std::size_t longest_statement = 2000;

// Files for a compiler or a memory: what is between `begin` and `end` is words in a base.
struct WordGrammar {
    std::string_view ending;
    std::string_view comment;    // to the end of the line; of C also between /* and */
    std::string_view begin;      // the last of these, in small letters; empty: the beginning of the file
    std::string_view end;        // empty: the end of the file
    std::string_view needs = {}; // in small letters and without blanks, before the words
    int base = 10;
    WordKind kind = WordKind::code;
    bool has_addresses = false; // a word is ADDRESS : WORD
};

constexpr WordGrammar grammars[] = {
    {"h", "//", "{", "}"},
    {"hpp", "//", "{", "}"},
    {"vhd", "--", "(", ")", "", 2, WordKind::pattern},
    {"mem", "//", "", "", "", 16, WordKind::pattern},
    {"coe", ";", "memory_initialization_vector", ";", "radix=16", 16, WordKind::pattern},
    {"mif", "--", "begin", "end", "data_radix=hex", 16, WordKind::pattern, true},
};

// In small letters, with blanks for comments, so that places stay what they are. Of coe a comment is a line of its own.
std::string without_comments(std::string_view bytes, std::string_view comment) {
    std::string text = lowered(bytes);
    if (text.starts_with("\xef\xbb\xbf")) { text.replace(0, 3, "   "); } // byte order mark
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = std::string_view(text).substr(at);
        const bool whole_line = comment == ";" && at > 0 && text[at - 1] != '\n';
        std::size_t length = 0;
        if (comment == "//" && rest.starts_with("/*")) {
            length = std::min(rest.find("*/"), rest.size() - 2) + 2;
        } else if (rest.starts_with(comment) && !whole_line) {
            length = std::min(rest.find('\n'), rest.size());
        }
        std::replace_if(
            text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(at + length),
            [](char c) { return c != '\n'; }, ' ');
        at += length > 0 ? length - 1 : 0;
    }
    return text;
}

std::string without_blanks(std::string_view text) {
    std::string packed(text);
    std::erase_if(packed, is_blank);
    return packed;
}

std::optional<std::int64_t> whole_number(std::string_view text, int base) {
    constexpr std::int64_t most = std::int64_t{1} << 53; // exact as doubles
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number >= -most && number <= most ? std::optional(number) : std::nullopt;
}

// What follows throws errors.
[[noreturn]] void refuse(std::size_t offset, Phrase what) { throw Error{std::move(what), offset}; }

// Takes words and the lines they stand in.
class Words {
public:
    Words(std::string path, WordKind kind, int base)
        : m_file{.path = std::move(path), .kind = kind, .words = {}}
        , m_base(base) {}

    std::size_t size() const { return m_file.words.size(); }

    void take(std::string_view text, std::size_t offset, std::int64_t line) {
        const auto word = whole_number(text, m_base);
        if (!word || size() == most_words) {
            const char* what = word           ? "line %1: a table has at most %3 words"
                               : m_base == 10 ? "line %1: '%2' is no whole number"
                               : m_base == 16 ? "line %1: '%2' is no word in hexadecimal"
                                              : "line %1: '%2' is no word in binary";
            refuse(offset, {what, {std::to_string(line), excerpt_of(text), std::to_string(most_words)}});
        }
        m_file.words.push_back(static_cast<double>(*word));
        m_file.lines.push_back(static_cast<std::int32_t>(line));
    }

    CodeFile finish(std::size_t end) && {
        if (m_file.words.empty()) { refuse(end, {"expected at least one word", {}}); }
        return std::move(m_file);
    }

private:
    CodeFile m_file;
    int m_base;
};

CodeFile read_grammar(std::string path, std::string_view bytes, const WordGrammar& grammar) {
    const std::string text = without_comments(bytes, grammar.comment);
    const std::size_t mark = grammar.begin.empty() ? 0 : text.rfind(grammar.begin);
    if (mark == std::string::npos) {
        refuse(0, {"expected '%1' before the words of a .%2 file",
                   {std::string(grammar.begin), std::string(grammar.ending)}});
    }
    const std::string head = without_blanks(text.substr(0, mark));
    if (head.find(grammar.needs) == std::string::npos) {
        refuse(0, {"expected words in hexadecimal: a .%1 file with %2",
                   {std::string(grammar.ending), std::string(grammar.needs)}});
    }
    const bool has_radix = head.find("address_radix=") != std::string::npos; // of mif; the default is HEX
    const bool in_decimal = has_radix && head.find("address_radix=hex") == std::string::npos;
    const std::size_t begin = mark + grammar.begin.size();
    const std::size_t end = grammar.end.empty() ? text.size() : std::min(text.find(grammar.end, begin), text.size());
    Words words(std::move(path), grammar.kind, grammar.base);
    std::int64_t line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
    for (std::size_t at = begin; at < end;) {
        const char c = text[at];
        if (is_blank(c) || c == ',' || c == ';' || is_quote(c) || (c == '=' && words.size() == 0)) {
            line += c == '\n' ? 1 : 0;
            ++at;
            continue;
        }
        const std::size_t stop = std::min(text.find_first_of(" \t\r\n,;\"':", at), end);
        const std::string_view token = std::string_view(text).substr(at, stop - at);
        const std::size_t next = std::min(text.find_first_not_of(" \t", stop), end);
        if (grammar.has_addresses && next < end && text[next] == ':') {
            if (whole_number(token, in_decimal ? 10 : 16) != static_cast<std::int64_t>(words.size())) {
                refuse(at, {"line %1: expected the word of address %2",
                            {std::to_string(line), std::to_string(words.size())}});
            }
            at = next + 1;
            continue;
        }
        words.take(token.empty() ? text.substr(at, 1) : token, at, line);
        at = stop;
    }
    return std::move(words).finish(end);
}

// Whole numbers and doubles have more digits than the float32 that NumpyType makes of them.
double exact_number(const NumpyType& type, std::uint64_t bits) {
    const auto unused = static_cast<int>(64 - 8 * type.size);
    switch (type.name.front()) {
    case 'u': return static_cast<double>(bits);
    case 'i': return static_cast<double>(static_cast<std::int64_t>(bits << unused) >> unused);
    default: return type.size == 8 ? std::bit_cast<double>(bits) : static_cast<double>(type.value(bits));
    }
}

CodeFile read_numpy_words(std::string path, std::string_view bytes) {
    const NumpyHeader header = or_throw(read_numpy_header(bytes));
    const NumpyType& type = *header.type;
    if (bytes.size() - header.data != header.elements * type.size || header.elements > most_words) {
        refuse(header.data, {"the NumPy file must hold the %1 numbers that its header names, at most %2",
                             {std::to_string(header.elements), std::to_string(most_words)}});
    }
    CodeFile file{
        .path = std::move(path), .kind = type.name.front() == 'f' ? WordKind::value : WordKind::code, .words = {}};
    for (std::size_t at = header.data; at < bytes.size(); at += type.size) {
        file.words.push_back(exact_number(type, bits_at(bytes, at, type.size, header.big_endian)));
    }
    return file;
}

// A column `code`, or every cell.
CodeFile read_text(std::string path, std::string_view bytes) {
    Words words(std::move(path), WordKind::code, 10);
    TextCells cells(bytes);
    const std::optional<std::size_t> column = cells.column("code");
    if (!column && cells.named_columns() > 1) {
        refuse(0, {"the header names %1 columns, and none of them is 'code'", {std::to_string(cells.named_columns())}});
    }
    std::size_t place = 0;
    while (const auto cell = cells.next()) {
        const bool is_end = cell->ends_line && cell->text.empty() && !column; // behind a comma that ends the line
        if (!is_end && (!column || place == *column)) { words.take(cell->text, cell->offset, cell->line); }
        if (cell->ends_line && column && place < *column) {
            refuse(cell->offset, {"line %1: there is no cell in the column 'code'", {std::to_string(cell->line)}});
        }
        place = cell->ends_line ? 0 : place + 1;
    }
    return std::move(words).finish(bytes.size());
}
} // namespace

Result<CodeFile> read_word_file(std::string path, std::string_view bytes) {
    return caught([&] {
        if (is_numpy(bytes)) { return read_numpy_words(std::move(path), bytes); }
        if (const std::size_t offset = bytes.find(" (offset)"); offset < longest_statement) { // as statement_of says it
            refuse(offset,
                   {"this table was written with --order offset: its addresses are not the raw input codes", {}});
        }
        const auto grammar = std::ranges::find(grammars, ending_of(path), &WordGrammar::ending);
        return grammar != std::end(grammars) ? read_grammar(std::move(path), bytes, *grammar)
                                             : read_text(std::move(path), bytes);
    });
}
} // namespace quantoscope::inline data
