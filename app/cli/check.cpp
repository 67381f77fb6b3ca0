#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/progress_bar.h"
#include "app/words/checks.h"
#include "app/words/display_text.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
namespace {
Json json_of(const CheckResult& result, const Sentence& sentence) {
    return {{"check", std::string(check_row(result.check.kind).key())},
            {"passed", result.passed},
            {"measured", json_number(result.measured)},
            {"witness", result.witness ? json_number(*result.witness) : Json()},
            {"sentence", plain(sentence.phrase)}};
}

Outcome check_all(const std::vector<Check>& checks, const Question& asked, bool json, Output& out) {
    const Staircase staircase = solve_shown(asked.spec, asked.interval);
    const Analysis analysis = analyze(staircase, asked.spec, asked.reference);
    Json list = Json::array();
    std::string lines;
    bool all_passed = true;
    for (const Check& check : checks) {
        const CheckRow& row = check_row(check.kind);
        const CheckResult result = judge(check, analysis, &staircase);
        const Sentence sentence = check_sentence(result, analysis, exact_style());
        if (!result.applies) { // neither passed nor failed
            return failure(about({sentence.phrase}, row.option, {}));
        }
        all_passed = all_passed && result.passed;
        list.push_back(json_of(result, sentence));
        lines += concat({result.passed ? "ok      " : "FAILED  ", row.key(), ": ", plain(sentence.phrase), "\n"});
    }
    out.write(json ? json_document({{"spec", text_of(asked.spec)},
                                    {"interval", json_interval(asked.interval)},
                                    {"passed", all_passed},
                                    {"checks", list}})
                   : lines);
    return outcome_of_check(all_passed);
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    return question_given(given).and_then([&](const Question& asked) {
        return checks_given(given).and_then([&](const std::vector<Check>& checks) -> Outcome {
            if (checks.empty()) {
                return misuse("check needs to know what to check: %1", {comma_list(check_rows(), &CheckRow::option)});
            }
            return check_all(checks, asked, given.contains(json_option.names), out);
        });
    });
}

const auto options = [] {
    std::vector<Option> all = check_options();
    all.insert(all.end(), {from_option, to_option, reference_option, json_option});
    return all;
}();
constexpr std::string_view examples[] = {
    "quantoscope check 'quantized_sigmoid(8)@real' --no-overshoot --max-error 1step",
    "quantoscope check 'pr63_v3.quantized_sigmoid(4)' --symmetric --reaches 0,1",
};
} // namespace

const Command check_command{
    .name = "check",
    .summary = "Assert what an activation does; exit code 1 where it does not",
    .operands = one_spec,
    .options = options,
    .details = "Guards a model repository's choice of quantizer. Checks what is asked for over all float32 "
               "inputs of the interval, exactly, and writes a line for each check: ok or FAILED, its name, and "
               "what was found, with an input that shows it. Symmetry ignores differences that are only "
               "float32 rounding at ties. The exit code is 0 when every check passes and 1 when one fails. "
               "With --json, writes an object with spec, interval, passed and the list checks, each with "
               "check, passed, measured (how far it is off; for max-error the largest error), witness (an "
               "input, or null) and sentence.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
