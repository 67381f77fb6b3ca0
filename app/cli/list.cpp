#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/words/display_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::size_t width = 100;

std::string domain_text(const ParameterDefinition& parameter) {
    return parameter.kind == ParameterKind::integer && !parameter.takes_none
               ? concat({std::to_string(parameter.minimum), " to ", std::to_string(parameter.maximum)})
               : domain_of(parameter);
}

// What both formats say of a revision or a target.
struct About {
    std::string_view title, date, source, story;
    std::string_view more; // who asked for it; which codes have no output
};

About about_of(const Function& function) {
    if (function.deploy != nullptr) {
        return {
            function.deploy->title, {}, function.deploy->source, function.deploy->story, function.deploy->undefined};
    }
    const QKerasFacts& facts = qkeras_facts(function);
    return {facts.title, facts.date, facts.source, facts.story, facts.request};
}

// --- JSON

Json json_of(const ParameterDefinition& parameter, const Value& value) {
    if (value.is_none()) { return nullptr; }
    if (value.is_word()) { return value.word(); }
    if (value.is_type()) { return text_of(value.type()); }
    if (value.is_file()) { return value.file()->path; }
    switch (parameter.kind) {
    case ParameterKind::flag: return value.is_set();
    case ParameterKind::integer: return value.whole();
    default: return json_number(value.number());
    }
}

constexpr std::string_view kind_names[] = {"integer", "flag", "number", "choice",
                                           "inert",   "type", "file"}; // of ParameterKind

Json json_of(const ParameterDefinition& parameter) {
    Json json = {{"name", parameter.key}, {"kind", kind_names[static_cast<std::size_t>(parameter.kind)]}};
    if (parameter.kind == ParameterKind::integer) {
        json.update({{"minimum", parameter.minimum}, {"maximum", parameter.maximum}});
    }
    if (parameter.takes_none || !parameter.words.empty() || parameter.kind == ParameterKind::number ||
        parameter.kind == ParameterKind::type || parameter.kind == ParameterKind::file) {
        json["domain"] = domain_of(parameter);
    }
    json["default"] = json_of(parameter, parameter.default_value);
    if (parameter.kind == ParameterKind::integer) { json["unit"] = parameter.unit; }
    json["description"] = parameter.sentence;
    return json;
}

Json json_of(const Function& function) {
    const Range range = nominal_of(default_spec(function));
    const Json parameters =
        json_list(function.parameters, [](const ParameterDefinition& parameter) { return json_of(parameter); });
    const Json absent = json_list(function.absent, [](const AbsentParameter& parameter) {
        return Json{{"name", parameter.key}, {"reason", parameter.reason}};
    });
    const About about = about_of(function);
    const std::string_view request = qkeras_facts(function).request;
    return {{"spec", function.full_name()},
            {"name", function.name},
            {"revision", function.prefix().empty() ? "qkeras" : function.prefix()},
            {"title", about.title},
            {"date", or_null(about.date)},
            {"source", about.source},
            {"story", about.story},
            {"request", or_null(request)},
            {"range", json_pair(range.min, range.max)},
            {"parameters", parameters},
            {"absent", absent}};
}

Json json_of_everything() {
    const Json modes = json_list(sigmoid_modes(), [](const SigmoidMode& mode) {
        return Json{{"name", mode.key}, {"default", &mode == &default_sigmoid_mode()}, {"description", mode.sentence}};
    });
    return {{"quantizers", json_list(functions(), [](const Function* function) { return json_of(*function); })},
            {"modes", modes}};
}

// --- for reading

std::string signature(const Function& function) {
    std::string text = function.full_name() + '(';
    for (const ParameterDefinition& parameter : function.parameters) {
        text +=
            concat({text.ends_with('(') ? "" : ", ", parameter.key, "=", text_of(parameter, parameter.default_value)});
    }
    return text + ')';
}

std::string revision_text(const Function& function) {
    std::string text = wrapped(signature(function), width, 2);
    const About about = about_of(function);
    text += wrapped(concat({about.title, about.date.empty() ? "" : ", ", about.date, "\n", about.source}), width, 6);
    for (const std::string_view sentence : {about.story, about.more}) {
        text += sentence.empty() ? "" : wrapped(concat({sentence, "."}), width, 6);
    }
    for (const AbsentParameter& absent : function.absent) {
        text += wrapped(concat({"no ", absent.key, ": ", absent.reason}), width, 6);
    }
    return text + '\n';
}

bool same_definition(const ParameterDefinition& a, const ParameterDefinition& b) {
    return a.key == b.key && a.kind == b.kind && a.minimum == b.minimum && a.maximum == b.maximum &&
           a.default_value == b.default_value && a.sentence == b.sentence;
}

// The parameters of all revisions; one that revisions define differently is told once for each.
std::string parameters_text(const std::vector<const Function*>& revisions) {
    std::vector<ParameterDefinition> told;
    std::string text = "  parameters\n";
    for (const Function* function : revisions) {
        for (const ParameterDefinition& parameter : function->parameters) {
            const auto same = [&](const ParameterDefinition& other) { return same_definition(parameter, other); };
            if (std::ranges::any_of(told, same)) { continue; }
            const bool redefined = std::ranges::find(told, parameter.key, &ParameterDefinition::key) != told.end();
            told.push_back(parameter);
            text += wrapped(concat({parameter.key, redefined ? concat({" (in ", function->full_name(), ")"}) : "", ": ",
                                    domain_text(parameter), ", default ", text_of(parameter, parameter.default_value),
                                    ". ", parameter.sentence, "."}),
                            width, 6);
        }
    }
    return text + '\n';
}

std::string text_of_everything() {
    std::string text;
    for (const Function* function : functions()) {
        const std::vector<const Function*> revisions = revisions_of(function->name, function->origin);
        if (function != revisions.front()) {
            continue; // told with the first
        }
        text += concat({function->origin, function->origin.empty() ? "" : ".", function->name, "\n\n"});
        for (const Function* revision : revisions) { text += revision_text(*revision); }
        text += parameters_text(revisions);
    }
    text += "sigmoid modes\n\n";
    for (const SigmoidMode& mode : sigmoid_modes()) {
        text +=
            wrapped(concat({"@", mode.key, &mode == &default_sigmoid_mode() ? " (default)" : "", ": ", mode.sentence}),
                    width, 2);
    }
    return text;
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    out.write(given.contains(json_option.names) ? json_document(json_of_everything()) : text_of_everything());
    return {};
}

constexpr Option options[] = {json_option};
} // namespace

const Command list_command = documented("list", {}, options, run);
} // namespace quantoscope::inline cli
