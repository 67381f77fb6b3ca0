#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/files/data_files.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"
#include "core/deploy/comparison.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view as_option = "--as";
constexpr std::string_view input_type_option = "--input";
constexpr std::string_view all_option = "--all";

constexpr Option backend_option{"--backend", "%1", "hls4ml's backend (default Vivado)",
                                [] { return names_in(hls4ml_backends(), &Hls4mlBackendRow::key); }};
constexpr std::string_view granularities[] = {"name", "model"}; // of Hls4mlGranularity
constexpr Option granularity_option{
    "--granularity", "%1",
    "Of config_from_keras_model: the type of each quantizer (default), or ap_fixed<16,6> for all",
    [] { return names_in(granularities, std::identity()); }};

std::optional<FixedPointType> input_given(const Given& given) {
    const std::string* text = find_given(given, input_type_option);
    if (text == nullptr) { return std::nullopt; }
    const auto type = parse_fixed_point(*text);
    if (!type) { throw about(type.error(), input_type_option, *text); }
    if (const auto error = type_refusal(input_parameter, *type)) { throw about({*error}, input_type_option, *text); }
    return *type;
}

// The text of --as, or what hls4ml writes for the quantizer.
std::string text_given(const Given& given, const Spec& trained, const std::optional<FixedPointType>& input) {
    const std::size_t backend = choice_given(given, backend_option).value_or(0);
    const std::size_t granularity = choice_given(given, granularity_option).value_or(0);
    if (const std::string* text = find_given(given, as_option)) { return *text; }
    const auto text = hls4ml_default(*trained.function, resolved(trained).values, hls4ml_backends()[backend].backend,
                                     static_cast<Hls4mlGranularity>(granularity), input.value_or(default_type));
    if (!text) { throw Error{{"%1 with --as", {plain(text.error().what)}}}; }
    return *text;
}

struct Deployed {
    Spec spec;
    Target target;
};

Deployed deployed_given(const Given& given, const Spec& trained) {
    const auto input = input_given(given);
    const std::string text = text_given(given, trained, input);
    auto spec = parse_spec(text, code_file_on_disk);
    if (spec && input && spec->function->parameter_index(input_parameter.key)) {
        spec = with_value(*spec, input_parameter.key, *input);
    }
    if (!spec) { throw about(spec.error(), given.contains(as_option) ? as_option : "", text); }
    if (spec->function->deploy == nullptr) {
        throw misuse("%1: %2 is a quantizer; a target or a fixed-point type is expected here, such as "
                     "hls4ml.sigmoid()",
                     {std::string(as_option), harmless(text, 60)});
    }
    if (input && !spec->function->is_type && !spec->function->parameter_index(input_parameter.key)) {
        throw misuse("%1: %2 has no input type", {std::string(input_type_option), spec->function->full_name()});
    }
    return {*spec, compared_target(*spec, input).value()};
}

template <class T> Json or_null(bool there, T value) { return there ? Json(value) : Json(); }

Json json_of(const DeployComparison& comparison, const Spec& trained, const Spec& deployed, bool all) {
    const bool differs = comparison.disagree > 0;
    const LargestDifference largest = comparison.largest.value_or(LargestDifference{});
    const auto& runs = comparison.runs;
    Json json = {{"trained", text_of(trained)},
                 {"deployed", text_of(deployed)},
                 {"codes", comparison.codes},
                 {"undefined", comparison.undefined},
                 {"disagree", comparison.disagree},
                 {"runs", runs.size()},
                 {"longest_run", differs ? Json({comparison.longest->first, comparison.longest->last}) : Json()},
                 {"first", differs ? Json(runs.front().first) : Json()},
                 {"last", differs ? Json(runs.back().last) : Json()},
                 {"min_lsb", json_number(comparison.min_lsb)},
                 {"max_lsb", json_number(comparison.max_lsb)},
                 {"largest_lsb", json_number(largest.lsb)},
                 {"at_code", or_null(differs, largest.code)},
                 {"at_x", or_null(differs, largest.x)},
                 {"trained_value", or_null(differs, largest.trained_value)},
                 {"deployed_code", or_null(differs, largest.deployed_code)}};
    if (all) {
        json["differences"] = json_list(runs, [](const DifferingCodes& run) {
            return Json{{"first", run.first},
                        {"last", run.last},
                        {"min_lsb", json_number(run.min_lsb)},
                        {"max_lsb", json_number(run.max_lsb)}};
        });
    }
    return json;
}

void write_text(const DeployComparison& comparison, const Spec& trained, const Deployed& deployed, bool all,
                Output& out) {
    constexpr std::size_t width = 80;
    out.write(wrapped(concat({text_of(trained), " deployed as ", text_of(deployed.spec)}), width));
    for (const Fact& fact : deploy_facts(comparison, trained, deployed.spec, deployed.target, exact_style())) {
        out.write(concat({"\n", wrapped(plain(fact), width)}));
    }
    if (!all || comparison.runs.empty()) { return; }
    out.write("\nfirst,last,min_lsb,max_lsb\n");
    for (const DifferingCodes& run : comparison.runs) {
        out.write(concat({std::to_string(run.first), ",", std::to_string(run.last), ",", text_of(run.min_lsb), ",",
                          text_of(run.max_lsb), "\n"}));
    }
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const Spec trained = spec_given(given);
    const Deployed deployed = deployed_given(given, trained);
    const auto max_lsb = limit_given(given, max_lsb_option);
    const auto max_share = limit_given(given, max_share_option);
    const DeployComparison comparison = compare_deployed(*bind(trained), deployed.target);
    const bool all = given.contains(all_option);
    if (given.contains(json_option.names)) {
        out.write(json_document(json_of(comparison, trained, deployed.spec, all)));
    } else {
        write_text(comparison, trained, deployed, all, out);
    }
    const double largest = comparison.largest_lsb();
    const bool limited = max_lsb || max_share;
    const bool within =
        largest <= max_lsb.value_or(largest) && comparison.share() <= max_share.value_or(comparison.share());
    return outcome_of_check(comparison.disagree == 0 || (limited && within));
}

constexpr Option options[] = {
    {as_option, "TARGET", "The target, or a fixed-point type (default: what hls4ml writes for SPEC)"},
    backend_option,
    granularity_option,
    {input_type_option, "TYPE", "The result type of the layer before (default ap_fixed<16,6>)"},
    {max_lsb_option, "L", "Accept differences of up to L steps of the target's output"},
    {max_share_option, "S", "Accept that a share S of the input codes differs: 0.05 or 5%"},
    {all_option, "", "List every run of input codes that differ"},
    json_option,
};
} // namespace

const Command deploy_command = documented("deploy", one_spec, options, run);
} // namespace quantoscope::inline cli
