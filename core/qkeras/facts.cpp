#include "core/qkeras/facts.h"

#include <algorithm>

namespace quantoscope { // what a Function says of itself, where its facts are known

std::string_view Function::prefix() const { return qkeras != nullptr ? qkeras->revision : origin; }

std::string Function::full_name() const {
    return std::string(prefix()) + (prefix().empty() ? "" : ".") + std::string(name);
}

std::string_view Function::label() const { return qkeras != nullptr ? qkeras->label : origin; }
} // namespace quantoscope

namespace quantoscope::inline qkeras {
namespace {
// An argument whose quantizer the layer calls _set_trainable_parameter of: without "_quantizer", and its position in
// __init__ of the class.
struct RoleRow {
    std::string_view layer;
    std::string_view argument;
    std::size_t position;
};

// google/qkeras at 78ea90f: qlayers.py, qconvolutional.py, qconv2d_batchnorm.py, qdepthwiseconv2d_batchnorm.py,
// qdepthwise_conv2d_transpose.py, qseparable_conv2d_transpose.py, qrecurrent.py, qnormalization.py, qmac.py.
constexpr RoleRow rows[] = {
    {"QDense", "kernel", 10},
    {"QConv1D", "kernel", 14},
    {"QConv2D", "kernel", 17},
    {"QConv2DTranspose", "kernel", 16},
    {"QConv2DBatchnorm", "kernel", 15},
    {"QDepthwiseConv2D", "depthwise", 15},
    {"QDepthwiseConv2DBatchnorm", "depthwise", 15},
    {"QDepthwiseConv2DTranspose", "depthwise_kernel", 9},
    {"QSeparableConv1D", "depthwise", 19},
    {"QSeparableConv1D", "pointwise", 20},
    {"QSeparableConv2D", "depthwise", 19},
    {"QSeparableConv2D", "pointwise", 20},
    {"QSeparableConv2DTranspose", "depthwise_kernel", 9},
    {"QSeparableConv2DTranspose", "pointwise_kernel", 10},
    {"QSimpleRNN", "kernel", 13},
    {"QSimpleRNN", "recurrent", 14},
    {"QSimpleRNNCell", "kernel", 12},
    {"QSimpleRNNCell", "recurrent", 13},
    {"QLSTM", "kernel", 15},
    {"QLSTM", "recurrent", 16},
    {"QLSTMCell", "kernel", 14},
    {"QLSTMCell", "recurrent", 15},
    {"QGRU", "kernel", 14},
    {"QGRU", "recurrent", 15},
    {"QGRUCell", "kernel", 13},
    {"QGRUCell", "recurrent", 14},
    {"QBatchNormalization", "gamma", 13},
    {"QBatchNormalization", "variance", 15},
    {"QScaleShift", "weight", 0},
    {"QScaleShift", "bias", 1},
};

std::string stem_of(std::string_view argument) {
    for (const std::string_view suffix : {"_internal", "_quantizer", " quantizer"}) {
        if (argument.ends_with(suffix)) { argument.remove_suffix(suffix.size()); }
    }
    std::string stem(argument);
    std::ranges::replace(stem, ' ', '_');
    return stem;
}
} // namespace

QuantizerRole role_of(std::string_view layer, std::string_view argument) {
    const std::string stem = stem_of(argument);
    const bool known = std::ranges::find(rows, layer, &RoleRow::layer) != std::end(rows);
    // Of a class that is not known the argument's name decides; that of a bias does so in one class alone.
    const bool found = std::ranges::any_of(rows, [&](const RoleRow& row) {
        return row.argument == stem && (known ? row.layer == layer : row.argument != "bias");
    });
    return found || (!known && stem.ends_with("_kernel")) ? QuantizerRole::kernel : QuantizerRole::none;
}

QuantizerRole role_at(std::string_view layer, std::size_t position) {
    const bool found =
        std::ranges::any_of(rows, [&](const RoleRow& row) { return row.layer == layer && row.position == position; });
    return found ? QuantizerRole::kernel : QuantizerRole::none;
}

Values in_role(const Function& function, Values values, QuantizerRole role) {
    const auto alpha = function.parameter_index("alpha");
    if (role == QuantizerRole::none || !alpha || !values[*alpha].is_none()) { return values; }
    values[*alpha] = Value::word("auto_po2");
    if (const auto symmetric = function.parameter_index("symmetric")) { values[*symmetric] = 1; }
    return values;
}

bool takes_scale(const Values& values) {
    return values["alpha"].is_word() && !values["post_training_scale"].is_number();
}

const QKerasFacts& qkeras_facts(const Function& function) {
    static constexpr QKerasFacts none;
    return function.qkeras != nullptr ? *function.qkeras : none;
}

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
