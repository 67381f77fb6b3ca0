#include "core/json/json.h"
#include "core/model/model.h"
#include "core/model/older_layers.h"
#include "core/spec/spec.h"
#include "core/text/call_text.h"

#include <algorithm>
#include <span>

namespace quantoscope::inline model {
namespace {
using JsonKind = JsonValue::Kind;

// Members of a config that hold layers, alone or in a list. `layer` and its like are in wrappers, cells in
// RNN.
constexpr std::string_view layer_keys[] = {"layer", "forward_layer", "backward_layer", "layers", "cell", "cells"};

bool contains(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

// Names come from outside: as much of one as a line holds.
constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_path = 400;
constexpr std::size_t longest_key = 40;

bool is_quantizer_name(std::string_view name) {
    return name.starts_with("quantized_") || find_function("", name) != nullptr; // quantizer_registry.py
}

// Keras 2 registers "package>name".
std::string_view without_package(std::string_view class_name) {
    const std::size_t mark = class_name.rfind('>');
    return mark == std::string_view::npos ? class_name : class_name.substr(mark + 1);
}

// HGQ's layers have configurations of their quantizers: "kq_conf".
bool is_hgq_key(std::string_view key) { return key.ends_with("q_conf"); }

bool is_quantizer_key(std::string_view key) {
    return key.ends_with("quantizer") || key.ends_with("quantizer_internal") || is_hgq_key(key);
}

bool is_activation_key(std::string_view key) { return key.ends_with("activation"); }

constexpr std::string_view hls4ml_class = "configuration of hls4ml";

// What tf.keras.activations.get knows by name.
constexpr std::string_view keras_activations[] = {
    "celu",         "elu",         "exponential", "gelu",       "glu",         "hard_shrink",
    "hard_sigmoid", "hard_silu",   "hard_swish",  "leaky_relu", "linear",      "log_sigmoid",
    "log_softmax",  "mish",        "relu",        "relu6",      "selu",        "sigmoid",
    "silu",         "soft_shrink", "softmax",     "softplus",   "softsign",    "sparsemax",
    "sparse_plus",  "squareplus",  "swish",       "tanh",       "tanh_shrink", "threshold",
};

// Layers of QKeras hand their activation to get_quantizer (qlayers.py), which takes Keras's as well.
bool takes_quantizers(std::string_view class_name) {
    return class_name.size() > 1 && class_name[0] == 'Q' && class_name[1] >= 'A' && class_name[1] <= 'Z';
}

// Whether the key, in a layer of this class, says that its value is a quantizer.
bool expects_quantizer(std::string_view key, std::string_view class_name) {
    return is_quantizer_key(key) || (is_activation_key(key) && takes_quantizers(class_name));
}

// Whether a text is one of a quantizer, by the key it has in a layer of this class, or by what it says.
bool is_quantizer(std::string_view text, std::string_view key, std::string_view class_name) {
    const std::string_view name = text.substr(0, text.find('('));
    const bool call = name.size() < text.size();
    if (is_quantizer_key(key)) { return !text.empty(); }
    if (!is_activation_key(key)) { // a layer may be called as a quantizer is; a call is no name of a layer
        return call && is_quantizer_name(name);
    }
    return call || is_quantizer_name(name) ||
           (expects_quantizer(key, class_name) && !name.empty() && !contains(keras_activations, name));
}

// "kernel_quantizer" is the kernel's.
std::string role_text(std::string_view key) {
    for (const std::string_view suffix : {"_quantizer", "_quantizer_internal", "q_conf"}) {
        if (key.ends_with(suffix) && key.size() > suffix.size()) {
            key.remove_suffix(suffix.size());
            break;
        }
    }
    constexpr std::pair<std::string_view, std::string_view> of_hgq[] = {
        {"k", "kernel"}, {"b", "bias"}, {"i", "input"}, {"o", "output"}, {"pa", "pre-activation"}};
    for (const auto& [letter, meaning] : of_hgq) { key = key == letter ? meaning : key; }
    std::string role = excerpt_of(key, longest_key);
    std::ranges::replace(role, '_', ' ');
    return role;
}

// name(key=value, ...) of an object, its members in their order.
std::string python_call(std::string_view name, const JsonValue& object) {
    std::vector<WrittenArgument> arguments;
    for (const JsonValue& member : object.members) { arguments.push_back({member.key, python_text(member)}); }
    return written_call(name, arguments);
}

// Where one is in the file.
class JsonPath {
public:
    JsonPath(const JsonPath& outer, std::string_view key)
        : m_text(outer.m_text + (outer.m_text.empty() ? "" : ".") + excerpt_of(key, longest_key)) {}
    JsonPath(const JsonPath& outer, std::size_t index) : m_text(outer.m_text + '[' + std::to_string(index) + ']') {}
    JsonPath() = default;
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

bool is_object_or_list(const JsonValue* value) {
    return value != nullptr && (value->kind == JsonKind::object || value->kind == JsonKind::list);
}

// Reads layers into a model; throws errors.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    void read(const JsonValue& root) {
        if (const JsonValue* hls4ml = hls4ml_config(root)) { return read_hls4ml(*hls4ml); }
        if (is_config(root)) { return read_config(root); }
        const std::string* class_name = root.find_text("class_name");
        const JsonValue* config = root.find("config");
        if (class_name == nullptr || !is_object_or_list(config)) {
            fail(root, "line %1: this is not a model of Keras; model.to_json() writes {\"class_name\": ..., "
                       "\"config\": ...}");
        }
        m_model.class_name = excerpt_of(*class_name, longest_name);
        m_model.name = name_of(root, m_model.class_name);
        const JsonPath place({}, "config");
        // Before Keras 2.2.3 the config of Sequential was the list itself.
        if (config->kind == JsonKind::list) { return read_layers(*config, "", place); }
        const JsonValue* layers = config->find("layers");
        if (layers == nullptr) {
            m_model.notes.push_back({"its config lists no layers: Keras describes only Sequential and functional "
                                     "models by their layers",
                                     {}});
            return;
        }
        read_layers(*layers, "", JsonPath(place, "layers"));
    }

    Model& model() { return m_model; }
    bool has_hgq() const { return m_has_hgq; }

private:
    [[noreturn]] void fail(const JsonValue& at, const char* what, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), std::to_string(place_in(m_text, at.offset).line));
        throw Error{{what, std::move(more)}, at.offset};
    }

    static std::string name_of(const JsonValue& layer, std::string_view otherwise) {
        const JsonValue* config = layer.find("config");
        for (const JsonValue* holder : {config, &layer}) {
            const std::string* name = holder == nullptr ? nullptr : holder->find_text("name");
            if (name != nullptr && !name->empty()) { return excerpt_of(*name, longest_name); }
        }
        return std::string(otherwise);
    }

    // What get_config() gives: of Sequential, before Keras 2.2.3, the list itself.
    static bool is_config(const JsonValue& root) {
        const JsonValue* layers = root.kind == JsonKind::list ? &root : root.find("layers");
        return root.find("class_name") == nullptr && layers != nullptr && layers->kind == JsonKind::list &&
               !layers->members.empty() && is_list_of_layers(*layers);
    }

    void read_config(const JsonValue& config) {
        m_model.class_name = config.find("input_layers") != nullptr ? "Functional" : "Sequential";
        const JsonValue* name = config.find("name");
        m_model.name = name != nullptr ? excerpt_of(name->text, longest_name) : m_model.class_name;
        const JsonValue* layers = config.find("layers");
        read_layers(layers != nullptr ? *layers : config, "", layers != nullptr ? JsonPath({}, "layers") : JsonPath());
    }

    // The whole of a project's configuration, or what config_from_keras_model gives.
    static const JsonValue* hls4ml_config(const JsonValue& root) {
        if (const JsonValue* inner = root.find("HLSConfig")) { return inner; }
        return root.find("LayerName") != nullptr && root.find("Model") != nullptr ? &root : nullptr;
    }

    void read_hls4ml(const JsonValue& config) {
        m_model.name = "hls4ml";
        m_model.class_name = hls4ml_class;
        for (const char* section : {"Model", "LayerName", "LayerType"}) {
            const JsonValue* value = config.find(section);
            if (value == nullptr || value->kind != JsonKind::object) { continue; }
            const JsonPath place({}, section);
            if (std::string_view(section) == "Model") {
                read_precisions(*value, "Model", place);
                continue;
            }
            for (const JsonValue& layer : value->members) {
                read_precisions(layer, layer.key, JsonPath(place, layer.key));
            }
        }
    }

    // "Precision" is one type, or a type for each of the layer's variables.
    void read_precisions(const JsonValue& layer, std::string_view name, const JsonPath& place) {
        const JsonValue* precision = layer.find("Precision");
        if (precision == nullptr) { return; }
        const std::size_t index = add_layer(layer, {.path = excerpt_of(name, longest_name), .class_name = "hls4ml"});
        const bool is_one = precision->kind != JsonKind::object;
        for (const JsonValue& type : is_one ? std::span(precision, 1) : std::span(precision->members)) {
            if (type.kind != JsonKind::text) { continue; }
            const std::string role = is_one ? "default" : excerpt_of(type.key, longest_key);
            add(type, index, {.role = role, .text = type.text, .of_qkeras = false}, JsonPath(place, "Precision"));
        }
    }

    // Its index.
    std::size_t add_layer(const JsonValue& at, ModelLayer layer) {
        if (m_model.layers.size() == most_model_layers) {
            fail(at, "line %1: more than %2 layers", {std::to_string(most_model_layers)});
        }
        m_model.layers.push_back(std::move(layer));
        return m_model.layers.size() - 1;
    }

    // `value` is a layer or a list of layers.
    void read_layers(const JsonValue& value, const std::string& path, const JsonPath& place) {
        if (value.kind != JsonKind::list) { return read_layer(value, path, place); }
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            read_layer(value.members[i], path, JsonPath(place, i));
        }
    }

    void read_layer(const JsonValue& layer, const std::string& path, const JsonPath& place) {
        const std::string* class_name = layer.find_text("class_name");
        if (class_name == nullptr) {
            fail(layer, "line %1: %2 is not a layer: expected an object with class_name", {place.text()});
        }
        const JsonValue* config = layer.find("config");
        if (!is_object_or_list(config)) { fail(layer, "line %1: the layer %2 has no config", {place.text()}); }
        const std::string own = excerpt_of(without_package(*class_name), longest_name);
        const std::string name = excerpt_of(path + (path.empty() ? "" : "/") + name_of(layer, own), longest_path);
        const std::size_t index = add_layer(layer, {.path = name, .class_name = own});
        const JsonPath inner(place, "config");
        if (config->kind == JsonKind::list) { // a Sequential of early Keras
            return read_layers(*config, name, inner);
        }
        if (auto kernel = older_kernel(own, *config)) { add(*config, index, std::move(*kernel), inner); }
        if (own == "QAdaptiveActivation") { return read_adaptive(*config, index, inner); }
        for (const JsonValue& member : config->members) {
            search(member, member.key, index, role_text(member.key), JsonPath(inner, member.key));
        }
    }

    void add(const JsonValue& at, std::size_t layer, ModelQuantizer quantizer, const JsonPath& place) {
        if (m_quantizers == most_model_quantizers) {
            fail(at, "line %1: more than %2 quantizers", {std::to_string(most_model_quantizers)});
        }
        ++m_quantizers;
        quantizer.place = place.text();
        if (quantizer.of_qkeras) { quantizer.in_layer = role_of(m_model.layers[layer].class_name, quantizer.role); }
        m_model.layers[layer].quantizers.push_back(std::move(quantizer));
    }

    // Looks for quantizers in a value of a layer's config, at any depth. `key` is the name it has there.
    void search(const JsonValue& value, std::string_view key, std::size_t layer, const std::string& role,
                const JsonPath& place) {
        if (value.kind == JsonKind::text) { return search_text(value, key, layer, role, place); }
        if (value.kind == JsonKind::list && contains(layer_keys, key) && is_list_of_layers(value)) {
            return read_layers(value, std::string(m_model.layers[layer].path), place); // the layers move
        }
        if (value.kind == JsonKind::object) { return search_object(value, key, layer, role, place); }
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            search(value.members[i], key, layer, role, JsonPath(place, i));
        }
    }

    static bool is_list_of_layers(const JsonValue& value) {
        return std::ranges::all_of(value.members, [](const JsonValue& member) {
            return member.find("class_name") != nullptr && member.find("config") != nullptr;
        });
    }

    void search_text(const JsonValue& value, std::string_view key, std::size_t layer, const std::string& role,
                     const JsonPath& place) {
        if (is_activation_key(key)) {
            if (auto older = older_activation(value.text)) {
                older->role = role;
                return add(value, layer, std::move(*older), place);
            }
        }
        if (key != "name" && is_quantizer(value.text, key, m_model.layers[layer].class_name)) {
            add(value, layer, {.role = role, .text = value.text}, place);
        }
    }

    void search_object(const JsonValue& value, std::string_view key, std::size_t layer, const std::string& role,
                       const JsonPath& place) {
        const std::string* class_name = value.find_text("class_name");
        const JsonValue* config = value.find("config");
        if (is_hgq_key(key)) {
            m_has_hgq = true;
            const std::string text =
                class_name != nullptr ? call_of(without_package(*class_name), config) : python_call("HGQ", value);
            return add(value, layer, {.role = role, .text = text, .of_qkeras = false}, place);
        }
        if (class_name != nullptr) {
            const std::string_view name = without_package(*class_name);
            // Keras 3 writes a function of that name so.
            if (name == "function" && config != nullptr && config->kind == JsonKind::text) {
                return search_text(*config, key, layer, role, JsonPath(place, "config"));
            }
            if (expects_quantizer(key, m_model.layers[layer].class_name) || is_quantizer_name(name)) {
                return add(value, layer, {.role = role, .text = call_of(name, config), .is_config = true}, place);
            }
            if (contains(layer_keys, key) && config != nullptr) {
                // Bidirectional's other half has the name of the first.
                const std::string& outer = m_model.layers[layer].path;
                return read_layer(value, key == "backward_layer" ? outer + "/backward" : std::string(outer), place);
            }
        }
        for (const JsonValue& member : value.members) {
            search(member, member.key, layer, role, JsonPath(place, member.key));
        }
    }

    static std::string call_of(std::string_view name, const JsonValue* config) {
        if (config == nullptr || config->kind == JsonKind::null) { return std::string(name) + "()"; }
        return config->kind == JsonKind::object ? python_call(name, *config)
                                                : std::string(name) + '(' + python_text(*config) + ')';
    }

    // The layer sets its quantizer up itself (QKeras, qlayers.py) and finds the integer bits while it trains.
    void read_adaptive(const JsonValue& config, std::size_t layer, const JsonPath& place) {
        const JsonValue* activation = config.find("activation");
        if (activation == nullptr || activation->kind != JsonKind::text) { return; }
        constexpr std::pair<std::string_view, std::string_view> handed[] = {{"total_bits", "bits"},
                                                                            {"symmetric", "symmetric"},
                                                                            {"relu_neg_slope", "negative_slope"},
                                                                            {"relu_upper_bound", "relu_upper_bound"}};
        const Function* function = find_function("", activation->text);
        const auto has = [&](std::string_view key) {
            return function == nullptr || function->parameter_index(key).has_value();
        };
        JsonValue arguments;
        arguments.kind = JsonKind::object;
        for (const auto& [from, to] : handed) {
            const JsonValue* value = config.find(from);
            if (value != nullptr && value->members.empty() && has(to)) {
                arguments.members.push_back(*value);
                arguments.members.back().key = to;
            }
        }
        if (function != nullptr && has("is_quantized_clip")) {
            JsonValue& clip = arguments.members.emplace_back();
            clip.kind = JsonKind::boolean;
            clip.key = "is_quantized_clip";
            clip.text = "false";
        }
        add(*activation, layer,
            {.role = "activation",
             .text = activation->text,
             .stand_in = python_call(activation->text, arguments),
             .notes = {{"its integer bits follow the data and are kept with the weights; drawn without", {}}}},
            JsonPath(place, "activation"));
    }

    std::string_view m_text;
    Model m_model;
    std::size_t m_quantizers = 0;
    bool m_has_hgq = false;
};

// What the whole of it says.
void add_summary(Model& model, bool of_hgq) {
    bool any = false;
    bool of_qkeras = false;
    for (const ModelLayer& layer : model.layers) {
        any = any || !layer.quantizers.empty();
        of_qkeras = of_qkeras || std::ranges::any_of(layer.quantizers, &ModelQuantizer::of_qkeras);
    }
    if (model.class_name == hls4ml_class) {
        model.notes.push_back(
            {"these are types of hls4ml; the quantizers are in the Keras model that it was made for", {}});
    } else if (of_hgq) {
        model.notes.push_back(
            {"this is a model of HGQ, which trains the bits of its quantizers and keeps them with the "
             "weights: they are listed, not drawn",
             {}});
    } else if (any && !of_qkeras) {
        model.notes.push_back({"this model holds no quantizer of QKeras; its layers quantize by themselves", {}});
    } else if (!any) {
        model.notes.push_back({"this model holds no quantizer", {}});
    }
}
} // namespace

bool looks_like_model(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 1024);
    return container_of(bytes) != ModelContainer::json ||
           std::ranges::any_of(std::array{"\"class_name\"", "\\\"class_name\\\"", "\"keras_version\""},
                               [&](const char* mark) { return start.find(mark) != std::string_view::npos; });
}

Result<Model> read_model(std::string_view text) {
    Result<JsonValue> json = parse_json(text, model_limits);
    std::string inner;
    for (int times = 0; times < 2 && json && json->kind == JsonKind::text; ++times) { // json.dump(model.to_json(), f)
        inner = std::move(json->text);
        text = inner;
        json = parse_json(text, model_limits);
    }
    if (!json) { return failure(json.error()); }
    Reader reader(text);
    return caught([&] {
        reader.read(*json);
        add_summary(reader.model(), reader.has_hgq());
        return std::move(reader.model());
    });
}
} // namespace quantoscope::inline model
