#include "app/cli/session_given.h"

#include "app/cli/input_file.h"
#include "app/files/read_file.h"
#include "app/words/display_text.h"
#include "core/document/figure_format.h"
#include "core/json/json.h"
#include "core/model/drawing.h"
#include "core/spec/fixed_type.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>

namespace quantoscope {

namespace {

// What can be drawn of a model first is what the plot begins with.
tl::expected<Opening, Complaint> opening_of_model(const std::string& content, const std::string& path)
{
    auto model = model_in(content, path);
    if (!model) {
        return complain(model.error());
    }
    Opening opening{.session = {.document = document_of(default_example())}};
    for (const ModelGroup& group : groups_of(*model, default_sigmoid_mode())) {
        if (group.drawing.spec) {
            opening.session.document = document_of(*group.drawing.spec);
            break;
        }
    }
    opening.model = std::move(*model);
    opening.model_path = path;
    return opening;
}

} // namespace

bool names_session(const std::string& argument)
{
    const std::string extension = ending_of(argument);
    if (extension == session_ending ||
        std::ranges::find(model_extensions, extension) != model_extensions.end() ||
        (figure_format_of_path(argument) != nullptr && !parse_quantizer(argument))) {
        return true;
    }
    struct stat status = {};
    return !parse_quantizer(argument) && ::stat(argument.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

tl::expected<Model, Complaint> model_in(const std::string& content, const std::string& path)
{
    return model_in(content).map_error(
        [&path](const TextError& found) { return complaint_about_content(found.error, found.text, path); });
}

tl::expected<Opening, Complaint> opening_from_file(const std::string& path, const FrontEnd& front_end)
{
    const auto content = content_of(path, longest_figure);
    if (!content) {
        return complain(content.error());
    }
    const FileKind kind = file_kind(*content);
    if (kind == FileKind::model) {
        return opening_of_model(*content, path);
    }
    if (kind == FileKind::session) {
        if (content->size() > longest_json) {
            return complain(complaint_about_reading(longer_than(longest_json), path));
        }
        Result<Session> session = read_session(*content);
        if (!session) {
            const FigureFormat* format = figure_format_of_path(path);
            if (format != nullptr && format->ending != "json") {
                return complain({concat({path,
                                         ": there is no session in this file; .png, .svg, .pdf and .json "
                                         "files of figures hold one",
                                         format->ending == "csv"
                                             ? "; measured data is compared by 'quantoscope compare SPEC "
                                               "FILE' and, in the window, with Ctrl+M"
                                             : ""})});
            }
            return complain(complaint_about_content(session.error(), *content, path));
        }
        const std::string saved_in = session->within_figure ? std::string() : path;
        return Opening{std::move(*session), saved_in};
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
    const auto spec = parse_quantizer(argument);
    if (!spec) {
        return complain(complaint_about_spec(spec.error(), argument));
    }
    return Opening{.session = {.document = document_of(*spec)}};
}

tl::expected<Opening, Complaint> opening_of_all(const Given& given, const FrontEnd& front_end)
{
    const auto [begin, end] = given.equal_range(spec_operand);
    if (begin != end && std::next(begin) == end) {
        return opening_of(begin->second, front_end);
    }
    Opening opening;
    opening.session.document.entries.clear();
    for (auto text = begin; text != end; ++text) {
        const auto spec = parse_quantizer(text->second);
        if (!spec && names_session(text->second)) {
            return complain({concat({"'", harmless(text->second, 80),
                                     "' is a file: a session is drawn alone, "
                                     "with no quantizers beside it"})});
        }
        if (!spec) {
            return complain(complaint_about_spec(spec.error(), text->second));
        }
        if (opening.session.document.entries.size() == most_entries) {
            return complain({concat({"a figure has at most ", std::to_string(most_entries), " quantizers"})});
        }
        opening.session.document = with_entry_added(opening.session.document, *spec);
    }
    opening.session.document.selected = 0;
    return opening;
}

tl::expected<Opening, Complaint> session_from(tl::expected<Opening, Complaint> opening)
{
    if (opening && opening->model) {
        return complain({concat({"this is a model, which holds no session; 'quantoscope model ",
                                 harmless(opening->model_path, 80), "' lists its quantizers"})});
    }
    return opening;
}

std::string folder_of(const std::string& path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

} // namespace quantoscope
