#include "core/lint/model_quantizer.h"

namespace quantoscope {

std::vector<LintFinding> lint_quantizer(const ModelQuantizer& quantizer)
{
    if (!quantizer.of_qkeras) {
        return {};
    }
    const QuantizerUse use = use_of(quantizer.role);
    return quantizer.is_config ? lint_config(quantizer.text, use) : lint_text(quantizer.text, use);
}

} // namespace quantoscope
