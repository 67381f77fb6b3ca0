#include "app/cli/command.h"
#include "app/cli/display_text.h"
#include "core/numeric/number_text.h"

#include <algorithm>

namespace quantoscope {

namespace {

constexpr std::string_view formats[] = {"png", "svg", "pdf", "tex", "csv", "json", "md"};
constexpr float smallest_mm = 40.0f;
constexpr float largest_mm = 2000.0f;
// A PNG has 288 dots an inch: this keeps it below 100 megapixels.
constexpr double largest_mm2 = 750000.0;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether `path` is a name, a point and one of the formats, in letters of either case.
bool has_known_ending(std::string_view path)
{
    return std::ranges::any_of(formats, [path](std::string_view format) {
        const std::size_t rest = path.size() - std::min(path.size(), format.size());
        return rest > 1 && path[rest - 1] == '.' && std::ranges::equal(path.substr(rest), format, {}, lower);
    });
}

tl::expected<std::optional<double>, Complaint> size_given(const Given& given, std::string_view option)
{
    const auto size = number_given(given, option);
    if (!size) {
        return complain(size.error());
    }
    if (!*size) {
        return std::nullopt;
    }
    if (!(**size >= smallest_mm && **size <= largest_mm)) {
        return complain({concat({option, ": expected ", text_of(smallest_mm), " to ", text_of(largest_mm),
                                 " mm, not ", text_of(**size)})});
    }
    return shortest_as_double(**size);
}

tl::expected<PlotRequest, Complaint> request_given(const Given& given)
{
    const auto path = given.find("--output");
    if (path == given.end()) {
        return complain({"plot needs a file to write: -o FILE.png, FILE.svg or FILE.pdf"});
    }
    if (!has_known_ending(path->second)) {
        return complain({concat({"-o: the name of the file must end in .png, .svg or .pdf, not '",
                                 harmless(path->second, 80), "'"})});
    }
    const auto width = size_given(given, "--width");
    const auto height = size_given(given, "--height");
    if (!width || !height) {
        return complain(!width ? width.error() : height.error());
    }
    // One side alone goes with the usual other one, which is short.
    if (*width && *height && **width * **height > largest_mm2) {
        return complain({concat({"a figure may have ", text_of(largest_mm2),
                                 " square millimetres, for example 1000 by 750 mm, not ", text_of(**width),
                                 " by ", text_of(**height), " mm"})});
    }
    const auto spec = spec_given(given);
    if (!spec) {
        return complain(spec.error());
    }
    const auto interval = interval_given(given);
    if (!interval) {
        return complain(interval.error());
    }
    if (!interval->is_finite()) {
        return complain({concat({"a figure needs a finite interval, not from ", text_of(interval->first),
                                 " to ", text_of(interval->last)})});
    }
    if (interval->first == interval->last) {
        return complain(
            {concat({"a figure needs --from below --to, not both at ", text_of(interval->first)})});
    }
    return PlotRequest{*spec, *interval, path->second, *width, *height};
}

Outcome run(const Given& given, Output&, const FrontEnd& front_end)
{
    const auto request = request_given(given);
    if (!request) {
        return complain(request.error());
    }
    if (!front_end.plot) {
        return complain({"this build cannot draw (it was built without Qt)", exit_io});
    }
    if (const auto failure = front_end.plot(*request)) {
        return complain({failure->message, failure->code});
    }
    return exit_done;
}

constexpr Option options[] = {
    {"-o,--output", "FILE", "The file to write; its ending .png, .svg or .pdf chooses the format"},
    {"--from", "A", "Start of the x axis (default -12)"},
    {"--to", "B", "End of the x axis (default 12)"},
    {"--width", "MM", "Width of the figure in millimetres, 40 to 2000"},
    {"--height", "MM", "Height of the figure in millimetres, 40 to 2000"},
};
constexpr std::string_view examples[] = {
    "quantoscope plot 'pr63_v1.quantized_sigmoid(4, 1)@real' -o first-version.png",
    "quantoscope plot 'quantized_tanh(4)' -o tanh.pdf --width 120 --height 80",
};

} // namespace

const Command plot_command{
    .name = "plot",
    .summary = "Draw the figure into a PNG, SVG or PDF file",
    .operands = one_spec,
    .options = options,
    .details =
        "Writes the figure the window shows; no display is needed. An existing file is replaced whole or "
        "not at all; what is no regular file (a device, a pipe, a folder) is left alone. Width times height "
        "is at most 750000 square millimetres, so that a PNG stays below 100 megapixels.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
