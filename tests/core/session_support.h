#pragma once

#include "core/session/session.h"
#include "tests/core/support.h"
#include "tests/places.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>

namespace quantoscope {
// A file of tests/core/sessions, byte for byte.
inline std::string session_file(const std::string& name) {
    std::ifstream file(source_dir() + "/tests/core/sessions/" + name + ".qscope", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Any float32 but NaN, by its bits; finite where asked.
inline float random_float(std::mt19937_64& random, bool finite) {
    for (;;) {
        const float value = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
        if (!std::isnan(value) && (!finite || std::isfinite(value))) { return value; }
    }
}

inline AxisRange random_range(std::mt19937_64& random) {
    for (;;) {
        const double a = static_cast<double>(random_float(random, true)) / (1.0 + double(random() % 1000));
        const double b = static_cast<double>(random_float(random, true)) / (1.0 + double(random() % 1000));
        if (a < b) { return {a, b}; }
    }
}

// Any document a session can hold.
inline Document random_document(std::mt19937_64& random) {
    const auto coin = [&random] { return random() % 2 == 0; };
    const auto below = [&random](std::uint64_t count) { return random() % count; };
    Document document;
    std::array<int, most_entries> slots{};
    std::iota(slots.begin(), slots.end(), 0);
    if (coin()) { std::ranges::shuffle(slots, random); }
    document.entries.clear();
    for (std::size_t i = below(most_entries + 1); i > 0; --i) {
        document.entries.push_back({random_spec(random, 24), slots[document.entries.size()], coin()});
    }
    document.selected = document.entries.empty() ? 0 : below(document.entries.size());
    document.solo = coin();
    for (const char* name : {"bits", "integer", "mode", "symmetric", "use_stochastic_rounding"}) { // sorted
        if (coin()) { document.locked.emplace_back(name); }
    }
    const float a = random_float(random, false);
    const float b = random_float(random, false);
    document.interval = {std::min(a, b), std::max(a, b)};
    document.reference = coin() ? Reference::truth : Reference::mode;
    document.error_unit = coin() ? ErrorUnit::steps : ErrorUnit::absolute;
    document.width_measure = static_cast<WidthMeasure>(below(3));
    document.ticks = coin() ? TickNotation::decimal : TickNotation::binary;
    if (coin()) {
        document.inputs = {.kind = static_cast<InputDistribution::Kind>(below(3)),
                           .mean = random_range(random).first,
                           .deviation = random_range(random).length(),
                           .sample = coin() ? make_sample("a folder/f\"ile", {}) : nullptr};
    }
    if (coin()) { document.find = Wanted{"quantized_sigmoid(bits=?\")", {"max-error=1/64", "symmetric"}}; }
    if (coin()) { document.proof = KeptProof{"binary()", "0.1.0", "0123456789abcdef", coin()}; }
    for (PanelSetting& panel : document.panels) {
        panel = coin() ? panel : PanelSetting{coin(), static_cast<double>(1 + below(1'000'000'000)) / 1e6};
    }
    if (coin()) {
        const int from = static_cast<int>(1 + below(20));
        document.sweep = Sweep{"bits", from, from + static_cast<int>(below(static_cast<unsigned>(25 - from))),
                               coin() ? SweepLayout::overlay : SweepLayout::multiples, coin() ? "" : "0.5 step"};
    }
    if (coin()) {
        document.against =
            Against{coin() ? functions()[below(functions().size())] : nullptr, static_cast<AgainstStyle>(below(3)),
                    coin() ? std::optional(parse_spec("binary(alpha=0.5)").value()) : std::nullopt};
    }
    if (coin()) {
        FigureSetup& figure = document.figure;
        figure.theme = static_cast<FigureTheme>(below(figure_theme_count));
        figure.width_mm = 40.0 + static_cast<double>(below(300'000)) / 1e3;
        figure.height_mm = 40.0 + static_cast<double>(below(300'000)) / 1e3;
        figure.font = coin() ? "A \"font\"" : "";
        figure.line_points = static_cast<double>(1 + below(200)) / 10.0;
        figure.dpi = static_cast<int>(36 + below(600));
        figure.transparent = coin();
        figure.risers = coin();
        figure.curves = coin();
        figure.language = coin() ? FigureLanguage::en : FigureLanguage::de;
        figure.legend = static_cast<LegendPlace>(below(3));
        figure.annotations = {coin(), coin(), coin(), coin()};
        figure.loops = static_cast<int>(below(4));
        figure.back_and_forth = coin();
        for (std::optional<std::string>* label : {&figure.title, &figure.x_label, &figure.y_label}) {
            if (coin()) { *label = coin() ? "" : "a & <b> \u03c3"; }
        }
        if (coin()) { figure.font_points = static_cast<double>(6 + below(100)) / 2.0; }
    }
    if (coin()) { document.view.x = random_range(random); }
    if (coin()) { document.view.y = random_range(random); }
    for (std::optional<float>* x : {&document.view.cursor, &document.view.marker_a, &document.view.marker_b}) {
        if (coin()) { *x = random_float(random, false); }
    }
    return document;
}
} // namespace quantoscope
