#pragma once

#include "core/numeric/phrase.h"

#include <QCoreApplication>
#include <QString>
#include <string_view>

namespace quantoscope {

// Text of the core for Qt.
inline QString qt_text(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The translation of a text the core or app/words wrote in English, without and with its arguments.
inline QString translated(std::string_view text)
{
    return text.empty() ? QString() : QCoreApplication::translate("words", std::string(text).c_str());
}

inline QString translated(const Phrase& phrase)
{
    return qt_text(fill(translated(std::string_view(phrase.text)).toStdString(), phrase.arguments));
}

} // namespace quantoscope
