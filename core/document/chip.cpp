#include "core/document/chip.h"

#include <algorithm>
#include <string>

namespace quantoscope::inline document {
namespace {
std::optional<Spec> hls4ml(const Spec& quantizer, Hls4mlBackend backend, Hls4mlGranularity granularity) {
    const Result<Spec> target = deployed_by_hls4ml(quantizer, backend, granularity);
    return target ? std::optional(*target) : std::nullopt;
}

template <Hls4mlBackend backend, Hls4mlGranularity granularity> std::optional<Spec> of_hls4ml(const Spec& quantizer) {
    return hls4ml(quantizer, backend, granularity);
}

// The function of that origin that stands for the same curve as the quantizer, with `arguments`.
std::optional<Spec> of_curve(const Spec& quantizer, std::string_view sigmoid, std::string_view tanh,
                             std::string_view arguments) {
    const ScaledCurve curve = curve_of(quantizer);
    const std::string_view name = curve == ScaledCurve{&logistic_curve} ? sigmoid
                                  : curve == ScaledCurve{&tanh_curve}   ? tanh
                                                                        : std::string_view();
    const Result<Spec> target = parse_spec(std::string(name).append(arguments));
    return target ? std::optional(*target) : std::nullopt;
}

// With the result type that hls4ml gives the quantizer, so that tables compare with it.
std::optional<Spec> of_table(const Spec& quantizer) {
    const auto deployed = hls4ml(quantizer, Hls4mlBackend::vivado, Hls4mlGranularity::name);
    const auto table = of_curve(quantizer, "lut.sigmoid", "lut.tanh", "(table_size=256)");
    if (!deployed || !table) { return std::nullopt; }
    const Result<Spec> typed = with_value(*table, "result", deployed->values["result"]);
    return typed ? std::optional(*typed) : std::nullopt;
}

constexpr ChipChoice choices[] = {
    {"hls4ml", "hls4ml, configured per layer", of_hls4ml<Hls4mlBackend::vivado, Hls4mlGranularity::name>},
    {"hls4ml-default", "hls4ml, bare default", of_hls4ml<Hls4mlBackend::vivado, Hls4mlGranularity::model>},
    {"quartus", "hls4ml, Quartus or oneAPI", of_hls4ml<Hls4mlBackend::quartus, Hls4mlGranularity::name>},
    {"catapult", "hls4ml, Catapult", of_hls4ml<Hls4mlBackend::catapult, Hls4mlGranularity::name>},
    {"tflite-int8", "TensorFlow Lite, int8",
     [](const Spec& quantizer) { return of_curve(quantizer, "tflite.logistic", "tflite.tanh", "()"); }},
    {"tflite-int16", "TensorFlow Lite, int16",
     [](const Spec& quantizer) {
         return of_curve(quantizer, "tflite.logistic", "tflite.tanh", "(0.000244140625,0,'int16')");
     }},
    {"table", "Lookup table of 256 entries", of_table},
};

// What the result is made of; the rest is for the user to match to the layer before and the room on the chip.
constexpr std::string_view of_the_layer[] = {"input", "table", "table_size", "scale", "zero_point"};

std::vector<std::string_view> changed(const Spec& target, const Spec& usual) {
    std::vector<std::string_view> keys;
    for (const ParameterDefinition& parameter : target.function->parameters) {
        if (target.values[parameter.key] != usual.values[parameter.key]) { keys.push_back(parameter.key); }
    }
    return keys;
}
} // namespace

std::span<const ChipChoice> chip_choices() { return choices; }

Result<Spec> of_file(const Spec& quantizer, const CodeFile& file) {
    Spec lookup = default_spec(table_in_file());
    if (const auto deployed = hls4ml(quantizer, Hls4mlBackend::vivado, Hls4mlGranularity::name)) {
        for (const std::string_view key : {"input", "result"}) { // which fit once the words are there
            lookup = with_one_value(lookup, key, deployed->values[key]).value_or(lookup);
        }
    }
    return with_table(lookup, file);
}

const ChipChoice* chip_choice_of(const Against& against, const Spec& quantizer) {
    const auto gives = [&](const ChipChoice& choice) {
        const std::optional<Spec> usual = choice.target(quantizer);
        return usual && usual->function == against.target->function &&
               std::ranges::all_of(changed(*against.target, *usual),
                                   [](std::string_view key) { return std::ranges::count(of_the_layer, key) > 0; });
    };
    const auto chosen = std::ranges::find(choices, std::string_view(against.choice), &ChipChoice::key);
    if (chosen != std::end(choices) && (!against.target || gives(*chosen))) { return chosen; }
    const auto found = against.target ? std::ranges::find_if(choices, gives) : std::end(choices);
    return found == std::end(choices) ? nullptr : found;
}

Against followed(const Against& against, const Spec& before, const Spec& after) {
    const ChipChoice* choice = chip_choice_of(against, before);
    if (choice == nullptr) { return against; }
    Against next = against;
    next.choice = choice->key;
    next.target = choice->target(after);
    if (next.target && against.target) {
        for (const std::string_view key : changed(*against.target, choice->target(before).value())) {
            next.target = with_value(*next.target, key, against.target->values[key]).value_or(*next.target);
        }
    }
    return next;
}
} // namespace quantoscope::inline document
