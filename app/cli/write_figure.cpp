#include "app/cli/write_figure.h"

#include "app/files/data_files.h"
#include "app/files/replace_file.h"
#include "app/words/display_text.h"
#include "app/words/figure_data.h"
#include "app/words/panels.h"
#include "core/document/settings.h"
#include "core/json/place.h"
#include "core/numeric/list_text.h"

namespace quantoscope {

namespace {

constexpr std::size_t excerpt_columns = 60;

std::string message_of(const DataError& found)
{
    const Error& error = found.error;
    std::string text =
        concat({found.is_read ? "" : "cannot read ", "'", found.path, "': ", plain(error.what),
                error.nearest.empty() ? std::string() : concat({"; did you mean '", error.nearest, "'?"})});
    if (error.offset && !found.text.empty()) {
        const TextPlace place = place_in(found.text, *error.offset);
        const Excerpt excerpt = excerpt_around(place.text, place.offset, excerpt_columns);
        text += concat({"\n\n", excerpt.line, "\n", std::string(excerpt.column, ' '), "^"});
    }
    return text;
}

// ".csv, .json or .md" without the last word: what needs no Qt.
std::string data_extensions()
{
    std::vector<std::string> extensions;
    for (const FigureFormat& format : figure_formats()) {
        if (!format.is_drawn()) {
            extensions.push_back(concat({".", format.ending}));
        }
    }
    return comma_list(extensions);
}

} // namespace

tl::expected<DrawnFigure, Failure> figure_bytes(FigureRequest request, const FrontEnd& front_end)
{
    const FigureFormat& format = *find_figure_format(request.format);
    Document& document = request.session.document;
    if (format.is_drawn() && !front_end.draw) {
        return tl::unexpected(Failure{
            concat({"this build cannot draw (it was built without Qt); it writes ", data_extensions()}),
            exit_io});
    }
    for (const DataError& error : load_data(document, request.folder)) {
        return tl::unexpected(Failure{message_of(error), exit_io});
    }
    std::vector<std::string> notes;
    for (const PanelKind kind : panels_left_out(document)) {
        notes.push_back(plain(why_left_out(kind, document)));
    }
    if (format.is_drawn()) {
        return front_end.draw(request).map([&](DrawnFigure drawn) {
            drawn.notes.insert(drawn.notes.begin(), notes.begin(), notes.end());
            return drawn;
        });
    }
    if (const auto why = impossible(document, false)) {
        return tl::unexpected(Failure{plain(*why), exit_usage});
    }
    return DrawnFigure{figure_data(format, document, whole_study(document), request.session.unknown), notes};
}

std::optional<Failure> save(const std::string& path, std::string_view bytes)
{
    const auto error = replace_file(path, bytes);
    return error ? std::optional(Failure{plain(*error), exit_io}) : std::nullopt;
}

} // namespace quantoscope
