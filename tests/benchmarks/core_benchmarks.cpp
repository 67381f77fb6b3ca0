#include "core/staircase/staircase.h"

#include <benchmark/benchmark.h>
#include <vector>

namespace quantoscope {

namespace {

std::vector<float> evenly_spaced(std::size_t count)
{
    std::vector<float> x(count);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = -12.0f + 24.0f * static_cast<float>(i) / static_cast<float>(count - 1);
    }
    return x;
}

void staircase(benchmark::State& state, const char* text)
{
    const Spec spec = parse_spec(text).value();
    for (auto _ : state) {
        const Staircase solved = solve(spec, {-12.0f, 12.0f});
        state.counters["evaluations_per_code"] =
            static_cast<double>(solved.evaluations()) / static_cast<double>(solved.size());
        benchmark::DoNotOptimize(solved.size());
    }
}

void samples(benchmark::State& state, const char* text)
{
    const auto kernel = bind(parse_spec(text).value());
    const std::vector<float> x = evenly_spaced(10000);
    for (auto _ : state) {
        for (const float input : x) { // one by one, as the solver and a plotting loop would
            benchmark::DoNotOptimize((*kernel)(input));
        }
    }
}

void evaluate(benchmark::State& state, const char* text)
{
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

} // namespace

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

} // namespace quantoscope
