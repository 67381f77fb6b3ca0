#include "app/cli/write_figure.h"

#include "app/files/data_files.h"
#include "app/words/figure_data.h"
#include "app/words/panels.h"
#include "core/document/settings.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
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
