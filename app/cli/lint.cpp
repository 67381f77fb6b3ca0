#include "core/lint/lint.h"
#include "app/cli/command.h"
#include "app/cli/display_text.h"
#include "app/cli/input_file.h"
#include "app/cli/json_text.h"
#include "app/cli/session_given.h"
#include "core/lint/python_source.h"
#include "core/numeric/ascii.h"
#include "core/spec/nearest.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace quantoscope {

namespace {

constexpr std::string_view operand_name = "TEXT|FILE";
constexpr std::string_view rules_option = "--rules";
constexpr std::string_view ignore_option = "--ignore";

// One finding at its place: `text` is what its spans count in, `where` goes before the place in it.
struct Located {
    LintFinding finding;
    std::string where; // a file, or layer and role; empty for a text given
    std::size_t line = 0;
    std::size_t column = 0; // in characters; both count from 1
    std::string excerpt;    // the line with the caret's
};

// Lines and columns of offsets. Offsets near the one before are found without going through a long line
// again.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text)
    {
        for (std::size_t end = text.find('\n'); end != std::string_view::npos;
             end = text.find('\n', end + 1)) {
            m_begins.push_back(end + 1);
        }
    }

    Located locate(const LintFinding& finding, const std::string& where)
    {
        const std::size_t offset = std::min(finding.span.offset, m_text.size());
        const auto line = std::prev(std::ranges::upper_bound(m_begins, offset));
        const std::size_t end = std::next(line) == m_begins.end() ? m_text.size() : *std::next(line) - 1;
        if (m_offset < *line || m_offset > end) {
            m_offset = *line;
            m_column = 0;
        }
        const auto characters = [this](std::size_t from, std::size_t to) {
            const std::string_view piece = m_text.substr(from, to - from);
            return static_cast<std::size_t>(
                std::ranges::count_if(piece, [](char c) { return !is_utf8_trail(c); }));
        };
        m_column = m_offset <= offset ? m_column + characters(m_offset, offset)
                                      : m_column - characters(offset, m_offset);
        m_offset = offset;
        // Of a long line what lies around; the excerpt is shorter.
        constexpr std::size_t enough = 1000;
        std::size_t first = offset - std::min(enough, offset - *line);
        while (first > *line && is_utf8_trail(m_text[first])) {
            --first;
        }
        const std::string_view around = m_text.substr(first, std::min(end - first, 2 * enough));
        const Excerpt shown = excerpt_around(around, offset - first);
        return {finding, where, static_cast<std::size_t>(line - m_begins.begin()) + 1, m_column + 1,
                concat({"  ", shown.line, "\n  ", std::string(shown.column, ' '), "^\n"})};
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_begins{0}; // of the lines
    std::size_t m_offset = 0;             // found last
    std::size_t m_column = 0;             // of it, from 0
};

// Everything found, and how many quantizers were read for it.
struct Found {
    std::vector<Located> findings;
    std::size_t read = 0;
};

Found found_in_text(std::string_view text, const std::string& where)
{
    Found found;
    Lines lines(text);
    for (const LintFinding& finding : lint_text(text)) {
        found.findings.push_back(lines.locate(finding, where));
    }
    found.read = 1;
    return found;
}

Found found_in_python(std::string_view source, const std::string& path)
{
    Found found;
    Lines lines(source);
    for (const QuantizerInSource& quantizer : lint_python(source)) {
        ++found.read;
        for (const LintFinding& finding : quantizer.findings) {
            found.findings.push_back(lines.locate(finding, path));
        }
    }
    return found;
}

// Each text once, at its first place.
Found found_in_model(const Model& model, const std::string& path)
{
    struct Use {
        std::string_view text;
        std::string where;
        std::size_t more = 0;
    };
    std::vector<Use> uses;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const ModelLayer& layer : model.layers) {
        for (const ModelQuantizer& quantizer : layer.quantizers) {
            const auto [same, fresh] = index.emplace(quantizer.text, uses.size());
            if (!fresh) {
                ++uses[same->second].more;
            } else {
                uses.push_back({quantizer.text, concat({layer.path, ", ", quantizer.role})});
            }
        }
    }
    Found found;
    for (const Use& use : uses) {
        const std::string more = use.more == 0 ? "" : concat({" and ", std::to_string(use.more), " more"});
        const Found here = found_in_text(use.text, concat({path, ", ", use.where, more}));
        found.findings.insert(found.findings.end(), here.findings.begin(), here.findings.end());
        found.read += use.more + 1;
    }
    return found;
}

// A file of quantizers, one a line; '#' begins a comment line.
Found found_in_lines(std::string_view text, const std::string& path)
{
    Found found;
    Lines lines(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] != '#') {
            ++found.read;
            for (LintFinding finding : lint_text(line.substr(first))) {
                finding.span.offset += begin + first;
                finding.call.offset += begin + first;
                found.findings.push_back(lines.locate(finding, path));
            }
        }
        begin = end + 1;
    }
    return found;
}

bool is_file(const std::string& argument)
{
    std::error_code error;
    return argument == standard_input || std::filesystem::exists(argument, error);
}

bool looks_like_file(const std::string& argument)
{
    return argument.ends_with(".py") ||
           (argument.find('/') != std::string::npos && argument.find('(') == std::string::npos);
}

tl::expected<Found, Complaint> found_in(const std::string& argument)
{
    if (!is_file(argument) && !looks_like_file(argument)) {
        return found_in_text(argument, "");
    }
    const auto content = content_of(argument, longest_model_file);
    if (!content) {
        return complain(content.error());
    }
    const bool model = container_of(*content) != ModelContainer::json || looks_like_model(*content);
    if (model) {
        return model_in(*content, argument).transform([&](const Model& m) {
            return found_in_model(m, argument);
        });
    }
    if (content->size() > longest_source) {
        return complain({concat({argument, ": a file to be looked through has at most ",
                                 std::to_string(longest_source), " bytes"})});
    }
    const bool lines = argument.ends_with(".txt") || argument == standard_input;
    return lines ? found_in_lines(*content, argument) : found_in_python(*content, argument);
}

std::string_view key_of(LintSeverity severity)
{
    return severity == LintSeverity::warning ? "warning" : "note";
}

std::string counted(std::size_t count, const char* one, const char* several)
{
    return concat({std::to_string(count), " ", count == 1 ? one : several});
}

// Characters of a place that are shown: the longest path of Linux, then layer and role.
constexpr std::size_t longest_place = 4096 + 200;

void write_text(const Found& found, bool file, Output& out)
{
    std::size_t warnings = 0;
    for (const Located& at : found.findings) {
        const LintRule& rule = *at.finding.rule;
        warnings += rule.severity == LintSeverity::warning ? 1u : 0u;
        const std::string place =
            at.where.empty() ? std::string()
                             : concat({harmless(at.where, longest_place), ":", std::to_string(at.line), ":",
                                       std::to_string(at.column), ": "});
        // Place and severity on one line, whatever the path: editors and grep read them there.
        out.write(wrapped(concat({harmless(plain(at.finding.why), 600), " [", rule.id, "]"}), 100, 0,
                          concat({place, key_of(rule.severity), ":"})));
        out.write(at.excerpt);
        if (!at.finding.corrected.empty()) {
            out.write(concat({"  instead: ", harmless(at.finding.corrected, 300), "\n"}));
        }
        if (out.broken()) {
            return;
        }
    }
    const std::size_t notes = found.findings.size() - warnings;
    out.write(
        concat({found.findings.empty() ? "" : "\n",
                file ? counted(found.read, "quantizer read: ", "quantizers read: ") : std::string(),
                counted(warnings, "warning", "warnings"), ", ", counted(notes, "note", "notes"), "\n"}));
}

Json json_of(const Found& found)
{
    Json list = Json::array();
    for (const Located& at : found.findings) {
        const LintFinding& finding = at.finding;
        list.push_back({{"rule", std::string(finding.rule->id)},
                        {"severity", std::string(key_of(finding.rule->severity))},
                        {"where", at.where},
                        {"line", at.line},
                        {"column", at.column},
                        {"offset", finding.span.offset},
                        {"length", finding.span.length},
                        {"why", plain(finding.why)},
                        {"corrected", finding.corrected.empty() ? Json() : Json(finding.corrected)},
                        {"replaces", {finding.call.offset, finding.call.length}}});
    }
    return {{"read", found.read}, {"findings", list}};
}

void write_rules(Output& out)
{
    for (const LintRule& rule : lint_rules()) {
        out.write(concat({rule.id, " (", key_of(rule.severity), ")\n", wrapped(rule.title, 80, 4)}));
    }
}

tl::expected<std::vector<const LintRule*>, Complaint> rules_ignored(const Given& given)
{
    std::vector<const LintRule*> rules;
    const auto found = given.find(ignore_option);
    std::string_view rest = found == given.end() ? std::string_view() : found->second;
    while (!rest.empty()) {
        const std::string_view id = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(id.size() + 1, rest.size()));
        const auto rule = std::ranges::find(lint_rules(), id, &LintRule::id);
        if (rule == lint_rules().end()) {
            std::vector<std::string_view> ids;
            for (const LintRule& known : lint_rules()) {
                ids.push_back(known.id);
            }
            return complain({.message = concat({"--ignore: there is no rule '", harmless(id, 40), "'"}),
                             .nearest = nearest_of(id, ids)});
        }
        rules.push_back(&*rule);
    }
    return rules;
}

Outcome run(const Given& given, Output& out, const FrontEnd&)
{
    if (given.contains(rules_option)) {
        write_rules(out);
        return exit_done;
    }
    const auto argument = given.find(operand_name);
    if (argument == given.end()) {
        return complain({"lint needs a quantizer's text or a file"});
    }
    const auto ignored = rules_ignored(given);
    if (!ignored) {
        return complain(ignored.error());
    }
    auto found = found_in(argument->second);
    if (!found) {
        return complain(found.error());
    }
    std::erase_if(found->findings, [&](const Located& at) {
        return std::ranges::find(*ignored, at.finding.rule) != ignored->end();
    });
    if (given.contains(json_option.names)) {
        out.write(json_document(json_of(*found)));
    } else {
        write_text(*found, is_file(argument->second), out);
    }
    const bool warned = std::ranges::any_of(found->findings, [](const Located& at) {
        return at.finding.rule->severity == LintSeverity::warning;
    });
    return warned ? exit_check_failed : exit_done;
}

constexpr Operand operands[] = {{operand_name, Operand::Count::optional}};
constexpr Option options[] = {
    {ignore_option, "RULES", "Say nothing of these rules: ignored-by-hls4ml,reported-range"},
    {rules_option, "", "Write the rules, with what each is about"},
    json_option,
};
constexpr std::string_view examples[] = {
    "quantoscope lint 'quantized_sigmoid(8,1)'",
    "quantoscope lint train.py",
    "quantoscope lint model.keras --json",
};

} // namespace

const Command lint_command{
    .name = "lint",
    .summary = "What QKeras does with a quantizer's text that its author may not have meant",
    .operands = operands,
    .options = options,
    .details =
        "TEXT is a quantizer as QKeras's own parser takes it. FILE is a Python file, in which calls of quantizers "
        "and strings that hold one are found by pattern (nothing is executed), a Keras model, or a .txt file (or - "
        "for standard input) with one quantizer a line. Each finding has its place, why it matters, the id of its "
        "rule and, where it is clear, the text put right. The exit code is 1 when there is a warning; notes are "
        "worth knowing and change nothing.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
