#include "app/plot/libraries.h"

#include <QtGlobal>
#include <qcustomplot.h>
#include <qpdf/QPDF.hh>

namespace quantoscope::inline plot {
std::vector<std::string> library_versions() {
    return {std::string("Qt ") + qVersion(), "QCustomPlot " QCUSTOMPLOT_VERSION_STR, "qpdf " + QPDF::QPDFVersion()};
}
} // namespace quantoscope::inline plot
