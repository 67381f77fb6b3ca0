#include "app/cli/command.h"
#include "app/files/descriptor.h"
#include "app/words/display_text.h"
#include "core/spec/caveats.h"
#include "core/spec/fixed_type.h"
#include "core/staircase/transition_count.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <filesystem>
#include <unistd.h>

namespace quantoscope {

namespace {

struct ReferenceRow {
    Reference reference;
    std::string_view key;
};

constexpr ReferenceRow references[] = {{Reference::truth, "true"}, {Reference::mode, "mode"}};

} // namespace

std::string key_of(Reference reference)
{
    return std::string(std::ranges::find(references, reference, &ReferenceRow::reference)->key);
}

tl::expected<Reference, Complaint> reference_given(const Given& given)
{
    const auto found = given.find("--reference");
    if (found == given.end()) {
        return Reference::truth;
    }
    std::vector<std::string_view> keys;
    for (const ReferenceRow& row : references) {
        if (row.key == found->second) {
            return row.reference;
        }
        keys.push_back(row.key);
    }
    return complain(
        {.message = concat({"--reference: expected true or mode, not '", harmless(found->second, 40), "'"}),
         .nearest = nearest_of(found->second, keys)});
}

tl::expected<Spec, Complaint> spec_given(const Given& given)
{
    const std::string& text = given.find(spec_operand)->second;
    auto spec = parse_quantizer(text).map_error(
        [&](const Error& error) { return complaint_about_spec(error, text); });
    for (const Phrase& caveat : spec ? caveats_of(*spec) : std::vector<Phrase>()) {
        write_all(STDERR_FILENO, concat({"quantoscope: ", plain(caveat), "\n"}));
    }
    return spec;
}

Complaint complaint_about_spec(const Error& error, const std::string& text)
{
    std::error_code unknown;
    if (std::filesystem::is_regular_file(text, unknown)) {
        return {concat({"'", harmless(text, 80),
                        "' is a file; a quantizer is expected here, such as "
                        "'quantized_tanh(4)'"})};
    }
    const std::size_t dot = text.rfind('.');
    const bool ending = dot != std::string::npos &&
                        nearest_of(std::string_view(text).substr(dot + 1), quantizer_names("")).empty();
    if (text.find('(') == std::string::npos && (ending || text.find('/') != std::string::npos)) {
        return {concat({"there is neither a file nor a quantizer '", harmless(text, 80), "'"})};
    }
    return complaint_about(error, text);
}

tl::expected<std::optional<float>, Complaint> number_given(const Given& given, std::string_view option)
{
    const auto found = given.find(option);
    if (found == given.end()) {
        return std::nullopt;
    }
    const Result<float> number = parse_float32(found->second);
    if (!number) {
        return complain(complaint_about(number.error(), found->second, option));
    }
    if (std::isnan(*number)) {
        return complain({concat({option, ": expected a number, not nan"})});
    }
    return *number;
}

tl::expected<Interval, Complaint> interval_given(const Given& given, const Spec& spec)
{
    constexpr std::int64_t most_treads = std::int64_t{1} << 25;
    const auto from = number_given(given, from_option.names);
    if (!from) {
        return complain(from.error());
    }
    const auto to = number_given(given, to_option.names);
    if (!to) {
        return complain(to.error());
    }
    const Interval usual = default_interval(spec);
    const Interval interval{from->value_or(usual.first), to->value_or(usual.last)};
    if (interval.first > interval.last) {
        const auto described = [](const Option& option, float value, bool was_given) {
            return concat({option.names, " ", text_of(value), was_given ? "" : " (the default)"});
        };
        return complain({concat({described(from_option, interval.first, from->has_value()), " lies above ",
                                 described(to_option, interval.last, to->has_value())})});
    }
    if (spec.function->deploy != nullptr && transition_count(spec, interval, most_treads) > most_treads) {
        return complain({concat({text_of(spec), " may have more than ", std::to_string(most_treads),
                                 " transitions from ", text_of(interval.first), " to ",
                                 text_of(interval.last), "; give a smaller interval with --from and --to"})});
    }
    return interval;
}

} // namespace quantoscope
