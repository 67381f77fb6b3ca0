#include "app/files/open_file.h"

#include "app/files/model_file.h"
#include "core/json/place.h"

namespace quantoscope::inline files {
namespace {
constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t looked_at = 1024; // a PDF file may begin with something else

std::string_view without_mark_and_blanks(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(mark) ? mark.size() : 0);
    const std::size_t begin = text.find_first_not_of(" \t\r\n\v\f");
    return text.substr(std::min(begin, text.size()));
}
} // namespace

FileKind file_kind(std::string_view content) {
    const std::string_view start = without_mark_and_blanks(content.substr(0, looked_at));
    if (content.starts_with(png_signature)) { return FileKind::png; }
    if (start.starts_with('<')) { return FileKind::svg; }
    if (!start.starts_with('{') && start.find("%PDF-") != std::string_view::npos) { return FileKind::pdf; }
    return looks_like_model(content) ? FileKind::model : FileKind::session;
}

Result<Model> model_in(std::string_view content) {
    return guarded_model_text(content).and_then([](const std::string& text) {
        return read_model(text).map_error([&](const Error& error) { return with_line(error, text); });
    });
}
} // namespace quantoscope::inline files
