#pragma once

#include <QList>
#include <QString>

namespace quantoscope {
// A text in the sources that can come before a user: a string literal that is a sentence, or that stands where a
// text is expected. So a new text is found without anything being marked.
struct SourceText {
    QString text;
    QString file;            // where it stands first, from the top of the project
    bool is_counted = false; // its translation has a form for each plural of the language
};

// Sorted by text, each once.
QList<SourceText> texts_of_sources();
} // namespace quantoscope
