#pragma once

#include <QString>

namespace quantoscope::inline window {
// What a word of the field means, as the manual's glossary has it, whose words may be plural; empty for any other word.
QString meaning_of(const QString& word);
} // namespace quantoscope::inline window
