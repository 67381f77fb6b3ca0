#include "app/cli/figure_list.h"

#include "app/cli/input_file.h"
#include "app/cli/session_given.h"
#include "app/files/figure_options.h"
#include "app/files/read_file.h"
#include "app/words/display_text.h"
#include "core/data/number_file.h"
#include "core/document/figure_format.h"
#include "core/json/json.h"
#include "core/spec/fixed_type.h"
#include "core/text/ascii.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace quantoscope {

namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 3> own_members{"quantizers", "session", "output"};

std::size_t line_of(std::string_view text, std::size_t offset)
{
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::string joined(const std::string& folder, const std::string& name)
{
    return folder == "." ? name : (std::filesystem::path(folder) / name).string();
}

// The value as the option takes it on the command line; nullopt where it can be no option's.
std::optional<std::string> option_text(const JsonValue& value)
{
    if (value.kind == Kind::text || value.kind == Kind::number) {
        return value.text;
    }
    if (value.kind == Kind::boolean) {
        return value.text == "true" ? std::optional<std::string>("") : std::nullopt;
    }
    if (value.kind != Kind::list) {
        return std::nullopt;
    }
    std::string list;
    for (const JsonValue& item : value.members) {
        if (item.kind != Kind::text && item.kind != Kind::number) {
            return std::nullopt;
        }
        list += (list.empty() ? "" : ",") + item.text;
    }
    return list.empty() ? "none" : list;
}

// A text, or a list of texts.
std::optional<std::vector<std::string>> texts_of(const JsonValue& value)
{
    std::vector<std::string> texts;
    const std::span<const JsonValue> items =
        value.kind == Kind::list ? std::span(value.members) : std::span(&value, 1);
    for (const JsonValue& item : items) {
        if (item.kind != Kind::text) {
            return std::nullopt;
        }
        texts.push_back(item.text);
    }
    return texts.empty() ? std::nullopt : std::optional(texts);
}

// Everything the bytes follow from but for the format: the session, the data and the program.
std::string made_from(const FigureRequest& request)
{
    const Document& document = request.session.document;
    std::string text = session_text(document, request.session.unknown) + QUANTOSCOPE_VERSION + '\n';
    for (const std::string& path :
         {document.measured != nullptr ? document.measured->path : std::string(),
          document.inputs.sample != nullptr ? document.inputs.sample->path : std::string()}) {
        if (!path.empty()) {
            const auto data = content_of_file(joined(request.folder, path), longest_number_file);
            text += content_hash(data.value_or("")) + '\n'; // drawing complains of what cannot be read
        }
    }
    return text;
}

class ListReader {
public:
    ListReader(std::string_view text, const std::string& folder, const JsonValue* defaults)
        : m_text(text)
        , m_folder(folder)
        , m_defaults(defaults)
    {}

    std::vector<PlannedFigure> figures_of(const JsonValue& figure) const
    {
        PlannedFigure planned;
        planned.line = line_of(m_text, figure.offset);
        planned.request.folder = m_folder;
        planned.trouble = read(figure, planned.request);
        const JsonValue* output = figure.find("output");
        const auto names = output != nullptr ? texts_of(*output) : std::nullopt;
        if (!names) {
            planned.trouble =
                planned.trouble.empty() ? "it has no \"output\", a name or a list of names" : planned.trouble;
            return {planned};
        }
        planned.made_from = planned.trouble.empty() ? made_from(planned.request) : std::string();
        std::vector<PlannedFigure> figures;
        for (const std::string& name : *names) {
            PlannedFigure one = planned;
            one.output = name;
            one.path = joined(m_folder, name);
            if (needs_name(name, find_figure_format)) {
                one.trouble = one.trouble.empty() ? "the file needs a name" : one.trouble;
            } else if (const FigureFormat* format = figure_format_of_path(name)) {
                one.request.format = format->ending;
                one.made_from += one.request.format;
            } else if (one.trouble.empty()) {
                one.trouble = "unsupported file extension; use one of those of figures";
            }
            figures.push_back(std::move(one));
        }
        return figures;
    }

private:
    // What is wrong, empty when nothing.
    std::string read(const JsonValue& figure, FigureRequest& request) const
    {
        if (figure.kind != Kind::object) {
            return "a figure is an object, {...}";
        }
        std::string trouble = read_document(figure, request);
        for (const JsonValue& member : figure.members) {
            if (trouble.empty()) {
                trouble = known(member.key);
            }
        }
        Document& document = request.session.document;
        for (const FigureOption& option : figure_options()) {
            const JsonValue* value = figure.find(name_of(option));
            if (value == nullptr && m_defaults != nullptr) {
                value = m_defaults->find(name_of(option));
            }
            if (trouble.empty() && value != nullptr) {
                trouble = set(document, option, *value);
            }
        }
        if (const auto whole = trouble_of(document); whole && trouble.empty()) {
            trouble = plain(*whole);
        }
        return trouble;
    }

    static std::string known(std::string_view key)
    {
        std::vector<std::string_view> names(own_members.begin(), own_members.end());
        for (const FigureOption& option : figure_options()) {
            names.push_back(name_of(option));
        }
        if (std::ranges::find(names, key) != names.end()) {
            return {};
        }
        const std::string nearest = nearest_of(key, names);
        return concat({"there is no option '", harmless(key, 40), "'",
                       nearest.empty() ? "" : "; did you mean '" + nearest + "'?"});
    }

    std::string set(Document& document, const FigureOption& option, const JsonValue& value) const
    {
        const auto text = option_text(value);
        if (!text) {
            return value.kind == Kind::boolean
                       ? std::string()
                       : concat({"'", name_of(option), "' takes a text, a number, true or a list of them"});
        }
        const auto error = option.set(document, *text);
        if (!error) {
            return {};
        }
        return concat({"'", name_of(option), "': ", plain(error->what), ", not '", harmless(*text, 60), "'",
                       error->nearest.empty() ? "" : "; did you mean '" + error->nearest + "'?"});
    }

    std::string read_document(const JsonValue& figure, FigureRequest& request) const
    {
        const JsonValue* quantizers = figure.find("quantizers");
        const JsonValue* session = figure.find("session");
        if ((quantizers != nullptr) == (session != nullptr)) {
            return "a figure has \"quantizers\" or \"session\"";
        }
        return session != nullptr ? read_session_file(*session, request)
                                  : read_quantizers(*quantizers, request.session.document);
    }

    std::string read_session_file(const JsonValue& name, FigureRequest& request) const
    {
        if (name.kind != Kind::text) {
            return "'session' is the name of a .qscope file";
        }
        const std::string path = joined(m_folder, name.text);
        const auto content = content_of(path, longest_json);
        if (!content) {
            return content.error().message;
        }
        const auto session = read_session(*content);
        if (!session) {
            return concat({path, ": ", plain(session.error().what)});
        }
        request.session = *session;
        request.folder = folder_of(path);
        return session->document.is_empty() ? "there is no quantizer in its session" : "";
    }

    std::string read_quantizers(const JsonValue& quantizers, Document& document) const
    {
        document.entries.clear();
        const auto texts = texts_of(quantizers);
        if (!texts || texts->size() > most_entries) {
            return "'quantizers' is a text or a list of at most 8 texts";
        }
        for (const std::string& text : *texts) {
            const auto spec = parse_quantizer(text);
            if (!spec) {
                return concat({"'", harmless(text, 80), "': ", plain(spec.error().what)});
            }
            document = with_entry_added(document, *spec);
        }
        document.selected = 0;
        return {};
    }

    std::string_view m_text;
    const std::string& m_folder;
    const JsonValue* m_defaults;
};

} // namespace

std::string content_hash(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    }
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i) {
        text[text.size() - 1 - i] = "0123456789abcdef"[(hash >> (4 * i)) & 15u];
    }
    return text;
}

Result<std::vector<PlannedFigure>> read_figure_list(std::string_view text, const std::string& folder)
{
    const Result<JsonValue> json = parse_json(text);
    if (!json) {
        return failure(json.error());
    }
    const JsonValue* list = json->kind == Kind::object ? json->find("figures") : nullptr;
    if (list == nullptr || list->kind != Kind::list) {
        return failure(
            {{"line %1: expected {\"figures\": [...]}", {std::to_string(line_of(text, json->offset))}},
             json->offset});
    }
    const JsonValue* defaults = json->find("defaults");
    if (defaults != nullptr && defaults->kind != Kind::object) {
        return failure({{"line %1: 'defaults' must be an object, {...}",
                         {std::to_string(line_of(text, defaults->offset))}},
                        defaults->offset});
    }
    for (const JsonValue& member : json->members) {
        if (member.key != "figures" && member.key != "defaults") {
            return failure({{"line %1: expected 'defaults' and 'figures' alone, not '%2'",
                             {std::to_string(line_of(text, member.key_offset)), member.key}},
                            member.key_offset});
        }
    }
    const ListReader reader(text, folder, defaults);
    std::vector<PlannedFigure> figures;
    for (const JsonValue& item : list->members) {
        std::ranges::move(reader.figures_of(item), std::back_inserter(figures));
    }
    return figures;
}

} // namespace quantoscope
