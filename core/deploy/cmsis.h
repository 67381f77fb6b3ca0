#pragma once

#include "core/deploy/code_function.h"

namespace quantoscope::inline deploy {

// arm_nn_activation_s16 of CMSIS-NN (99f736a): input code q stands for q * 2^(left_shift - 12).
struct CmsisNnConfig {
    Activation activation = Activation::sigmoid;
    int left_shift = 0; // -8 to 8
};

// arm_nn_activations_direct_q7 and _q15, which CMSIS-NN removed in 2022 (read and run at 011bf322^): a table of
// 256 entries over [-8, 8), for q15 with linear interpolation.
struct CmsisLegacyConfig {
    Activation activation = Activation::sigmoid;
    int bits = 8;      // 8 (q7) or 16 (q15)
    int int_width = 3; // 0 to 3; the input's scale is 2^(int_width + 1 - bits)
};

// Errors: a parameter outside its domain.
Result<CodeFunction> cmsis_nn_function(const CmsisNnConfig& config);
Result<CodeFunction> cmsis_legacy_function(const CmsisLegacyConfig& config);

} // namespace quantoscope::inline deploy
