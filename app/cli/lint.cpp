#include "core/lint/lint.h"
#include "app/cli/json_text.h"
#include "app/cli/lint_sources.h"
#include "app/words/display_text.h"
#include "core/text/list_text.h"
#include "core/text/nearest.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view operand_name = "TEXT|FILE";
constexpr std::string_view rules_option = "--rules";
constexpr std::string_view ignore_option = "--ignore";

std::string_view key_of(LintSeverity severity) {
    return severity == LintSeverity::error ? "error" : severity == LintSeverity::warning ? "warning" : "note";
}

std::string counted(std::size_t count, const char* one, const char* several) {
    return concat({std::to_string(count), " ", count == 1 ? one : several});
}

// Characters of a place that are shown: the longest path of Linux, then layer and role.
constexpr std::size_t longest_place = 4096 + 200;

void write_text(const Found& found, Output& out) {
    std::size_t warnings = 0;
    for (const Located& at : found.findings) {
        const LintRule& rule = *at.finding.rule;
        warnings += rule.severity != LintSeverity::note ? 1u : 0u;
        const std::string place = at.where.empty()
                                      ? std::string()
                                      : concat({harmless(at.where, longest_place), ":", std::to_string(at.line), ":",
                                                std::to_string(at.column), ": "});
        // Place and severity on one line, whatever the path: editors and grep read them there.
        out.write(wrapped(concat({harmless(plain(at.finding.why), 600), " [", rule.id, "]"}), 100, 0,
                          concat({place, key_of(rule.severity), ":"})));
        out.write(at.excerpt);
        if (!at.finding.corrected.empty()) {
            out.write(concat({"  instead: ", harmless(at.finding.corrected, 300), "\n"}));
        }
        if (out.broken()) { return; }
    }
    for (const std::string& reason : found.not_read) {
        out.write(concat({"not read: ", harmless(reason, longest_place), "\n"}));
    }
    const std::size_t notes = found.findings.size() - warnings;
    out.write(concat({found.findings.empty() && found.not_read.empty() ? "" : "\n",
                      found.in_files ? counted(found.read, "quantizer read: ", "quantizers read: ") : std::string(),
                      counted(warnings, "warning", "warnings"), ", ", counted(notes, "note", "notes"), "\n"}));
}

Json json_of(const Found& found) {
    Json json = {{"read", found.read},
                 {"findings", json_list(found.findings, [](const Located& at) {
                      const LintFinding& finding = at.finding;
                      return Json{{"rule", std::string(finding.rule->id)},
                                  {"severity", std::string(key_of(finding.rule->severity))},
                                  {"where", at.where},
                                  {"line", at.line},
                                  {"column", at.column},
                                  {"offset", finding.span.offset},
                                  {"length", finding.span.length},
                                  {"why", plain(finding.why)},
                                  {"corrected", finding.corrected.empty() ? Json() : Json(finding.corrected)},
                                  {"replaces", {finding.call.offset, finding.call.length}}};
                  })}};
    if (!found.not_read.empty()) { json["not_read"] = found.not_read; }
    return json;
}

void write_rules(Output& out) {
    for (const LintRule& rule : lint_rules()) {
        out.write(concat({rule.id, " (", key_of(rule.severity), ")\n", wrapped(rule.title, 80, 4)}));
    }
}

Result<std::vector<const LintRule*>> rules_ignored(const Given& given) {
    std::vector<const LintRule*> rules;
    const std::string* text = find_given(given, ignore_option);
    std::string_view rest = text == nullptr ? std::string_view() : *text;
    while (!rest.empty()) {
        const std::string_view id = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(id.size() + 1, rest.size()));
        const LintRule* rule = find_lint_rule(id);
        if (rule == nullptr) {
            return misuse("--ignore: there is no rule '%1'", {harmless(id, 40)},
                          nearest_of(id, names_in(lint_rules(), &LintRule::id)));
        }
        rules.push_back(rule);
    }
    return rules;
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    if (given.contains(rules_option)) {
        write_rules(out);
        return {};
    }
    const auto [first, last] = given.equal_range(operand_name);
    if (first == last) { return misuse("lint needs a quantizer's text or a file"); }
    const auto ignored = rules_ignored(given);
    if (!ignored) { return failure(ignored.error()); }
    Found found;
    for (auto argument = first; argument != last; ++argument) {
        if (const Outcome added = add_found(argument->second, found); !added) { return added; }
    }
    std::erase_if(found.findings,
                  [&](const Located& at) { return std::ranges::find(*ignored, at.finding.rule) != ignored->end(); });
    if (given.contains(json_option.names)) {
        out.write(json_document(json_of(found)));
    } else {
        write_text(found, out);
    }
    return outcome_of_check(std::ranges::none_of(
        found.findings, [](const Located& at) { return at.finding.rule->severity != LintSeverity::note; }));
}

constexpr Operand operands[] = {{operand_name, Operand::Count::any}};
constexpr Option options[] = {
    {ignore_option, "RULES", "Say nothing of these rules: ignored-by-hls4ml,reported-range"},
    {rules_option, "", "Write the rules, with what each is about"},
    json_option,
};
constexpr std::string_view examples[] = {
    "quantoscope lint 'quantized_sigmoid(8,1)'",
    "quantoscope lint train.py notebooks/",
    "quantoscope lint model.keras --json",
};
} // namespace

const Command lint_command{
    .name = "lint",
    .summary = "What QKeras does with a quantizer's text that its author may not have meant",
    .operands = operands,
    .options = options,
    .details = "TEXT is a quantizer as QKeras's own parser takes it. FILE is a Python file or a notebook "
               "(.ipynb), a Keras model, or a .txt file (or - for standard input) with one quantizer a line. "
               "In Python, calls of quantizers and strings that hold one are found by pattern; nothing is "
               "executed. FILE may be a folder: its Python files, notebooks and models are read, also those of "
               "its subfolders, but nothing hidden and no virtual environment. Each finding has its place, the "
               "reason it matters, the id of its rule and, where it is clear, the corrected text. The exit "
               "code is 1 when there is a warning; notes are worth knowing and do not change it.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
