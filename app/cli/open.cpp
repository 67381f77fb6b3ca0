#include "app/cli/opening.h"

#include "core/analysis/fixed_point.h"
#include "core/session/session.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view file_operand = "FILE";
constexpr Operand operands[] = {{file_operand}};

Outcome run_open(const Given& given, Output&, const FrontEnd& front_end) {
    const std::string& file = *find_given(given, file_operand);
    return open_in_window(opening_to_show(caught([&] { return opening_of(file, front_end); }), file), front_end);
}

struct Writing {
    std::string_view key;
    std::string (*text)(const Spec& spec);
};

constexpr Writing writings[] = {{"spec", text_of}, {"python", qkeras_python}};

// The writings, then the spellings of fixed-point types.
std::vector<std::string_view> form_keys() {
    std::vector<std::string_view> keys = names_in(writings, &Writing::key);
    std::ranges::copy(names_in(fixed_point_spellings(), &FixedPointSpelling::key), std::back_inserter(keys));
    return keys;
}

constexpr Option as_option{"--as", "FORM", "Write the selected quantizer alone, as %1", form_keys};

// Empty where no type of the kind does what the quantizer does.
std::string written(const Spec& spec, std::size_t form) {
    if (form < std::size(writings)) { return writings[form].text(spec); }
    const auto type = same_fixed_point(spec);
    return type ? fixed_point_spellings()[form - std::size(writings)].text(*type) : "";
}

Outcome run_text(const Given& given, Output& out, const FrontEnd& front_end) {
    const Session session = must_be_session(opening_of(*find_given(given, file_operand), front_end)).session;
    const auto form = choice_given(given, as_option);
    if (!form) {
        out.write(given.contains(json_option.names) ? session_text(session.document, session.unknown)
                                                    : session_line(session.document) + "\n");
        return {};
    }
    if (session.document.is_empty()) { throw misuse("the session holds no quantizer"); }
    const Spec& spec = session.document.spec();
    const std::string text = written(spec, *form);
    if (text.empty()) { throw misuse("no type of this kind does what %1 does", {text_of(spec)}); }
    if (*form >= std::size(writings)) { say_caveats(spec); }
    out.write(text + "\n");
    return {};
}

constexpr Option text_options[] = {
    {"--json", "", "Write the whole session, one value a line, as a session file has it"}, as_option};
} // namespace

const Command open_command = documented("open", operands, {}, run_open);

const Command text_command = documented("text", operands, text_options, run_text);
} // namespace quantoscope::inline cli
