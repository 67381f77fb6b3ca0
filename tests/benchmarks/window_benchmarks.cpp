#include "app/plot/figure_view.h"
#include "app/window/main_window.h"

#include <QCoreApplication>
#include <benchmark/benchmark.h>

namespace quantoscope {

namespace {

// A shown window of 1600x1000 on the offscreen platform, with default panels.
std::unique_ptr<MainWindow> make_window()
{
    const Document document =
        document_of(parse_spec("pr63_v1.quantized_sigmoid(bits=8, integer=1)@real").value());
    auto window = std::make_unique<MainWindow>(document);
    window->resize(1600, 1000);
    window->show();
    for (int i = 0; i < 10; ++i) {
        QCoreApplication::processEvents();
    }
    return window;
}

// Does what is queued (replots, layouts) and paints the whole window.
void paint(MainWindow& window)
{
    QCoreApplication::sendPostedEvents();
    window.repaint();
}

void axes_only(benchmark::State& state)
{
    const auto window = make_window();
    window->figure_view().show_axes_only(true);
    for (auto _ : state) {
        window->figure_view().draw_now();
        paint(*window);
    }
}

// A step of the slider: another quantizer, solved, analysed, told in words, drawn and painted.
void slider_step(benchmark::State& state)
{
    const auto window = make_window();
    int integer = 1;
    for (auto _ : state) {
        Document document = window->store().document();
        document = with_spec(document, with_value(document.spec(), "integer", integer = 3 - integer).value());
        window->store().preview(document);
        paint(*window);
    }
}

} // namespace

BENCHMARK(axes_only)->Unit(benchmark::kMicrosecond);
BENCHMARK(slider_step)->Unit(benchmark::kMicrosecond);

} // namespace quantoscope
