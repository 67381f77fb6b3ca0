#include "core/lint/call.h"

#include "core/text/ascii.h"

#include <algorithm>
#include <limits>
#include <span>

namespace quantoscope::inline lint {
namespace {
void add(QuantizerCall& call, const TextPiece& key, const TextPiece& value) {
    const std::string_view plain = trimmed(value.text);
    call.arguments.push_back(
        {.key = key.text,
         .text = value.text,
         .key_span = {key.offset, key.text.size()},
         .span = {value.offset, plain.size()},
         .value = call.reader == CallReader::safe_eval ? read_by_safe_eval(value.text) : read_by_python(plain)});
}

// GetParams of qkeras/safe_eval.py: a value given by position ends at a blank, and the first fault ends reading.
void add_by_safe_eval(QuantizerCall& call, const CallText& read, std::string_view text) {
    const auto fault = [&call](CallFault kind, std::size_t offset, std::size_t length = 1) {
        call.faults.push_back({kind, {offset, length}});
    };
    bool keywords = false;
    for (const ArgumentText& argument : read.arguments) {
        TextPiece value = argument.value;
        const bool at_end = value.end() == text.size();
        if (argument.key.text.empty()) {
            value.text = value.text.substr(0, value.text.find_first_of(white_space));
            const std::size_t behind = std::min(text.find_first_not_of(white_space, value.end()), text.size());
            if (value.text.empty() || value.text.front() == '=') {
                return at_end && value.text.empty() ? fault(CallFault::not_closed, *read.open)
                                                    : fault(CallFault::no_value, value.offset);
            }
            add(call, {}, value);
            if (keywords) { fault(CallFault::positional_after_keyword, value.offset, value.text.size()); }
            if (behind < argument.value.end()) {
                return fault(CallFault::blank_in_value, value.end(), behind - value.end());
            }
        } else {
            add(call, argument.key, value);
            keywords = true;
        }
        if (at_end) { return fault(CallFault::not_closed, *read.open); }
    }
    if (read.comma_at_end) { fault(CallFault::comma_at_end, *read.comma_at_end); }
}

QuantizerCall call_of(const CallText& read, CallReader reader) {
    const std::size_t begin = (read.prefix.text.empty() ? read.name : read.prefix).offset;
    return {.reader = reader,
            .span = {begin, read.end - begin},
            .revision = read.prefix.text,
            .name = read.name.text,
            .name_span = {read.name.offset, read.name.text.size()},
            .function = find_function(revision_of(read.prefix.text), read.name.text),
            .mode = &default_sigmoid_mode(),
            .has_parentheses = read.open.has_value()};
}

void find_parameters(QuantizerCall& call) {
    std::size_t position = 0;
    for (CallArgument& argument : call.arguments) {
        if (call.function == nullptr) { break; }
        if (!argument.key.empty()) {
            argument.parameter = call.function->parameter_index(argument.key);
        } else if (argument.text.starts_with('*')) {
            position = call.function->parameters.size(); // what *these give is not known
        } else if (position < call.function->parameters.size()) {
            argument.parameter = position++;
        }
    }
}

std::optional<QuantizerCall> read_code(std::string_view source, std::size_t offset, CallReader reader) {
    const CallText read = read_call(source, CallGrammar::python, offset);
    if (!read.is_closed || !read.prefix.text.empty()) { return std::nullopt; }
    QuantizerCall call = call_of(read, reader);
    for (const ArgumentText& argument : read.arguments) { add(call, argument.key, argument.value); }
    find_parameters(call);
    return call;
}

// What is behind the @; false where the text form does not have it.
bool take_states(QuantizerCall& call, std::span<const ArgumentText> states) {
    for (const ArgumentText& state : states) {
        const SigmoidMode* mode = state.key.text.empty() ? find_sigmoid_mode(state.value.text) : nullptr;
        const auto scale = state.key.text == scale_word ? value_of_text(state.value.text) : std::nullopt;
        if (mode != nullptr) {
            call.mode = mode;
        } else if (state.key.text.empty() && state.value.text == kernel_word) {
            call.role = QuantizerRole::kernel;
        } else if (scale && scale->is_number()) {
            call.scale = scale->number();
        } else {
            return false;
        }
    }
    return true;
}

std::optional<Value> value_of(const ParameterDefinition& parameter, const ReadValue& read) {
    using Kind = ReadValue::Kind;
    switch (read.kind) {
    case Kind::number:
    case Kind::flag: return Value(read.number);
    case Kind::none: return Value();
    case Kind::word: {
        const auto found = std::ranges::find(parameter.words, read.word);
        return found == parameter.words.end() ? std::nullopt : std::optional(Value::word(*found));
    }
    default: return std::nullopt;
    }
}

// As Python's int() and float() read it: blanks around it, single _ between digits, inf and nan.
std::optional<double> python_number(std::string_view text) {
    std::string digits(trimmed(text));
    for (std::size_t i = 1; i + 1 < digits.size(); ++i) {
        const auto is_digit = [&](std::size_t at) { return digits[at] >= '0' && digits[at] <= '9'; };
        if (digits[i] == '_' && is_digit(i - 1) && is_digit(i + 1)) { digits.erase(i, 1); }
    }
    const bool is_signed = digits.starts_with('-') || digits.starts_with('+');
    const std::string magnitude = lowered(digits.substr(is_signed ? 1 : 0));
    if (magnitude == "inf" || magnitude == "infinity" || magnitude == "nan") {
        return magnitude == "nan" ? std::numeric_limits<double>::quiet_NaN()
               : digits[0] == '-' ? -std::numeric_limits<double>::infinity()
                                  : std::numeric_limits<double>::infinity();
    }
    const bool starts = !digits.empty() && (is_word_character(digits.front()) || digits.front() == '-' ||
                                            digits.front() == '+' || digits.front() == '.');
    const auto value = starts ? value_of_text(digits) : std::nullopt;
    return value && value->is_number() && digits != "True" && digits != "False" ? std::optional(value->number())
                                                                                : std::nullopt;
}

// safe_eval's list: at least two numbers with one blank between them; the brackets need not be there.
bool is_list(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == '[' || c == ']'; });
    std::size_t items = 0;
    for (std::size_t begin = 0; begin <= plain.size(); ++items) {
        const std::size_t end = std::min(plain.find(' ', begin), plain.size());
        if (!python_number(std::string_view(plain).substr(begin, end - begin))) { return false; }
        begin = end + 1;
    }
    return items > 1;
}

std::optional<ReadValue> literal(std::string_view text) {
    using Kind = ReadValue::Kind;
    if (text == "True" || text == "False") { return ReadValue{Kind::flag, text == "True" ? 1.0 : 0.0, {}}; }
    if (text == "None") { return ReadValue{Kind::none, 0.0, {}}; }
    if (const auto number = python_number(text)) { return ReadValue{Kind::number, *number, {}}; }
    return std::nullopt;
}

// Without the first and the last character of UTF-8.
std::string_view without_ends(std::string_view text) {
    std::size_t first = std::min<std::size_t>(1, text.size());
    while (first < text.size() && is_utf8_trail(text[first])) { ++first; }
    std::size_t last = text.size() - std::min<std::size_t>(1, text.size());
    while (last > first && is_utf8_trail(text[last])) { --last; }
    return first < last ? text.substr(first, last - first) : std::string_view();
}
} // namespace

bool QuantizerCall::has(CallFault fault) const {
    return std::ranges::find(faults, fault, &FaultAt::fault) != faults.end();
}

bool QuantizerCall::is_read() const {
    return std::ranges::all_of(faults, [](const FaultAt& at) { return at.fault == CallFault::text_behind; });
}

bool QuantizerCall::has_values() const {
    return std::ranges::none_of(arguments, [](const CallArgument& argument) {
        return argument.value.kind == ReadValue::Kind::stripped || argument.value.kind == ReadValue::Kind::unknown;
    });
}

const CallArgument* QuantizerCall::given(std::string_view key) const {
    const CallArgument* last = nullptr;
    for (const CallArgument& argument : arguments) {
        const ParameterDefinition* parameter = parameter_of(argument);
        if (parameter != nullptr && parameter->key == key) { last = &argument; }
    }
    return last;
}

QuantizerCall read_call_text(std::string_view text) {
    const CallText read = read_call(text, CallGrammar::safe_eval);
    QuantizerCall call = call_of(read, CallReader::safe_eval);
    call.text = text;
    // Blanks around the name belong to it; a correction replaces them, too.
    const std::size_t name_end = read.name.end();
    const std::size_t behind = std::min(text.find_first_not_of(white_space, name_end), text.size());
    std::size_t end = !read.open && behind == text.size() ? behind : read.end;
    if (behind > name_end && (read.open || behind == text.size())) {
        call.faults.push_back({CallFault::blank_in_name, {name_end, behind - name_end}});
    }
    if (call.span.offset > 0) { call.faults.push_back({CallFault::blank_in_name, {0, call.span.offset}}); }
    const std::size_t second = read.open ? text.find('(', *read.open + 1) : std::string_view::npos;
    if (second != std::string_view::npos) {
        call.faults.push_back({CallFault::nested_parentheses, {second, 1}});
    } else if (read.open) {
        add_by_safe_eval(call, read, text);
    }
    if (!read.states.empty() && read.states.front().begin() == end + 1 && take_states(call, read.states)) {
        call.mode_span = {end, read.states.back().value.end() - end};
        end = read.states.back().value.end();
    }
    call.span = {0, end};
    const std::size_t rest = text.find_first_not_of(white_space, end);
    if (rest != std::string_view::npos && !call.has(CallFault::not_closed)) {
        call.faults.push_back({CallFault::text_behind, {rest, text.size() - rest}});
    }
    find_parameters(call);
    return call;
}

std::optional<QuantizerCall> read_python_call(std::string_view source, std::size_t offset) {
    return read_code(source.substr(0, offset + longest_spec_text), offset, CallReader::python);
}

std::optional<QuantizerCall> read_python_partial(std::string_view source, std::size_t offset) {
    const CallText read = read_call(source.substr(0, offset + longest_spec_text), CallGrammar::python, offset);
    if (!read.is_closed || read.arguments.empty()) { return std::nullopt; }
    QuantizerCall call = call_of(read, CallReader::python);
    call.is_partial = true;
    const TextPiece& name = read.arguments.front().value;
    call.name = trimmed(name.text);
    call.name = call.name.substr(call.name.rfind('.') + 1);
    call.name_span = {static_cast<std::size_t>(call.name.data() - source.data()), call.name.size()};
    for (const ArgumentText& argument : std::span(read.arguments).subspan(1)) {
        add(call, argument.key, argument.value);
    }
    return call;
}

QuantizerCall as_call_of(QuantizerCall call, const Function& function) {
    call.function = &function;
    find_parameters(call);
    return call;
}

QuantizerCall read_config_call(std::string_view text) {
    if (auto call = read_code(text, 0, CallReader::config)) { return std::move(*call); }
    QuantizerCall unread; // the name of a class may be anything
    unread.reader = CallReader::config;
    unread.mode = &default_sigmoid_mode();
    unread.span = {0, text.size()};
    unread.name = text.substr(0, text.find('('));
    unread.name_span = {0, unread.name.size()};
    return unread;
}

std::optional<Spec> known_spec_of(const QuantizerCall& call) {
    if (call.function == nullptr || !call.is_read()) { return std::nullopt; }
    Spec spec = default_spec(*call.function);
    spec.mode = call.mode;
    spec.role = call.role;
    const auto is_open = [](const CallArgument& argument) { return argument.text.starts_with('*'); };
    if (call.is_partial || std::ranges::any_of(call.arguments, is_open)) {
        for (std::size_t i = 0; i < call.function->parameters.size(); ++i) { spec.values[i] = Value::unknown(); }
    }
    for (const CallArgument& argument : call.arguments) {
        if (is_open(argument)) { continue; }
        const ParameterDefinition* parameter = call.parameter_of(argument);
        if (parameter == nullptr) { return std::nullopt; }
        if (parameter->kind == ParameterKind::inert) { continue; }
        if (argument.value.kind == ReadValue::Kind::unknown) {
            spec.values[*argument.parameter] = Value::unknown();
            continue;
        }
        const auto value = value_of(*parameter, argument.value);
        auto changed = value ? with_one_value(spec, parameter->key, *value) : failure({});
        if (!changed) { return std::nullopt; }
        spec = std::move(*changed);
    }
    return spec;
}

std::optional<Spec> spec_of(const QuantizerCall& call, const std::optional<Spec>& known) {
    if (!known) { return std::nullopt; }
    for (std::size_t i = 0; i < call.function->parameters.size(); ++i) {
        if (known->values[i].is_unknown()) { return std::nullopt; }
    }
    if (refusal_of(*known)) { return std::nullopt; }
    if (call.scale == 1.0) { return known; }
    const Result<Spec> scaled = with_scale(*known, call.scale);
    return scaled ? std::optional(*scaled) : std::nullopt;
}

std::vector<WrittenArgument> keyword_arguments(const QuantizerCall& call) {
    std::vector<WrittenArgument> written;
    for (const CallArgument& argument : call.arguments) {
        WrittenArgument keyword{std::string(argument.key), std::string(argument.plain())};
        if (const ParameterDefinition* parameter = call.parameter_of(argument)) {
            const bool number = argument.value.kind == ReadValue::Kind::number;
            keyword.key = parameter->key;
            if (number && parameter->kind == ParameterKind::flag) {
                keyword.value = argument.value.number != 0.0 ? "True" : "False";
            }
        }
        const auto same = std::ranges::find(written, keyword.key, &WrittenArgument::key);
        if (same != written.end() && !keyword.key.empty()) {
            *same = keyword; // the last one counts
        } else {
            written.push_back(std::move(keyword));
        }
    }
    return written;
}

std::string call_text(const QuantizerCall& call, const std::vector<WrittenArgument>& arguments) {
    std::string text(call.revision);
    text += text.empty() ? "" : ".";
    text += written_call(call.name, arguments);
    return text +
           std::string(call.text.substr(std::min(call.mode_span.offset, call.text.size()), call.mode_span.length));
}

std::string with_keywords(const QuantizerCall& call) { return call_text(call, keyword_arguments(call)); }

std::string with_argument(const QuantizerCall& call, std::string_view key, std::string_view value) {
    auto written = keyword_arguments(call);
    std::erase_if(written, [&](const WrittenArgument& argument) { return argument.key == key; });
    written.push_back({std::string(key), std::string(value)});
    return call_text(call, written);
}

std::string with_keyword(const QuantizerCall& call, std::string_view key, std::string_view right) {
    auto written = keyword_arguments(call);
    for (WrittenArgument& argument : written) {
        if (argument.key == key) { argument.key = right; }
    }
    return call_text(call, written);
}

ReadValue read_by_safe_eval(std::string_view text) {
    using Kind = ReadValue::Kind;
    if (text.find(unknown_value) != std::string_view::npos) { return {}; }
    if (const auto value = literal(text)) { return *value; }
    if (is_list(text)) { return {Kind::list, 0.0, {}}; }
    const std::string inner(without_ends(text));
    const bool quoted = text.size() >= 2 && is_quote(text.front()) && text.back() == text.front();
    return {quoted || text.empty() ? Kind::word : Kind::stripped, 0.0, inner};
}

ReadValue read_by_python(std::string_view text) {
    if (const auto value = literal(text)) { return *value; }
    const bool quoted = text.size() >= 2 && is_quote(text.front()) && text.back() == text.front() &&
                        text.find_first_of("'\"\\", 1) == text.size() - 1;
    return quoted ? ReadValue{ReadValue::Kind::word, 0.0, std::string(text.substr(1, text.size() - 2))} : ReadValue{};
}
} // namespace quantoscope::inline lint
