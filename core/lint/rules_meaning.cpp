#include "core/lint/rules.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

// What arguments mean that are read as they stand: positions that mean different things in different
// quantizers, and what QKeras's own str() leaves out. Sources: the signatures of google/qkeras commit
// 78ea90f, which are the parameters of the function table, and its __str__ methods.
namespace quantoscope::inline lint {
namespace {
using Kind = ReadValue::Kind;

// Those whose order of arguments people take for another's, the best known first.
const std::vector<const Function*>& neighbours() {
    static const auto sorted = [] {
        std::vector<const Function*> found;
        std::ranges::copy_if(functions(), std::back_inserter(found), [](const Function* function) {
            return function->prefix().empty() && qkeras_facts(*function).familiarity > 0;
        });
        std::ranges::sort(found, {}, [](const Function* function) { return qkeras_facts(*function).familiarity; });
        return found;
    }();
    return sorted;
}

// What everybody knows by heart, and copies from.
const Function& model_function() { return *neighbours().front(); }

// What stands at a position in other quantizers, for a sentence: "integer in quantized_bits".
std::string elsewhere(const Function& function, std::size_t position) {
    std::string text;
    std::vector<std::string_view> keys{function.parameters[position].key};
    for (const Function* other : neighbours()) {
        if (other == &function || position >= other->parameters.size()) { continue; }
        const std::string_view key = other->parameters[position].key;
        if (std::ranges::find(keys, key) == keys.end()) {
            keys.push_back(key);
            text += (text.empty() ? "" : ", ") + std::string(key) + " in " + std::string(other->name);
        }
    }
    return text;
}

// Calls examine(argument, position) for each argument given by position.
template <class Examine> void each_positional(const QuantizerCall& call, const Examine& examine) {
    if (call.function == nullptr || !call.faults.empty()) { return; }
    for (const CallArgument& argument : call.arguments) {
        if (argument.key.empty() && argument.parameter) { examine(argument, *argument.parameter); }
    }
}

bool means_the_same(const Function& function, std::size_t position) {
    const auto& known = model_function().parameters;
    return position < known.size() && known[position].key == function.parameters[position].key;
}

// The parameter of a neighbour for which the value at this position would do, where it means something else: a number in
// quantized_bits, True or False for a flag in any of them; a value that is not known, unless its name says what it is.
// A number behind the first for what takes numbers (quantized_po2(4, 1)) is written by who knows the order.
const ParameterDefinition* meant_elsewhere(const CallArgument& argument, const Function& function,
                                           std::size_t position) {
    const ParameterDefinition& own = function.parameters[position];
    const bool flag = argument.value.kind == Kind::flag;
    const bool unknown =
        argument.value.kind == Kind::unknown && position > 0 && !is_named_after(argument.text, own.key);
    if (!flag && !unknown && argument.value.kind != Kind::number) { return nullptr; }
    if (!flag && position > 0 && own.kind != ParameterKind::flag) { return nullptr; }
    for (const Function* other : neighbours()) {
        if ((!flag && other != &model_function()) || position >= other->parameters.size()) { continue; }
        const ParameterDefinition& meant = other->parameters[position];
        if (meant.key != own.key &&
            (unknown || (flag ? meant.kind == ParameterKind::flag : admits(meant, Value(argument.value.number))))) {
            return &meant;
        }
    }
    return nullptr;
}

Phrase why_of_position(const Function& function, std::size_t position) {
    return {"argument %1 of %2 is %3; it is %4",
            {std::to_string(position + 1), std::string(function.name), std::string(function.parameters[position].key),
             elsewhere(function, position)}};
}

// With the parameter that may have been meant, or without any where the quantizer does not have it.
LintReading reading_if_meant(const LintCase& given, std::size_t position, const ParameterDefinition& meant) {
    const Function& function = *given.call.function;
    auto written = keyword_arguments(given.call);
    const auto own = std::ranges::find(written, function.parameters[position].key, &WrittenArgument::key);
    if (function.parameter_index(meant.key) && given.call.given(meant.key) == nullptr) {
        own->key = meant.key;
    } else {
        written.erase(own);
    }
    const bool integer = meant.key == "integer";
    return {{integer ? "if integer bits were meant" : "if %1 was meant", {std::string(meant.key)}},
            call_text(given.call, written)};
}

void positional_argument(LintCase& given) {
    each_positional(given.call, [&](const CallArgument& argument, std::size_t position) {
        const Function& function = *given.call.function;
        const ParameterDefinition* meant =
            means_the_same(function, position) ? nullptr : meant_elsewhere(argument, function, position);
        if (meant != nullptr) {
            given.report(argument.span, why_of_position(function, position),
                         {{as_qkeras_reads_it, with_keywords(given.call)}, reading_if_meant(given, position, *meant)});
        }
    });
}

void position_of_bits(LintCase& given) {
    const std::size_t before = given.findings.size();
    each_positional(given.call, [&](const CallArgument& argument, std::size_t position) {
        const Function& function = *given.call.function;
        if (given.findings.size() == before && position > 0 && !elsewhere(function, position).empty() &&
            (means_the_same(function, position) || meant_elsewhere(argument, function, position) == nullptr)) {
            // One is enough: the correction is about all.
            given.report(argument.span, why_of_position(function, position), with_keywords(given.call));
        }
    });
}

// --- what str() of QKeras leaves out

bool plain_numbers(const QuantizerCall& call) {
    return std::ranges::all_of(call.arguments, [](const CallArgument& argument) {
        return argument.key.empty() && argument.value.kind == Kind::number;
    });
}

// With all the flags there are nothing is lost.
void report_flags(LintCase& given, std::span<const std::string_view> flags) {
    const std::span rest = std::span(given.call.arguments).subspan(1);
    const bool ones = std::ranges::all_of(rest, [](const CallArgument& a) { return a.value.number == 1.0; });
    if (!ones || rest.size() >= flags.size()) { return; }
    const std::size_t first = rest.front().span.offset;
    given.report(
        {first, rest.back().span.offset + rest.back().span.length - first},
        {"if str() of QKeras wrote this, it may have been any %1 of the flags %2: it prints only those that are "
         "set, as 1, without their names",
         {std::to_string(rest.size()), comma_list(flags)}});
}

bool is_of(StrMisprint::Value value, const CallArgument& argument) {
    const double number = argument.value.number;
    // str() writes floats with a point or an exponent, flags as 0 or 1.
    const bool is_float = argument.text.find_first_of(".eE") != std::string_view::npos || number > 1.0;
    switch (value) {
    case StrMisprint::Value::not_whole: return is_float && number != 0.0;
    case StrMisprint::Value::below_one: return number > 0.0 && number < 1.0;
    case StrMisprint::Value::one: return !is_float && number == 1.0;
    }
    return false;
}

void report_misprint(LintCase& given, const StrMisprint& misprint) {
    const CallArgument& argument = given.call.arguments.back();
    const std::string value(argument.plain());
    const std::string key(misprint.key);
    auto written = keyword_arguments(given.call);
    const std::string read_as = written.back().key;
    const bool is_one = misprint.value == StrMisprint::Value::one;
    written.back() = {key, is_one ? "True" : value};
    given.report(argument.span,
                 is_one
                     ? Phrase{"1 is read as %1; str() of QKeras writes %2 there where the slope is 0", {read_as, key}}
                     : Phrase{"'%1' is read as %2; str() of QKeras writes %3 there", {value, read_as, key}},
                 call_text(given.call, written));
}

void printed_by_str(LintCase& given) {
    const QuantizerCall& call = given.call;
    if (call.function == nullptr || !call.function->prefix().empty() || !call.faults.empty() || !plain_numbers(call) ||
        call.arguments.size() < 2) {
        return;
    }
    const QKerasFacts& facts = qkeras_facts(*call.function);
    if (!facts.str_flags.empty() && call.reader != CallReader::python) { report_flags(given, facts.str_flags); }
    for (const StrMisprint& misprint : facts.str_misprints) {
        if (misprint.position + 1 == call.arguments.size() && is_of(misprint.value, call.arguments.back())) {
            report_misprint(given, misprint);
        }
    }
    const auto truncated = call.function->parameter_index(facts.str_truncates);
    if (truncated && *truncated < call.arguments.size() && call.arguments[*truncated].value.number == 0.0) {
        given.report(call.arguments[*truncated].span,
                     {"%1 is 0 here; str() of QKeras writes that for any %1 below 1, whose fraction it drops",
                      {std::string(facts.str_truncates)}});
    }
}

// --- defaults that differ

void symmetric_by_default(LintCase& given) {
    if (!given.known || given.call.given("symmetric") != nullptr || given.known->at("symmetric").is_unknown()) {
        return;
    }
    const Function& function = *given.call.function;
    const auto default_of = [](const Function& of) -> std::optional<Value> {
        const auto index = of.parameter_index("symmetric");
        return index ? std::optional(default_spec(of).values[*index]) : std::nullopt;
    };
    const auto own = default_of(function);
    if (!own || own == default_of(model_function())) { return; }
    given.report(given.call.name_span,
                 {"symmetric is True by default in %1, while it is False in %2",
                  {std::string(function.name), std::string(model_function().name)}},
                 with_argument(given.call, "symmetric", "True"));
}

// --- what acts elsewhere than one thinks

void half_steps_in_training(LintCase& given) {
    const CallArgument* argument = given.call.given("use_stochastic_rounding");
    if (argument == nullptr || !given.is_set("use_stochastic_rounding")) { return; }
    given.report(argument->place(),
                 {qkeras_facts(*given.call.function).half_steps_in_training
                      ? "stochastic rounding acts in training alone, and there %1 gives half steps as well, which the "
                        "hardware does not have"
                      : "stochastic rounding of %1 acts in training alone, not at inference",
                  {std::string(given.call.function->name)}});
}

void without_effect(LintCase& given) {
    const CallArgument* bound = given.call.given("relu_upper_bound");
    if (bound == nullptr || !given.is_set("relu_upper_bound") || !given.is_set("is_quantized_clip")) { return; }
    given.report(bound->place(),
                 {"relu_upper_bound does nothing while is_quantized_clip is True, as it is by default", {}},
                 with_argument(given.call, "is_quantized_clip", "False"));
}

void scale_of_tensor(LintCase& given) {
    const CallArgument* argument = given.call.given("alpha");
    if (argument == nullptr || argument->value.kind != Kind::word) { return; }
    const auto& words = given.call.function->parameters[*argument->parameter].words;
    if (std::ranges::find(words, argument->value.word) != words.end()) {
        given.report(
            argument->place(),
            {"alpha='%1' takes the scale from the values of a whole tensor: step and range differ from tensor to "
             "tensor, and 1 is drawn here",
             {excerpt_of(argument->value.word)}});
    }
}

void noise_mixed_in(LintCase& given) {
    const CallArgument* argument = given.call.given("qnoise_factor");
    if (argument == nullptr || !given.known || given.known->at("qnoise_factor").is_unknown() ||
        given.is_set("enable_fast_inference")) {
        return;
    }
    const double noise = given.known->at("qnoise_factor").number();
    if (noise < 1.0) {
        given.report(
            argument->place(),
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
     "An argument given by position means something else in other quantizers than in quantized_bits", position_of_bits},
    {"symmetric-by-default", LintSeverity::note, "symmetric has another default than in quantized_bits",
     symmetric_by_default},
    {"stochastic-rounding", LintSeverity::note, "Stochastic rounding acts in training alone, some of it in half steps",
     half_steps_in_training},
    {"scale-of-tensor", LintSeverity::note, "alpha='auto' and the like depend on the values of a whole tensor",
     scale_of_tensor},
    {"noise-below-one", LintSeverity::note,
     "With qnoise_factor below 1 QKeras mixes what is to be quantized into its outputs, which leave the levels",
     noise_mixed_in},
};
} // namespace

bool is_named_after(std::string_view text, std::string_view key) {
    const auto words = [](std::string_view of) {
        std::vector<std::string> found{""};
        for (const char c : lowered(of)) {
            if (is_letter(c)) {
                found.back() += c;
            } else if (!found.back().empty()) {
                found.emplace_back();
            }
        }
        return found;
    };
    constexpr std::size_t shortest = 3;
    return text == key || std::ranges::any_of(words(text), [&](const std::string& word) {
               return word.size() >= shortest && std::ranges::any_of(words(key), [&](const std::string& other) {
                          return other.size() >= shortest && (word.starts_with(other) || other.starts_with(word));
                      });
           });
}

std::span<const LintRule> meaning_rules() { return rules; }
} // namespace quantoscope::inline lint
