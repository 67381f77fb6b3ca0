#include "app/cli/opening.h"

#include "core/session/session.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view file_operand = "FILE";
constexpr Operand operands[] = {{file_operand}};

Outcome run_open(const Given& given, Output&, const FrontEnd& front_end) {
    const std::string& file = *find_given(given, file_operand);
    return opening_to_show(opening_of(file, front_end), file).and_then([&](const Opening& opening) {
        return open_in_window(opening, front_end);
    });
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

Outcome write_text(const Session& session, const Given& given, Output& out) {
    const auto form = choice_given(given, as_option);
    if (!form) { return failure(form.error()); }
    if (!*form) {
        out.write(given.contains(json_option.names) ? session_text(session.document, session.unknown)
                                                    : session_line(session.document) + "\n");
        return {};
    }
    if (session.document.is_empty()) { return misuse("the session holds no quantizer"); }
    const Spec& spec = session.document.spec();
    const std::string text = written(spec, **form);
    if (text.empty()) { return misuse("no type of this kind does what %1 does", {text_of(spec)}); }
    if (**form >= std::size(writings)) { say_caveats(spec); }
    out.write(text + "\n");
    return {};
}

Outcome run_text(const Given& given, Output& out, const FrontEnd& front_end) {
    return opening_of(*find_given(given, file_operand), front_end)
        .and_then(must_be_session)
        .and_then([&](const Opening& opening) { return write_text(opening.session, given, out); });
}

constexpr Option text_options[] = {
    {"--json", "", "Write the whole session, one value a line, as a session file has it"}, as_option};
constexpr std::string_view open_examples[] = {
    "quantoscope open first.svg",
    "quantoscope open 'quantized_tanh(4)'",
};
constexpr std::string_view text_examples[] = {
    "quantoscope text first.png",
    "quantoscope text first.pdf --json >first.qscope",
    "quantoscope text 'quantized_bits(8, 2)' --as ap_fixed",
};
} // namespace

const Command open_command{
    .name = "open",
    .summary = "Open a figure, a session, a model or a quantizer in the window",
    .operands = operands,
    .options = {},
    .details = "FILE is a figure written by this program (SVG, PDF, PNG or JSON), which carries its session; a "
               "session file; or a Keras model (JSON, .keras or .h5), whose quantizers are listed. A "
               "quantizer's text works as well. The word open may be left out.",
    .examples = open_examples,
    .run = run_open,
};

const Command text_command{
    .name = "text",
    .summary = "Write the session a figure was made from, or its quantizer in another notation",
    .operands = operands,
    .options = text_options,
    .details = "FILE is a figure written by this program (SVG, PDF, PNG or JSON) or a session file; a "
               "quantizer's text works as well. Writes its session as one line, which the window takes from "
               "the clipboard. With --as, writes its selected quantizer alone; a fixed-point type is what "
               "quantized_bits without a scale is, rounding to nearest even and saturating.",
    .examples = text_examples,
    .run = run_text,
};
} // namespace quantoscope::inline cli
