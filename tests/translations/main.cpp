// Writes every text of the sources, marked for Qt Linguist's lupdate, to the file named: the target `translations`.

#include "tests/translations/source_texts.h"

#include <QFile>
#include <QTextStream>

namespace {
QString escaped(QString text) { return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"); }
// One of the catalogue's contexts.
QString context_of(const quantoscope::SourceText& text) {
    return text.file.startsWith("app/") ? text.file.section('/', 1, 1) : text.file.section('/', 0, 0);
}
} // namespace

int main(int count, char** arguments) {
    QFile file(count == 2 ? QString::fromLocal8Bit(arguments[1]) : QString());
    if (!file.open(QIODevice::WriteOnly)) { return 3; }
    QTextStream out(&file);
    for (const quantoscope::SourceText& text : quantoscope::texts_of_sources()) {
        out << "//: " << text.file << '\n'
            << (text.is_counted ? "QT_TRANSLATE_N_NOOP" : "QT_TRANSLATE_NOOP") << "(\"" << context_of(text) << "\", \""
            << escaped(text.text) << "\");\n";
    }
    return 0;
}
