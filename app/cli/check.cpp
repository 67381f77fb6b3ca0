#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"
#include "core/model/drawing.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
namespace {
Json json_of(const CheckResult& result, const Sentence& sentence) {
    return {{"check", std::string(check_row(result.check.kind).key())},
            {"applies", result.applies},
            {"passed", result.passed || !result.applies},
            {"measured", json_number(result.measured)},
            {"witness", or_null(result.witness)},
            {"sentence", plain(sentence.phrase)}};
}

// What the checks of one quantizer found.
struct Checked {
    Json list = Json::array();
    std::string lines;
    bool passed = true;
    std::optional<Error> not_applicable; // the first check that cannot be asked
};

Checked check_all(const std::vector<Check>& checks, const Question& asked, std::string_view indent = {}) {
    const Staircase staircase = solve_shown(asked.spec, asked.interval);
    const Analysis analysis = analyze(staircase, asked.spec, asked.reference);
    Checked checked;
    for (const Check& check : checks) {
        const CheckRow& row = check_row(check.kind);
        const CheckResult result = judge(check, analysis, &staircase);
        const Sentence sentence = check_sentence(result, analysis, exact_style());
        if (!result.applies && !checked.not_applicable) {
            checked.not_applicable = about({sentence.phrase}, row.option, {});
        }
        checked.passed = checked.passed && (result.passed || !result.applies);
        checked.list.push_back(json_of(result, sentence));
        const std::string_view verdict = !result.applies ? "n/a     " : result.passed ? "ok      " : "FAILED  ";
        checked.lines += concat({indent, verdict, row.key(), ": ", plain(sentence.phrase), "\n"});
    }
    return checked;
}

Outcome check_one(const std::vector<Check>& checks, const Question& asked, bool json, Output& out) {
    const Checked checked = check_all(checks, asked);
    if (checked.not_applicable) { throw *checked.not_applicable; } // neither passed nor failed
    out.write(json ? json_document({{"spec", text_of(asked.spec)},
                                    {"interval", json_interval(asked.interval)},
                                    {"passed", checked.passed},
                                    {"checks", checked.list}})
                   : checked.lines);
    return outcome_of_check(checked.passed);
}

// Of a quantizer that cannot be drawn: no check applies.
Checked nothing_checked(const std::vector<Check>& checks, const Phrase& why) {
    Checked checked;
    for (const Check& check : checks) {
        checked.list.push_back(json_of({.check = check, .applies = false}, {why}));
        checked.lines += concat({"    n/a     ", check_row(check.kind).key(), ": ", plain(why), "\n"});
    }
    return checked;
}

// Each quantizer on its own interval.
Outcome check_model(const std::vector<Check>& checks, const Model& model, const Given& given, Output& out) {
    Json list = Json::array();
    std::string text;
    bool passed = true;
    const std::vector<ModelGroup> groups = groups_of(model, default_sigmoid_mode());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const ModelDrawing& drawing = groups[i].drawing;
        const Question asked = drawing.spec ? question_about(*drawing.spec, given) : Question();
        const Checked checked =
            drawing.spec ? check_all(checks, asked, "    ") : nothing_checked(checks, drawing.refused->what);
        passed = passed && checked.passed;
        const std::string& written = quantizer_of(model, groups[i].uses.front()).text;
        list.push_back({{"number", i + 1},
                        {"text", written},
                        {"spec", drawing.spec ? Json(text_of(*drawing.spec)) : Json()},
                        {"uses", groups[i].uses.size()},
                        {"interval", drawing.spec ? json_interval(asked.interval) : Json()},
                        {"passed", checked.passed},
                        {"checks", checked.list}});
        text += concat({padded(std::to_string(i + 1), 4),
                        drawing.spec ? text_of(*drawing.spec) : harmless(written, 400), "\n", checked.lines});
    }
    const bool json = given.contains(json_option.names);
    out.write(json ? json_document({{"model", model.name}, {"passed", passed}, {"quantizers", list}}) : text);
    return outcome_of_check(passed);
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const std::vector<Check> checks = checks_given(given);
    if (checks.empty()) {
        throw misuse("check needs to know what to check: %1", {comma_list(check_rows(), &CheckRow::option)});
    }
    const std::string path = model_path(*find_given(given, spec_operand));
    return names_session(path) ? check_model(checks, model_at(path), given, out)
                               : check_one(checks, question_given(given), given.contains(json_option.names), out);
}

const auto options = [] {
    std::vector<Option> all = check_options();
    all.insert(all.end(), {from_option, to_option, reference_option, tensor_option, channel_option, json_option});
    return all;
}();
} // namespace

const Command check_command = documented("check", one_spec, options, run);
} // namespace quantoscope::inline cli
