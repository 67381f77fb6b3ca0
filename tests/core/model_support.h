#pragma once

#include "core/model/drawing.h"
#include "core/model/model.h"
#include "tests/places.h"

#include <fstream>
#include <iterator>
#include <string>

namespace quantoscope {
// A file of tests/models, byte for byte.
inline std::string model_file(const std::string& name) {
    std::ifstream file(source_dir() + "/tests/models/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Result<Model> model_in(std::string_view bytes) {
    const Result<std::string> text = model_text(bytes, *quantoscope_archive_readers());
    return text ? read_model(*text) : failure(text.error());
}

// "path class role text" of each quantizer, a line each.
inline std::string lines_of(const Model& model) {
    std::string lines;
    for (const ModelLayer& layer : model.layers) {
        for (const ModelQuantizer& quantizer : layer.quantizers) {
            lines += layer.path + ' ' + layer.class_name + ", " + quantizer.role + ": " + quantizer.text + '\n';
        }
    }
    return lines;
}
} // namespace quantoscope
