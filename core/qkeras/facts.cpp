#include "core/qkeras/facts.h"

namespace quantoscope {

std::string_view Function::prefix() const
{
    return qkeras != nullptr ? qkeras->revision : origin;
}

std::string_view Function::label() const
{
    return qkeras != nullptr ? qkeras->label : origin;
}

const QKerasFacts& qkeras_facts(const Function& function)
{
    static constexpr QKerasFacts none;
    return function.qkeras != nullptr ? *function.qkeras : none;
}

} // namespace quantoscope
