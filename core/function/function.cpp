#include "core/function/function.h"

#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <limits>
#include <list>
#include <mutex>

namespace quantoscope::inline function {
namespace {
std::string in_quotes(std::string_view word) { return "'" + std::string(word) + "'"; }

std::optional<Phrase> numbers_of(const ParameterDefinition& definition) {
    switch (definition.kind) {
    case ParameterKind::integer:
        return Phrase{"a whole number from %1 to %2",
                      {std::to_string(definition.minimum), std::to_string(definition.maximum)}};
    case ParameterKind::flag: return Phrase{"True or False", {}};
    case ParameterKind::number: return Phrase{definition.domain.data(), {}};
    case ParameterKind::choice: return {};
    case ParameterKind::inert: return Phrase{"anything", {}};
    case ParameterKind::type: return Phrase{"a fixed-point type in quotes, such as 'ap_fixed<16,6>'", {}};
    case ParameterKind::file: return Phrase{"the name of a file in quotes", {}};
    }
    return {};
}
} // namespace

std::string domain_of(const ParameterDefinition& definition) {
    std::vector<std::string> domains;
    if (definition.takes_none) { domains.emplace_back("None"); }
    for (const std::string_view word : definition.words) { domains.push_back(in_quotes(word)); }
    if (const auto numbers = numbers_of(definition)) { domains.push_back(plain(*numbers)); }
    return comma_list(domains, {}, " or ");
}

std::optional<Phrase> type_refusal(const ParameterDefinition& definition, const FixedPointType& type) {
    if (definition.no_integer_types && type.is_integer) {
        return Phrase{"integer types are refused here: nobody has run the converter's code with one", {}};
    }
    return why_not_deployed(type, definition.maximum);
}

Value as_taken(const ParameterDefinition& definition, const Value& value) {
    if (definition.kind == ParameterKind::flag && definition.accepted_maximum == 0 && value.is_number()) {
        return value.is_set() ? 1 : 0;
    }
    const bool is_foreign = value.is_word() && definition.taken_for != nullptr && !admits(definition, value);
    const std::string_view word = is_foreign ? definition.taken_for(value.word()) : std::string_view();
    return word.empty() ? value : Value::word(word);
}

bool admits(const ParameterDefinition& definition, const Value& value) {
    if (definition.kind == ParameterKind::inert) { return true; }
    if (value.is_none()) { return definition.takes_none; }
    if (definition.kind == ParameterKind::type || value.is_type()) {
        return definition.kind == ParameterKind::type && value.is_type() && !type_refusal(definition, value.type());
    }
    if (definition.kind == ParameterKind::file || value.is_file()) {
        return definition.kind == ParameterKind::file && value.is_file();
    }
    if (value.is_word()) { return std::ranges::find(definition.words, value.word()) != definition.words.end(); }
    const double number = value.number();
    switch (definition.kind) {
    case ParameterKind::integer:
        return number >= definition.minimum && number <= definition.maximum && number == value.whole();
    case ParameterKind::flag:
        return number >= 0.0 && number <= std::max(1, definition.accepted_maximum) && number == value.whole();
    case ParameterKind::number: return definition.admits(number);
    default: return false;
    }
}

std::string text_of(const ParameterDefinition& definition, const Value& value) {
    if (value.is_none()) { return "None"; }
    if (value.is_word()) { return in_quotes(value.word()); }
    if (value.is_type()) { return in_quotes(text_of(value.type())); }
    if (value.is_file()) { return in_quotes(value.file()->path); }
    const bool truth = value.number() == 0.0 || value.number() == 1.0;
    if (definition.kind == ParameterKind::flag && truth) { return value.is_set() ? "True" : "False"; }
    return definition.is_float32 ? text::text_of(static_cast<float>(value.number())) : text::text_of(value.number());
}

Values::Values(std::span<const ParameterDefinition> definitions) : m_definitions(definitions) {
    m_values.reserve(definitions.size());
    for (const ParameterDefinition& definition : definitions) { m_values.push_back(definition.default_value); }
}

Value Values::operator[](std::string_view key) const {
    const auto found = std::ranges::find(m_definitions, key, &ParameterDefinition::key);
    return found == m_definitions.end() ? Value() : m_values[static_cast<std::size_t>(found - m_definitions.begin())];
}

bool is_file_name(std::string_view path) {
    return !path.empty() && path.find_first_of("'\"\\\n\r") == std::string_view::npos;
}

const CodeFile* kept(CodeFile file) {
    static std::mutex mutex;
    static std::list<CodeFile> all;
    const std::scoped_lock lock(mutex);
    const auto found = std::ranges::find(all, file);
    return found != all.end() ? &*found : &all.emplace_back(std::move(file));
}

Result<const CodeFile*> no_code_files(const std::string& path) {
    return failure("a text cannot name a file here: '%1'", {excerpt_of(path)});
}

std::optional<double> Function::center(const Values& values) const {
    const Range range = nominal(values);
    return symmetry_center != nullptr ? symmetry_center(values) : 0.5 * (range.min + range.max);
}

double Function::step(const Values& values) const {
    const std::optional<FixedPointFormat> grid = format(values);
    const double factor = scale != nullptr ? scale(values) : 1.0;
    return grid ? grid->step() * factor : std::numeric_limits<double>::quiet_NaN();
}

std::optional<std::size_t> Function::parameter_index(std::string_view key) const {
    const auto found = std::ranges::find_if(parameters, [&](const ParameterDefinition& parameter) {
        return parameter.key == key || (!key.empty() && parameter.alias == key);
    });
    if (found == parameters.end()) { return std::nullopt; }
    return static_cast<std::size_t>(found - parameters.begin());
}

std::optional<std::size_t> Function::training_parameter() const {
    const auto found = std::ranges::find_if(parameters, &ParameterDefinition::training_only);
    if (found == parameters.end()) { return std::nullopt; }
    return static_cast<std::size_t>(found - parameters.begin());
}
} // namespace quantoscope::inline function
