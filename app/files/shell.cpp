#include "app/files/shell.h"

namespace quantoscope::inline files {
std::string shell_quoted(std::string_view text) {
    constexpr std::string_view plain_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                                  "_-+=./:,@";
    if (!text.empty() && text.find_first_not_of(plain_characters) == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "'";
    for (const char c : text) { quoted += c == '\'' ? std::string("'\\''") : std::string(1, c); }
    return quoted + "'";
}
} // namespace quantoscope::inline files
