#include "app/cli/opening.h"

#include "app/files/data_files.h"
#include "app/files/file_bytes.h"
#include "app/words/display_text.h"
#include "core/analysis/analysis.h"
#include "core/document/figure_setup.h"
#include "core/json/json.h"
#include "core/model/container.h"
#include "core/model/drawing.h"
#include "core/session/session.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>

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

Opening opening_of_session(const std::string& content, const std::string& path) {
    if (content.size() > longest_json) { throw longer_than(longest_json, harmless(path, 80)); }
    Result<Session> session = read_session(content, code_files_in(folder_of(path)));
    if (session) {
        for (const std::string& data : data_outside(session->document, folder_of(path))) {
            say(concat({harmless(path, 80), " names data outside its folder: ", harmless(data, 80)}));
        }
        const std::string saved_in = session->within_figure ? std::string() : path;
        return Opening{std::move(*session), saved_in};
    }
    const FigureFormat* format = figure_format_of_path(path);
    if (format == nullptr || format->ending == "json") { throw in_file(session.error(), content, path); }
    throw about(
        {{"there is no session in this file; .png, .svg, .pdf and .json files of figures hold one%1",
          {format->ending == "csv" ? "; measured data is compared by 'quantoscope compare SPEC FILE' and, in the "
                                     "window, by Tools > Compare with measured data"
                                   : ""}}},
        path, {});
}

Model model_in(const std::string& content, const std::string& path) {
    return or_throw(files::model_in(content).map_error(
        [&path](const Error& error) { return about(error, path == standard_input ? "" : path, error.text); }));
}

Opening opening_from_file(const std::string& path, const FrontEnd& front_end) {
    const std::string content = or_throw(content_of(path, longest_figure));
    if (ending_of(path) == lesson_extension && parse_lesson(content, code_file_on_disk)) {
        return {.session = {.document = document_of(default_example())}, .lesson_path = path};
    }
    const FileKind kind = file_kind(content);
    if (kind == FileKind::model) { return opening_of_model(model_in(content, path), path); }
    if (kind == FileKind::session) { return opening_of_session(content, path); }
    if (front_end.hand_over) { front_end.hand_over(); }
    if (!front_end.read_figure) {
        throw Error{.what = {"this build cannot read figures (it was built without Qt)", {}}, .kind = ErrorKind::file};
    }
    Result<Session> session = front_end.read_figure(content);
    if (!session) { throw about(session.error(), path, {}); }
    return {std::move(*session)};
}

constexpr std::string_view file_operand = "FILE";
constexpr Operand operands[] = {{file_operand}};

Outcome run_open(const Given& given, Output&, const FrontEnd& front_end) {
    const std::string& file = *find_given(given, file_operand);
    return open_in_window(opening_to_show(caught([&] { return opening_of(file, front_end); }), file), front_end);
}

struct Writing {
    std::string_view key;
    std::string (*text)(const Spec& spec);
};

constexpr Writing writings[] = {{"spec", text_of}, {"python", qkeras_python}};

// The writings, then the spellings of fixed-point types.
std::vector<std::string_view> form_keys() {
    std::vector<std::string_view> keys = names_in(writings, &Writing::key);
    std::ranges::copy(names_in(fixed_point_spellings(), &FixedPointSpelling::key), std::back_inserter(keys));
    return keys;
}

constexpr Option as_option{"--as", "FORM", "Write the selected quantizer alone, as %1", form_keys};

// Empty where no type of the kind does what the quantizer does.
std::string written(const Spec& spec, std::size_t form) {
    if (form < std::size(writings)) { return writings[form].text(spec); }
    const auto type = same_fixed_point(spec);
    return type ? fixed_point_spellings()[form - std::size(writings)].text(*type) : "";
}

Outcome run_text(const Given& given, Output& out, const FrontEnd& front_end) {
    const Session session = must_be_session(opening_of(*find_given(given, file_operand), front_end)).session;
    const auto form = choice_given(given, as_option);
    if (!form) {
        out.write(given.contains(json_option.names) ? session_text(session.document, session.unknown)
                                                    : session_line(session.document) + "\n");
        return {};
    }
    if (session.document.is_empty()) { throw misuse("the session holds no quantizer"); }
    const Spec& spec = session.document.spec();
    const std::string text = written(spec, *form);
    if (text.empty()) { throw misuse("no type of this kind does what %1 does", {text_of(spec)}); }
    if (*form >= std::size(writings)) { say_caveats(spec); }
    out.write(text + "\n");
    return {};
}

constexpr Option text_options[] = {
    {"--json", "", "Write the whole session, one value a line, as a session file has it"}, as_option};
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

Model model_at(const std::string& path) { return model_in(or_throw(content_of(path, longest_model_file)), path); }

Opening opening_of(const std::string& argument, const FrontEnd& front_end) {
    if (names_session(argument)) { return opening_from_file(argument, front_end); }
    const auto spec = parse_quantizer(argument, code_file_on_disk);
    if (!spec) { throw error_about_spec(spec.error(), argument); }
    return {.session = {.document = document_of(*spec)}};
}

Opening opening_of_all(const Given& given, const FrontEnd& front_end) {
    const auto [begin, end] = given.equal_range(spec_operand);
    if (begin != end && std::next(begin) == end) { return opening_of(begin->second, front_end); }
    Opening opening;
    Document& document = opening.session.document;
    document.entries.clear();
    for (auto at = begin; at != end; ++at) {
        const std::string& text = at->second;
        const auto spec = parse_quantizer(text, code_file_on_disk);
        if (!spec && names_session(text)) {
            throw misuse("'%1' is a file: a session is drawn alone, with no quantizers beside it",
                         {harmless(text, 80)});
        }
        if (!spec) { throw error_about_spec(spec.error(), text); }
        if (document.entries.size() == most_entries) {
            throw misuse("a figure has at most %1 quantizers", {std::to_string(most_entries)});
        }
        document = with_entry_added(document, *spec);
    }
    document.selected = 0;
    return opening;
}

Opening opening_to_show(Result<Opening> opening, const std::string& argument) {
    if (opening || opening.error().kind == ErrorKind::usage || !names_session(argument)) {
        return or_throw(std::move(opening));
    }
    Opening nothing{.error = opening.error()};
    nothing.session.document.entries.clear();
    return nothing;
}

Opening must_be_session(Opening opening) {
    if (opening.model) {
        throw misuse("this is a model, which holds no session; 'quantoscope model %1' lists its quantizers",
                     {harmless(opening.model_path, 80)});
    }
    if (!opening.lesson_path.empty()) {
        throw misuse("this is a lesson, which holds no session; 'quantoscope lesson %1' prints it",
                     {harmless(opening.lesson_path, 80)});
    }
    return opening;
}

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

const Command open_command = documented("open", operands, {}, run_open, true);

const Command text_command = documented("text", operands, text_options, run_text);
} // namespace quantoscope::inline cli
