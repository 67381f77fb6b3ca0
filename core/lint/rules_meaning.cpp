#include "core/lint/rules.h"
#include "core/numeric/number_text.h"
#include "core/quantizers/quantizers.h"

#include <algorithm>
#include <array>
#include <cmath>

// What arguments mean that are read as they stand: positions that mean different things in different
// quantizers, and what QKeras's own str() leaves out. Sources: the signatures of google/qkeras commit
// 78ea90f, which are the parameters of the family table, and its __str__ methods.
namespace quantoscope {

namespace {

using Findings = std::vector<LintFinding>;
using Kind = ReadValue::Kind;

// What everybody knows by heart, and copies from.
const Family& model_family()
{
    return quantized_bits_families().back();
}

// It and those it is taken for.
std::array<const Family*, 4> neighbours()
{
    return {&model_family(), &quantized_tanh_families().back(), &quantized_sigmoid_families().back(),
            &quantized_relu_families().back()};
}

// What stands at a position in other quantizers, for a sentence: "integer in quantized_bits".
std::string elsewhere(const Family& family, std::size_t position)
{
    std::string text;
    std::vector<std::string_view> keys{family.parameters[position].key};
    for (const Family* other : neighbours()) {
        if (other == &family || position >= other->parameters.size()) {
            continue;
        }
        const std::string_view key = other->parameters[position].key;
        if (std::ranges::find(keys, key) == keys.end()) {
            keys.push_back(key);
            text += (text.empty() ? "" : ", ") + std::string(key) + " in " + std::string(other->name);
        }
    }
    return text;
}

// Calls examine(argument, position) for each argument given by position.
template <class Examine>
void each_positional(const QuantizerCall& call, const Examine& examine)
{
    if (call.family == nullptr || !call.faults.empty()) {
        return;
    }
    for (const CallArgument& argument : call.arguments) {
        if (argument.key.empty() && argument.parameter) {
            examine(argument, *argument.parameter);
        }
    }
}

bool means_the_same(const Family& family, std::size_t position)
{
    const auto& known = model_family().parameters;
    return position < known.size() && known[position].key == family.parameters[position].key;
}

// Whether the value at this position would do in a neighbour, where it means something else: a number in
// quantized_bits, True or False for a flag in any of them.
bool could_be_meant(const CallArgument& argument, const Family& family, std::size_t position)
{
    const bool flag = argument.value.kind == Kind::flag;
    if (!flag && argument.value.kind != Kind::number) {
        return false;
    }
    return std::ranges::any_of(neighbours(), [&](const Family* other) {
        if ((!flag && other != &model_family()) || position >= other->parameters.size() ||
            other->parameters[position].key == family.parameters[position].key) {
            return false;
        }
        return flag ? other->parameters[position].kind == ParameterKind::flag
                    : admits(other->parameters[position], Value(argument.value.number));
    });
}

void positional_argument(const LintRule& rule, const LintCase& given, Findings& findings)
{
    each_positional(given.call, [&](const CallArgument& argument, std::size_t position) {
        if (!could_be_meant(argument, *given.call.family, position) ||
            means_the_same(*given.call.family, position)) {
            return;
        }
        report(rule, given, findings, argument.span,
               {"argument %1 of %2 is %3; it is %4",
                {std::to_string(position + 1), std::string(given.call.family->name),
                 std::string(given.call.family->parameters[position].key),
                 elsewhere(*given.call.family, position)}},
               call_text(given.call, keyword_arguments(given.call)));
    });
}

void position_of_bits(const LintRule& rule, const LintCase& given, Findings& findings)
{
    bool told = false; // one is enough: the correction is about all
    each_positional(given.call, [&](const CallArgument& argument, std::size_t position) {
        const std::string others = position == 0 ? std::string() : elsewhere(*given.call.family, position);
        if (told || others.empty() || !means_the_same(*given.call.family, position)) {
            return;
        }
        told = true;
        report(rule, given, findings, argument.span,
               {"argument %1 of %2 is %3; it is %4",
                {std::to_string(position + 1), std::string(given.call.family->name),
                 std::string(given.call.family->parameters[position].key), others}},
               call_text(given.call, keyword_arguments(given.call)));
    });
}

// --- what str() of QKeras leaves out

// Flags that str() prints as 1 where they are set and not at all where they are not, in its order.
struct PrintedFlags {
    std::string_view name;
    std::array<std::string_view, 3> flags;
};

constexpr PrintedFlags printed[] = {
    {"quantized_sigmoid", {"symmetric", "use_real_sigmoid", "use_stochastic_rounding"}},
    {"quantized_tanh", {"use_stochastic_rounding", "symmetric", "use_real_tanh"}},
};

std::string_view trimmed_value(const CallArgument& argument)
{
    return argument.text.substr(0, argument.span.length);
}

bool plain_numbers(const QuantizerCall& call)
{
    return std::ranges::all_of(call.arguments, [](const CallArgument& argument) {
        return argument.key.empty() && argument.value.kind == Kind::number;
    });
}

void printed_by_str(const LintRule& rule, const LintCase& given, Findings& findings)
{
    const QuantizerCall& call = given.call;
    if (call.family == nullptr || !call.family->revision.empty() || !call.faults.empty() ||
        !plain_numbers(call) || call.arguments.size() < 2) {
        return;
    }
    const auto number = [&](std::size_t i) { return call.arguments[i].value.number; };
    const std::size_t last = call.arguments.size() - 1;
    const TextSpan from_second{call.arguments[1].span.offset, call.arguments[last].span.offset +
                                                                  call.arguments[last].span.length -
                                                                  call.arguments[1].span.offset};
    for (const PrintedFlags& row : printed) {
        const bool ones = std::ranges::all_of(call.arguments.begin() + 1, call.arguments.end(),
                                              [](const CallArgument& a) { return a.value.number == 1.0; });
        if (row.name != call.family->name || !ones || last > row.flags.size() - 1) {
            continue; // with all three flags nothing is lost
        }
        std::string flags;
        for (const std::string_view flag : row.flags) {
            flags += (flags.empty() ? "" : ", ") + std::string(flag);
        }
        report(
            rule, given, findings, from_second,
            {"if str() of QKeras wrote this, it may have been any %1 of the flags %2: it prints only those that are "
             "set, as 1, without their names",
             {std::to_string(last), flags}});
        return;
    }
    // str() writes floats with a point or an exponent, flags as 0 or 1.
    const auto is_float = [&](std::size_t i) {
        return call.arguments[i].text.find_first_of(".eE") != std::string_view::npos || number(i) > 1.0;
    };
    // Argument `i` was `key` before str().
    const auto misplaced = [&](std::size_t i, const char* key) {
        auto written = keyword_arguments(call);
        const std::string read_as = written[i].key;
        written[i].key = key;
        written[i].value = std::string(trimmed_value(call.arguments[i]));
        report(rule, given, findings, call.arguments[i].span,
               {"'%1' is read as %2; str() of QKeras writes %3 there",
                {std::string(trimmed_value(call.arguments[i])), read_as, key}},
               call_text(call, written));
    };
    const std::string_view name = call.family->name;
    if (name == "quantized_relu" && last == 2 && number(2) != 0.0 && is_float(2)) {
        misplaced(2, "negative_slope");
    }
    if (name == "quantized_relu" && last == 3 && !is_float(2) && number(3) == 1.0 && !is_float(3)) {
        auto written = keyword_arguments(call);
        written[3] = {"use_stochastic_rounding", "True"};
        report(rule, given, findings, call.arguments[3].span,
               {"1 is read as negative_slope; str() of QKeras writes use_stochastic_rounding there where the "
                "slope is 0",
                {}},
               call_text(call, written));
    }
    if (name == "quantized_ulaw" && last == 2 && number(2) != 0.0 && is_float(2)) {
        misplaced(2, "u");
    }
    if (name == "quantized_relu_po2" && last == 1 && number(1) > 0.0 && number(1) < 1.0) {
        misplaced(1, "negative_slope");
    }
    if (name.ends_with("po2") && number(1) == 0.0) {
        report(
            rule, given, findings, call.arguments[1].span,
            {"max_value is 0 here; str() of QKeras writes that for any max_value below 1, whose fraction it drops",
             {}});
    }
}

// --- defaults that differ

void symmetric_by_default(const LintRule& rule, const LintCase& given, Findings& findings)
{
    if (!given.spec || given.call.given("symmetric") != nullptr) {
        return;
    }
    const Family& family = *given.spec->family;
    const auto default_of = [](const Family& of) -> std::optional<Value> {
        const auto index = of.parameter_index("symmetric");
        return index ? std::optional(default_spec(of).values[*index]) : std::nullopt;
    };
    const auto own = default_of(family);
    if (!own || own == default_of(model_family())) {
        return;
    }
    auto written = keyword_arguments(given.call);
    written.push_back({"symmetric", "True"});
    report(rule, given, findings, given.call.name_span,
           {"symmetric is True by default in %1, while it is False in %2",
            {std::string(family.name), std::string(model_family().name)}},
           call_text(given.call, written));
}

// --- what acts elsewhere than one thinks

bool is_set(const Spec& spec, std::string_view key)
{
    const Value value = spec.at(key);
    return value.is_number() && value.number() != 0.0;
}

void half_steps_in_training(const LintRule& rule, const LintCase& given, Findings& findings)
{
    const CallArgument* argument = given.call.given("use_stochastic_rounding");
    if (argument == nullptr || !given.spec || !is_set(*given.spec, "use_stochastic_rounding")) {
        return;
    }
    report(
        rule, given, findings, argument->key.empty() ? argument->span : argument->key_span,
        {given.spec->family->half_steps_in_training
             ? "stochastic rounding acts in training alone, and there %1 gives half steps as well, which the "
               "hardware has not"
             : "stochastic rounding of %1 acts in training alone, not at inference",
         {std::string(given.spec->family->name)}});
}

void without_effect(const LintRule& rule, const LintCase& given, Findings& findings)
{
    const CallArgument* bound = given.call.given("relu_upper_bound");
    if (bound == nullptr || !given.spec || !is_set(*given.spec, "relu_upper_bound") ||
        !is_set(*given.spec, "is_quantized_clip")) {
        return;
    }
    auto written = keyword_arguments(given.call);
    std::erase_if(written, [](const KeywordArgument& keyword) { return keyword.key == "is_quantized_clip"; });
    written.push_back({"is_quantized_clip", "False"});
    report(rule, given, findings, bound->key.empty() ? bound->span : bound->key_span,
           {"relu_upper_bound does nothing while is_quantized_clip is True, as it is by default", {}},
           call_text(given.call, written));
}

void scale_of_tensor(const LintRule& rule, const LintCase& given, Findings& findings)
{
    const CallArgument* argument = given.call.given("alpha");
    if (argument == nullptr || argument->value.kind != Kind::word) {
        return;
    }
    const auto& words = given.call.family->parameters[*argument->parameter].words;
    if (std::ranges::find(words, argument->value.word) != words.end()) {
        report(
            rule, given, findings, argument->key.empty() ? argument->span : argument->key_span,
            {"alpha='%1' takes the scale from the values of a whole tensor: step and range differ from tensor to "
             "tensor, and 1 is drawn here",
             {excerpt_of(argument->value.word)}});
    }
}

void noise_mixed_in(const LintRule& rule, const LintCase& given, Findings& findings)
{
    const CallArgument* argument = given.call.given("qnoise_factor");
    if (argument == nullptr || !given.spec || is_set(*given.spec, "enable_fast_inference")) {
        return;
    }
    const double noise = given.spec->at("qnoise_factor").number();
    if (noise < 1.0) {
        report(
            rule, given, findings, argument->key.empty() ? argument->span : argument->key_span,
            {"with qnoise_factor=%1 QKeras returns b + %1 * (q - b), b being what is to be quantized and q its "
             "level: outputs keep to no levels, at inference too",
             {text_of(noise)}});
    }
}

constexpr LintRule rules[] = {
    {"positional-argument", LintSeverity::warning,
     "An argument given by position means something else than in quantized_bits: quantized_sigmoid(8,1) is symmetric, "
     "quantized_tanh(8,1) stochastic, quantized_bits(8,1) has an integer bit",
     positional_argument},
    {"printed-by-str", LintSeverity::warning,
     "QKeras's str() leaves out names and flags that are not set, so its output read again is another quantizer",
     printed_by_str},
    {"without-effect", LintSeverity::warning, "A parameter does nothing beside another", without_effect},
    {"position-of-bits", LintSeverity::note,
     "An argument given by position means something else in other quantizers than in quantized_bits",
     position_of_bits},
    {"symmetric-by-default", LintSeverity::note, "symmetric has another default than in quantized_bits",
     symmetric_by_default},
    {"stochastic-rounding", LintSeverity::note,
     "Stochastic rounding acts in training alone, some of it in half steps", half_steps_in_training},
    {"scale-of-tensor", LintSeverity::note,
     "alpha='auto' and the like depend on the values of a whole tensor", scale_of_tensor},
    {"noise-below-one", LintSeverity::note,
     "With qnoise_factor below 1 QKeras mixes what is to be quantized into its outputs, which leave the levels",
     noise_mixed_in},
};

} // namespace

std::span<const LintRule> meaning_rules()
{
    return rules;
}

} // namespace quantoscope
