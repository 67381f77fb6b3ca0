#include "app/plot/export.h"
#include "tests/places.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

namespace quantoscope {
namespace {
// From the text of a quantizer to the bytes of a file, 180 by 130 mm, nothing kept from run to run.
void figure_file(benchmark::State& state, const char* ending) {
    qsizetype bytes = 0;
    for (auto _ : state) {
        const Document document = document_of(parse_spec("pr63_v1.quantized_sigmoid(4, 1)@real").value());
        const auto file = encode_figure(*find_figure_format(ending), document, nullptr, {});
        bytes = file->size();
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

// Eight values at 1200 by 700 pixels.
void animation_file(benchmark::State& state, const char* ending) {
    Document document = document_of(parse_spec("quantized_sigmoid(4)@real").value());
    document.sweep = Sweep{.key = "bits", .from = 1, .to = 8};
    document.figure.width_mm = 1200 * mm_per_inch / 96;
    document.figure.height_mm = 700 * mm_per_inch / 96;
    document.figure.dpi = 96;
    qsizetype bytes = 0;
    for (auto _ : state) {
        bytes = encode_figure(*find_figure_format(ending), document, nullptr)->size();
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

// The program builds a list of 100 figures, started anew each time.
void build_100(benchmark::State& state, int jobs) {
    const QTemporaryDir folder;
    QByteArray list = "{\"figures\": [";
    for (int i = 0; i < 100; ++i) {
        list += QByteArray(i == 0 ? "" : ",") + R"({"quantizers": "quantized_sigmoid()" +
                QByteArray::number(2 + i % 11) + R"()@real", "panel": ["error", "widths"], "output": "f)" +
                QByteArray::number(i) + ".png\"}";
    }
    QFile file(folder.filePath("figures.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(list + "]}") < 0) {
        state.SkipWithError("the list cannot be written");
        return;
    }
    file.close();
    for (auto _ : state) {
        QProcess program;
        program.setStandardOutputFile(QProcess::nullDevice());
        program.start(QString::fromStdString(program_path()),
                      {"build", file.fileName(), "--force", "--jobs", QString::number(jobs)});
        if (!program.waitForFinished(-1) || program.exitCode() != 0) {
            state.SkipWithError("the build failed");
            return;
        }
    }
}
} // namespace

BENCHMARK_CAPTURE(figure_file, svg, "svg")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(figure_file, pdf, "pdf")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(figure_file, png, "png")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(animation_file, gif, "gif")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(animation_file, webp, "webp")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(build_100, jobs_1, 1)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();
BENCHMARK_CAPTURE(build_100, jobs_2, 2)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();
} // namespace quantoscope
