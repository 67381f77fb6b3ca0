#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "app/cli/figure_list.h"

namespace quantoscope {
void fuzz_figure_list(std::string_view bytes) {
    const auto figures = read_figure_list(bytes, "/nowhere");
    check(figures, bytes);
    if (!figures) { return; }
    for (const PlannedFigure& figure : *figures) {
        require(figure.error ? !plain(figure.error->what).empty() : !figure.path.empty());
    }
}
} // namespace quantoscope
