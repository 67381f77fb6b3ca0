#pragma once

#include "core/lint/lint.h"
#include "core/model/model.h"

namespace quantoscope::inline lint {
// What there is to say of a quantizer in a model, by the form it has there and what it is for; nothing of one
// that is not QKeras's. Places count in its text.
std::vector<LintFinding> lint_quantizer(const ModelQuantizer& quantizer);
} // namespace quantoscope::inline lint
