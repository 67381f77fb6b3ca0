#include "core/deploy/comparison.h"
#include "core/model/drawing.h"
#include "core/staircase/staircase.h"
#include "tests/benchmarks/model_text.h"

#include <benchmark/benchmark.h>
#include <vector>

namespace quantoscope::core_benchmarks { // quantoscope::staircase is a namespace

namespace {
std::vector<float> evenly_spaced(std::size_t count) {
    std::vector<float> x(count);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = -12.0f + 24.0f * static_cast<float>(i) / static_cast<float>(count - 1);
    }
    return x;
}

void staircase(benchmark::State& state, const char* text) {
    const Spec spec = parse_spec(text).value();
    for (auto _ : state) {
        const Staircase solved = solve(spec, {-12.0f, 12.0f});
        state.counters["evaluations_per_code"] =
            static_cast<double>(solved.evaluations()) / static_cast<double>(solved.size());
        benchmark::DoNotOptimize(solved.size());
    }
}

void samples(benchmark::State& state, const char* text) {
    const auto kernel = bind(parse_spec(text).value());
    const std::vector<float> x = evenly_spaced(10000);
    for (auto _ : state) {
        for (const float input : x) { // one by one, as the solver and a plotting loop would
            benchmark::DoNotOptimize((*kernel)(input));
        }
    }
}

void evaluate(benchmark::State& state, const char* text) {
    const auto kernel = bind(parse_spec(text).value());
    const std::vector<float> x = evenly_spaced(1000000);
    std::vector<float> y(x.size());
    for (auto _ : state) {
        kernel->evaluate(x, y);
        benchmark::DoNotOptimize(y.data());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(x.size()));
}

// What was trained beside what is deployed, at each of 65,536 input codes.
void compare_codes(benchmark::State& state, const char* trained, const char* deployed) {
    const auto kernel = bind(parse_spec(trained).value());
    const Target target = *target_of(parse_spec(deployed).value());
    for (auto _ : state) {
        const DeployComparison comparison = compare_deployed(*kernel, target);
        state.counters["codes"] = static_cast<double>(comparison.codes);
        benchmark::DoNotOptimize(comparison.disagree);
    }
}

// A model file read and its quantizers grouped for drawing.
void read_model_file(benchmark::State& state, int layers) {
    const std::string text = model_of_layers(layers);
    state.counters["bytes"] = static_cast<double>(text.size());
    for (auto _ : state) {
        const Model model = read_model(text).value();
        benchmark::DoNotOptimize(groups_of(model, default_sigmoid_mode()).size());
    }
}
} // namespace

BENCHMARK_CAPTURE(read_model_file, layers_500, 500)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(compare_codes, hls4ml, "quantized_sigmoid(8, use_real_sigmoid=True)",
                  "hls4ml.sigmoid(input='ap_fixed<16,6>', result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(staircase, real_8, "quantized_sigmoid(8)@real");
BENCHMARK_CAPTURE(staircase, hard_8, "quantized_sigmoid(8)");
BENCHMARK_CAPTURE(staircase, real_12, "quantized_sigmoid(12)@real");
BENCHMARK_CAPTURE(staircase, hard_12, "quantized_sigmoid(12)");
BENCHMARK_CAPTURE(staircase, real_16, "quantized_sigmoid(16)@real");
BENCHMARK_CAPTURE(staircase, hard_16, "quantized_sigmoid(16)");
BENCHMARK_CAPTURE(samples, real_8, "quantized_sigmoid(8)@real");
BENCHMARK_CAPTURE(samples, hard_8, "quantized_sigmoid(8)");
BENCHMARK_CAPTURE(evaluate, real_8, "quantized_sigmoid(8)@real");
BENCHMARK_CAPTURE(evaluate, hard_8, "quantized_sigmoid(8)");
} // namespace quantoscope::core_benchmarks
