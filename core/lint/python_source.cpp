#include "core/lint/python_source.h"

#include "core/json/json.h"
#include "core/lint/rules.h"
#include "core/model/model.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"
#include "core/text/scanner.h"

#include <algorithm>

namespace quantoscope::inline lint {
namespace {
// A name of QKeras's, or one misspelt that nothing else is called by.
bool may_name_quantizer(std::string_view name) {
    return find_function("", name) != nullptr ||
           (lowered(name).starts_with("quanti") && !nearest_of(name, quantizer_names("")).empty());
}

// Corrections put keywords before what was found between two commas, which may be but a piece of Python.
bool can_be_corrected(const QuantizerCall& call, const std::string& corrected) {
    bool known = true;
    for (const CallArgument& argument : call.arguments) {
        if (argument.text.find_first_of("*\n") != std::string_view::npos ||
            argument.text.find("lambda") != std::string_view::npos ||
            argument.text.find(" for ") != std::string_view::npos) {
            return false;
        }
        known = known && argument.value.kind != ReadValue::Kind::unknown;
    }
    const auto again = read_python_call(corrected, 0);
    return again && (!known || spec_of(as_call_of(*again, *call.function))); // whose name may be another here
}

// Whether what looks like a call with a blank before it is one, and not the beginning of a sentence.
bool is_call_after_blank(std::string_view text) {
    const QuantizerCall call = read_call_text(text);
    const bool whole =
        std::ranges::all_of(call.faults, [](const FaultAt& at) { return at.fault == CallFault::blank_in_name; });
    return call.function != nullptr && call.has_parentheses && whole && call.has_values();
}

// Corrections for which `keep` returns true; it may change them.
template <class Keep> void keep_corrections(LintFinding& finding, const Keep& keep) {
    if (!finding.corrected.empty() && !keep(finding.corrected)) { finding.corrected.clear(); }
    std::erase_if(finding.readings, [&](LintReading& reading) { return !keep(reading.text); });
}

// Where an expression is: what it is given to.
struct PythonPlace {
    std::string_view layer;    // the class of a layer, or whatever is called
    std::string_view argument; // its keyword, the key of a dictionary, the name of a variable
    std::size_t position = 0;  // of an argument without its keyword
    bool is_variable = false;
    bool is_read = false; // by a function that reads a quantizer's text

    QuantizerUse use() const {
        if (!argument.empty()) { return use_of(argument); }
        return position == 0 && use_of(layer) == QuantizerUse::activation ? QuantizerUse::activation
               : role_at(layer, position) != QuantizerRole::none          ? QuantizerUse::weight
                                                                          : QuantizerUse::unknown;
    }
    // A variable is a kernel's where its name says that it is a quantizer.
    QuantizerRole role() const {
        if (argument.empty()) { return role_at(layer, position); }
        return is_variable && !argument.ends_with("quantizer") ? QuantizerRole::none : role_of(layer, argument);
    }
    bool expects_quantizer() const {
        return is_read || use() != QuantizerUse::unknown || role() != QuantizerRole::none ||
               argument.ends_with("quantizer");
    }
};

constexpr std::string_view text_readers[] = {"get_quantizer", "safe_eval"};
// Functions that look at a text, and words that name, document or print something.
constexpr std::string_view text_users[] = {"startswith", "endswith", "find",     "index", "count", "split",
                                           "replace",    "match",    "search",   "sub",   "print", "getattr",
                                           "hasattr",    "compile",  "warn",     "info",  "debug", "isinstance",
                                           "log",        "skip",     "fullmatch"};
constexpr std::string_view text_labels[] = {"name",   "label",      "title",           "help", "description",
                                            "doc",    "class_name", "registered_name", "msg",  "message",
                                            "reason", "xlabel",     "ylabel"};

template <std::size_t N> bool contains(const std::string_view (&list)[N], std::string_view word) {
    return std::ranges::find(list, word) != std::end(list);
}

// What is open where reading is.
struct PythonFrame {
    char bracket = '\0';          // NUL of the statement
    std::string_view callee = {}; // what is called
    std::size_t opened = 0;       // the token that is the bracket
    std::size_t position = 0;     // arguments or members before
    std::string_view label = {};  // keyword, key, variable
    bool is_value = false;        // of a dictionary, behind its key
};

class SourceReader {
public:
    SourceReader(const PythonTokens& tokens, const PythonNames& names) : m_tokens(tokens), m_names(names) {}

    std::vector<QuantizerInSource> read() {
        while (m_at < m_tokens.size()) {
            const std::size_t at = m_at++;
            if (m_tokens.is(at, TokenKind::text)) {
                read_string(at);
            } else if (m_tokens.is(at, TokenKind::name)) {
                read_name(at);
            } else {
                follow(at);
            }
        }
        return std::move(m_found);
    }

private:
    PythonFrame& frame() { return m_frames.back(); }

    void follow(std::size_t at) {
        const std::string_view mark = m_tokens.at(at);
        if (m_tokens.is(at, TokenKind::line_end)) {
            if (!m_tokens.is(at - 1, "=")) { m_frames.assign(1, {}); }
        } else if (mark == "(" || mark == "[" || mark == "{") {
            const bool called = mark == "(" && m_tokens.is(at - 1, TokenKind::name);
            m_frames.push_back({mark[0], called ? m_tokens.at(at - 1) : std::string_view(), at});
        } else if ((mark == ")" || mark == "]" || mark == "}") && m_frames.size() > 1) {
            m_frames.pop_back();
        } else if (mark == ",") {
            frame() = {frame().bracket, frame().callee, frame().opened, frame().position + 1};
        } else if (mark == ":" && frame().bracket == '{') {
            frame().is_value = true;
        } else if (mark == "=" && frame().bracket != '[' && frame().bracket != '{') {
            const bool key = m_tokens.is(at - 1, "]") && m_tokens.is(at - 2, TokenKind::text); // x["kernel"] = ...
            frame().label = key ? m_tokens.text(at - 2).inner : m_tokens.at(at - 1);
        }
    }

    PythonPlace place() const {
        PythonPlace place;
        for (std::size_t i = m_frames.size(); i-- > 0;) {
            const PythonFrame& frame = m_frames[i];
            place.is_read = place.is_read || contains(text_readers, frame.callee);
            const bool passes =
                frame.bracket == '[' || (frame.bracket == '{' && !frame.is_value) ||
                (frame.bracket == '(' && (frame.callee.empty() || contains(text_readers, frame.callee)));
            if (passes) { continue; }
            place.argument = frame.label;
            place.position = frame.position;
            place.is_variable = frame.bracket == '\0';
            place.layer = frame.callee;
            while (frame.bracket == '{' && i-- > 0) { // the key of the dictionary it is in
                if (m_frames[i].is_value) {
                    place.layer = m_frames[i].label;
                    break;
                }
            }
            return place;
        }
        return place;
    }

    bool is_left_alone(std::size_t first, std::size_t end) const {
        constexpr std::string_view comparisons[] = {"==", "!=", "<", ">", "in", "is", "not"};
        const bool documents =
            m_tokens.text(first).is_triple && m_tokens.ends_line(first - 1) && m_tokens.ends_line(end);
        if (documents || contains(comparisons, m_tokens.at(first - 1)) || contains(comparisons, m_tokens.at(end))) {
            return true;
        }
        const PythonPlace place = this->place();
        const std::string_view user = place.is_variable ? std::string_view() : place.layer;
        return contains(text_users, user) || contains(text_labels, place.argument) || user.starts_with("assert") ||
               user.ends_with("Error") || user.ends_with("Warning");
    }

    void read_string(std::size_t first) {
        if (frame().bracket == '{' && !frame().is_value && m_tokens.is(m_at, ":")) {
            frame().label = m_tokens.text(first).inner;
        }
        const PythonText text = m_tokens.text(first);
        if (text.is_bytes || m_tokens.is(first - 1, TokenKind::text) || m_tokens.is(first - 1, "+")) { return; }
        const bool stays = !m_names.formats_texts || place().expects_quantizer();
        const StringExpression read = read_string_expression(m_tokens, first, stays);
        if (text.is_triple && trimmed(read.text).find('\n') != std::string_view::npos) { return; }
        if (is_left_alone(first, read.end)) { return; }
        const std::size_t begin = read.places.front();
        const TextSpan span{begin, read.places.back() - begin};
        switch (begins_with_quantizer(read)) {
        case Beginning::other: return;
        case Beginning::open: m_found.push_back({span, {}, false}); return;
        case Beginning::quantizer: break;
        }
        std::vector<LintFinding> findings = lint_text(read.text, place().use(), place().role());
        std::erase_if(findings, [&](const LintFinding& finding) { return is_named_field(finding, read); });
        for (LintFinding& finding : findings) { put_into_source(finding, read); }
        m_found.push_back({span, std::move(findings)});
    }

    enum class Beginning : std::uint8_t {
        other,     // no quantizer
        open,      // of one that is not known as far as its closing parenthesis
        quantizer, // all of it
    };

    Beginning begins_with_quantizer(const StringExpression& read) const {
        const std::string_view text = read.text;
        Scanner in(trimmed(text));
        const std::string_view name = in.take_word();
        if (in.peek() == unknown_value) { return name.starts_with("quantized_") ? Beginning::open : Beginning::other; }
        if (in.at_end()) { // a word that may be anything, unless a quantizer is expected
            const bool is_meant = find_function("", name) != nullptr && place().expects_quantizer();
            return is_meant && !read.is_changed ? Beginning::quantizer : Beginning::other;
        }
        if (is_blank(in.peek())) {
            return is_particular_name(name) && is_call_after_blank(trimmed(text)) ? Beginning::quantizer
                                                                                  : Beginning::other;
        }
        if (in.peek() != '(' || !may_name_quantizer(name)) { return Beginning::other; }
        return read.is_changed || text.find(')') == std::string_view::npos ? Beginning::open : Beginning::quantizer;
    }

    // Whether it is about the position of a value whose name says that it is meant: {use_sigmoid}.
    static bool is_named_field(const LintFinding& finding, const StringExpression& read) {
        const std::string_view text = read.text;
        if (text.substr(finding.span.offset, finding.span.length) != std::string_view(&unknown_value, 1) ||
            finding.rule->id != "positional-argument") {
            return false;
        }
        const auto index = std::ranges::count(text.substr(0, finding.span.offset), unknown_value);
        return is_named_after(read.fields[static_cast<std::size_t>(index)], finding.why.arguments.at(2));
    }

    // Places of a text become places of the source, and what is unknown is written as it is there.
    static void put_into_source(LintFinding& finding, const StringExpression& read) {
        const auto moved = [&](const TextSpan& span) {
            const std::size_t begin = read.places[span.offset];
            const std::size_t end = std::max(begin, read.places[span.offset + span.length]);
            return TextSpan{begin, end - begin};
        };
        finding.span = moved(finding.span);
        finding.call = moved(finding.call);
        for (std::string& argument : finding.why.arguments) {
            for (std::size_t at = 0; (at = argument.find(unknown_value, at)) != std::string::npos;) {
                argument.replace(at, 1, "...");
            }
        }
        keep_corrections(finding, [&](std::string& text) {
            std::size_t at = 0;
            for (const std::string& field : read.fields) {
                at = text.find(unknown_value, at);
                if (at == std::string::npos || field.empty()) { return false; }
                text.replace(at, 1, field);
                at += field.size();
            }
            return true;
        });
    }

    void read_name(std::size_t at) {
        if (frame().bracket == '{' && !frame().is_value && m_tokens.is(m_at, ":")) { frame().label = m_tokens.at(at); }
        const bool attribute = m_tokens.is(at - 1, ".");
        if (m_tokens.is(at - 1, "def") || m_tokens.is(at - 1, "class")) { return; }
        const std::string_view name =
            m_names.quantizer(m_tokens.at(at), attribute ? m_tokens.at(at - 2) : std::string_view(), attribute);
        if (name.empty()) { return; }
        const bool partial = frame().bracket == '(' && frame().callee == "partial" && frame().position == 0;
        if (m_tokens.is(m_at, "(")) {
            add(read_python_call(m_tokens.source(), m_tokens.offset(at)), name, at);
        } else if (partial && (m_tokens.is(m_at, ",") || m_tokens.is(m_at, ")"))) {
            add(read_python_partial(m_tokens.source(), m_tokens.offset(frame().opened - 1)), name, at);
        }
    }

    void add(std::optional<QuantizerCall> call, std::string_view name, std::size_t at) {
        const auto is_open = [](const CallArgument& argument) { return argument.text.starts_with('*'); };
        const TextSpan span = call ? call->span : TextSpan{m_tokens.offset(at), m_tokens.at(at).size()};
        if (!call || (!call->arguments.empty() && std::ranges::all_of(call->arguments, is_open))) {
            m_found.push_back({span, {}, false});
            return;
        }
        call = as_call_of(std::move(*call), *find_function("", name));
        call->role = place().role();
        std::vector<LintFinding> findings = lint_call(*call, place().use());
        for (LintFinding& finding : findings) {
            keep_corrections(finding,
                             [&](std::string& text) { return !call->is_partial && can_be_corrected(*call, text); });
        }
        m_found.push_back({span, std::move(findings)});
    }

    const PythonTokens& m_tokens;
    const PythonNames& m_names;
    std::vector<PythonFrame> m_frames{1};
    std::size_t m_at = 0; // the token to be read next
    std::vector<QuantizerInSource> m_found;
};

// --- notebooks

using Kind = JsonValue::Kind;

// A text, or a list of texts that are its lines with their ends.
std::string joined(const JsonValue* value) {
    std::string text;
    if (value != nullptr && value->kind == Kind::text) {
        text = value->text;
    } else if (value != nullptr && value->kind == Kind::list) {
        for (const JsonValue& line : value->members) { text += line.kind == Kind::text ? line.text : std::string(); }
    }
    return text;
}

const JsonValue* member(const JsonValue* value, std::string_view name) {
    return value != nullptr ? value->find(name) : nullptr;
}

bool is_python(const JsonValue& notebook) {
    const JsonValue* metadata = member(&notebook, "metadata");
    for (const auto& [where, key] : {std::pair("kernelspec", "language"), std::pair("language_info", "name")}) {
        const JsonValue* kernel = member(metadata, where);
        const std::string* language = kernel != nullptr ? kernel->find_text(key) : nullptr;
        if (language != nullptr) { return *language == "python" || *language == "ipython"; }
    }
    return true;
}

void add_cells(const JsonValue* cells, std::size_t& number, std::vector<NotebookCell>& found) {
    if (cells == nullptr || cells->kind != Kind::list) { return; }
    for (const JsonValue& cell : cells->members) {
        ++number;
        if (joined(member(&cell, "cell_type")) == "code") {
            const JsonValue* source = member(&cell, "source");
            found.push_back({number, joined(source != nullptr ? source : member(&cell, "input"))});
        }
    }
}
} // namespace

std::vector<QuantizerInSource> lint_python(std::string_view source) {
    const PythonTokens tokens(source);
    return lint_python(tokens, python_names(tokens));
}

std::vector<QuantizerInSource> lint_python(const PythonTokens& tokens, const PythonNames& context) {
    return SourceReader(tokens, context).read();
}

Result<std::vector<NotebookCell>> code_cells_of(std::string_view text) {
    const Result<JsonValue> notebook = parse_json(text, model_limits);
    if (!notebook) { return failure(notebook.error()); }
    const JsonValue* cells = member(&*notebook, "cells");
    const JsonValue* sheets = member(&*notebook, "worksheets"); // of nbformat 3
    if (cells == nullptr && sheets == nullptr) { return failure({{"this is not a notebook: it has no cells", {}}, 0}); }
    std::vector<NotebookCell> found;
    std::size_t number = 0;
    if (is_python(*notebook)) {
        add_cells(cells, number, found);
        for (std::size_t i = 0; sheets != nullptr && i < sheets->members.size(); ++i) {
            add_cells(member(&sheets->members[i], "cells"), number, found);
        }
    }
    return found;
}
} // namespace quantoscope::inline lint
