#include "app/cli/input_file.h"

#include "app/files/read_file.h"
#include "app/words/display_text.h"
#include "core/json/place.h"

#include <unistd.h>

namespace quantoscope {

namespace {

constexpr std::size_t longest_path_shown = 80;

} // namespace

tl::expected<std::string, Complaint> content_of(const std::string& path, std::size_t most_bytes)
{
    return (path == standard_input ? content_of_descriptor(STDIN_FILENO, most_bytes)
                                   : content_of_file(path, most_bytes))
        .map_error([&](const Error& error) { return complaint_about_reading(error, path); });
}

Complaint complaint_about_reading(const Error& error, const std::string& path)
{
    const std::string name =
        path == standard_input ? "standard input" : concat({"'", harmless(path, longest_path_shown), "'"});
    return {concat({"cannot read ", name, ": ", plain(error.what)}), error.offset ? exit_usage : exit_io};
}

Complaint complaint_about_content(const Error& error, std::string_view content, const std::string& path)
{
    Complaint complaint{.message = concat({path == standard_input ? "" : harmless(path, longest_path_shown),
                                           path == standard_input ? "" : ": ", plain(error.what)}),
                        .nearest = error.nearest};
    if (error.offset) {
        const TextPlace place = place_in(content, *error.offset);
        complaint.place = {std::string(place.text), place.offset};
    }
    return complaint;
}

} // namespace quantoscope
