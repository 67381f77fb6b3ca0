#include "app/cli/session_given.h"

#include "app/cli/figure_options.h"
#include "app/cli/input_file.h"
#include "core/json/json.h"

#include <filesystem>
#include <sys/stat.h>

namespace quantoscope {

namespace {

constexpr std::size_t longest_figure = 100'000'000; // bytes

// By their first bytes: XML, PDF and PNG.
bool looks_like_figure(std::string_view content)
{
    return content.starts_with("<") || content.starts_with("%PDF-") || content.starts_with("\x89PNG");
}

} // namespace

bool names_session(const std::string& argument)
{
    std::string ending(".");
    ending += session_ending;
    if (argument.ends_with(ending) || (!format_of(argument).empty() && !parse_spec(argument))) {
        return true;
    }
    struct stat status = {};
    return !parse_spec(argument) && ::stat(argument.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

tl::expected<Opening, Complaint> opening_from_file(const std::string& path, const FrontEnd& front_end)
{
    const auto content = content_of(path, longest_figure);
    if (!content) {
        return complain(content.error());
    }
    if (!looks_like_figure(*content)) {
        if (content->size() > longest_json) { // no session is that long; say so as of any file
            return complain(content_of(path, longest_json).error());
        }
        Result<Session> session = read_session(*content);
        if (!session) {
            return complain(complaint_about_content(session.error(), *content, path));
        }
        return Opening{std::move(*session), path};
    }
    if (!front_end.read_figure) {
        return complain({"this build cannot read figures (it was built without Qt)", exit_io});
    }
    Result<Session> session = front_end.read_figure(*content);
    if (!session) {
        return complain({path + ": " + plain(session.error().what)});
    }
    return Opening{std::move(*session)};
}

tl::expected<Opening, Complaint> opening_of(const std::string& argument, const FrontEnd& front_end)
{
    if (names_session(argument)) {
        return opening_from_file(argument, front_end);
    }
    const auto spec = parse_spec(argument);
    if (!spec) {
        return complain(complaint_about(spec.error(), argument));
    }
    return Opening{.session = {.document = document_of(*spec)}};
}

std::string folder_of(const std::string& path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

} // namespace quantoscope
