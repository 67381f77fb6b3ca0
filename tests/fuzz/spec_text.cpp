#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/spec/spec.h"

namespace quantoscope {
void fuzz_spec_text(std::string_view bytes) {
    if (const Result<Spec> spec = parse_quantizer(bytes)) {
        const auto same = fixed_point_of(*spec);
        require(!same || parse_quantizer(fixed_point_spellings().front().text(*same)).has_value());
        require(parse_spec(text_of(*spec)).value() == *spec);
        require(!qkeras_python(*spec).empty());
    } else {
        check(spec.error(), bytes);
    }
    if (const Result<FixedPointType> type = parse_fixed_point(bytes)) {
        require(parse_fixed_point(text_of(type->format)).value().format == type->format);
    } else {
        check(type.error(), bytes);
    }
}
} // namespace quantoscope
