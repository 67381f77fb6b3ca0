#include "app/plot/figure_view.h"
#include "app/window/files.h"
#include "app/window/main_window.h"

#include "tests/benchmarks/model_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QLayout>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <qcustomplot.h>

namespace quantoscope {
namespace {
enum class Shown : std::uint8_t { default_panels, all_panels, sweep };

const char* const hls4ml_sigmoid = "hls4ml.sigmoid(input='ap_fixed<16,6>', result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')";
const char* const exact_sigmoid = "lut.sigmoid(input='ap_fixed<16,6>', result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')";

Spec spec_of(int bits) {
    const Spec spec = parse_spec("pr63_v1.quantized_sigmoid(integer=1)@real").value();
    return with_value(spec, "bits", bits).value();
}

Document document_of(int bits, Shown shown) {
    Document document = document_of(spec_of(bits));
    if (shown == Shown::all_panels) {
        document = with_entry_added(document, parse_spec("quantized_sigmoid(8)").value());
        document.selected = 0; // the difference panel is about the other one
        for (PanelSetting& panel : document.panels) { panel.shown = true; }
    }
    if (shown == Shown::sweep) { document.sweep = Sweep{.key = "bits", .from = 1, .to = 16}; }
    return document;
}

// A shown window of 1600x1000 on the offscreen platform.
std::unique_ptr<MainWindow> make_window(const Document& document) {
    auto window = std::make_unique<MainWindow>(document);
    window->resize(1600, 1000);
    window->show();
    for (int i = 0; i < 10; ++i) { QCoreApplication::processEvents(); }
    return window;
}

std::unique_ptr<MainWindow> make_window(int bits, Shown shown) { return make_window(document_of(bits, shown)); }

// Does what is queued (replots, layouts) and paints the whole window.
void paint(MainWindow& window) {
    QCoreApplication::sendPostedEvents();
    window.repaint();
}

void axes_only(benchmark::State& state, Shown shown) {
    const auto window = make_window(8, shown);
    window->figure_view().show_axes_only(true);
    for (auto _ : state) {
        window->figure_view().draw_now();
        paint(*window);
    }
}

// The figure as it is, drawn again and brought to the screen; nothing else is painted.
void full_replot(benchmark::State& state) {
    const auto window = make_window(8, Shown::default_panels);
    for (auto _ : state) {
        window->figure_view().draw_now();
        QCoreApplication::sendPostedEvents(); // among them the paint event
    }
}

// A step of the slider: another quantizer, solved, analysed, told in words, drawn and painted. Above 12 bits
// the study is begun and the step does not wait for it.
void slider_step(benchmark::State& state, int bits, Shown shown) {
    const auto window = make_window(bits, shown);
    int integer = 1;
    for (auto _ : state) {
        Document document = window->store().document();
        document = with_spec(document, with_value(document.spec(), "integer", integer = 3 - integer).value());
        window->store().preview(document);
        paint(*window);
    }
}

// What no step can do without: QCustomPlot with the default figure's two pairs of axes, in an empty window of the
// same size, replotted and painted.
void bare_plot(benchmark::State& state) {
    QMainWindow window;
    auto* plot = new QCustomPlot;
    plot->plotLayout()->addElement(1, 0, new QCPAxisRect(plot));
    window.setCentralWidget(plot);
    window.resize(1600, 1000);
    window.show();
    for (int i = 0; i < 10; ++i) { QCoreApplication::processEvents(); }
    for (auto _ : state) {
        plot->replot(QCustomPlot::rpQueuedReplot);
        QCoreApplication::processEvents();
    }
}

// A step of the slider as its user has it: done when all that changed has been painted, and nothing else is.
void user_step(benchmark::State& state) {
    const auto window = make_window(8, Shown::default_panels);
    int integer = 1;
    for (auto _ : state) {
        Document document = window->store().document();
        document = with_spec(document, with_value(document.spec(), "integer", integer = 3 - integer).value());
        window->store().preview(document);
        QCoreApplication::processEvents();
    }
}

// A step of the slider of table_size, from one size to twice that and back: another target, bound, compared with the
// quantizer at every input code, drawn and painted.
void table_size_step(benchmark::State& state, const char* target, int size) {
    Document shown = document_of(parse_spec("quantized_sigmoid(8, use_real_sigmoid=True)").value());
    shown.against = Against{.target = parse_spec(target).value()};
    const auto window = make_window(shown);
    int factor = 1;
    for (auto _ : state) {
        Document document = window->store().document();
        Spec& spec = *document.against->target;
        spec = with_value(spec, "table_size", size * (factor = 3 - factor)).value();
        window->store().preview(document);
        paint(*window);
    }
}

// The pointer moves: the lines and the box in the plot, the status line, the bits and the operations. Only
// what changed is painted.
void cursor_move(benchmark::State& state) {
    const auto window = make_window(8, Shown::default_panels);
    FigureView& view = window->figure_view();
    QWidget* canvas = view.layout()->itemAt(0)->widget();
    const QRect plot = view.plot_rect().translated(-canvas->pos());
    int column = 0;
    for (auto _ : state) {
        column = (column + 37) % plot.width(); // to another tread each time
        const QPointF at(plot.left() + column, plot.center().y());
        QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &move);
        QCoreApplication::sendPostedEvents();
    }
}

// File > Open model from the file on disk to its list painted in the window.
void open_model(benchmark::State& state, int layers) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(model_of_layers(layers))) < 0) {
        state.SkipWithError("no file to open");
        return;
    }
    file.close();
    const auto window = make_window(8, Shown::default_panels);
    for (auto _ : state) {
        window->files().open_model_file(path);
        QCoreApplication::processEvents();
        paint(*window);
    }
}
} // namespace

BENCHMARK_CAPTURE(open_model, layers_500, 500)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(axes_only, default_panels, Shown::default_panels)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(axes_only, all_panels, Shown::all_panels)->Unit(benchmark::kMicrosecond);
BENCHMARK(bare_plot)->Unit(benchmark::kMicrosecond);
BENCHMARK(user_step)->Unit(benchmark::kMicrosecond);
BENCHMARK(full_replot)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(slider_step, default_panels_8, 8, Shown::default_panels)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(slider_step, all_panels_8, 8, Shown::all_panels)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(slider_step, all_panels_16, 16, Shown::all_panels)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(slider_step, sweep_1_to_16, 8, Shown::sweep)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(table_size_step, hls4ml_1024, hls4ml_sigmoid, 1024)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(table_size_step, hls4ml_8192, hls4ml_sigmoid, 8192)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(table_size_step, exact_1024, exact_sigmoid, 1024)->Unit(benchmark::kMicrosecond);
BENCHMARK(cursor_move)->Unit(benchmark::kMicrosecond);
} // namespace quantoscope
