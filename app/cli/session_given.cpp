#include "app/cli/session_given.h"

#include "app/cli/input_file.h"
#include "core/session/json.h"

#include <sys/stat.h>

namespace quantoscope {

bool names_session(const std::string& argument)
{
    std::string ending(".");
    ending += session_ending;
    if (argument.ends_with(ending)) {
        return true;
    }
    struct stat status = {};
    return !parse_spec(argument) && ::stat(argument.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

tl::expected<Opening, Complaint> session_from_file(const std::string& path)
{
    const auto content = content_of(path, longest_json);
    if (!content) {
        return complain(content.error());
    }
    Result<Session> session = read_session(*content);
    if (!session) {
        return complain(complaint_about_content(session.error(), *content, path));
    }
    return Opening{std::move(*session), path};
}

} // namespace quantoscope
