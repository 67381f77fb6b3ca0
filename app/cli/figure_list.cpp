#include "app/cli/figure_list.h"

#include "app/cli/json_text.h"
#include "app/cli/opening.h"
#include "app/files/data_files.h"
#include "app/files/figure_options.h"
#include "app/files/file_bytes.h"
#include "app/files/version.h"
#include "app/words/display_text.h"
#include "app/words/figure_data.h"
#include "app/words/panels.h"
#include "core/data/number_file.h"
#include "core/document/figure_setup.h"
#include "core/document/settings.h"
#include "core/json/json.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace quantoscope::inline cli {
namespace {
using Kind = JsonValue::Kind;

constexpr std::string_view own_members[] = {"quantizers", "session", "output"};

std::string joined(const std::string& folder, const std::string& name) {
    return folder == "." ? name : (std::filesystem::path(folder) / name).string();
}

// The value as the option takes it on the command line; nullopt where it can be no option's.
std::optional<std::string> option_text(const JsonValue& value) {
    if (value.kind == Kind::text || value.kind == Kind::number) { return value.text; }
    if (value.kind == Kind::boolean) { return value.text == "true" ? std::optional<std::string>("") : std::nullopt; }
    if (value.kind != Kind::list) { return std::nullopt; }
    std::string list;
    for (const JsonValue& item : value.members) {
        if (item.kind != Kind::text && item.kind != Kind::number) { return std::nullopt; }
        list += (list.empty() ? "" : ",") + item.text;
    }
    return list.empty() ? "none" : list;
}

// A text, or a list of texts.
std::optional<std::vector<std::string>> texts_of(const JsonValue& value) {
    std::vector<std::string> texts;
    const std::span<const JsonValue> items = value.kind == Kind::list ? std::span(value.members) : std::span(&value, 1);
    for (const JsonValue& item : items) {
        if (item.kind != Kind::text) { return std::nullopt; }
        texts.push_back(item.text);
    }
    return texts.empty() ? std::nullopt : std::optional(texts);
}

class ListReader {
public:
    ListReader(std::string_view text, const std::string& folder, const JsonValue* defaults)
        : m_text(text)
        , m_folder(folder)
        , m_defaults(defaults) {}

    // One for each of its outputs.
    std::vector<PlannedFigure> figures_of(const JsonValue& figure) {
        PlannedFigure planned;
        planned.line = place_in(m_text, figure.offset).line;
        if (auto request = caught([&] { return request_of(figure); })) {
            planned.request = std::move(*request);
            planned.made_from = made_from(planned.request);
        } else {
            planned.error = request.error();
        }
        const JsonValue* output = figure.find("output");
        const auto names = output != nullptr ? texts_of(*output) : std::nullopt;
        if (!names) {
            planned.error = planned.error.value_or(Error{{"it has no \"output\", a name or a list of names", {}}});
            return {planned};
        }
        std::vector<PlannedFigure> figures;
        for (const std::string& name : *names) {
            PlannedFigure& one = figures.emplace_back(planned);
            one.output = name;
            one.path = joined(m_folder, name);
            const FigureFormat* format = figure_format_of_path(name);
            if (one.error) { continue; }
            if (needs_name(name, find_figure_format)) {
                one.error = Error{{"the file needs a name", {}}};
            } else if (format == nullptr) {
                one.error = Error{{"unsupported file extension; use one of those of figures", {}}};
            } else {
                one.request.format = format->ending;
                one.made_from += one.request.format;
            }
        }
        return figures;
    }

private:
    // This and what it calls throw errors.
    FigureRequest request_of(const JsonValue& figure) const {
        if (figure.kind != Kind::object) { throw Error{{"a figure is an object, {...}", {}}}; }
        FigureRequest request;
        request.folder = m_folder;
        read_document(figure, request);
        for (const JsonValue& member : figure.members) { must_be_known(member.key); }
        Document& document = request.session.document;
        for (const FigureOption& option : figure_options()) {
            const JsonValue* value = figure.find(name_of(option));
            if (value == nullptr && m_defaults != nullptr) { value = m_defaults->find(name_of(option)); }
            if (value != nullptr) { set(document, option, *value); }
        }
        must_fit_together(document);
        return request;
    }

    static void must_be_known(std::string_view key) {
        std::vector<std::string_view> names = names_in(figure_options(), name_of);
        names.insert(names.begin(), std::begin(own_members), std::end(own_members));
        if (std::ranges::find(names, key) == names.end()) {
            throw misuse("there is no option '%1'", {harmless(key, 40)}, nearest_of(key, names));
        }
    }

    void set(Document& document, const FigureOption& option, const JsonValue& value) const {
        const std::string name(name_of(option));
        const auto text = option_text(value);
        if (!text && value.kind == Kind::boolean) { return; } // false: as if it were not there
        if (!text) { throw misuse("'%1' takes a text, a number, true or a list of them", {name}); }
        if (const auto good = option.set(document, *text, code_files_in(m_folder)); !good) {
            const Error& error = good.error();
            throw Error{{"'%1': %2, not '%3'", {name, plain(error.what), harmless(*text, 60)}}, {}, error.nearest};
        }
    }

    void read_document(const JsonValue& figure, FigureRequest& request) const {
        const JsonValue* quantizers = figure.find("quantizers");
        const JsonValue* session = figure.find("session");
        if ((quantizers != nullptr) == (session != nullptr)) {
            throw Error{{"a figure has \"quantizers\" or \"session\"", {}}};
        }
        if (session != nullptr) {
            read_session_file(*session, request);
        } else {
            read_quantizers(*quantizers, request.session.document);
        }
    }

    void read_session_file(const JsonValue& name, FigureRequest& request) const {
        if (name.kind != Kind::text) { throw Error{{"'session' is the name of a .qscope file", {}}}; }
        const std::string path = joined(m_folder, name.text);
        request.folder = folder_of(path);
        const auto session = read_session(or_throw(content_of(path, longest_json)), code_files_in(request.folder));
        if (!session) { throw about(session.error(), path, {}); }
        request.session = *session;
        if (session->document.is_empty()) { throw Error{{"there is no quantizer in its session", {}}}; }
    }

    void read_quantizers(const JsonValue& quantizers, Document& document) const {
        document.entries.clear();
        const auto texts = texts_of(quantizers);
        if (!texts || texts->size() > most_entries) {
            throw Error{{"'quantizers' is a text or a list of at most 8 texts", {}}};
        }
        for (const std::string& text : *texts) {
            const auto spec = parse_quantizer(text, code_files_in(m_folder));
            if (!spec) { throw Error{{"'%1': %2", {harmless(text, 80), plain(spec.error().what)}}}; }
            document = with_entry_added(document, *spec);
        }
        document.selected = 0;
    }

    // Everything the bytes follow from but for the format: the session, the data and the program.
    std::string made_from(const FigureRequest& request) {
        const Document& document = request.session.document;
        std::string text = session_text(document, request.session.unknown) + program_version + '\n';
        for (const std::string& path :
             {document.measured != nullptr ? document.measured->path : std::string(),
              document.inputs.sample != nullptr ? document.inputs.sample->path : std::string()}) {
            text += path.empty() ? "" : hash_of_file(joined(request.folder, path)) + '\n';
        }
        return text;
    }

    // Of data, which many figures may share. Drawing complains of what cannot be read.
    const std::string& hash_of_file(const std::string& path) {
        const auto [known, fresh] = m_hashes.try_emplace(path);
        if (fresh) { known->second = content_hash(content_of_file(path, longest_number_file).value_or("")); }
        return known->second;
    }

    std::string_view m_text;
    const std::string& m_folder;
    const JsonValue* m_defaults;
    std::map<std::string, std::string> m_hashes; // by path
};
} // namespace

std::string content_hash(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char byte : bytes) { hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u; }
    return hex_digits(hash, 16);
}

Result<std::vector<PlannedFigure>> read_figure_list(std::string_view text, const std::string& folder) {
    const Result<JsonValue> json = parse_json(text);
    if (!json) { return failure(json.error()); }
    // `what` begins with the line.
    const auto refuse = [&](const char* what, std::size_t offset, const std::string& name = {}) {
        return failure({{what, {std::to_string(place_in(text, offset).line), name}}, offset});
    };
    const JsonValue* list = json->find("figures");
    if (list == nullptr || list->kind != Kind::list) {
        return refuse("line %1: expected {\"figures\": [...]}", json->offset);
    }
    const JsonValue* defaults = json->find("defaults");
    if (defaults != nullptr && defaults->kind != Kind::object) {
        return refuse("line %1: 'defaults' must be an object, {...}", defaults->offset);
    }
    for (const JsonValue& member : json->members) {
        if (member.key != "figures" && member.key != "defaults") {
            return refuse("line %1: expected 'defaults' and 'figures' alone, not '%2'", member.key_offset, member.key);
        }
    }
    ListReader reader(text, folder, defaults);
    std::vector<PlannedFigure> figures;
    for (const JsonValue& item : list->members) {
        std::ranges::move(reader.figures_of(item), std::back_inserter(figures));
    }
    return figures;
}

std::vector<std::string_view> data_formats() {
    std::vector<std::string_view> formats;
    for (const FigureFormat& format : figure_formats()) {
        if (!format.is_drawn()) { formats.push_back(format.ending); }
    }
    return formats;
}

Result<DrawnFigure> figure_bytes(FigureRequest request, const FrontEnd& front_end) {
    const FigureFormat& format = *find_figure_format(request.format);
    Document& document = request.session.document;
    if (format.is_drawn() && !front_end.draw) {
        return failure("this build cannot draw (it was built without Qt); it writes .%1",
                       {comma_list(data_formats(), {}, ", .")}, ErrorKind::file);
    }
    for (Error& error : load_data(document, request.folder)) {
        error.kind = ErrorKind::file; // whatever is in it: not what was asked for
        return failure(std::move(error));
    }
    std::vector<std::string> notes;
    const Document figure = format.plays() || request.numbered ? frame_documents(document).front() : document;
    for (const PanelKind kind : panels_left_out(figure)) { notes.push_back(plain(why_left_out(kind, figure))); }
    if (const auto warning = font_size_warning(document.figure); warning && format.is_drawn()) {
        notes.push_back(plain(*warning));
    }
    if (format.is_drawn()) {
        return front_end.draw(request).map([&](DrawnFigure drawn) {
            drawn.notes.insert(drawn.notes.begin(), notes.begin(), notes.end());
            return drawn;
        });
    }
    return can_be_set(document, false).map([&] {
        return DrawnFigure{{figure_data(format, document, whole_study(document), request.session.unknown)}, notes};
    });
}
} // namespace quantoscope::inline cli
