#include "app/cli/opening.h"

#include "app/cli/input_file.h"
#include "app/files/code_files.h"
#include "app/files/data_files.h"
#include "app/files/descriptor.h"
#include "app/files/read_file.h"
#include "app/words/display_text.h"
#include "core/document/figure_format.h"
#include "core/json/json.h"
#include "core/model/drawing.h"
#include "core/model/saved_model.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view lesson_extension = "md";

// What can be drawn of a model first is what the plot begins with.
Opening opening_of_model(Model model, const std::string& path) {
    Opening opening{.session = {.document = document_of(default_example())}};
    for (const ModelGroup& group : groups_of(model, default_sigmoid_mode())) {
        if (group.drawing.spec) {
            opening.session.document = document_of(*group.drawing.spec);
            break;
        }
    }
    opening.model = std::move(model);
    opening.model_path = path;
    return opening;
}

Result<Opening> opening_of_session(const std::string& content, const std::string& path) {
    if (content.size() > longest_json) { return failure(longer_than(longest_json, harmless(path, 80))); }
    Result<Session> session = read_session(content, code_files_in(folder_of(path)));
    if (session) {
        for (const std::string& data : data_outside(session->document, folder_of(path))) {
            write_all(STDERR_FILENO, concat({"quantoscope: ", harmless(path, 80),
                                             " names data outside its folder: ", harmless(data, 80), "\n"}));
        }
        const std::string saved_in = session->within_figure ? std::string() : path;
        return Opening{std::move(*session), saved_in};
    }
    const FigureFormat* format = figure_format_of_path(path);
    if (format == nullptr || format->ending == "json") { return failure(in_file(session.error(), content, path)); }
    return failure(about({{"there is no session in this file; .png, .svg, .pdf and .json files of figures hold one%1",
                           {format->ending == "csv" ? "; measured data is compared by 'quantoscope compare SPEC FILE' "
                                                      "and, in the window, by Tools > Compare with measured data"
                                                    : ""}}},
                         path, {}));
}

Result<Opening> opening_from_file(const std::string& path, const FrontEnd& front_end) {
    const auto content = content_of(path, longest_figure);
    if (!content) { return failure(content.error()); }
    if (ending_of(path) == lesson_extension && parse_lesson(*content, code_file_on_disk)) {
        return Opening{.session = {.document = document_of(default_example())}, .lesson_path = path};
    }
    switch (file_kind(*content)) {
    case FileKind::model:
        return model_in(*content, path).map([&](Model model) { return opening_of_model(std::move(model), path); });
    case FileKind::session: return opening_of_session(*content, path);
    default: break;
    }
    if (!front_end.read_figure) {
        return failure("this build cannot read figures (it was built without Qt)", {}, ErrorKind::file);
    }
    Result<Session> session = front_end.read_figure(*content);
    return session ? Result<Opening>(Opening{std::move(*session)}) : failure(about(session.error(), path, {}));
}
} // namespace

bool names_session(const std::string& argument) {
    const std::string extension = ending_of(argument);
    if (extension == session_ending || std::ranges::find(model_extensions, extension) != model_extensions.end() ||
        (figure_format_of_path(argument) != nullptr && !parse_quantizer(argument, code_file_on_disk))) {
        return true;
    }
    struct stat status = {};
    return !parse_quantizer(argument, code_file_on_disk) && ::stat(argument.c_str(), &status) == 0 &&
           !S_ISDIR(status.st_mode);
}

std::string model_path(const std::string& path) {
    std::error_code error;
    for (const char* name : {saved_model_metadata, saved_model_graph}) {
        const std::filesystem::path inside = std::filesystem::path(path) / name;
        if (std::filesystem::is_directory(path, error) && std::filesystem::exists(inside, error)) { return inside; }
    }
    return path;
}

Result<Model> model_in(const std::string& content, const std::string& path) {
    return files::model_in(content).map_error(
        [&path](const Error& error) { return about(error, path == standard_input ? "" : path, error.text); });
}

Result<Opening> opening_of(const std::string& argument, const FrontEnd& front_end) {
    if (names_session(argument)) { return opening_from_file(argument, front_end); }
    return parse_quantizer(argument, code_file_on_disk)
        .map([](const Spec& spec) { return Opening{.session = {.document = document_of(spec)}}; })
        .map_error([&](const Error& error) { return error_about_spec(error, argument); });
}

Result<Opening> opening_of_all(const Given& given, const FrontEnd& front_end) {
    const auto [begin, end] = given.equal_range(spec_operand);
    if (begin != end && std::next(begin) == end) { return opening_of(begin->second, front_end); }
    Opening opening;
    Document& document = opening.session.document;
    document.entries.clear();
    for (auto at = begin; at != end; ++at) {
        const std::string& text = at->second;
        const auto spec = parse_quantizer(text, code_file_on_disk);
        if (!spec && names_session(text)) {
            return misuse("'%1' is a file: a session is drawn alone, with no quantizers beside it",
                          {harmless(text, 80)});
        }
        if (!spec) { return failure(error_about_spec(spec.error(), text)); }
        if (document.entries.size() == most_entries) {
            return misuse("a figure has at most %1 quantizers", {std::to_string(most_entries)});
        }
        document = with_entry_added(document, *spec);
    }
    document.selected = 0;
    return opening;
}

Result<Opening> opening_to_show(Result<Opening> opening, const std::string& argument) {
    if (opening || opening.error().kind == ErrorKind::usage || !names_session(argument)) { return opening; }
    Opening nothing{.error = opening.error()};
    nothing.session.document.entries.clear();
    return nothing;
}

Result<Opening> must_be_session(Opening opening) {
    if (opening.model) {
        return misuse("this is a model, which holds no session; 'quantoscope model %1' lists its quantizers",
                      {harmless(opening.model_path, 80)});
    }
    if (!opening.lesson_path.empty()) {
        return misuse("this is a lesson, which holds no session; 'quantoscope lesson %1' prints it",
                      {harmless(opening.lesson_path, 80)});
    }
    return opening;
}

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}
} // namespace quantoscope::inline cli
