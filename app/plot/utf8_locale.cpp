#include "app/plot/utf8_locale.h"

#include <clocale>
#include <cstdlib>
#include <langinfo.h>
#include <string>
#include <string_view>

namespace quantoscope::inline plot {
namespace {
// What the environment says of the language, in the order POSIX asks (XBD 8.2), without encoding and variant.
std::string language_asked_for() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            const std::string_view text = value;
            return std::string(text.substr(0, text.find_first_of(".@")));
        }
    }
    return {};
}

bool has_utf8_locale() {
    const locale_t locale = ::newlocale(LC_ALL_MASK, "", nullptr);
    if (locale == nullptr) { return false; }
    const bool is_utf8 = std::string_view(::nl_langinfo_l(CODESET, locale)) == "UTF-8";
    ::freelocale(locale);
    return is_utf8;
}
} // namespace

void use_utf8_locale() {
    if (has_utf8_locale()) { return; }
    if (const std::string language = language_asked_for(); !language.empty()) {
        ::setenv("LANGUAGE", language.c_str(), 0);
    }
    ::setenv("LC_ALL", "C.UTF-8", 1);
}
} // namespace quantoscope::inline plot
