#include "tests/core/model_support.h"

#include "core/model/archives.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

namespace quantoscope {
namespace {
using Counts = std::map<std::string, std::size_t>;

struct Public {
    const char* file;
    const char* class_name;
    Counts layers;
    Counts quantizers; // by the name before the parenthesis
};

// As tests/models/count.py counts them, and the kernels of BinaryDense and TernaryDense, one for each layer.
const Public public_models[] = {
    {"KERAS_3layer_binary_smaller.json",
     "Sequential",
     {{"BinaryDense", 4}, {"BatchNormalization", 4}, {"Activation", 3}},
     {{"BinaryDense", 4}, {"binary_tanh", 3}}},
    {"KERAS_3layer_ternary_small.json",
     "Sequential",
     {{"TernaryDense", 4}, {"BatchNormalization", 4}, {"Activation", 3}},
     {{"TernaryDense", 4}, {"ternary_tanh", 3}}},
    {"keras_bnn.json",
     "Sequential",
     {{"BinaryDense", 4}, {"BatchNormalization", 4}, {"Activation", 3}},
     {{"BinaryDense", 4}, {"binary_tanh", 3}}},
    {"qkeras-v3_3layer.keras",
     "Sequential",
     {{"InputLayer", 1}, {"QDense", 4}, {"QActivation", 3}, {"Activation", 1}},
     {{"quantized_bits", 12}, {"quantized_relu", 3}}},
    {"qkeras_3layer.json",
     "Sequential",
     {{"InputLayer", 1}, {"QDense", 4}, {"QActivation", 3}, {"Activation", 1}},
     {{"quantized_bits", 12}, {"quantized_relu", 3}}},
    {"qkeras_mnist_cnn.json",
     "Sequential",
     {{"InputLayer", 1},
      {"QConv2D", 2},
      {"QActivation", 2},
      {"MaxPooling2D", 2},
      {"Flatten", 1},
      {"Dropout", 1},
      {"QDense", 1},
      {"Activation", 1}},
     {{"quantized_bits", 9}, {"quantized_relu", 2}}},
    {"qkeras_mnist_dense.json",
     "Functional",
     {{"InputLayer", 1}, {"QActivation", 2}, {"QDense", 2}, {"Activation", 1}},
     {{"quantized_relu", 2}, {"quantized_po2", 3}, {"quantized_bits", 5}}},
};

TEST(Models, HoldWhatAnotherProgramCountsInThem) {
    for (const Public& expected : public_models) {
        SCOPED_TRACE(expected.file);
        const Result<Model> model = model_in(model_file(std::string("public/") + expected.file));
        ASSERT_TRUE(model) << plain(model.error().what);
        EXPECT_EQ(model->class_name, expected.class_name);
        Counts layers;
        Counts quantizers;
        for (const ModelLayer& layer : model->layers) {
            ++layers[layer.class_name];
            for (const ModelQuantizer& quantizer : layer.quantizers) {
                ++quantizers[quantizer.text.substr(0, quantizer.text.find('('))];
            }
        }
        EXPECT_EQ(layers, expected.layers);
        EXPECT_EQ(quantizers, expected.quantizers);
    }
}

TEST(Models, TellLayerRoleTextAndPlaceOfAQuantizer) {
    const Result<Model> model = model_in(model_file("public/qkeras_mnist_dense.json"));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->name, "functional_5");
    const std::string po2 =
        "quantized_po2(bits=4, max_value=1, use_stochastic_rounding=False, quadratic_approximation=False)";
    const std::string bits = "quantized_bits(bits=4, integer=0, symmetric=1, alpha=1, keep_negative=True, "
                             "use_stochastic_rounding=False)";
    EXPECT_EQ(lines_of(*model),
              "q_activation_2 QActivation, activation: quantized_relu(2)\n"
              "q_dense_2 QDense, kernel initializer: " +
                  po2 +
                  "\n"
                  "q_dense_2 QDense, kernel initializer: " +
                  po2 +
                  "\n"
                  "q_dense_2 QDense, kernel: " +
                  po2 +
                  "\n"
                  "q_dense_2 QDense, bias: quantized_bits(bits=2, integer=0, symmetric=1, alpha=None, "
                  "keep_negative=True, use_stochastic_rounding=False)\n"
                  "q_activation_3 QActivation, activation: quantized_relu(3,1)\n"
                  "q_dense_3 QDense, kernel initializer: " +
                  bits +
                  "\n"
                  "q_dense_3 QDense, kernel initializer: " +
                  bits +
                  "\n"
                  "q_dense_3 QDense, kernel: " +
                  bits +
                  "\n"
                  "q_dense_3 QDense, bias: quantized_bits(bits=4, integer=0, symmetric=1, alpha=None, "
                  "keep_negative=True, use_stochastic_rounding=False)\n");
    EXPECT_EQ(model->layers[2].quantizers[0].place,
              "config.layers[2].config.kernel_initializer.config.initializer.config.quantizer");
    EXPECT_EQ(model->layers[2].quantizers[3].place, "config.layers[2].config.bias_quantizer");
}

TEST(Models, ReadAQuantizerInEachOfItsForms) {
    const Spec gate = parse_spec("quantized_sigmoid(4, symmetric=True)").value();
    const Spec cell = parse_spec("quantized_tanh(5, use_real_tanh=True)").value();
    for (const char* file : {"strings.json", "keras2.json", "keras3.json", "keras3.keras"}) {
        SCOPED_TRACE(file);
        const Result<Model> model = model_in(model_file(std::string("own/") + file));
        ASSERT_TRUE(model) << plain(model.error().what);
        const std::vector<ModelGroup> groups = groups_of(*model, default_sigmoid_mode());
        ASSERT_GE(groups.size(), 2u);
        EXPECT_EQ(groups[0].drawing.spec, gate);
        EXPECT_EQ(groups[1].drawing.spec, cell);
        EXPECT_TRUE(groups[0].drawing.uses_sigmoid);
        EXPECT_FALSE(groups[1].drawing.uses_sigmoid);
    }
}

TEST(Models, ReadTheAttributeOfHdf5Files) {
    if (quantoscope_archive_readers()->hdf5 == nullptr) { GTEST_SKIP() << "built without HDF5"; }
    const Result<Model> expected = model_in(model_file("own/keras2.json"));
    for (const char* file : {"own/keras2.h5", "own/keras2_fixed.h5"}) {
        SCOPED_TRACE(file);
        const Result<Model> model = model_in(model_file(file));
        ASSERT_TRUE(model) << plain(model.error().what);
        EXPECT_EQ(*model, *expected);
    }
}

TEST(Models, SayThatWeightsAloneAreNoModel) {
    const Result<Model> weights = model_in(model_file("public/qkeras_3layer_weights.h5"));
    ASSERT_FALSE(weights);
    if (quantoscope_archive_readers()->hdf5 == nullptr) {
        GTEST_SKIP() << "built without HDF5: " << plain(weights.error().what);
    }
    EXPECT_EQ(plain(weights.error().what),
              "this HDF5 file holds no model, at most its weights: the attribute model_config is missing. Save the "
              "whole model with model.save('model.h5'), or its description with model.to_json()");
    EXPECT_EQ(plain(model_in(model_file("own/number.h5")).error().what),
              "the attribute model_config of this HDF5 file is not a text");
}

TEST(Models, DescendIntoWrappersAndNestedModels) {
    const Result<Model> model = model_in(model_file("own/wrappers.json"));
    ASSERT_TRUE(model);
    const std::string bits = "quantized_bits(bits=8, integer=0, alpha='auto')\n";
    const auto lstm = [&bits](const std::string& path) {
        return path + " QLSTM, activation: quantized_tanh(6)\n" + path +
               " QLSTM, recurrent activation: quantized_sigmoid(6)\n" + path + " QLSTM, kernel: " + bits + path +
               " QLSTM, recurrent: " + bits + path + " QLSTM, state: quantized_bits(4)\n";
    };
    // A layer may be called as a quantizer is, and is none for that.
    EXPECT_EQ(lines_of(*model),
              lstm("encoder/both/lstm") + lstm("encoder/both/backward/lstm") +
                  "encoder/each/quantized_tanh(3) QDense, kernel: " + bits +
                  "encoder/each/quantized_tanh(3) QDense, activation: quantized_tanh(4)\n"
                  "adaptive QAdaptiveActivation, activation: quantized_relu\n"
                  "norm QBatchNormalization, beta: quantized_relu_po2(4)\n"
                  "norm QBatchNormalization, gamma: " +
                  bits + "norm QBatchNormalization, mean: " + bits + "norm QBatchNormalization, variance: " + bits +
                  "norm QBatchNormalization, inverse: " + bits + "separable QSeparableConv2D, depthwise: " + bits +
                  "separable QSeparableConv2D, pointwise: own_quantizer(3)\n"
                  "separable QSeparableConv2D, depthwise initializer: " +
                  bits);
    const auto adaptive = std::ranges::find(model->layers, "adaptive", &ModelLayer::path);
    ASSERT_NE(adaptive, model->layers.end());
    EXPECT_EQ(adaptive->quantizers[0].stand_in, "quantized_relu(bits=6, negative_slope=0.25, is_quantized_clip=False)");
}

// Those of a mistake are the ones a linter is for.
TEST(Models, KeepWhateverStandsWhereAQuantizerIsExpected) {
    const auto of_layer = [](const std::string& class_name, const std::string& config) {
        const Result<Model> model = read_model(R"({"class_name": "Sequential", "config": [{"class_name": ")" +
                                               class_name + R"(", "config": {"name": "n", )" + config + "}}]}");
        std::vector<std::string> texts;
        for (const ModelQuantizer& quantizer : model->layers.at(0).quantizers) {
            texts.push_back(quantizer.text + (quantizer.is_config ? " as config" : ""));
        }
        return texts;
    };
    using Texts = std::vector<std::string>;
    for (const char* text : {"my_q(4)", "quantised_relu(4)", "Quantized_relu(4)", " quantized_relu(4)",
                             "pr63.quantized_sigmoid(4)", "quantized_relu", "smooth_sigmoid", "my_q"}) {
        const std::string config = R"("activation": ")" + std::string(text) + '"';
        EXPECT_EQ(of_layer("QActivation", config), Texts{text});
        EXPECT_EQ(of_layer("QDense", config), Texts{text});
        EXPECT_EQ(of_layer("QLSTM", R"("recurrent_)" + config.substr(1)), Texts{text});
    }
    const std::string custom = R"("activation": {"class_name": "CustomQ", "config": {"bits": 4}})";
    EXPECT_EQ(of_layer("QActivation", custom), Texts{"CustomQ(bits=4) as config"});
    EXPECT_EQ(of_layer("QDense", R"("kernel_quantizer": "my_q")"), Texts{"my_q"});
    EXPECT_EQ(of_layer("Activation", R"-("activation": "quantised_relu(4)")-"), Texts{"quantised_relu(4)"});
    // Keras's own, which QKeras takes as well, and layers of others.
    for (const char* name : {"relu", "softmax", "linear", "tanh", "hard_sigmoid", ""}) {
        const std::string config = R"("activation": ")" + std::string(name) + '"';
        EXPECT_EQ(of_layer("QDense", config), Texts{}) << name;
        EXPECT_EQ(of_layer("QActivation", config), Texts{}) << name;
        EXPECT_EQ(of_layer("Dense", config), Texts{}) << name;
    }
    EXPECT_EQ(of_layer("Dense", custom), Texts{});
    EXPECT_EQ(of_layer("Dense", R"("activation": "my_function")"), Texts{});
}

TEST(Models, SayThatOlderLayersAreNotOfQKeras) {
    const Result<Model> binary = model_in(model_file("public/keras_bnn.json"));
    ASSERT_TRUE(binary);
    ASSERT_EQ(binary->notes.size(), 1u);
    EXPECT_EQ(plain(binary->notes[0]), "this model holds no quantizer of QKeras; its layers quantize by themselves");
    const ModelQuantizer& kernel = binary->layers[0].quantizers[0];
    EXPECT_EQ(kernel.text, "BinaryDense(H=1.0)");
    EXPECT_EQ(kernel.role, "kernel");
    EXPECT_EQ(kernel.stand_in, "binary()");
    const Result<Model> ternary = model_in(model_file("public/KERAS_3layer_ternary_small.json"));
    ASSERT_TRUE(ternary);
    EXPECT_EQ(ternary->layers[2].quantizers[0].text, "ternary_tanh");
    EXPECT_EQ(ternary->layers[2].quantizers[0].stand_in, "ternary(threshold=0.5)");
    const Result<Model> scaled = read_model(R"({"class_name": "Sequential", "config": [)"
                                            R"({"class_name": "BinaryDense", "config": {"H": "Glorot"}}]})");
    ASSERT_TRUE(scaled);
    EXPECT_EQ(scaled->layers[0].quantizers[0].text, "BinaryDense(H='Glorot')");
    EXPECT_EQ(plain(drawing_of(scaled->layers[0].quantizers[0], default_sigmoid_mode()).refused->what),
              "no quantizer of QKeras computes this");
}

TEST(Models, WithoutQuantizersOrLayersSaySo) {
    const auto notes = [](const char* text) {
        const Result<Model> model = read_model(text);
        std::vector<std::string> told;
        for (const Phrase& note : model->notes) { told.push_back(plain(note)); }
        return told;
    };
    EXPECT_EQ(notes(R"({"class_name": "Sequential", "config": {"layers": []}})"),
              std::vector<std::string>{"this model holds no quantizer"});
    EXPECT_EQ(notes(R"({"class_name": "Mine", "config": {}})").front(),
              "its config lists no layers: Keras describes only Sequential and functional models by their layers");
}

ModelDrawing drawn(const std::string& text, std::string_view mode = "hard") {
    return drawing_of({.role = "kernel", .text = text}, *find_sigmoid_mode(mode));
}

std::vector<std::string> notes_on(const std::string& text) {
    std::vector<std::string> notes;
    for (const Phrase& note : drawn(text).notes) { notes.push_back(plain(note)); }
    return notes;
}

TEST(ModelDrawing, LeavesOutWhatTheQuantizerDoesNotTakeAndSaysSo) {
    const std::string text = "quantized_tanh(bits=4, name='a, b)', symmetric=True, dtype={'a': [1, 2]})";
    EXPECT_EQ(drawn(text).spec, parse_spec("quantized_tanh(4, symmetric=True)").value());
    EXPECT_EQ(notes_on(text), (std::vector<std::string>{
                                  "'name='a, b)'' is left out: quantized_tanh has no such parameter here",
                                  "'dtype={'a': [1, 2]}' is left out: quantized_tanh has no such parameter here"}));
    EXPECT_TRUE(notes_on("quantized_tanh(4)").empty());
}

TEST(ModelDrawing, DrawsScalesOfAWholeTensorAsOne) {
    if (find_function("", "quantized_bits") == nullptr) { GTEST_SKIP() << "no quantizer here has an alpha yet"; }
    const auto spec = [](const char* text) { return parse_spec(text).value(); };
    EXPECT_EQ(drawn("quantized_bits(bits=8, integer=0, alpha='auto')").spec, spec("quantized_bits(8, alpha='auto')"));
    EXPECT_EQ(drawn("quantized_bits(8, 0, alpha=[[0.5, 1.0]])").spec, spec("quantized_bits(8, 0, alpha=1)"));
    EXPECT_EQ(drawn("quantized_bits(8, 0, alpha=[[0.5]])").spec, spec("quantized_bits(8, 0, alpha=0.5)"));
    EXPECT_EQ(drawn("quantized_bits(8, alpha='auto', post_training_scale=[[0.5]])").spec,
              spec("quantized_bits(8, alpha='auto', post_training_scale=0.5)"));
    EXPECT_EQ(notes_on("quantized_bits(8, 0, alpha='auto')"),
              std::vector<std::string>{"alpha='auto' works its scale out from the whole tensor; drawn for scale 1"});
}

// In a model the layer's class and the key say what it makes of a quantizer.
TEST(ModelDrawing, DrawsWhatTheLayerUses) {
    const auto of = [](const char* layer, const char* key, const char* text) {
        const std::string json = std::string(R"({"class_name": "Sequential", "config": {"name": "m", "layers": [{)") +
                                 R"("class_name": ")" + layer + R"(", "config": {"name": "l", ")" + key + R"(": )" +
                                 text + "}}]}}";
        const Model model = read_model(json).value();
        return drawing_of(model.layers.at(0).quantizers.at(0), default_sigmoid_mode());
    };
    const char* four_bits = R"json("quantized_bits(4,0)")json";
    const ModelDrawing kernel = of("QDense", "kernel_quantizer", four_bits);
    EXPECT_EQ(text_of(*kernel.spec), "quantized_bits(bits=4)@kernel");
    ASSERT_EQ(kernel.notes.size(), 2u);
    EXPECT_EQ(plain(kernel.notes[0]), "the layer makes it quantized_bits(bits=4, symmetric=True, alpha='auto_po2'), "
                                      "since alpha is None; alpha=1 keeps it as it is written");
    EXPECT_EQ(plain(kernel.notes[1]), "alpha='auto_po2' works its scale out from the whole tensor; drawn for scale 1");
    for (const auto& [layer, key] :
         {std::pair("QDense", "bias_quantizer"), std::pair("QBatchNormalization", "beta_quantizer"),
          std::pair("QActivation", "activation")}) {
        EXPECT_EQ(text_of(*of(layer, key, four_bits).spec), "quantized_bits(bits=4)") << layer;
    }
    const char* config = R"({"class_name": "quantized_bits", "config": {"bits": 4, "alpha": null}})";
    EXPECT_EQ(text_of(*of("QScaleShift", "bias_quantizer", config).spec), "quantized_bits(bits=4)@kernel");
    EXPECT_EQ(text_of(*of("QLSTM", "recurrent_quantizer", config).spec), "quantized_bits(bits=4)@kernel");
    EXPECT_EQ(
        plain(of("QDense", "kernel_quantizer", R"json("ternary(threshold=0.2)")json").refused->what),
        "QKeras raises AssertionError when it is called: with alpha='auto' or 'auto_po2', which alpha=None becomes for "
        "a kernel, threshold must be None, not 0.2");
    EXPECT_EQ(text_of(*of("QActivation", "activation",
                          R"({"class_name": "quantized_tanh", "config": {"bits": 8, "use_stochastic_rounding": 3}})")
                           .spec),
              "quantized_tanh(bits=8, use_stochastic_rounding=True)");
}

TEST(ModelDrawing, KeepsAValueOutsideItsDomainRefused) {
    const ModelDrawing drawing = drawn("quantized_tanh(bits=99, name='a')");
    EXPECT_FALSE(drawing.spec);
    EXPECT_EQ(plain(drawing.refused->what), "bits must be a whole number from 1 to 24, not 99");
    EXPECT_EQ(drawn("quantized_tahn(4)").refused->nearest, "quantized_tanh");
}

TEST(ModelDrawing, TakesTheModeOnlyWhereItMatters) {
    EXPECT_EQ(drawn("quantized_sigmoid(4)", "smooth").spec, parse_spec("quantized_sigmoid(4)@smooth").value());
    const ModelDrawing real = drawn("quantized_sigmoid(4, use_real_sigmoid=True)", "smooth");
    EXPECT_EQ(text_of(*real.spec), "quantized_sigmoid(bits=4, use_real_sigmoid=True)");
    EXPECT_FALSE(real.uses_sigmoid);
}

TEST(ModelDrawing, GroupsWhatIsDrawnAlikeWhateverItsForm) {
    Model model{.name = "m", .class_name = "Sequential"};
    const auto layer = [&model](std::vector<std::string> texts) {
        model.layers.push_back({"layer", "QDense"});
        for (std::string& text : texts) {
            model.layers.back().quantizers.push_back({.role = "kernel", .text = std::move(text)});
        }
    };
    layer({"quantized_tanh(4)", "quantized_tanh(4, name='x')"});
    layer({"unknown(1)", "quantized_tanh(bits=4, symmetric=False)", "unknown(1)", "unknown(2)"});
    const std::vector<ModelGroup> groups = groups_of(model, default_sigmoid_mode());
    ASSERT_EQ(groups.size(), 4u);
    EXPECT_EQ(groups[0].uses, (std::vector<ModelUse>{{0, 0}, {1, 1}}));
    EXPECT_EQ(groups[1].uses, (std::vector<ModelUse>{{0, 1}})); // a note of its own
    EXPECT_EQ(groups[2].uses, (std::vector<ModelUse>{{1, 0}, {1, 2}}));
    EXPECT_EQ(groups[3].uses, (std::vector<ModelUse>{{1, 3}}));
}
} // namespace
} // namespace quantoscope
