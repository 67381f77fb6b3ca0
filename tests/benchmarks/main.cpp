#include "tests/benchmarks/reporter.h"
#include "tests/places.h"

#include <QApplication>
#include <QProcess>
#include <QStyleFactory>
#include <cstdio>
#include <optional>

namespace {
using Seconds = std::map<std::string, double>;

// A ratio of two benchmarks of this run (or a time, without a denominator) beside what it shall not exceed,
// where there is such a goal.
struct Goal {
    const char* what;
    std::string numerator;
    std::string denominator;
    std::optional<double> at_most = {};
};

void print_ratio(const Goal& goal, const Seconds& seconds) {
    const auto above = seconds.find(goal.numerator);
    const auto below = seconds.find(goal.denominator);
    if (goal.denominator.empty() && above != seconds.end()) { // a time of its own
        std::printf("%-58s %7.3f s (at most %g) %s\n", goal.what, above->second, *goal.at_most,
                    above->second <= *goal.at_most ? "ok" : "MISSED");
        return;
    }
    if (above == seconds.end() || below == seconds.end()) {
        std::printf("%-58s not run\n", goal.what);
        return;
    }
    const double ratio = above->second / below->second;
    if (goal.at_most) {
        std::printf("%-58s %7.3f  (at most %g) %s\n", goal.what, ratio, *goal.at_most,
                    ratio <= *goal.at_most ? "ok" : "MISSED");
    } else {
        std::printf("%-58s %7.3f\n", goal.what, ratio);
    }
}

// Adds NumPy's times under numpy/hard_8 and numpy/real_8, when there is a NumPy.
void run_numpy(Seconds& seconds) {
    const QString python = qEnvironmentVariable("QUANTOSCOPE_PYTHON");
    if (python.isEmpty()) {
        std::printf("no Python with NumPy (QUANTOSCOPE_PYTHON is not set): that comparison is left out\n");
        return;
    }
    QProcess process;
    process.start(python, {QString::fromStdString(source_dir() + "/tests/benchmarks/numpy_expression.py")});
    process.waitForFinished(120000);
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2) { seconds["numpy/" + words[0].toStdString() + "_8"] = words[1].toDouble() * 1e-9 * 1e6; }
    }
}

// Adds matplotlib's times under matplotlib/svg and so on, when there is one, and prints its sizes.
void run_matplotlib(Seconds& seconds) {
    const QString python = qEnvironmentVariable("QUANTOSCOPE_PYTHON");
    QProcess process;
    process.start(python, {QString::fromStdString(source_dir() + "/tests/benchmarks/matplotlib_figure.py")});
    if (python.isEmpty() || !process.waitForFinished(120000) || process.exitCode() != 0) {
        std::printf("no Python with matplotlib: that comparison is left out\n");
        return;
    }
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3) {
            seconds["matplotlib/" + words[0].toStdString()] = words[1].toDouble();
            std::printf("matplotlib %s: %.1f ms, %s bytes\n", words[0].constData(), 1e3 * words[1].toDouble(),
                        words[2].constData());
        }
    }
}
} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    benchmark::Initialize(&argc, argv);
    quantoscope::KeepingReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    Seconds seconds = reporter.seconds();
    run_numpy(seconds);
    run_matplotlib(seconds);
    const Goal goals[] = {
        {"opening a model of 500 layers", "open_model/layers_500", "", 1.0},
        {"staircase: 16 bits / 12 bits, real", "staircase/real_16", "staircase/real_12", 20.0},
        {"staircase: 16 bits / 12 bits, hard", "staircase/hard_16", "staircase/hard_12", 20.0},
        {"staircase of 8 bits / 10,000 samples, real", "staircase/real_8", "samples/real_8", 1.0},
        {"staircase of 8 bits / 10,000 samples, hard", "staircase/hard_8", "samples/hard_8", 1.0},
        {"slider step / replot and repaint with axes only", "slider_step/default_panels_8", "axes_only/default_panels",
         2.5},
        {"slider step, what changed / bare plot", "user_step", "bare_plot", 4.0},
        {"cursor move / full replot and repaint", "cursor_move", "full_replot", 0.6},
        {"slider step / axes only, all panels, 8 bits", "slider_step/all_panels_8", "axes_only/all_panels"},
        {"slider step / axes only, all panels, 16 bits", "slider_step/all_panels_16", "axes_only/all_panels"},
        {"comparing 65,536 input codes / slider step", "compare_codes/hls4ml", "slider_step/default_panels_8", 5.0},
        {"step of table_size, 1024 and 2048 / slider step", "table_size_step/hls4ml_1024",
         "slider_step/default_panels_8", 2.0},
        {"step of table_size, 8192 and 16384 / slider step", "table_size_step/hls4ml_8192",
         "slider_step/default_panels_8", 2.0},
        {"step of table_size, table of exact values / slider step", "table_size_step/exact_1024",
         "slider_step/default_panels_8"},
        {"sweep of 1 to 16 bits / replot with axes only", "slider_step/sweep_1_to_16", "axes_only/default_panels"},
        {"evaluation / NumPy float32 expression, real", "evaluate/real_8", "numpy/real_8", 1.0},
        {"evaluation / NumPy float32 expression, hard", "evaluate/hard_8", "numpy/hard_8", 1.0},
        {"SVG of the first figure / with matplotlib", "figure_file/svg", "matplotlib/svg", 0.2},
        {"PDF of the first figure / with matplotlib", "figure_file/pdf", "matplotlib/pdf", 0.5},
        {"PNG of the first figure / with matplotlib", "figure_file/png", "matplotlib/png", 0.5},
        {"build of 100 figures: two at a time / one at a time", "build_100/jobs_2", "build_100/jobs_1", 0.75},
    };
    std::printf("\nRatios of this run\n");
    for (const Goal& goal : goals) { print_ratio(goal, seconds); }
    return 0;
}
