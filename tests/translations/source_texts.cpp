#include "tests/translations/source_texts.h"
#include "tests/places.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace quantoscope {
namespace {
// What looks like a text and is none: markup, keys of files, what libraries say, names that are not
// translated.
const QSet<QString>& no_texts() {
    static const QSet<QString> texts{
        "<a style=\"color:",
        "<a style=\"color:%1\" href=\"%2\">%3</a>",
        "<b style=\"color:%1\">%2</b>",
        "\" href=\"",
        "<br>",
        "<a style=\"color:%1\" href=\"%2\">%2</a>",
        "<a style=\"color:%1\" href=\"first\">%2</a>",
        "<tr><td style='padding-right:18px'><b>%1</b></td><td style='padding-right:18px'>%2</td><td>%3</td></tr>",
        "<br>%1: %2",
        "line %1: '%2'", // how such a sentence begins
        "@role",
        "@scale",
        "DejaVu Sans",
        "<?xpacket begin",
        "<?xpacket end",
        "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real",
        // What texts are searched for, and made of.
        "(?<=[(, ]bits=|table_size=|fixed<)\\d+",
        "[^\\p{L}\\p{N} _-]",
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@",
        // Keys of the stages of a quantizer.
        "input",
        "scaled",
        "rounded",
        "quotient",
        "clipped",
        "shrunk",
        "surrogate",
        "input_code",
        "address",
        "entry",
        // What the JSON library says, which is looked for.
        "missing closing quote",
        "control character",
        "invalid string",
        "number overflow",
        "invalid number",
        "object key",
        "object separator",
        "parsing object",
        "parsing array",
        "true",
        "false",
        "True",
        "False",
        "qkeras",
        "quantized_",
        "quantized_sigmoid",
        "quantized_tanh",
        "log",
    };
    return texts;
}

// Not shown by the window so far: what options say.
bool is_read(const QString& path) {
    static const QRegularExpression unread("app/files/(?:figure|shaped)_options\\.cpp$");
    return !unread.match(path).hasMatch();
}

struct Literal {
    qsizetype begin;
    qsizetype end;
    QString text; // as written, escapes and all
};

// Files that write markup or code: what is a text there stands in a Phrase, a call or a title.
bool writes_markup(const QString& path) {
    static const QRegularExpression names(
        "app/cli/|app/files/(?:shell|table_command)\\.cpp$|app/words/figure_data\\.cpp$|"
        "app/plot/(?:[a-z]+_file|svg_device|tex_text|paint|figure_font)\\.cpp$|"
        "core/table/(?:[a-z]+_files?|statement)\\.cpp$|core/document/settings\\.cpp$");
    return names.match(path).hasMatch();
}

enum class Which { all, sentences, marked };

// The string literals of C++ source, neighbours joined; raw ones are left out, as are comments.
QList<Literal> literals_of(const QString& source) {
    static const QRegularExpression token(
        "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.[^']*|[^'\\\\])'|R\"([^(]*)\\(.*?\\)\\1\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression blank("^\\s*$");
    QList<Literal> found;
    for (auto match = token.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch at = match.next();
        if (!at.captured().startsWith('"')) { continue; }
        if (!found.isEmpty() &&
            blank.match(source.mid(found.back().end, at.capturedStart() - found.back().end)).hasMatch()) {
            found.back().end = at.capturedEnd();
            found.back().text += at.captured(2);
        } else {
            found.push_back({at.capturedStart(), at.capturedEnd(), at.captured(2)});
        }
    }
    return found;
}

QString unescaped(const QString& literal) {
    static const QRegularExpression code("\\\\u([0-9a-fA-F]{4})");
    QString text = literal;
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    }
    return text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
}

bool is_text(const QString& source, const Literal& literal, const QString& text, Which which) {
    static const QRegularExpression letter("[A-Za-z]");
    static const QRegularExpression include("#include\\s*$");
    static const QRegularExpression call(
        "(?:\\btr|QT_TR_NOOP|\\btext|translate|translated|QT_TRANSLATE_NOOP)\\(\\s*(?:\"[A-Za-z_:]*\",\\s*)?$");
    static const QRegularExpression context("(?:QT_TRANSLATE_NOOP|translate)\\(\\s*$");
    static const QRegularExpression member("[._ ](?:title|label|sentence|step|limits|story|reason|request) =\\s*$");
    static const QRegularExpression opens("\\{\\s*$");
    static const QRegularExpression arguments("^,\\s*\\{");
    const QString before =
        source.mid(std::max<qsizetype>(literal.begin - 90, 0), std::min<qsizetype>(literal.begin, 90));
    const QString after = source.mid(literal.end, 60);
    if (!text.contains(letter) || include.match(before).hasMatch() ||
        (context.match(before).hasMatch() && after.trimmed().startsWith(','))) {
        return false;
    }
    return which == Which::all || (which == Which::sentences && text.trimmed().contains(' ')) ||
           call.match(before).hasMatch() || member.match(before).hasMatch() ||
           (opens.match(before).hasMatch() && arguments.match(after).hasMatch());
}
} // namespace

QList<SourceText> texts_of_sources() {
    static const QRegularExpression several("\\bcounted\\([^\"]*\"(?:\\\\.|[^\"])*\",\\s*$");
    QMap<QString, SourceText> texts;
    const QString root = QString::fromStdString(source_dir() + "/");
    for (const char* folder : {"core", "app/words", "app/files", "app/plot", "app/window"}) {
        QStringList paths;
        QDirIterator files(root + folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) { paths << files.next(); }
        paths.sort();
        for (const QString& path : paths) {
            QFile file(path);
            if (!is_read(path) || !file.open(QIODevice::ReadOnly)) { continue; }
            const QString source = QString::fromUtf8(file.readAll());
            const Which which = writes_markup(path)                 ? Which::marked
                                : qstrcmp(folder, "app/words") == 0 ? Which::all
                                                                    : Which::sentences;
            for (const Literal& literal : literals_of(source)) {
                const QString text = unescaped(literal.text);
                if (!is_text(source, literal, text, which) || no_texts().contains(text)) { continue; }
                SourceText& found = texts[text];
                if (found.text.isEmpty()) { found = {text, path.mid(root.size())}; }
                const qsizetype from = std::max<qsizetype>(literal.begin - 400, 0);
                const QString before = source.mid(from, literal.begin - from);
                found.is_counted |= text.contains("%n") || several.match(before).hasMatch();
            }
        }
    }
    return texts.values();
}
} // namespace quantoscope
