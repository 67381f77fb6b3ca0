#include "tests/cli/program.h"
#include "tests/places.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>

namespace quantoscope {
namespace {
using Json = nlohmann::json;

std::string path_of(const std::string& name) { return source_dir() + "/tests/models/" + name; }

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Ended told_of(const std::string& name, const Arguments& options = {}) {
    Arguments arguments{"model", path_of(name)};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run(arguments);
}

bool knows_hdf5() { return told_of("own/keras2.h5").errors.find("built without") == std::string::npos; }

TEST(ModelCommand, TellsQuantizersByNumberThenLayersAndRoles) {
    const Ended result = told_of("own/strings.json");
    EXPECT_EQ(result.output,
              "forms (Sequential): 3 layers, 3 quantizers, 3 of them distinct\n"
              "\n"
              "1   quantized_sigmoid(4, True)\n"
              "    drawn as quantized_sigmoid(bits=4, symmetric=True)\n"
              "    15 levels from 0.0625 to 0.9375, codes 1 to 15 on [-12, 12].\n"
              "    argument 2 of quantized_sigmoid is symmetric; it is integer in quantized_bits,\n"
              "    use_stochastic_rounding in quantized_tanh.\n"
              "    hls4ml's type has no symmetric range: of an activation it leaves symmetric out (weights keep it,\n"
              "    QKeras quantizes them).\n"
              "2   quantized_tanh(bits=5, use_real_tanh=True)\n"
              "    32 levels from -1 to 0.9375, codes -16 to 15 on [-12, 12].\n"
              "    hls4ml makes this a lookup table of 1024 entries: 120 of 65536 input codes get another output,\n"
              "    with its bare default (granularity='model') 36584.\n"
              "3   quantized_tanh\n"
              "    drawn as quantized_tanh(bits=8)\n"
              "    256 levels from -1 to 0.9921875, codes -128 to 127 on [-12, 12].\n"
              "\n"
              "layer  class        role        quantizer\n"
              "gate   QActivation  activation  1\n"
              "cell   QActivation  activation  2\n"
              "bare   QActivation  activation  3\n"
              "\n"
              "A model file does not say what set_internal_sigmoid was given; drawn with hard (--sigmoid). It\n"
              "matters to: gate (activation), bare (activation).\n");
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(result.exit_code, 0);
}

TEST(ModelCommand, CountsInGoodEnglish) {
    const auto headline = [](const std::string& layers) {
        const std::string output = run({"model", "-"}, R"-({"class_name": "S", "config": [)-" + layers + "]}").output;
        return output.substr(0, output.find('\n'));
    };
    const std::string one = R"-({"class_name": "QActivation", "config": {"activation": "quantized_tanh(4)"}})-";
    const std::string two =
        R"-({"class_name": "QDense", "config": {"kernel_quantizer": "binary(alpha=1)", "bias_quantizer": "binary(alpha=1)"}})-";
    EXPECT_EQ(headline(one), "S (S): 1 layer, 1 quantizer");
    EXPECT_EQ(headline(two), "S (S): 1 layer, 2 quantizers, 1 of them distinct");
    EXPECT_EQ(headline(one + "," + R"-({"class_name": "Flatten", "config": {}})-"), "S (S): 2 layers, 1 quantizer");
    EXPECT_EQ(headline(one + "," + two), "S (S): 2 layers, 3 quantizers, 2 of them distinct");
    EXPECT_EQ(headline(""), "S (S): 0 layers, 0 quantizers, 0 of them distinct");
}

// What is misspelt is told as it stands, by both commands.
TEST(ModelCommand, TellsMisspeltQuantizersWhereTheyAreExpected) {
    const std::string model = R"-({"class_name": "S", "config": [{"class_name": "QActivation",
        "config": {"activation": "quantised_relu(4)"}}]})-";
    const Ended told = run({"model", "-"}, model);
    EXPECT_NE(told.output.find("1   quantised_relu(4)\n    not drawn: "), std::string::npos) << told.output;
    const Ended linted = run({"lint", "-"}, model);
    EXPECT_EQ(linted.exit_code, 1);
    EXPECT_NE(linted.output.find("QKeras has no quantizer 'quantised_relu' [unknown-quantizer]"), std::string::npos)
        << linted.output;
}

TEST(ModelCommand, DrawsWithTheSigmoidThatIsStated) {
    const Json json = Json::parse(told_of("own/keras3.keras", {"--sigmoid", "real", "--json"}).output);
    EXPECT_EQ(json["sigmoid"], "real");
    EXPECT_EQ(json["quantizers"][0]["spec"], "quantized_sigmoid(bits=4, symmetric=True)@real");
    EXPECT_EQ(json["quantizers"][0]["uses_sigmoid"], true);
    EXPECT_EQ(json["quantizers"][1]["spec"], "quantized_tanh(bits=5, use_real_tanh=True)");
    EXPECT_EQ(json["quantizers"][1]["uses_sigmoid"], false);
    const Ended wrong = told_of("own/keras3.keras", {"--sigmoid", "reel"});
    EXPECT_EQ(wrong.errors, "quantoscope: --sigmoid: expected one of hard, smooth, real, not 'reel'\n"
                            "did you mean 'real'?\n");
    EXPECT_EQ(wrong.exit_code, 2);
}

TEST(ModelCommand, WritesJsonWithEveryUse) {
    const Ended result = told_of("own/strings.json", {"--json"});
    const Json json = Json::parse(result.output);
    EXPECT_EQ(json["name"], "forms");
    EXPECT_EQ(json["class"], "Sequential");
    EXPECT_EQ(json["notes"], Json::array());
    EXPECT_EQ(json["quantizers"][1], Json::parse(R"j({"number": 2,
        "text": "quantized_tanh(bits=5, use_real_tanh=True)", "uses": 1,
        "spec": "quantized_tanh(bits=5, use_real_tanh=True)", "refused": null, "uses_sigmoid": false,
        "interval": [-12, 12], "levels": 32, "codes": [-16, 15], "outputs": [-1, 0.9375], "notes": [
        "hls4ml makes this a lookup table of 1024 entries: 120 of 65536 input codes get another output, with its bare default (granularity='model') 36584"]})j"));
    EXPECT_EQ(json["layers"][0], Json::parse(R"j({"path": "gate", "class": "QActivation", "quantizers": [
        {"role": "activation", "number": 1, "text": "quantized_sigmoid(4, True)", "drawn_as": null,
         "of_qkeras": true, "place": "config.layers[0].config.activation"}]})j"));
    EXPECT_EQ(result.exit_code, 0);
}

TEST(ModelCommand, TellsWhatItDoesNotKnowWithItsText) {
    const Json json = Json::parse(told_of("own/wrappers.json", {"--json"}).output);
    const auto own = std::ranges::find_if(
        json["quantizers"], [](const Json& quantizer) { return quantizer["text"] == "own_quantizer(3)"; });
    ASSERT_NE(own, json["quantizers"].end());
    EXPECT_EQ((*own)["spec"], nullptr);
    EXPECT_EQ((*own)["levels"], nullptr);
    EXPECT_EQ((*own)["refused"].get<std::string>().find("there is no quantizer 'own_quantizer'"), 0u);
}

TEST(ModelCommand, ReadsStandardInputAndAllContainersAlike) {
    const std::string expected = told_of("own/keras2.json").output;
    EXPECT_EQ(run({"model", "-"}, content_of(path_of("own/keras2.json"))).output, expected);
    if (!knows_hdf5()) { GTEST_SKIP() << "built without HDF5"; }
    EXPECT_EQ(told_of("own/keras2.h5").output, expected);
    EXPECT_EQ(run({"model", "-"}, content_of(path_of("own/keras2_fixed.h5"))).output, expected);
}

TEST(ModelCommand, SaysWhereAFileIsWrong) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/model.json";
    std::ofstream(path) << "{\"class_name\": \"S\", \"config\": [\n {\"class_name\": \"A\"}]}";
    const Ended result = run({"model", path});
    EXPECT_EQ(result.errors, "quantoscope: " + path +
                                 ": line 2: the layer config[0] has no config\n"
                                 "   {\"class_name\": \"A\"}]}\n"
                                 "   ^\n");
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(run({"model", folder.path() + "/none"}).exit_code, 3);
    const Ended weights = told_of("public/qkeras_3layer_weights.h5");
    EXPECT_EQ(weights.exit_code, 2);
    EXPECT_EQ(weights.output, "");
    EXPECT_NE(weights.errors.find(knows_hdf5() ? "model.save('model.h5')" : "model.to_json()"), std::string::npos);
}

TEST(ModelCommand, IsNamedByCommandsThatHaveNoUseForAModel) {
    const std::string path = path_of("own/keras3.keras");
    for (const Arguments& arguments : {Arguments{"text", path}, {"plot", path, "-o", "never.svg"}}) {
        const Ended result = run(arguments);
        EXPECT_EQ(result.exit_code, 2);
        EXPECT_EQ(result.errors.find("quantoscope: this is a model, which holds no session; 'quantoscope model "), 0u)
            << result.errors;
    }
}

TEST(ModelArgument, IsTakenForAFileByItsEnding) {
    for (const char* name : {"none.keras", "none.h5"}) {
        const Ended result = run({name});
        EXPECT_EQ(result.exit_code, 3);
        EXPECT_EQ(result.errors.find(std::string("quantoscope: cannot read '") + name), 0u) << result.errors;
    }
}

TEST(ModelArgument, ThatIsDamagedIsToldBeforeAWindowOpens) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/model.json";
    std::ofstream(path) << R"({"class_name": "S", "config": [7]})";
    const Ended result = run({path});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.errors.find("config[0] is not a layer"), std::string::npos) << result.errors;
}

TEST(ModelCommand, ShowsNamesFromOutsideHarmlessly) {
    const Ended result = run({"model", "-"}, R"-({"class_name": "S\u001b[2J", "config": [{"class_name": "A\u0007",
        "config": {"name": "\u202ex", "kernel_quantizer": "q\u001b(1)"}}]})-");
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.output.find_first_of("\x1b\x07"), std::string::npos);
    EXPECT_EQ(result.output.find("\xe2\x80\xae"), std::string::npos);
}

TEST(ModelCommand, OutlivesDamagedHdf5Files) {
    if (!knows_hdf5()) { GTEST_SKIP() << "built without HDF5"; }
    const std::string whole = content_of(path_of("own/keras2.h5"));
    std::mt19937 random(20210302);
    for (int i = 0; i < 60; ++i) {
        std::string changed = whole;
        for (int j = 0; j < 1 + i % 8; ++j) {
            changed[random() % 4096] = static_cast<char>(random()); // past it there are zeros and the text
        }
        changed.replace(0, 8, whole, 0, 8);
        const Ended result = run({"model", "-"}, changed);
        EXPECT_TRUE(result.exit_code == 0 || result.exit_code == 2) << i << ": " << result.exit_code;
        EXPECT_EQ(result.exit_code == 2, result.errors.starts_with("quantoscope: ")) << result.errors;
    }
}

// A message of protocol buffers: a field of bytes.
std::string field(int number, const std::string& bytes) {
    std::string out(1, static_cast<char>(number << 3 | 2));
    std::size_t length = bytes.size();
    for (; length >= 128; length /= 128) { out += static_cast<char>(length % 128 + 128); }
    return out + static_cast<char>(length) + bytes;
}

TEST(ModelCommand, ReadsTheFilesPeopleHave) {
    const TemporaryFolder folder;
    const std::string layers = "[{\"class_name\": \"QActivation\", \"config\": {\"name\": \"gate\", \"activation\": "
                               "\"quantized_tanh(4)\"}}]";
    const std::string config = "{\"name\": \"m\", \"layers\": " + layers + "}";
    const std::string model = "{\"class_name\": \"Sequential\", \"config\": " + config + "}";
    std::filesystem::create_directory(folder.path() + "/saved");
    const std::string node = field(3, "root") + field(4, "_tf_keras_sequential") + field(5, model);
    const std::pair<std::string, std::string> files[] = {
        {"/string.json", nlohmann::json(model).dump()},
        {"/config.json", config},
        {"/layers.json", layers},
        {"/saved/keras_metadata.pb", field(1, field(3, "root.x") + field(4, "_tf_keras_metric")) + field(1, node)}};
    for (const auto& [name, content] : files) {
        std::ofstream(folder.path() + name, std::ios::binary) << content;
        const std::string path = folder.path() + (name.starts_with("/saved") ? "/saved" : name);
        const Ended result = run({"model", path, "--json"});
        ASSERT_EQ(result.exit_code, 0) << name << result.errors;
        EXPECT_EQ(nlohmann::json::parse(result.output)["quantizers"][0]["text"], "quantized_tanh(4)") << name;
        EXPECT_NE(run({"lint", path}).output.find("1 read, 0 not examined"), std::string::npos) << name;
    }
    EXPECT_NE(run({"lint", folder.path()}).output.find("3 read, 0 not examined"), std::string::npos);
}

TEST(ModelCommand, ListsWhatOthersQuantizeWith) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/hgq.json") << R"({"class_name": "Sequential", "config": {"name": "h", "layers": [
        {"module": "hgq.layers", "class_name": "QDense", "registered_name": "hgq>QDense", "config": {"name": "d",
         "kq_conf": {"class_name": "QuantizerConfig", "config": {"q_type": "kbi", "b0": 4}}, "iq_conf": {"b": 2}}}]}})";
    const auto hgq = nlohmann::json::parse(run({"model", folder.path() + "/hgq.json", "--json"}).output);
    EXPECT_NE(hgq["notes"][0].get<std::string>().find("a model of HGQ"), std::string::npos);
    EXPECT_EQ(hgq["layers"][0]["quantizers"][0]["role"], "kernel");
    EXPECT_EQ(hgq["layers"][0]["quantizers"][0]["text"], "QuantizerConfig(q_type='kbi', b0=4)");
    EXPECT_EQ(hgq["layers"][0]["quantizers"][1]["role"], "input");
    std::ofstream(folder.path() + "/hls4ml.yml")
        << "Backend: Vivado\nKerasModel: !keras_model m.h5\nHLSConfig:\n  Model:\n    Precision: ap_fixed<16,6>\n"
           "  LayerName:\n    dense:\n      Precision:\n        weight: ap_fixed<4,1>\n    act:\n      Precision: fixed<7,1>\n";
    const Ended yaml = run({"model", folder.path() + "/hls4ml.yml", "--json"});
    if (yaml.errors.find("built without yaml-cpp") != std::string::npos) { GTEST_SKIP() << yaml.errors; }
    const auto types = nlohmann::json::parse(yaml.output);
    EXPECT_EQ(types["class"], "configuration of hls4ml");
    EXPECT_EQ(types["layers"][1]["path"], "dense");
    EXPECT_EQ(types["layers"][1]["quantizers"][0]["role"], "weight");
    EXPECT_EQ(types["layers"][1]["quantizers"][0]["text"], "ap_fixed<4,1>");
    EXPECT_EQ(types["layers"][2]["quantizers"][0]["text"], "fixed<7,1>");
    std::string deep = "HLSConfig: ";
    deep += std::string(200'000, '[');
    std::ofstream(folder.path() + "/deep.yml") << deep;
    EXPECT_EQ(run({"model", folder.path() + "/deep.yml"}).exit_code, 2); // the process that reads it may fall
    std::string aliases = "HLSConfig:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        aliases += "  a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int k = 0; k < 8; ++k) { aliases += ", " + before; }
        aliases += "]\n";
    }
    std::ofstream(folder.path() + "/aliases.yml") << aliases;
    EXPECT_EQ(run({"model", folder.path() + "/aliases.yml"}).exit_code, 2);
}

TEST(ModelCommand, NamesFormatsOfOthersWithWhatToDo) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() + "/saved");
    const std::pair<std::string, std::string> files[] = {
        {"a.onnx", std::string("\x08\x07\x12\x07pytorch\0", 12)},
        {"b.onnx", "\x08\x07\x12\x07pytorch qonnx.custom_op.general"},
        {"c.tflite", std::string("\x1c\0\0\0TFL3\0", 9)},
        {"saved/saved_model.pb", std::string("\x08\x01\x12\x02\0\0", 6)},
        {"d.bin", std::string("ab\0\0", 4)}};
    const char* named[] = {"an ONNX model", "a QONNX model", "TensorFlow Lite", "a SavedModel", "not a model of Keras"};
    for (std::size_t i = 0; i < std::size(files); ++i) {
        const std::string path = folder.path() + "/" + files[i].first;
        std::ofstream(path, std::ios::binary) << files[i].second;
        const Ended result = run({"model", i == 3 ? folder.path() + "/saved" : path});
        EXPECT_EQ(result.exit_code, 2) << path;
        EXPECT_NE(result.errors.find(named[i]), std::string::npos) << result.errors;
        EXPECT_NE(result.errors.find("model.to_json()"), std::string::npos) << result.errors;
        const Ended linted = run({"lint", i == 3 ? folder.path() + "/saved" : path});
        EXPECT_EQ(linted.exit_code, 3) << linted.output;
        EXPECT_NE(linted.output.find(i == 3   ? "SavedModel"
                                     : i == 4 ? "not read"
                                              : named[i]),
                  std::string::npos)
            << linted.output;
    }
}
} // namespace
} // namespace quantoscope
