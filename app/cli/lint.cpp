#include "core/lint/lint.h"

#include "app/cli/input_file.h"
#include "app/cli/lint_report.h"
#include "app/words/display_text.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view operand_name = "TEXT|FILE";
constexpr std::string_view rules_option = "--rules";
constexpr std::string_view ignore_option = "--ignore";

constexpr Option notes_option{"--notes", "", "Show the notes as well"};
constexpr Option verbose_option{"--verbose", "", "List what could not be examined"};
constexpr Option sarif_option{"--sarif", "", "Write SARIF 2.1.0, which forges show at the lines"};
constexpr Option unread_option{"--allow-unread", "", "Do not end with 3 where a file could not be read"};
constexpr Option baseline_option{"--baseline", "FILE", "Say nothing of the findings in it"};
constexpr Option write_baseline_option{"--write-baseline", "FILE",
                                       "Write the findings into a baseline, and end with 0"};

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

// A file that was not read outranks what was found in the others.
Outcome outcome_of(const Found& found, const Given& given, bool passed) {
    if (found.not_read.empty() || given.contains(unread_option.names)) { return outcome_of_check(passed); }
    const std::size_t count = found.not_read.size();
    return failure(count == 1 ? "%1 file could not be read (--allow-unread lets that pass)"
                              : "%1 files could not be read (--allow-unread lets that pass)",
                   {std::to_string(count)}, ErrorKind::file);
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
    if (given.contains(json_option.names) && given.contains(sarif_option.names)) {
        return misuse("lint writes one of --json and --sarif");
    }
    Found found;
    for (auto argument = first; argument != last; ++argument) { add_found(argument->second, found); }
    std::erase_if(found.findings,
                  [&](const Located& at) { return std::ranges::find(*ignored, at.finding.rule) != ignored->end(); });
    const std::string* baseline = find_given(given, baseline_option.names);
    if (const Outcome kept = baseline != nullptr ? keep_back(*baseline, found) : Outcome(); !kept) { return kept; }
    if (const std::string* path = find_given(given, write_baseline_option.names)) {
        const Outcome written = write_file(*path, json_document(baseline_of(found, *path)), out);
        return written ? outcome_of(found, given, true) : written;
    }
    if (given.contains(json_option.names)) {
        out.write(json_document(json_of(found)));
    } else if (given.contains(sarif_option.names)) {
        out.write(sarif_of(found).dump(1) + '\n');
    } else {
        write_findings(found, {given.contains(notes_option.names), given.contains(verbose_option.names)}, out);
    }
    return outcome_of(found, given, std::ranges::none_of(found.findings, [](const Located& at) {
                          return at.finding.rule->severity != LintSeverity::note;
                      }));
}

constexpr Operand operands[] = {{operand_name, Operand::Count::any}};
constexpr Option options[] = {
    {ignore_option, "RULES", "Say nothing of these rules: ignored-by-hls4ml,reported-range"},
    notes_option,
    verbose_option,
    baseline_option,
    write_baseline_option,
    unread_option,
    {rules_option, "", "Write the rules, with what each is about"},
    json_option,
    sarif_option,
};
constexpr std::string_view examples[] = {
    "quantoscope lint 'quantized_sigmoid(8,1)'",
    "quantoscope lint train.py notebooks/",
    "quantoscope lint model.keras --json",
    "quantoscope lint train.py --sarif",
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
               "reason it matters, the id of its rule and what to write instead, or what may have been meant. "
               "An error is what QKeras raises an exception for, a warning what was almost surely not meant, a note "
               "worth knowing; equal findings of a file are one. A comment '# quantoscope: ignore[RULE]' in the line "
               "keeps a finding back, as a baseline does. The exit code is 3 when a "
               "file could not be read, else 1 when there is an error or a warning.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
