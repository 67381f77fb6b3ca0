#include "core/qkeras/facts.h"

namespace quantoscope { // what a Function says of itself, where its facts are known

std::string_view Function::prefix() const { return qkeras != nullptr ? qkeras->revision : origin; }

std::string_view Function::label() const { return qkeras != nullptr ? qkeras->label : origin; }
} // namespace quantoscope

namespace quantoscope::inline qkeras {
const QKerasFacts& qkeras_facts(const Function& function) {
    static constexpr QKerasFacts none;
    return function.qkeras != nullptr ? *function.qkeras : none;
}
} // namespace quantoscope::inline qkeras
