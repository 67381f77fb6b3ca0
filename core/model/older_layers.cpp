#include "core/model/older_layers.h"

#include <algorithm>

namespace quantoscope::inline model {
namespace {
// How a kind of them quantizes, and the quantizer of QKeras that comes nearest.
struct Kind {
    std::string_view stand_in;
    const char* difference;
};

// 2 * rint(clip(0.5 * x + 0.5, 0, 1)) - 1. In float32, 0.5 * x + 0.5 is 0.5 up to x = 2^-24, and the tie goes
// to the even 0.
constexpr Kind binary{"binary()", "binary() gives +1 for 0 <= x <= 2^-24, where this gives -1; the rest agrees"};
// rint(clip(0.5 * x + 0.5, 0, 1)).
constexpr Kind binary_01{"binary(use_01=True)",
                         "binary(use_01=True) gives 1 for 0 <= x <= 2^-24, where this gives 0; the rest agrees"};
// 1 for x > 0.5, -1 for x <= -0.5, else 0.
constexpr Kind ternary{"ternary(threshold=0.5)",
                       "ternary(threshold=0.5) gives 1 at x = 0.5, where this gives 0; the rest agrees"};

struct Row {
    std::string_view name;
    const Kind* kind;
};
constexpr Row layers[] = {
    {"BinaryDense", &binary},   {"BinaryConv2D", &binary},   {"DepthwiseBinaryConv2D", &binary},
    {"TernaryDense", &ternary}, {"TernaryConv2D", &ternary}, {"DepthwiseTernaryConv2D", &ternary},
};
constexpr Row functions[] = {{"binary_tanh", &binary}, {"binary_sigmoid", &binary_01}, {"ternary_tanh", &ternary}};

template <std::size_t N> const Kind* kind_of(const Row (&rows)[N], std::string_view name) {
    const auto row = std::ranges::find(rows, name, &Row::name);
    return row == std::end(rows) ? nullptr : row->kind;
}

bool is_one(const JsonValue* value) {
    return value == nullptr || (value->kind == JsonValue::Kind::number && (value->text == "1" || value->text == "1.0"));
}
} // namespace

std::optional<ModelQuantizer> older_kernel(std::string_view class_name, const JsonValue& config) {
    const Kind* kind = kind_of(layers, class_name);
    if (kind == nullptr) { return std::nullopt; }
    const JsonValue* scale = config.find("H");
    ModelQuantizer quantizer{.role = "kernel", .text = std::string(class_name), .of_qkeras = false};
    if (scale != nullptr) { quantizer.text += "(H=" + python_text(*scale) + ')'; }
    if (!is_one(scale)) {
        quantizer.notes.push_back({"%1 scales its kernel with H, which is not 1 here", {std::string(class_name)}});
        return quantizer;
    }
    quantizer.stand_in = kind->stand_in;
    quantizer.notes.push_back(
        {"%1 is not a layer of QKeras; it quantizes its kernel by itself", {std::string(class_name)}});
    quantizer.notes.push_back({kind->difference, {}});
    return quantizer;
}

std::optional<ModelQuantizer> older_activation(std::string_view name) {
    const Kind* kind = kind_of(functions, name);
    if (kind == nullptr) { return std::nullopt; }
    return ModelQuantizer{
        .role = {},
        .text = std::string(name),
        .stand_in = std::string(kind->stand_in),
        .of_qkeras = false,
        .notes = {{"%1 is a function, no quantizer with parameters", {std::string(name)}}, {kind->difference, {}}}};
}
} // namespace quantoscope::inline model
