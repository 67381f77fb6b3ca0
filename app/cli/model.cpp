#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/opening.h"
#include "app/words/display_text.h"
#include "app/words/model_words.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view file_operand = "FILE";
constexpr std::string_view sigmoid_option = "--sigmoid";
constexpr std::size_t width = 100;
constexpr std::size_t longest_text = 400; // columns of a quantizer's text
constexpr std::size_t most_summaries = 1000;

// A model with its quantizers grouped; of each group (by number) what it gives.
struct Report {
    Model model;
    std::vector<ModelGroup> groups;
    std::vector<std::optional<OutputSummary>> summaries;
    std::vector<std::vector<std::size_t>> group_of; // by layer and quantizer
    const SigmoidMode* mode = nullptr;
};

Report report_of(Model model, const SigmoidMode& mode) {
    Report report;
    report.model = std::move(model);
    report.mode = &mode;
    report.groups = groups_of(report.model, mode);
    for (const ModelLayer& layer : report.model.layers) { report.group_of.emplace_back(layer.quantizers.size()); }
    for (std::size_t i = 0; i < report.groups.size(); ++i) {
        const ModelGroup& group = report.groups[i];
        report.summaries.push_back(group.drawing.spec && i < most_summaries ? summary_of(*group.drawing.spec)
                                                                            : std::nullopt);
        for (const ModelUse use : group.uses) { report.group_of[use.layer][use.quantizer] = i; }
    }
    return report;
}

// --- JSON

Json json_of(const std::vector<Phrase>& notes) {
    return json_list(notes, [](const Phrase& note) { return plain(note); });
}

Json json_of_group(const Report& report, std::size_t index) {
    const ModelGroup& group = report.groups[index];
    const ModelDrawing& drawing = group.drawing;
    Json json = {{"number", index + 1},
                 {"text", quantizer_of(report.model, group.uses.front()).text},
                 {"uses", group.uses.size()},
                 {"spec", drawing.spec ? Json(text_of(*drawing.spec)) : Json()},
                 {"refused", drawing.refused ? Json(plain(drawing.refused->what)) : Json()},
                 {"uses_sigmoid", drawing.spec ? Json(drawing.uses_sigmoid) : Json()},
                 {"interval", nullptr},
                 {"levels", nullptr},
                 {"codes", nullptr},
                 {"outputs", nullptr}};
    if (const auto& summary = report.summaries[index]) {
        json["interval"] = json_interval(summary->interval);
        json["levels"] = summary->levels;
        json["codes"] = summary->codes ? Json{summary->codes->first, summary->codes->last} : Json();
        json["outputs"] = json_pair(summary->outputs.min, summary->outputs.max);
    }
    json["notes"] = json_of(notes_of(report.model, group));
    return json;
}

Json json_of_layer(const Report& report, std::size_t index) {
    const ModelLayer& layer = report.model.layers[index];
    Json quantizers = Json::array();
    for (std::size_t i = 0; i < layer.quantizers.size(); ++i) {
        const ModelQuantizer& quantizer = layer.quantizers[i];
        quantizers.push_back({{"role", quantizer.role},
                              {"number", report.group_of[index][i] + 1},
                              {"text", quantizer.text},
                              {"drawn_as", quantizer.stand_in.empty() ? Json() : Json(quantizer.stand_in)},
                              {"of_qkeras", quantizer.of_qkeras},
                              {"place", quantizer.place}});
    }
    return {{"path", layer.path}, {"class", layer.class_name}, {"quantizers", quantizers}};
}

Json json_of_report(const Report& report) {
    Json json = {{"name", report.model.name},   {"class", report.model.class_name},
                 {"sigmoid", report.mode->key}, {"notes", json_of(report.model.notes)},
                 {"quantizers", Json::array()}, {"layers", Json::array()}};
    for (std::size_t i = 0; i < report.groups.size(); ++i) { json["quantizers"].push_back(json_of_group(report, i)); }
    for (std::size_t i = 0; i < report.model.layers.size(); ++i) { json["layers"].push_back(json_of_layer(report, i)); }
    return json;
}

// --- for reading

std::string sentence(const Phrase& phrase, std::string_view before = {}) {
    return wrapped(concat({before, harmless(plain(phrase), 2 * longest_text), "."}), width, 4);
}

std::string summary_line(const std::optional<OutputSummary>& summary) {
    const NumberStyle style = exact_style();
    const std::string levels = plain(levels_text(summary, style));
    return wrapped(summary ? concat({levels, summary->codes ? ", " : " ", plain(codes_text(*summary, style)), "."})
                           : concat({levels, "."}),
                   width, 4);
}

std::string group_text(const Report& report, std::size_t index) {
    const ModelGroup& group = report.groups[index];
    const std::string& text = quantizer_of(report.model, group.uses.front()).text;
    const std::string number = std::to_string(index + 1);
    std::string out = wrapped(harmless(text, longest_text), width, 4);
    out.replace(0, std::min<std::size_t>(number.size(), 4), number);
    if (group.drawing.refused) {
        out += sentence(refusal_of(group), "not drawn: ");
    } else {
        const std::string drawn = text_of(*group.drawing.spec);
        out += drawn == text ? "" : wrapped(concat({"drawn as ", drawn}), width, 4);
        out += index < most_summaries ? summary_line(report.summaries[index]) : "";
    }
    for (const Phrase& note : notes_of(report.model, group)) { out += sentence(note); }
    return out;
}

// A line for each quantizer; what is as in the line before is left out.
std::string layers_table(const Report& report) {
    std::vector<std::vector<std::string>> rows{{"layer", "class", "role", "quantizer"}};
    for (std::size_t i = 0; i < report.model.layers.size(); ++i) {
        const ModelLayer& layer = report.model.layers[i];
        for (std::size_t j = 0; j < layer.quantizers.size(); ++j) {
            rows.push_back({j == 0 ? harmless(layer.path, 48) : "", j == 0 ? harmless(layer.class_name, 28) : "",
                            harmless(layer.quantizers[j].role, 28), std::to_string(report.group_of[i][j] + 1)});
        }
    }
    return in_columns(rows, rows.front().size());
}

std::string list_of(const std::vector<std::string>& items) {
    constexpr std::size_t most = 20;
    std::string out;
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i) {
        out += concat({i > 0 ? ", " : "", harmless(items[i], 80)});
    }
    return items.size() > most ? concat({out, " and ", std::to_string(items.size() - most), " more"}) : out;
}

std::string other_layers(const Model& model) {
    std::vector<std::string> names;
    for (const ModelLayer& layer : model.layers) {
        if (layer.quantizers.empty()) { names.push_back(concat({layer.path, " (", layer.class_name, ")"})); }
    }
    return names.empty() ? "" : wrapped(concat({"\nWithout a quantizer: ", list_of(names), "."}), width);
}

std::string sigmoid_text(const Report& report) {
    const std::vector<std::string> users = sigmoid_users(report.model, report.groups);
    return users.empty()
               ? ""
               : concat({"\n", wrapped(concat({"A model file does not say what set_internal_sigmoid was given; drawn "
                                               "with ",
                                               report.mode->key, " (", sigmoid_option,
                                               "). It matters to: ", list_of(users), "."}),
                                       width)});
}

void write_text(const Report& report, Output& out) {
    out.write(harmless(plain(model_headline(report.model, report.groups.size())), 2 * width) + "\n");
    for (const Phrase& note : report.model.notes) {
        out.write(wrapped(concat({"Note: ", harmless(plain(note), 2 * width), "."}), width));
    }
    if (!report.groups.empty()) { out.write("\n"); }
    for (std::size_t i = 0; i < report.groups.size() && !out.broken(); ++i) { out.write(group_text(report, i)); }
    if (!report.groups.empty()) { out.write("\n" + layers_table(report)); }
    out.write(sigmoid_text(report) + other_layers(report.model));
}

// --- the command

constexpr Operand operands[] = {{file_operand}};
constexpr Option options[] = {{sigmoid_option, "MODE",
                               "What set_internal_sigmoid was given: %1; the first is the default",
                               [] { return names_in(sigmoid_modes(), &SigmoidMode::key); }},
                              json_option};

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const auto mode = choice_given(given, options[0]);
    const Report report =
        report_of(model_at(model_path(*find_given(given, file_operand))), sigmoid_modes()[mode.value_or(0)]);
    if (given.contains(json_option.names)) {
        out.write(json_document(json_of_report(report)));
    } else {
        write_text(report, out);
    }
    return {};
}

} // namespace

const Command model_command = documented("model", operands, options, run);
} // namespace quantoscope::inline cli
