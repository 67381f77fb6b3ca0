#pragma once

#include "core/document/document.h"

#include <variant>

namespace quantoscope::inline document {
// The plain settings of a document, a row each: session files, the options of `plot`, the keys of a figure
// list, the export dialog and the names of undo steps read this table. What has a shape of its own (ranges,
// sweeps, panels, files) has a field in core/session and an option in app/files/figure_options.cpp.

enum class SettingKind : std::uint8_t { flag, choice, whole, number, text, font };

// Nothing where it is automatic; of a choice its place, as an int.
using SettingValue = std::variant<std::monostate, bool, int, double, std::string>;

struct SettingChoice {
    std::string_view key; // in files and options
    const char* title;
    const char* step = ""; // the undo step that chooses it
};

// The object of a session file it is in.
enum class SettingObject : std::uint8_t { document, figure, annotations };

// The group of the export dialog.
enum class SettingGroup : std::uint8_t { size, look, labels, annotations, animation, content };

// What a number is while none is given, and the check box that gives one.
struct AutomaticValue {
    const char* title;    // of the check box
    const char* sentence; // what it is otherwise
    double (*value)(const Document& document) = nullptr;
};

struct SettingOption {
    std::string_view names = ""; // of `plot`; without the dashes the key of a figure list
    std::string_view operand = "";
    const char* help = ""; // where the control's sentence is not enough; %1 is the domain
};

struct SettingControl {
    const char* title = "";
    const char* sentence = ""; // what it is
    SettingGroup group = SettingGroup::size;
};

struct NumberDomain {
    std::string_view unit = "";
    double least = 0.0;
    double most = 0.0;
    const char* limits = ""; // said of a number outside, %3
    double increment = 1.0;  // of the arrows of its control
};

struct Setting {
    std::string_view key = "";
    bool comes_first = false; // in its object of a session file, which keeps its order
    SettingOption option = {};
    SettingControl control = {};
    std::optional<AutomaticValue> automatic = {};
    const char* step = "Figure settings"; // the undo step; %1 and %2 are the figure's width and height
    NumberDomain number = {};
    std::span<const SettingChoice> choices = {};
    SettingKind kind = SettingKind::flag;

    // By the member, see settings.cpp.
    SettingObject object = SettingObject::document;
    bool may_be_absent = false;
    SettingValue (*get)(const Document& document) = nullptr;
    void (*set)(Document& document, const SettingValue& value) = nullptr; // of the member's kind
};

// In the order of the help and of the dialog.
std::span<const Setting> settings();

// Those of an object, in the order of a session file.
std::vector<const Setting*> settings_of(SettingObject object);

std::vector<std::string_view> choice_keys(const Setting& setting);

// "40 to 2000", "light, dark or print"; empty where every value is good.
std::string domain_text(const Setting& setting);

// Whether a value of its kind is one it can have.
bool is_in_domain(const Setting& setting, const SettingValue& value);

// Error: a figure cannot be set like that. A number lies outside its domain; a file of dots (`has_dots`) has
// too many of them.
Result<void> can_be_set(const Document& document, bool has_dots);

// The key and the title of a theme.
const SettingChoice& theme_choice(FigureTheme theme);
} // namespace quantoscope::inline document
