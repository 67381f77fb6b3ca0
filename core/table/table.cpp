#include "core/table/table.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quantoscope::inline table {
namespace {
constexpr AddressOrderRow orders[] = {
    {AddressOrder::raw, "raw", "the input's code in two's complement"},
    {AddressOrder::offset, "offset", "from the smallest input to the largest"},
};

constexpr int widest_output = 64;
constexpr int float32_significant_bits = 24;

// The bits some numbers need: left of the binary point without the sign, and right of it.
struct Needed {
    int integer_bits = -1000;
    int fraction_bits = -1000;
    bool is_signed = false;

    // Domain: finite, not 0.
    void take(float value) {
        int exponent = 0; // value = fraction * 2^exponent, |fraction| in [0.5, 1)
        const float fraction = std::frexp(value, &exponent);
        const auto significand = static_cast<std::uint32_t>(std::ldexp(std::fabs(fraction), 24));
        fraction_bits = std::max(fraction_bits, 24 - exponent - std::countr_zero(significand));
        integer_bits = std::max(integer_bits, fraction == -0.5f ? exponent - 1 : exponent);
        is_signed = is_signed || value < 0.0f;
    }
};

std::optional<FixedPointFormat> format_of(std::span<const double> outputs) {
    Needed needed;
    bool all_zero = true;
    for (const double output : outputs) {
        const auto y = static_cast<float>(output);
        if (!std::isfinite(y)) { return std::nullopt; }
        if (y != 0.0f) {
            needed.take(y);
            all_zero = false;
        }
    }
    if (all_zero) { return FixedPointFormat{.bits = 1, .integer_bits = 1, .is_signed = false}; }
    const int bits = needed.integer_bits + needed.fraction_bits + (needed.is_signed ? 1 : 0);
    if (bits > widest_output) { return std::nullopt; }
    return FixedPointFormat{bits, needed.integer_bits, needed.is_signed};
}
} // namespace

std::span<const AddressOrderRow> address_orders() { return orders; }

Result<void> can_be_inputs(const FixedPointFormat& inputs, std::int64_t most) {
    const int magnitude_bits = inputs.bits - (inputs.is_signed ? 1 : 0);
    if (magnitude_bits > float32_significant_bits) {
        return failure("float32, in which QKeras computes, cannot hold every value of %1: it has %2 significant bits",
                       {text_of(inputs), std::to_string(float32_significant_bits)});
    }
    if (inputs.bits >= 63 || (std::int64_t{1} << inputs.bits) > most) {
        return failure("a table has at most %1 entries (an input of %2 bits); %3 would have %4",
                       {std::to_string(most), std::to_string(std::countr_zero(static_cast<std::uint64_t>(most))),
                        text_of(inputs), std::to_string(std::int64_t{1} << inputs.bits)});
    }
    return {};
}

std::optional<FixedPointFormat> input_codes_of(const Spec& spec) {
    if (spec.function->deploy == nullptr) { return std::nullopt; }
    const Value type = spec.at(spec.function->is_type ? "type" : "input");
    if (type.is_type()) { return type.type().format; }
    const InputCodes input = target_of(spec)->input;
    const auto bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(input.last - input.first)));
    return FixedPointFormat{bits, input.first < 0 ? bits - 1 : bits, input.first < 0};
}

Table::Table(TableRequest request, std::vector<double> outputs)
    : m_request(std::move(request))
    , m_outputs(std::move(outputs)) {
    const Function& function = *m_request.spec.function;
    m_format = function.deploy != nullptr ? function.format(m_request.spec.values) : format_of(m_outputs);
    if (m_request.by_code) { m_inputs = target_of(m_request.spec)->input; }
}

std::int64_t Table::input_code(std::size_t address) const {
    const FixedPointFormat& inputs = m_request.inputs;
    const auto place = static_cast<std::int64_t>(address);
    if (m_request.order == AddressOrder::offset) { return place + inputs.min_code(); }
    return place <= inputs.max_code() ? place : place - (std::int64_t{1} << inputs.bits);
}

double Table::input(std::size_t address) const {
    return m_inputs ? m_inputs->value(input_code(address))
                    : std::ldexp(static_cast<double>(input_code(address)), -m_request.inputs.fraction_bits());
}

bool Table::is_undefined(std::size_t address) const {
    return m_request.spec.function->deploy != nullptr && std::isnan(m_outputs[address]);
}

std::string Table::output_text(std::size_t address) const {
    return quantoscope::output_text(m_request.spec, m_outputs[address]);
}

std::optional<std::int64_t> Table::first_undefined() const {
    std::optional<std::int64_t> first;
    for (std::size_t i = 0; i < size(); ++i) {
        if (is_undefined(i)) { first = std::min(first.value_or(input_code(i)), input_code(i)); }
    }
    return first;
}

Phrase Table::why_undefined(std::int64_t code) const {
    return {"input code %1 has no output: it is undefined, and only csv has a word for that", {std::to_string(code)}};
}

Phrase Table::why_no_format() const {
    for (std::size_t i = 0; i < size(); ++i) {
        if (!std::isfinite(m_outputs[i])) {
            return {"the output at x = %1 is %2, which no fixed-point format holds",
                    {text_of(input(i)), output_text(i)}};
        }
    }
    return {"no output format of at most %1 bits holds every output exactly", {std::to_string(widest_output)}};
}

std::uint64_t Table::code(std::size_t address) const {
    const double code = std::ldexp(m_outputs[address], m_format->fraction_bits());
    return code < 0.0 ? static_cast<std::uint64_t>(static_cast<std::int64_t>(code)) : static_cast<std::uint64_t>(code);
}

std::uint64_t Table::pattern(std::size_t address) const {
    return code(address) & (~std::uint64_t{0} >> (widest_output - m_format->bits));
}

std::optional<Table> make_table(const TableRequest& request, const Progress& progress) {
    constexpr std::size_t chunk = 4096;
    const Table addresses(request, {}); // knows which input stands where
    const auto kernel = bind(request.spec);
    const std::optional<Target> target = request.by_code ? target_of(request.spec) : std::nullopt;
    std::vector<double> outputs(std::size_t{1} << request.inputs.bits);
    std::vector<float> x(std::min(chunk, outputs.size()));
    for (std::size_t begin = 0; begin < outputs.size(); begin += chunk) {
        const std::span part = std::span(outputs).subspan(begin, std::min(chunk, outputs.size() - begin));
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (target) {
                part[i] = target->value_of(target->output(addresses.input_code(begin + i)));
            } else {
                x[i] = static_cast<float>(addresses.input(begin + i)); // exact: can_be_inputs
            }
        }
        if (!target) { kernel->outputs(std::span(x).first(part.size()), part); }
        if (progress && !progress(static_cast<double>(begin + part.size()) / static_cast<double>(outputs.size()))) {
            return std::nullopt;
        }
    }
    return Table(request, std::move(outputs));
}
} // namespace quantoscope::inline table
