#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/model/drawing.h"
#include "core/model/model.h"

namespace quantoscope {
namespace {
void check(const Model& model, const SigmoidMode& mode) {
    std::size_t uses = 0;
    for (const ModelLayer& layer : model.layers) {
        require(layer.path.size() < 500 && layer.class_name.size() < 100);
        for (const ModelQuantizer& quantizer : layer.quantizers) {
            require(!quantizer.text.empty() && !quantizer.place.empty() && quantizer.role.size() < 100);
            ++uses;
        }
    }
    require(model.layers.size() <= most_model_layers && uses <= most_model_quantizers);
    for (const ModelGroup& group : groups_of(model, mode)) {
        require(!group.uses.empty() && group.drawing.spec.has_value() != group.drawing.refused.has_value());
        require(!group.drawing.spec || parse_spec(text_of(*group.drawing.spec)).value() == *group.drawing.spec);
        uses -= group.uses.size();
    }
    require(uses == 0);
}
} // namespace

void fuzz_model_json(std::string_view bytes) {
    const ModelContainer container = container_of(bytes);
    if (container == ModelContainer::hdf5 || container == ModelContainer::yaml) { return; }
    const Result<std::string> text = model_text(bytes, *quantoscope_archive_readers());
    if (!text) {
        check(text.error(), bytes);
        return;
    }
    const Result<Model> model = read_model(*text);
    if (!model) {
        check(model.error(), *text);
        return;
    }
    for (const SigmoidMode& mode : sigmoid_modes()) { check(*model, mode); }
}
} // namespace quantoscope
