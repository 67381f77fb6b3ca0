#include "core/spec/spec.h"

#include "core/deploy/target.h"
#include "core/qkeras/quantizers.h"
#include "core/text/ascii.h"

#include <algorithm>

namespace quantoscope::inline spec {
namespace {
// To add a function, write its file and add its name.
constexpr std::span<const Function> (*files[])() = {
    quantized_sigmoid_functions,
    quantized_tanh_functions,
    quantized_bits_functions,
    quantized_linear_functions,
    quantized_relu_functions,
    binary_functions,
    ternary_functions,
    stochastic_binary_functions,
    stochastic_ternary_functions,
    bernoulli_functions,
    quantized_po2_functions,
    quantized_relu_po2_functions,
    quantized_ulaw_functions,
    quantized_hswish_functions,
    hls4ml_functions,
    approximation_functions,
    lookup_functions,
    lookup_file_functions,
    tflite_functions,
    cmsis_functions,
    onnx_functions,
    fixed_type_functions,
};

std::vector<const Function*> make_table() {
    std::vector<const Function*> table;
    for (const auto functions_of : files) {
        for (const Function& function : functions_of()) { table.push_back(&function); }
    }
    return table;
}
} // namespace

std::span<const Function* const> functions() {
    static const std::vector<const Function*> table = make_table();
    return table;
}

const Function* find_function(std::string_view prefix, std::string_view name) {
    const auto found = std::ranges::find_if(
        functions(), [&](const Function* function) { return function->prefix() == prefix && function->name == name; });
    return found == functions().end() ? nullptr : *found;
}

const Function& plain_fixed_point() { return quantized_bits_functions().back().ideal(); }

const Function& fixed_type() { return fixed_type_functions().front(); }

const Function& table_in_file() { return lookup_file_functions().front(); }

std::string_view revision_of(std::string_view prefix) {
    std::string plain(prefix);
    std::erase_if(plain, is_blank);
    constexpr std::string_view modules[] = {"qkeras", "quantizers", "qkeras.quantizers", "qkeras.utils"};
    return std::ranges::find(modules, plain) == std::end(modules) ? prefix : std::string_view();
}

std::vector<std::string_view> quantizer_names(std::string_view prefix) {
    std::vector<std::string_view> names;
    for (const Function* function : functions()) {
        if (function->prefix() == prefix) { names.push_back(function->name); }
    }
    return names;
}

std::vector<const Function*> revisions_of(std::string_view name, std::string_view origin) {
    std::vector<const Function*> found;
    for (const Function* function : functions()) {
        if (function->name == name && function->origin == origin) { found.push_back(function); }
    }
    return found;
}
} // namespace quantoscope::inline spec
