#include "app/cli/command.h"
#include "app/files/code_files.h"
#include "app/files/data_files.h"
#include "app/files/descriptor.h"
#include "app/words/display_text.h"
#include "core/document/settings.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
// A number as eval reads it; nullopt when the option was not given. NaN is refused.
Result<std::optional<float>> number_given(const Given& given, std::string_view option) {
    const std::string* text = find_given(given, option);
    if (text == nullptr) { return std::nullopt; }
    const Result<float> number = parse_float32(*text);
    if (!number) { return failure(about(number.error(), option, *text)); }
    if (std::isnan(*number)) { return misuse("%1: expected a number, not nan", {std::string(option)}); }
    return *number;
}

void say_note(const Phrase& note) { write_all(STDERR_FILENO, concat({"quantoscope: ", plain(note), "\n"})); }

Result<std::size_t> channel_given(const Given& given) {
    const std::string* text = find_given(given, channel_option.names);
    if (text == nullptr) { return 0; }
    std::size_t channel = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), channel);
    if (error != std::errc() || end != text->data() + text->size()) {
        return misuse("%1: expected a whole number from 0 on, not '%2'",
                      {std::string(channel_option.names), harmless(*text, 40)});
    }
    return channel;
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

Result<Spec> spec_given(const Given& given) {
    const std::string& text = *find_given(given, spec_operand);
    return parse_quantizer(text, code_file_on_disk)
        .map_error([&](const Error& error) { return error_about_spec(error, text); })
        .and_then([&](const Spec& spec) { return with_tensor_given({spec}, given); })
        .map([](const std::vector<Spec>& specs) {
            say_caveats(specs.front());
            return specs.front();
        });
}

void say_caveats(const Spec& spec) {
    for (const Phrase& caveat : caveats_of(spec)) { say_note(caveat); }
}

Result<std::vector<Spec>> with_tensor_given(std::vector<Spec> specs, const Given& given) {
    const std::string* path = find_given(given, tensor_option.names);
    const auto number = channel_given(given);
    if (!number) { return failure(number.error()); }
    if (path == nullptr) {
        return given.contains(channel_option.names)
                   ? misuse("%1 is about the file of %2",
                            {std::string(channel_option.names), std::string(tensor_option.names)})
                   : Result<std::vector<Spec>>(std::move(specs));
    }
    const auto tensor = load_tensor(*path);
    if (!tensor) { return failure(tensor.error()); }
    const auto channel = channel_of(*tensor, *number);
    if (!channel) { return failure(about(channel.error(), *path, {})); }
    const bool any = std::ranges::any_of(specs, has_scale);
    for (Spec& spec : specs) {
        if (any && !has_scale(spec)) { continue; }
        const auto scaled = with_scale_of(spec, *channel);
        if (!scaled) { return failure(about(scaled.error(), tensor_option.names, {})); }
        spec = *scaled;
        say_note({"Note: scale %1 of %2, worked out from channel %3 of %4 in %5.",
                  {text_of(spec.values.scale), std::string(spec.function->name), std::to_string(*number),
                   std::to_string(tensor->channels), harmless(*path, 80)}});
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

Result<std::optional<std::size_t>> choice_given(const Given& given, const Option& option) {
    const std::string* text = find_given(given, option.names);
    if (text == nullptr) { return std::nullopt; }
    const std::vector<std::string_view> choices = option.choices();
    const auto found = std::ranges::find(choices, *text);
    if (found != choices.end()) { return static_cast<std::size_t>(found - choices.begin()); }
    return misuse("%1: expected %2, not '%3'",
                  {std::string(option.names), choices.size() == 2 ? or_list(choices) : "one of " + comma_list(choices),
                   harmless(*text, 40)},
                  nearest_of(*text, choices));
}

Result<Interval> interval_given(const Given& given, const Spec& spec) {
    constexpr std::int64_t most_treads = std::int64_t{1} << 25;
    const auto from = number_given(given, from_option.names);
    if (!from) { return failure(from.error()); }
    const auto to = number_given(given, to_option.names);
    if (!to) { return failure(to.error()); }
    const Interval usual = default_interval(spec);
    const Interval interval{from->value_or(usual.first), to->value_or(usual.last)};
    if (interval.first > interval.last) {
        const auto described = [](const Option& option, float value, bool was_given) {
            return concat({option.names, " ", text_of(value), was_given ? "" : " (the default)"});
        };
        return misuse("%1 lies above %2", {described(from_option, interval.first, from->has_value()),
                                           described(to_option, interval.last, to->has_value())});
    }
    if (spec.function->deploy != nullptr && transition_count(spec, interval, most_treads) > most_treads) {
        return misuse("%1 may have more than %2 transitions from %3 to %4; give a smaller interval with --from "
                      "and --to",
                      {text_of(spec), std::to_string(most_treads), text_of(interval.first), text_of(interval.last)});
    }
    return interval;
}

Result<std::optional<int>> count_given(const Given& given, std::string_view option) {
    const std::string* text = find_given(given, option);
    if (text == nullptr) { return std::nullopt; }
    const auto number = value_of_text(*text);
    if (!number || !(number->number() >= 1.0 && number->number() <= 1e9) || number->number() != number->whole()) {
        return misuse("%1: expected a whole number from 1 on, not '%2'", {std::string(option), harmless(*text, 40)});
    }
    return number->whole();
}

Result<std::optional<double>> limit_given(const Given& given, std::string_view option) {
    const std::string* text = find_given(given, option);
    if (text == nullptr) { return std::nullopt; }
    const bool is_share = option == max_share_option;
    const bool percent = is_share && text->ends_with('%');
    const auto number = value_of_text(text->substr(0, text->size() - (percent ? 1 : 0)));
    const double value = number && number->is_number() ? number->number() / (percent ? 100.0 : 1.0) : -1.0;
    if (!(value >= 0.0) || (is_share && value > 1.0)) {
        return misuse(is_share ? "%1: expected a number from 0 to 1, or one with '%', not '%2'"
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

Result<std::vector<Check>> checks_given(const Given& given) {
    std::vector<Check> checks;
    for (const CheckRow& row : check_rows()) {
        const std::string* text = find_given(given, row.option);
        if (text == nullptr) { continue; }
        const auto check = parse_check(row.kind, *text);
        if (!check) { return failure(about(check.error(), row.option, *text)); }
        checks.push_back(*check);
    }
    return checks;
}

Result<Question> question_given(const Given& given) {
    return spec_given(given).and_then([&](const Spec& spec) { return question_about(spec, given); });
}

Result<Question> question_about(const Spec& spec, const Given& given) {
    return interval_given(given, spec).and_then([&](const Interval& interval) {
        return choice_given(given, reference_option).map([&](std::optional<std::size_t> reference) {
            return Question{spec, interval, static_cast<Reference>(reference.value_or(0))};
        });
    });
}
} // namespace quantoscope::inline cli
