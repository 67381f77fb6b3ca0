#include "app/cli/input_file.h"

#include "app/files/read_file.h"
#include "app/files/replace_file.h"
#include "app/words/display_text.h"
#include "core/json/place.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
Result<std::string> content_of(const std::string& path, std::size_t most_bytes) {
    return path == standard_input ? content_of_standard_input(most_bytes)
                                  : content_of_file(path, most_bytes, harmless(path, 80));
}

Result<std::size_t> format_given(const Given& given, const Option& format_option, const std::string& path) {
    const std::vector<std::string_view> endings = format_option.choices();
    const auto place_of = [&](std::string_view ending) { return std::ranges::find(endings, ending); };
    if (needs_name(path, [&](std::string_view ending) { return place_of(ending) != endings.end(); })) {
        return misuse("-o: a file needs a name; '%1' has none", {harmless(path, 80)});
    }
    const auto named = choice_given(given, format_option);
    if (!named) { return failure(named.error()); }
    const auto found = place_of(ending_of(path));
    if (*named || found != endings.end()) {
        return *named ? **named : static_cast<std::size_t>(found - endings.begin());
    }
    return path == standard_output ? misuse("standard output needs --format, one of %1", {comma_list(endings)})
                                   : misuse("-o: the name of the file must end in one of .%1, not '%2'",
                                            {comma_list(endings, {}, ", ."), harmless(path, 80)});
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
} // namespace quantoscope::inline cli
