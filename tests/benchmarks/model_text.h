#pragma once

#include <string>

namespace quantoscope {
// A model as Keras 2 writes it, of so many layers: QDense and QActivation by turns, with some thirty
// quantizers that differ.
inline std::string model_of_layers(int layers) {
    const auto quantizer = [](int bits, int integer) {
        return R"({"class_name": "quantized_bits", "config": {"bits": )" + std::to_string(bits) + R"(, "integer": )" +
               std::to_string(integer) +
               R"(, "symmetric": 0, "alpha": 1, "keep_negative": true, "use_stochastic_rounding": false, )"
               R"("qnoise_factor": 1.0}, "__passive_serialization__": true})";
    };
    std::string text = R"({"class_name": "Functional", "config": {"name": "large", "layers": [)";
    for (int i = 0; i < layers; ++i) {
        const std::string number = std::to_string(i);
        const std::string name = R"("name": "layer_)" + number + '"';
        text += i > 0 ? ", " : "";
        if (i % 2 == 0) {
            text += R"({"class_name": "QDense", "config": {)" + name +
                    R"(, "trainable": true, "dtype": "float32", "units": 64, "activation": "linear", )"
                    R"("use_bias": true, "kernel_initializer": {"class_name": "QInitializer", "config": )"
                    R"({"initializer": {"class_name": "LecunUniform", "config": {"seed": null}}, "use_scale": true, )"
                    R"("quantizer": )" +
                    quantizer(2 + i % 7, i % 3) +
                    R"(}}, "kernel_constraint": {"class_name": )"
                    R"("Clip", "config": {"min_value": -1, "max_value": 1}}, "kernel_quantizer": )" +
                    quantizer(2 + i % 7, i % 3) + R"(, "bias_quantizer": )" + quantizer(8, 0) +
                    R"(, "kernel_range": null, "bias_range": null}, )" + name +
                    R"(, "inbound_nodes": [[["layer", 0, 0, {}]]]})";
        } else {
            const std::string call = (i % 4 == 1 ? "tanh(" : "sigmoid(") + std::to_string(2 + i % 15) + ')';
            text += R"({"class_name": "QActivation", "config": {)" + name + R"(, "activation": "quantized_)" + call +
                    "\"}, " + name + R"(, "inbound_nodes": [[["layer", 0, 0, {}]]]})";
        }
    }
    return text + "]}}";
}
} // namespace quantoscope
