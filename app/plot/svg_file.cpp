#include "app/plot/file_kinds.h"

#include "app/plot/figure_page.h"
#include "app/plot/paint.h"
#include "app/plot/qt_text.h"
#include "app/words/facts.h"
#include "core/text/number_text.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace quantoscope::inline plot {
namespace {
// The hatch of a brush; null where it has none.
const HatchForm* hatch_of(const QBrush& brush) {
    const auto found = std::ranges::find(hatch_forms(), brush.style(), &HatchForm::brush);
    return found == hatch_forms().end() ? nullptr : &*found;
}

QByteArray attribute(const char* name, const QByteArray& value) { return QByteArray(" ") + name + "=\"" + value + '"'; }
QByteArray attribute(const char* name, double value) { return attribute(name, short_number(value)); }

QByteArray color_name(const QColor& color) {
    const QByteArray name = color.name().toLatin1();
    const bool doubled = name[1] == name[2] && name[3] == name[4] && name[5] == name[6];
    return doubled ? QByteArray("#") + name[1] + name[3] + name[5] : name;
}

// Of a fill or a stroke, with its opacity where it is not solid.
QByteArray paint_attributes(const char* name, const QColor& color) {
    QByteArray text = attribute(name, color_name(color));
    if (color.alpha() < 255) { text += attribute((QByteArray(name) + "-opacity").constData(), color.alphaF()); }
    return text;
}

QByteArray pair(QPointF point) {
    const QByteArray y = short_number(point.y());
    return short_number(point.x()) + (y.startsWith('-') ? "" : " ") + y;
}

// The family and what stands in where it is missing: Verdana's letters are as wide as those of DejaVu Sans.
QByteArray font_stack(QString family) {
    family.remove(u'\'').remove(u'\\').remove(u'"');
    const QString own = figure_font_family();
    const QString others = family == own ? QString() : QStringLiteral("'%1', ").arg(own);
    return xml_escaped(QStringLiteral("'%1', %2Verdana, sans-serif").arg(family, others));
}

QByteArray element(const char* name, const std::string& content) {
    return QByteArray("<") + name + ">" + xml_escaped(qt_text(content)) + "</" + name + ">\n";
}
} // namespace

QByteArray short_number(double value) {
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0')) { text.chop(1); }
    if (text.endsWith('.')) { text.chop(1); }
    if (text.startsWith("0.")) { return text.sliced(1); }
    if (text.startsWith("-0")) { return text.size() == 2 ? QByteArray("0") : "-" + text.sliced(2); }
    return text;
}

QByteArray xml_escaped(const QString& text) {
    QByteArray out;
    for (const char32_t c : text.toUcs4()) {
        const bool allowed =
            c == U'\t' || c == U'\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF));
        switch (c) {
        case U'&': out += "&amp;"; break;
        case U'<': out += "&lt;"; break;
        case U'>': out += "&gt;"; break;
        default:
            if (allowed) { out += QString::fromUcs4(&c, 1).toUtf8(); }
        }
    }
    return out;
}

class SvgEngine : public QPaintEngine {
public:
    SvgEngine(QSizeF size, QString family, int font_size)
        : QPaintEngine(QPaintEngine::AllFeatures)
        , m_page(QPointF(), size)
        , m_family(std::move(family))
        , m_font_size(font_size) {}

    Type type() const override { return QPaintEngine::User; }
    const QByteArray& elements() const { return m_elements; }

    bool begin(QPaintDevice*) override {
        m_elements.clear();
        return true;
    }

    bool end() override {
        flush();
        set_clip({});
        return true;
    }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags flags = now.state();
        m_pen = flags & DirtyPen ? now.pen() : m_pen;
        m_brush = flags & DirtyBrush ? now.brush() : m_brush;
        m_transform = flags & DirtyTransform ? now.transform() : m_transform;
        m_opacity = flags & DirtyOpacity ? now.opacity() : m_opacity;
        if (flags & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled)) {
            m_clip = painter()->hasClipping() ? m_transform.mapRect(painter()->clipBoundingRect()) : QRectF();
        }
    }

    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawLines;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;

    void drawRects(const QRectF* rects, int count) override {
        for (const QRectF& rect : std::span(rects, static_cast<std::size_t>(count))) {
            if (m_transform.type() > QTransform::TxScale) {
                QPainterPath path;
                path.addRect(rect);
                drawPath(path);
                continue;
            }
            const QRectF placed = m_transform.mapRect(rect);
            const QByteArray across = short_number(placed.width());
            draw("M" + pair(placed.topLeft()) + "h" + across + "v" + short_number(placed.height()) + "h-" + across +
                     "z",
                 true);
        }
    }

    void drawLines(const QLineF* lines, int count) override {
        for (const QLineF& line : std::span(lines, static_cast<std::size_t>(count))) {
            const QPointF from = m_transform.map(line.p1());
            const QPointF to = m_transform.map(line.p2());
            const QByteArray x = short_number(to.x());
            const QByteArray y = short_number(to.y());
            QByteArray path = "M" + pair(from);
            path += short_number(from.x()) == x ? "V" + y : short_number(from.y()) == y ? "H" + x : "L" + pair(to);
            draw(path, false);
        }
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QByteArray path;
        for (const QPointF& point : std::span(points, static_cast<std::size_t>(count))) {
            const QByteArray at = pair(m_transform.map(point));
            path +=
                path.isEmpty() ? "M" + at : (path.indexOf('L') < 0 ? "L" + at : (at.startsWith('-') ? "" : " ") + at);
        }
        draw(mode == PolylineMode ? path : path + "z", mode != PolylineMode);
    }

    void drawEllipse(const QRectF& rect) override {
        flush();
        set_clip(m_clip);
        const QRectF placed = m_transform.mapRect(rect);
        const bool round = std::fabs(placed.width() - placed.height()) < 1e-6;
        const QByteArray place = attribute("cx", placed.center().x()) + attribute("cy", placed.center().y());
        m_elements += (round ? "<circle" + place + attribute("r", 0.5 * placed.width())
                             : "<ellipse" + place + attribute("rx", 0.5 * placed.width()) +
                                   attribute("ry", 0.5 * placed.height())) +
                      look(true) + "/>\n";
    }

    void drawPath(const QPainterPath& path) override {
        QByteArray text;
        const QPainterPath placed = m_transform.map(path);
        for (int i = 0; i < placed.elementCount(); ++i) {
            const QPainterPath::Element element = placed.elementAt(i);
            const char* command = element.type == QPainterPath::MoveToElement    ? "M"
                                  : element.type == QPainterPath::LineToElement  ? "L"
                                  : element.type == QPainterPath::CurveToElement ? "C"
                                                                                 : " ";
            text += command + pair(element);
        }
        draw(text, true);
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        if (m_pen.style() == Qt::NoPen || item.text().isEmpty()) { return; }
        flush();
        set_clip(m_clip);
        const double turn = std::atan2(m_transform.m12(), m_transform.m11());
        const double zoom = std::hypot(m_transform.m11(), m_transform.m12());
        const QPointF placed = m_transform.map(at);
        QByteArray text = "<text";
        if (std::fabs(turn) < 1e-9) {
            text += attribute("x", placed.x()) + attribute("y", placed.y());
        } else {
            constexpr double degrees = 57.29577951308232;
            text +=
                attribute("transform", "translate(" + pair(placed) + ")rotate(" + short_number(turn * degrees) + ")");
        }
        const QFont font = item.font();
        if (font.family() != m_family) { text += attribute("font-family", xml_escaped(font.family().remove(u'"'))); }
        const double size = font.pixelSize() * zoom;
        if (size != m_font_size) { text += attribute("font-size", size); }
        text += font.bold() ? attribute("font-weight", "bold") : QByteArray();
        text += font.italic() ? attribute("font-style", "italic") : QByteArray();
        m_elements +=
            text + paint_attributes("fill", seen(m_pen.color())) + ">" + xml_escaped(item.text()) + "</text>\n";
    }

    // Nothing is painted as pixels here.
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

private:
    QColor seen(QColor color) const {
        color.setAlphaF(static_cast<float>(color.alphaF() * m_opacity));
        return color;
    }

    // The name of a pattern, declared where it is first used.
    QByteArray hatch(const QBrush& brush) {
        const double scale = brush.transform().m11();
        QByteArray declared = attribute("width", hatch_spacing) + attribute("height", hatch_spacing) +
                              attribute("patternUnits", "userSpaceOnUse");
        if (scale != 1.0) {
            declared += attribute("patternTransform", "scale(" + QByteArray::number(scale, 'g', 6) + ")");
        }
        declared += QByteArray("><path d=\"") + hatch_of(brush)->path + '"' +
                    paint_attributes("stroke", seen(brush.color())) + "/></pattern>\n";
        qsizetype index = m_hatches.indexOf(declared);
        if (index < 0) {
            index = m_hatches.size();
            m_hatches.push_back(declared);
            m_elements += "<pattern id=\"h" + QByteArray::number(index) + "\"" + declared;
        }
        return "url(#h" + QByteArray::number(index) + ")";
    }

    // Of a shape as it is painted now; a line is not filled.
    QByteArray look(bool is_area) {
        QByteArray text;
        if (is_area && hatch_of(m_brush) != nullptr) {
            text += attribute("fill", hatch(m_brush));
        } else if (is_area && m_brush.style() != Qt::NoBrush) {
            text += paint_attributes("fill", seen(m_brush.color()));
        } else {
            text += attribute("fill", "none");
        }
        if (m_pen.style() == Qt::NoPen) { return text; }
        const double zoom = std::hypot(m_transform.m11(), m_transform.m12());
        const double width = m_pen.widthF() == 0.0 ? 1.0 : m_pen.widthF() * zoom;
        text += paint_attributes("stroke", seen(m_pen.color()));
        if (width != 1.0) { text += attribute("stroke-width", width); }
        if (m_pen.capStyle() != Qt::FlatCap) {
            text += attribute("stroke-linecap", m_pen.capStyle() == Qt::RoundCap ? "round" : "square");
        }
        if (m_pen.joinStyle() == Qt::RoundJoin) { text += attribute("stroke-linejoin", "round"); }
        if (m_pen.style() != Qt::SolidLine) {
            QByteArray dashes;
            for (const qreal dash : m_pen.dashPattern()) {
                dashes += (dashes.isEmpty() ? "" : " ") + short_number(dash * width);
            }
            text += attribute("stroke-dasharray", dashes);
        }
        return text;
    }

    // Whether painting twice is painting once, so that shapes can be one path.
    bool is_solid(bool is_area) const {
        return m_opacity == 1.0 && (m_pen.style() == Qt::NoPen || m_pen.color().alpha() == 255) &&
               (!is_area || m_brush.style() == Qt::NoBrush ||
                (m_brush.style() == Qt::SolidPattern && m_brush.color().alpha() == 255));
    }

    void draw(const QByteArray& path, bool is_area) {
        if (path.isEmpty() || (m_pen.style() == Qt::NoPen && (!is_area || m_brush.style() == Qt::NoBrush))) { return; }
        if (m_clip != m_clipped) {
            flush();
            set_clip(m_clip);
        }
        QByteArray appearance = look(is_area);
        if (appearance != m_look || !is_solid(is_area)) { flush(); }
        m_look = appearance;
        m_path += path;
    }

    void flush() {
        if (!m_path.isEmpty()) { m_elements += "<path d=\"" + m_path + '"' + m_look + "/>\n"; }
        m_path.clear();
        m_look.clear();
    }

    // An empty rectangle, and one around the page, clips nothing.
    void set_clip(const QRectF& clip) {
        if (clip == m_clipped) { return; }
        m_clipped = clip;
        m_elements += std::exchange(m_is_open, false) ? "</g>\n" : "";
        if (clip.isEmpty() || clip.adjusted(-1, -1, 1, 1).contains(m_page)) { return; }
        const QByteArray place = attribute("x", clip.x()) + attribute("y", clip.y()) +
                                 attribute("width", clip.width()) + attribute("height", clip.height());
        qsizetype index = m_clips.indexOf(place);
        if (index < 0) {
            index = m_clips.size();
            m_clips.push_back(place);
            m_elements += "<clipPath id=\"c" + QByteArray::number(index) + "\"><rect" + place + "/></clipPath>\n";
        }
        m_elements += "<g clip-path=\"url(#c" + QByteArray::number(index) + ")\">\n";
        m_is_open = true;
    }

    QRectF m_page;
    QString m_family;
    int m_font_size;
    QByteArray m_elements;
    QList<QByteArray> m_hatches; // as declared, by number
    QList<QByteArray> m_clips;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1.0;
    QRectF m_clip;    // that is to be
    QRectF m_clipped; // that is written
    bool m_is_open = false;
    QByteArray m_look; // of the shapes in m_path
    QByteArray m_path;
};

SvgDevice::SvgDevice(QSizeF size, double units_per_inch, QString family, int font_size)
    : m_size(size)
    , m_units_per_inch(units_per_inch)
    , m_engine(std::make_unique<SvgEngine>(size, std::move(family), font_size)) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return m_engine.get(); }

const QByteArray& SvgDevice::elements() const { return m_engine->elements(); }

int SvgDevice::metric(PaintDeviceMetric what) const {
    const auto whole = [](double value) { return static_cast<int>(std::lround(value)); };
    switch (what) {
    case PdmWidth: return whole(m_size.width());
    case PdmHeight: return whole(m_size.height());
    case PdmWidthMM: return whole(m_size.width() / m_units_per_inch * mm_per_inch);
    case PdmHeightMM: return whole(m_size.height() / m_units_per_inch * mm_per_inch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return whole(m_units_per_inch);
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    case PdmNumColors: return 0x7FFFFFFF;
    case PdmDepth: return 32;
    default: return QPaintDevice::metric(what);
    }
}

QByteArray svg_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown) {
    const QString family = typeface_of(document.figure).family;
    SvgDevice device(page.size(), page.units_per_inch(), family, page.font_size());
    if (!page.paint(device, 1.0)) { return {}; }
    const auto mm = [](double side) { return QByteArray::fromStdString(text_of(side)) + "mm"; };
    const QByteArray width = short_number(page.size().width());
    const QByteArray height = short_number(page.size().height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
           mm(document.figure.width_mm) + "\" height=\"" + mm(figure_height_mm(document)) + "\" viewBox=\"0 0 " +
           width + " " + height + "\" font-family=\"" + font_stack(family) + "\" font-size=\"" +
           QByteArray::number(page.font_size()) + "\">\n" + element("title", file_title(document)) +
           element("desc", file_description(document, study)) + "<metadata><session xmlns=\"" + session_namespace +
           "\">" + xml_escaped(qt_text(session_text(document, unknown))) +
           "</session></metadata>\n<clipPath id=\"page\"><rect width=\"" + width + "\" height=\"" + height +
           "\"/></clipPath>\n<g clip-path=\"url(#page)\" xml:space=\"preserve\">\n" + device.elements() +
           "</g>\n</svg>\n";
}
} // namespace quantoscope::inline plot
