#include "app/plot/figure_page.h"

#include "app/plot/panel_painter.h"
#include "core/text/number_text.h"

#include <cmath>
#include <qcustomplot.h>

namespace quantoscope::inline plot {
namespace {
constexpr double screen_dpi = 96.0;

int font_units(const FigureSetup& setup) {
    return std::max(1, static_cast<int>(std::lround(font_points_of(setup) * screen_dpi / points_per_inch)));
}

// The dots on the transitions stay.
void leave_risers_out(Figure& figure) {
    for (Panel& panel : figure.panels) {
        for (Tread& tread : panel.treads) { tread.from_value = tread.value; }
    }
}

void use_axis(Panel& panel, AxisRange y) {
    for (Band& band : panel.bands) {
        if (band.y == panel.y) { band.y = y; } // from edge to edge
    }
    panel.y = y;
}
} // namespace

FigurePage::FigurePage(const Document& document, const Study* study, double pixels_per_inch, const SharedLayout& shared,
                       std::span<const Hidden> hidden)
    : m_font_size(font_units(document.figure))
    , m_units_per_inch(m_font_size * points_per_inch / font_points_of(document.figure))
    , m_pixels_per_inch(pixels_per_inch)
    , m_size(QSizeF(document.figure.width_mm, figure_height_mm(document)) * (m_units_per_inch / mm_per_inch))
    , m_transparent(document.figure.transparent)
    , m_theme(with_lines_scaled(theme_of(document.figure.theme),
                                line_points_of(document.figure) / usual_line_points * m_units_per_inch / screen_dpi,
                                pixels_per_inch > 0.0 ? m_units_per_inch / pixels_per_inch : 0.0))
    , m_plot(std::make_unique<QCustomPlot>())
    , m_scene(std::make_unique<FigureScene>(*m_plot)) {
    m_font = figure_font(typeface_of(document.figure).family, m_font_size);
    const QSize whole = m_size.toSize();
    m_plot->setBufferDevicePixelRatio(1.0);
    m_plot->setViewport(QRect({0, 0}, whole));
    Figure figure = without(build_figure(document, study, whole.width()), hidden);
    if (!document.figure.risers) { leave_risers_out(figure); }
    for (std::size_t i = 0; i < std::min(figure.panels.size(), shared.y_axes.size()); ++i) {
        use_axis(figure.panels[i], shared.y_axes[i]);
    }
    m_captions = captions_for(figure, document, study, document.figure.language);
    for (PanelCaptions& panel : m_captions.panels) {
        if (!hidden.empty()) { panel.finding.clear(); }
    }
    if (is_hidden(hidden, Hidden::name)) { m_captions.title.clear(); }
    m_scene->show(std::move(figure), m_captions, m_theme, m_font, document.ticks, shared.room, document.figure.legend);
    m_plot->setBackground(QBrush(Qt::NoBrush));
}

FigurePage::~FigurePage() = default;

Result<void> FigurePage::fits() const {
    const int least = m_plot->plotLayout()->minimumOuterSizeHint().height();
    if (least <= m_size.height()) { return {}; }
    const auto mm = [this](double units) { return units / m_units_per_inch * mm_per_inch; };
    return failure("a figure %1 mm high has no room for its legend and panels, which take %2 mm",
                   {text_of(std::round(1e3 * mm(m_size.height())) / 1e3), text_of(std::ceil(mm(least)))});
}

QString FigurePage::finding(std::size_t index, double wider) const {
    return finding_within(m_captions.panels[index], m_font, panel_rect(index).width() / wider);
}

bool FigurePage::paint(QPaintDevice& device, double scale, QPointF origin) {
    QCPPainter painter(&device);
    if (!painter.isActive()) { return false; }
    painter.setMode(QCPPainter::pmNoCaching);
    if (device.devType() != QInternal::Image) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNonCosmetic);
    }
    paint(painter, scale, origin);
    return painter.end();
}

void FigurePage::paint(QCPPainter& painter, double scale, QPointF origin) {
    painter.save();
    painter.translate(origin);
    painter.scale(scale, scale);
    if (!m_transparent) { painter.fillRect(QRectF({0.0, 0.0}, m_size), m_theme.background); }
    const QSize whole = m_size.toSize();
    m_plot->toPainter(&painter, whole.width(), whole.height());
    painter.restore();
}
} // namespace quantoscope::inline plot
