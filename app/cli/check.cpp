#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/words/checks.h"
#include "app/words/display_text.h"
#include "core/numeric/list_text.h"

#include <nlohmann/json.hpp>

namespace quantoscope {

namespace {

// The checks asked for, in the order of their table.
tl::expected<std::vector<Check>, Complaint> checks_given(const Given& given)
{
    std::vector<Check> checks;
    for (const CheckRow& row : check_rows()) {
        const auto found = given.find(row.option);
        if (found == given.end()) {
            continue;
        }
        const auto check = parse_check(row.kind, found->second);
        if (!check) {
            return complain(complaint_about(check.error(), found->second, row.option));
        }
        checks.push_back(*check);
    }
    if (checks.empty()) {
        return complain(
            {"check needs to know what to check: " + comma_list(check_rows(), &CheckRow::option)});
    }
    return checks;
}

Json json_of(const CheckResult& result, const Sentence& sentence)
{
    return {{"check", std::string(check_row(result.check.kind).key())},
            {"passed", result.passed},
            {"measured", json_number(result.measured)},
            {"witness", result.witness ? json_number(*result.witness) : Json()},
            {"sentence", plain(sentence.phrase)}};
}

Outcome run(const Given& given, Output& out, const FrontEnd&)
{
    const auto spec = spec_given(given);
    if (!spec) {
        return complain(spec.error());
    }
    const auto checks = checks_given(given);
    if (!checks) {
        return complain(checks.error());
    }
    const auto interval = interval_given(given, *spec);
    if (!interval) {
        return complain(interval.error());
    }
    const auto reference = reference_given(given);
    if (!reference) {
        return complain(reference.error());
    }
    const Staircase staircase = solve(*spec, *interval);
    const Analysis analysis = analyze(staircase, *spec, *reference);
    Json list = Json::array();
    std::string lines;
    bool all_passed = true;
    for (const Check& check : *checks) {
        const CheckResult result = judge(check, analysis, &staircase);
        const Sentence sentence = check_sentence(result, analysis, exact_style());
        if (!result.applies) { // neither passed nor failed
            return complain({concat({check_row(check.kind).option, ": ", plain(sentence.phrase)})});
        }
        all_passed = all_passed && result.passed;
        list.push_back(json_of(result, sentence));
        lines += concat({result.passed ? "ok      " : "FAILED  ", check_row(check.kind).key(), ": ",
                         plain(sentence.phrase), "\n"});
    }
    if (given.contains(json_option.names)) {
        out.write(json_document({{"spec", text_of(*spec)},
                                 {"interval", {json_number(interval->first), json_number(interval->last)}},
                                 {"passed", all_passed},
                                 {"checks", list}}));
    } else {
        out.write(lines);
    }
    return all_passed ? exit_done : exit_check_failed;
}

const auto options = [] {
    std::vector<Option> all;
    for (const CheckRow& row : check_rows()) {
        all.push_back({row.option, row.argument, row.sentence});
    }
    all.insert(all.end(), {from_option, to_option, reference_option, json_option});
    return all;
}();
constexpr std::string_view examples[] = {
    "quantoscope check 'quantized_sigmoid(8)@real' --no-overshoot --max-error 1step",
    "quantoscope check 'pr63_v3.quantized_sigmoid(4)' --symmetric --reaches 0,1 --fits-bits",
};

} // namespace

const Command check_command{
    .name = "check",
    .summary = "Assert what an activation does; exit code 1 where it does not",
    .operands = one_spec,
    .options = options,
    .details =
        "Guards a model repository's choice of quantizer. Checks what is asked for over all float32 "
        "inputs of the interval, exactly, and writes a line for each check: ok or FAILED, its name, and "
        "what was found, with an input that shows it. Symmetry ignores differences that are only "
        "float32 rounding at ties. The exit code is 0 when every check passes and 1 when one fails. "
        "With --json, writes an object with spec, interval, passed and the list checks, each with "
        "check, passed, measured (how far it is off; for max-error the largest error), witness (an "
        "input, or null) and sentence.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
