#include "app/cli/command.h"

#include "app/files/data_files.h"
#include "app/files/embedded_texts.h"
#include "app/files/file_bytes.h"
#include "app/words/display_text.h"
#include "core/document/settings.h"
#include "core/json/json.h"
#include "core/spec/spec.h"
#include "core/staircase/staircase.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <filesystem>
#include <list>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
// --- what was given

// A number as eval reads it; nullopt when the option was not given. NaN is refused.
std::optional<float> number_given(const Given& given, std::string_view option) {
    const std::string* text = find_given(given, option);
    if (text == nullptr) { return std::nullopt; }
    const Result<float> number = parse_float32(*text);
    if (!number) { throw about(number.error(), option, *text); }
    if (std::isnan(*number)) { throw misuse("%1: expected a number, not nan", {std::string(option)}); }
    return *number;
}

// --- commands

constexpr const Command* table[] = {
    &list_command, &eval_command,  &steps_command,  &analyze_command, &check_command,  &find_command,
    &plot_command, &build_command, &table_command,  &compare_command, &deploy_command, &prove_command,
    &lint_command, &model_command, &lesson_command, &open_command,    &text_command,
};

// What the command's page says where it links nowhere, and the lines of its examples.
struct Page {
    std::string details;
    std::vector<std::string_view> examples;
};

// --- errors

constexpr ExitCodeRow rows[] = {
    {exit_done, "done"},
    {exit_check_failed, "a check failed"},
    {exit_usage, "usage, bad text or bad input"},
    {exit_io, "a file or display could not be used"},
};

std::string sentence_of(const Error& error) {
    const std::string subject = harmless(error.subject, 80);
    return concat({subject, subject.empty() ? "" : ": ", plain(error.what)});
}
} // namespace

std::string value_of(const Option& option) {
    return option.choices == nullptr ? std::string(option.value)
                                     : fill(option.value, {comma_list(option.choices(), {}, "|")});
}

std::string sentence_of(const Option& option) {
    return option.choices == nullptr ? std::string(option.sentence)
                                     : fill(option.sentence, {or_list(option.choices())});
}

const std::string* find_given(const Given& given, std::string_view name) {
    const auto found = given.find(name);
    return found == given.end() ? nullptr : &found->second;
}

std::vector<std::string_view> reference_keys() {
    return choice_keys(*std::ranges::find(settings(), "reference", &Setting::key));
}

void say(std::string_view sentence) { write_all(STDERR_FILENO, concat({"quantoscope: ", sentence, "\n"})); }

void say_caveats(const Spec& spec) {
    for (const Phrase& caveat : caveats_of(spec)) { say(plain(caveat)); }
}

Spec spec_given(const Given& given) {
    const std::string& text = *find_given(given, spec_operand);
    const auto spec = parse_quantizer(text, code_file_on_disk);
    if (!spec) { throw error_about_spec(spec.error(), text); }
    const Spec scaled = with_tensor_given({*spec}, given).front();
    say_caveats(scaled);
    return scaled;
}

std::vector<Spec> with_tensor_given(std::vector<Spec> specs, const Given& given) {
    const std::string* path = find_given(given, tensor_option.names);
    const int number = whole_given(given, channel_option.names, 0, 0);
    if (path == nullptr) {
        if (!given.contains(channel_option.names)) { return specs; }
        throw misuse("%1 is about the file of %2",
                     {std::string(channel_option.names), std::string(tensor_option.names)});
    }
    const Tensor tensor = or_throw(load_tensor(*path));
    const auto channel = channel_of(tensor, static_cast<std::size_t>(number));
    if (!channel) { throw about(channel.error(), *path, {}); }
    const bool any = std::ranges::any_of(specs, has_scale);
    for (Spec& spec : specs) {
        if (any && !has_scale(spec)) { continue; }
        const auto scaled = with_scale_of(spec, *channel);
        if (!scaled) { throw about(scaled.error(), tensor_option.names, {}); }
        spec = *scaled;
        say(concat({"Note: scale ", text_of(spec.values.scale), " of ", spec.function->name,
                    ", worked out from channel ", std::to_string(number), " of ", std::to_string(tensor.channels),
                    " in ", harmless(*path, 80), "."}));
    }
    return specs;
}

Error error_about_spec(const Error& error, const std::string& text) {
    std::error_code unknown;
    if (std::filesystem::is_regular_file(text, unknown)) {
        return {{"'%1' is a file; a quantizer is expected here, such as 'quantized_tanh(4)'", {harmless(text, 80)}}};
    }
    const std::size_t dot = text.rfind('.');
    const bool has_extension =
        dot != std::string::npos && nearest_of(std::string_view(text).substr(dot + 1), quantizer_names("")).empty();
    if (text.find('(') == std::string::npos && (has_extension || text.find('/') != std::string::npos)) {
        return {{"there is neither a file nor a quantizer '%1'", {harmless(text, 80)}}};
    }
    return about(error, {}, text);
}

std::optional<std::size_t> choice_given(const Given& given, const Option& option) {
    const std::string* text = find_given(given, option.names);
    if (text == nullptr) { return std::nullopt; }
    const std::vector<std::string_view> choices = option.choices();
    const auto found = std::ranges::find(choices, *text);
    if (found != choices.end()) { return static_cast<std::size_t>(found - choices.begin()); }
    throw misuse("%1: expected %2, not '%3'",
                 {std::string(option.names), choices.size() == 2 ? or_list(choices) : "one of " + comma_list(choices),
                  harmless(*text, 40)},
                 nearest_of(*text, choices));
}

Interval interval_given(const Given& given, const Spec& spec) {
    constexpr std::int64_t most_treads = std::int64_t{1} << 25;
    const auto from = number_given(given, from_option.names);
    const auto to = number_given(given, to_option.names);
    const Interval usual = default_interval(spec);
    const Interval interval{from.value_or(usual.first), to.value_or(usual.last)};
    if (interval.first > interval.last) {
        const auto described = [](const Option& option, float value, bool was_given) {
            return concat({option.names, " ", text_of(value), was_given ? "" : " (the default)"});
        };
        throw misuse("%1 lies above %2", {described(from_option, interval.first, from.has_value()),
                                          described(to_option, interval.last, to.has_value())});
    }
    if (spec.function->deploy != nullptr && transition_count(spec, interval, most_treads) > most_treads) {
        throw misuse("%1 may have more than %2 transitions from %3 to %4; give a smaller interval with --from "
                     "and --to",
                     {text_of(spec), std::to_string(most_treads), text_of(interval.first), text_of(interval.last)});
    }
    return interval;
}

int whole_given(const Given& given, std::string_view option, int otherwise, int least, int most) {
    const std::string* text = find_given(given, option);
    if (text == nullptr) { return otherwise; }
    const auto number = value_of_text(*text);
    if (number && number->is_number() && number->number() >= least && number->number() <= (most > 0 ? most : 1e9) &&
        number->number() == number->whole()) {
        return number->whole();
    }
    const std::string end = most > 0 ? concat({"to ", std::to_string(most)}) : "on";
    throw misuse("%1: expected a whole number from %2 %3, not '%4'",
                 {std::string(option), std::to_string(least), end, harmless(*text, 40)});
}

std::optional<double> limit_given(const Given& given, std::string_view option) {
    const std::string* text = find_given(given, option);
    if (text == nullptr) { return std::nullopt; }
    const bool is_share = option == max_share_option;
    const bool percent = is_share && text->ends_with('%');
    const auto number = value_of_text(text->substr(0, text->size() - (percent ? 1 : 0)));
    const double value = number && number->is_number() ? number->number() / (percent ? 100.0 : 1.0) : -1.0;
    if (!(value >= 0.0) || (is_share && value > 1.0)) {
        throw misuse(is_share ? "%1: expected a number from 0 to 1, or one with '%', not '%2'"
                              : "%1: expected a number from 0 on, not '%2'",
                     {std::string(option), harmless(*text, 40)});
    }
    return value;
}

std::vector<Option> check_options() {
    std::vector<Option> options;
    for (const CheckRow& row : check_rows()) { options.push_back({row.option, row.argument, row.sentence}); }
    return options;
}

std::vector<Check> checks_given(const Given& given) {
    std::vector<Check> checks;
    for (const CheckRow& row : check_rows()) {
        const std::string* text = find_given(given, row.option);
        if (text == nullptr) { continue; }
        const auto check = parse_check(row.kind, *text);
        if (!check) { throw about(check.error(), row.option, *text); }
        checks.push_back(*check);
    }
    return checks;
}

Question question_given(const Given& given) { return question_about(spec_given(given), given); }

Question question_about(const Spec& spec, const Given& given) {
    const Interval interval = interval_given(given, spec);
    return {spec, interval, static_cast<Reference>(choice_given(given, reference_option).value_or(0))};
}

std::size_t format_given(const Given& given, const Option& format_option, const std::string& path) {
    const std::vector<std::string_view> endings = format_option.choices();
    const auto place_of = [&](std::string_view ending) { return std::ranges::find(endings, ending); };
    if (needs_name(path, [&](std::string_view ending) { return place_of(ending) != endings.end(); })) {
        throw misuse("-o: a file needs a name; '%1' has none", {harmless(path, 80)});
    }
    if (const auto named = choice_given(given, format_option)) { return *named; }
    const auto found = place_of(ending_of(path));
    if (found != endings.end()) { return static_cast<std::size_t>(found - endings.begin()); }
    throw path == standard_output ? misuse("standard output needs --format, one of %1", {comma_list(endings)})
                                  : misuse("-o: the name of the file must end in one of .%1, not '%2'",
                                           {comma_list(endings, {}, ", ."), harmless(path, 80)});
}

Result<std::string> content_of(const std::string& path, std::size_t most_bytes) {
    return path == standard_input ? content_of_standard_input(most_bytes)
                                  : content_of_file(path, most_bytes, harmless(path, 80));
}

Outcome write_file(const std::string& path, std::string_view bytes, Output& out) {
    if (path != standard_output) { return replace_file(path, bytes); }
    out.write(bytes);
    return {};
}

Error in_file(Error error, std::string_view content, const std::string& path) {
    error = with_line(std::move(error), content);
    error.subject = path == standard_input ? "" : path;
    return error;
}

std::span<const Command* const> commands() { return table; }

const Command* command_named(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == std::end(table) ? nullptr : *found;
}

// A page is: # NAME, the summary, the usage, the details in paragraphs, "For example:", a block of examples.
Command documented(std::string_view name, std::span<const Operand> operands, std::span<const Option> options,
                   RunCommand run, bool uses_front_end) {
    static std::list<Page> pages; // as long as the program
    std::string_view rest =
        std::ranges::find(command_pages(), concat({"command-", name, ".md"}), &EmbeddedText::file)->content;
    const auto take = [&rest](std::string_view end) {
        const std::string_view part = rest.substr(0, rest.find(end));
        rest.remove_prefix(std::min(part.size() + end.size(), rest.size()));
        return part;
    };
    take("\n\n");
    const std::string_view summary = take(".\n\n");
    take("```\n\n");
    Page& page = pages.emplace_back();
    while (!rest.starts_with("For example:")) {
        const std::string_view paragraph = take("\n\n");
        if (paragraph.find("](") != std::string_view::npos) { continue; }
        page.details += concat({page.details.empty() ? "" : " ", paragraph});
    }
    std::erase(page.details, '`');
    std::ranges::replace(page.details, '\n', ' ');
    take("```sh\n");
    while (!rest.starts_with("```")) { page.examples.push_back(take("\n")); }
    return {name, summary, operands, options, page.details, page.examples, run, uses_front_end};
}

std::span<const ExitCodeRow> exit_codes() { return rows; }

ExitCode exit_code_of(const Outcome& outcome) {
    constexpr ExitCode codes[] = {exit_usage, exit_usage, exit_io, exit_check_failed}; // of ErrorKind
    return outcome ? exit_done : codes[static_cast<std::size_t>(outcome.error().kind)];
}

std::string report_of(const Error& error) {
    constexpr std::size_t longest_message = 640; // eight lines of a terminal
    if (*error.what.text == '\0') { return {}; }
    std::string text = concat({"quantoscope: ", harmless(sentence_of(error), longest_message), "\n"});
    if (error.offset && !error.text.empty()) {
        const Excerpt excerpt = excerpt_around(error.text, *error.offset);
        text += concat({"  ", excerpt.line, "\n  ", std::string(excerpt.column, ' '), "^\n"});
    }
    if (!error.nearest.empty()) { text += concat({"did you mean '", error.nearest, "'?\n"}); }
    return text;
}

std::string line_of(const Error& error) {
    return concat({sentence_of(error), error.nearest.empty() ? "" : "; did you mean '" + error.nearest + "'?"});
}

Error about(Error error, std::string_view subject, std::string_view text) {
    error.subject = subject;
    error.text = text;
    return error;
}
} // namespace quantoscope::inline cli
