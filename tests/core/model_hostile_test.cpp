#include "tests/core/model_support.h"

#include "core/model/archives.h"

#include <gtest/gtest.h>
#include <zip.h>

namespace quantoscope {
namespace {
std::string complaint_about(std::string_view text) {
    const Result<Model> model = read_model(text);
    return model ? "no complaint" : plain(model.error().what);
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) { out += text; }
    return out;
}

TEST(HostileModels, AreRefusedWithThePlace) {
    struct Refused {
        const char* text;
        const char* says;
    };
    constexpr Refused refused[] = {
        {"", "line 1: there is nothing here"},
        {"[]", "line 1: this is not a model of Keras; model.to_json() writes {\"class_name\": ..., \"config\": ...}"},
        {"7", "line 1: this is not a model of Keras; model.to_json() writes {\"class_name\": ..., \"config\": ...}"},
        {R"({"class_name": "Sequential"})",
         "line 1: this is not a model of Keras; model.to_json() writes {\"class_name\": ..., \"config\": ...}"},
        {R"({"class_name": "Sequential", "config": 1})",
         "line 1: this is not a model of Keras; model.to_json() writes {\"class_name\": ..., \"config\": ...}"},
        {"{\"class_name\": \"S\", \"config\":\n[1]}",
         "line 2: config[0] is not a layer: expected an object with class_name"},
        {R"({"class_name": "S", "config": {"layers": {"a": 1}}})",
         "line 1: config.layers is not a layer: expected an object with class_name"},
        {R"({"class_name": "S", "config": [{"class_name": 1, "config": {}}]})",
         "line 1: config[0] is not a layer: expected an object with class_name"},
        {R"({"class_name": "S", "config": [{"class_name": "Dense"}]})", "line 1: the layer config[0] has no config"},
        {R"({"class_name": "S", "class_name": "T"})", "line 1: 'class_name' is given twice"},
        {R"({"class_name": "S", "config": [)", "line 1: the text ends too early; a part of it is missing"},
        {"{\"class_name\": \"S\xff\", \"config\": []}", "line 1: this is not UTF-8 text"},
    };
    for (const Refused& item : refused) { EXPECT_EQ(complaint_about(item.text), item.says) << item.text; }
    EXPECT_EQ(complaint_about(std::string_view("{\0}", 3)), "line 1: this is not text: there is a NUL byte");
}

TEST(HostileModels, DoNotNestWithoutEnd) {
    EXPECT_EQ(complaint_about(repeated("[", 1'000'000)), "line 1: more than 64 lists and objects in one another");
    const std::string layer = R"({"class_name": "TimeDistributed", "config": {"layer": )";
    const auto nested = [&layer](std::size_t depth) {
        return R"({"class_name": "S", "config": [)" + repeated(layer, depth) + R"({"class_name": "A", "config": {}})" +
               repeated("}}", depth) + "]}";
    };
    EXPECT_EQ(complaint_about(nested(100)), "line 1: more than 64 lists and objects in one another");
    EXPECT_EQ(complaint_about(nested(30)), "no complaint");
}

TEST(HostileModels, AreBoundedInLengthValuesAndLayers) {
    const std::string head = R"({"class_name": "S", "config": [)";
    EXPECT_EQ(complaint_about(head + std::string(model_limits.bytes, ' ') + "]}").substr(0, 17), "this is too long:");
    EXPECT_EQ(complaint_about(head + repeated("1,", 1'000'000) + "1]}"), "line 1: more than 1000000 values");
    const std::string layer = R"({"class_name": "A", "config": {}},)";
    EXPECT_EQ(complaint_about(head + repeated(layer, most_model_layers) + layer.substr(0, layer.size() - 1) + "]}"),
              "line 1: more than 20000 layers");
    const std::string quantizers = R"({"class_name": "A", "config": {"activation": [)" +
                                   repeated("\"quantized_tanh\",", most_model_quantizers) + "\"quantized_tanh\"]}}]}";
    EXPECT_EQ(complaint_about(head + quantizers), "line 1: more than 100000 quantizers");
}

TEST(HostileModels, HaveTheirNamesCutAtACharacter) {
    const std::string name = repeated("\xc3\xa9", 1000); // e acute
    const std::string inner =
        R"-({"class_name": "B", "config": {"activation": {")-" + name + R"-(": "quantized_tanh(4)"}}})-";
    const Result<Model> model =
        read_model(R"({"class_name": "S", "config": [{"class_name": "A", "config": {"name": ")" + name +
                   R"(", "layer": )" + inner + "}}]}");
    ASSERT_TRUE(model) << plain(model.error().what);
    EXPECT_EQ(model->layers[0].path, repeated("\xc3\xa9", 40) + "...");
    EXPECT_EQ(model->layers[1].path, repeated("\xc3\xa9", 40) + ".../B");
    EXPECT_LT(model->layers[1].quantizers[0].place.size(), 120u);
}

TEST(HostileModels, WithTextsOfAnyLengthAreNotDrawn) {
    const ModelQuantizer quantizer{.role = "kernel", .text = "quantized_tanh(" + std::string(30'000'000, '[') + ')'};
    EXPECT_FALSE(drawing_of(quantizer, default_sigmoid_mode()).spec);
}

// A zip archive of one file, as libzip writes it.
std::string archive_of(const std::string& name, const std::string& content) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    EXPECT_EQ(zip_close(archive), 0);
    zip_source_open(target);
    std::string bytes(content.size() + 10'000, '\0');
    const zip_int64_t size = zip_source_read(target, bytes.data(), bytes.size());
    bytes.resize(static_cast<std::size_t>(std::max<zip_int64_t>(size, 0)));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

std::string archive_complaint(std::string_view bytes) {
    const Result<std::string> text = model_text(bytes, *quantoscope_archive_readers());
    return text ? "no complaint" : plain(text.error().what);
}

TEST(HostileArchives, AreUnpackedToTheirLimitWhateverTheyDeclare) {
    const std::string bomb = archive_of("config.json", std::string(2 * model_limits.bytes, ' '));
    ASSERT_LT(bomb.size(), 200'000u);
    EXPECT_EQ(archive_complaint(bomb), "config.json in this archive is longer than 33554432 bytes unpacked");
    // The size unpacked, declared in both headers (PKWARE's APPNOTE: 24 and 22 bytes after their marks),
    // as 10.
    std::string liar = bomb;
    const std::string ten("\x0a\0\0\0", 4);
    liar.replace(liar.find("PK\x01\x02") + 24, 4, ten);
    liar.replace(liar.find("PK\x03\x04") + 22, 4, ten);
    EXPECT_NE(archive_complaint(liar), "no complaint");
}

TEST(HostileArchives, WithoutADescriptionSaySo) {
    EXPECT_EQ(archive_complaint(archive_of("model.weights.h5", "x")),
              "this archive holds no config.json, so it is no .keras file; model.save('model.keras') writes one");
    EXPECT_EQ(archive_complaint("PK\x05\x06"), "this archive cannot be read: Not a zip archive");
}

TEST(HostileArchives, CutOffOrChangedAnywhereAreRefusedOrRead) {
    const std::string whole = model_file("own/keras3.keras");
    ASSERT_FALSE(whole.empty());
    for (std::size_t size = 0; size < whole.size(); ++size) { EXPECT_FALSE(model_in(whole.substr(0, size))) << size; }
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (const int change : {0xff, 0x01, 0x80}) {
            std::string changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ change);
            const Result<Model> model = model_in(changed);
            EXPECT_TRUE(model || !plain(model.error().what).empty());
        }
    }
}

TEST(HostileHdf5, CutOffIsRefused) {
    if (quantoscope_archive_readers()->hdf5 == nullptr) { GTEST_SKIP() << "built without HDF5"; }
    const std::string whole = model_file("own/keras2.h5");
    ASSERT_GT(whole.size(), 1000u);
    for (std::size_t size = 8; size < whole.size(); size += 101) {
        EXPECT_FALSE(model_in(whole.substr(0, size))) << size;
    }
}
} // namespace
} // namespace quantoscope
