#include "app/plot/save_file.h"

#include "app/plot/qt_text.h"

#include <QStringDecoder>
#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <langinfo.h>

namespace quantoscope::inline plot {
namespace {
constexpr char16_t first_escape = 0xDC00; // plus the byte

bool is_escape(QChar c) { return c.unicode() >= first_escape + 0x80 && c.unicode() <= first_escape + 0xFF; }

// How many bytes the character at the front has in UTF-8; 0 where it is not UTF-8.
qsizetype character_length(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(std::min(length, text.size()))));
    return decoder.hasError() || decoded.isEmpty() ? 0 : static_cast<qsizetype>(length);
}

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

QString path_text(std::string_view path) {
    QString text;
    while (!path.empty()) {
        const auto length = static_cast<std::size_t>(character_length(path));
        if (length == 0) {
            text += QChar(static_cast<char16_t>(first_escape + static_cast<unsigned char>(path.front())));
        } else {
            text += qt_text(path.substr(0, length));
        }
        path.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::string path_bytes(const QString& path) {
    std::string bytes;
    for (qsizetype i = 0; i < path.size();) {
        if (is_escape(path[i])) {
            bytes += static_cast<char>(path[i++].unicode() - first_escape);
            continue;
        }
        const qsizetype length = path[i].isHighSurrogate() && i + 1 < path.size() ? 2 : 1;
        bytes += path.sliced(i, length).toStdString();
        i += length;
    }
    return bytes;
}

Result<void> save_file(const QString& path, const QByteArray& bytes, NewFile created) {
    return replace_file(path_bytes(path), {bytes.constData(), static_cast<std::size_t>(bytes.size())}, created);
}

void use_utf8_locale() {
    if (has_utf8_locale()) { return; }
    if (const std::string language = language_asked_for(); !language.empty()) {
        ::setenv("LANGUAGE", language.c_str(), 0);
    }
    ::setenv("LC_ALL", "C.UTF-8", 1);
}
} // namespace quantoscope::inline plot
