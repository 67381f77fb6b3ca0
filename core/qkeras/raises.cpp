#include "core/qkeras/raises.h"

namespace quantoscope::inline qkeras {
std::optional<QKerasRaise> raised_by_qkeras(const Function& function, const Values& values, QuantizerRole role) {
    const Values used = in_role(function, values, role);
    for (const bool at_call : {false, true}) {
        for (const RaiseRow& row : qkeras_facts(function).raises) {
            const Values& seen = at_call ? used : values;
            if (row.at_call != at_call || !row.raises(seen)) { continue; }
            const std::size_t index = *function.parameter_index(row.key);
            return QKerasRaise{
                row.exception,
                row.key,
                {row.why,
                 {std::string(row.exception), std::string(row.key), text_of(function.parameters[index], seen[index])}}};
        }
    }
    return std::nullopt;
}
} // namespace quantoscope::inline qkeras
