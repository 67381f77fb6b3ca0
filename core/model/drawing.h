#pragma once

#include "core/model/model.h"
#include "core/spec/spec.h"

#include <optional>

namespace quantoscope::inline model {
// What of a model's quantizer can be drawn.
struct ModelDrawing {
    std::optional<Spec> spec = {}; // absent: it cannot be drawn, and `refused` tells why
    std::optional<Error> refused = {};
    std::vector<Phrase> notes = {}; // what the drawing leaves out
    bool uses_sigmoid = false;      // it depends on set_internal_sigmoid, which no model file has
    bool operator==(const ModelDrawing&) const = default;
};

// The text (or stand-in) of a quantizer in its role, read as parse_spec reads it, but for what a model has and a drawing
// cannot: scales of several channels are drawn as 1, arguments this program's quantizer does not have are left out;
// each with a note, as what the layer makes of it and the scale it is drawn for.
ModelDrawing drawing_of(const ModelQuantizer& quantizer, const SigmoidMode& mode);

// A use of a quantizer: indices into the layers, and into that layer's quantizers.
struct ModelUse {
    std::size_t layer = 0;
    std::size_t quantizer = 0;
    bool operator==(const ModelUse&) const = default;
};

// Quantizers that are drawn alike (or have the same text, where they are not drawn), with all their uses.
struct ModelGroup {
    ModelDrawing drawing;
    std::vector<ModelUse> uses; // never empty
};

// In the order in which the model uses them first.
std::vector<ModelGroup> groups_of(const Model& model, const SigmoidMode& mode);

const ModelQuantizer& quantizer_of(const Model& model, ModelUse use);
} // namespace quantoscope::inline model
