#include "app/cli/command.h"
#include "app/words/display_text.h"

namespace quantoscope {

Complaint complaint_about(const Error& error, std::string_view text, std::string_view subject)
{
    Complaint complaint;
    complaint.message = concat({subject, subject.empty() ? "" : ": ", plain(error.what)});
    if (error.offset) {
        complaint.place = {std::string(text), *error.offset};
    }
    complaint.nearest = error.nearest;
    return complaint;
}

std::string told(const Complaint& complaint)
{
    constexpr std::size_t longest_message = 640; // eight lines of a terminal
    std::string text = concat({"quantoscope: ", harmless(complaint.message, longest_message), "\n"});
    if (complaint.place && !complaint.place->text.empty()) {
        const Excerpt excerpt = excerpt_around(complaint.place->text, complaint.place->offset);
        text += concat({"  ", excerpt.line, "\n  ", std::string(excerpt.column, ' '), "^\n"});
    }
    if (!complaint.nearest.empty()) {
        text += concat({"did you mean '", complaint.nearest, "'?\n"});
    }
    return text;
}

} // namespace quantoscope
