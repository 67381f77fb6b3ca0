#pragma once

#include <QString>
#include <string>

namespace quantoscope::inline plot {
// Text as LaTeX sets it, whatever is in it: what TeX reads as a command is escaped, signs have their
// commands, line breaks become \\. Letters that pdflatex does not know are written for the engines that do,
// as "?" else.
std::string tex_text(const QString& text);

// On one line behind a "%".
std::string tex_comment(const QString& text);
} // namespace quantoscope::inline plot
