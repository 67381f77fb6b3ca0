#include "app/cli/lint.h"

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

std::vector<const LintRule*> rules_ignored(const Given& given) {
    std::vector<const LintRule*> rules;
    const std::string* text = find_given(given, ignore_option);
    for (const std::string_view id : items_of(text == nullptr ? std::string_view() : *text)) {
        rules.push_back(find_lint_rule(id));
        if (rules.back() == nullptr) {
            throw misuse("--ignore: there is no rule '%1'", {harmless(id, 40)},
                         nearest_of(id, lint_rules(), &LintRule::id));
        }
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
    if (first == last) { throw misuse("lint needs a quantizer's text or a file"); }
    const std::vector<const LintRule*> ignored = rules_ignored(given);
    if (given.contains(json_option.names) && given.contains(sarif_option.names)) {
        throw misuse("lint writes one of --json and --sarif");
    }
    Found found;
    for (auto argument = first; argument != last; ++argument) { add_found(argument->second, found); }
    std::erase_if(found.findings,
                  [&](const Located& at) { return std::ranges::find(ignored, at.finding.rule) != ignored.end(); });
    if (const std::string* path = find_given(given, baseline_option.names)) { keep_back(*path, found); }
    if (const std::string* path = find_given(given, write_baseline_option.names)) {
        or_throw(write_file(*path, json_document(baseline_of(found, *path)), out));
        return outcome_of(found, given, true);
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
} // namespace

const Command lint_command = documented("lint", operands, options, run);
} // namespace quantoscope::inline cli
