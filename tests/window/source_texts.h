#pragma once

#include <QStringList>

namespace quantoscope {
// The texts in the sources that can come before a user: string literals that are sentences, or that stand
// where a text is expected. Sorted, each once. So a new text is found without anything being marked.
QStringList texts_of_sources();
} // namespace quantoscope
