#pragma once

#include "core/document/settings.h"

namespace quantoscope {
// A value of the setting's domain that `document` does not have.
inline SettingValue other_value(const Setting& row, const Document& document) {
    const SettingValue value = row.get(document);
    switch (row.kind) {
    case SettingKind::flag: return !std::get<bool>(value);
    case SettingKind::choice: return (std::get<int>(value) + 1) % static_cast<int>(row.choices.size());
    case SettingKind::whole: {
        const int least = static_cast<int>(row.number.least);
        return value == SettingValue(least) ? static_cast<int>(row.number.most) : least;
    }
    case SettingKind::number: return value == SettingValue(row.number.least) ? row.number.most : row.number.least;
    case SettingKind::text:
    case SettingKind::font: break;
    }
    return std::string(value == SettingValue(std::string("Other")) ? "Another" : "Other");
}

inline Document with_other_value(const Setting& row, Document document) {
    row.set(document, other_value(row, document));
    return document;
}
} // namespace quantoscope
