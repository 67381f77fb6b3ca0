#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <memory>

namespace quantoscope::inline plot {
class SvgEngine;

// Text of an XML element: markup escaped, and characters XML 1.0 has no place for left out.
QByteArray xml_escaped(const QString& text);

// A number with at most two decimals, as short as it goes: "-.5".
QByteArray short_number(double value);

// Takes what is painted as the elements of an SVG drawing, as few and as short as they can be: shapes of one look
// become one path, hatches patterns, text stays text. One unit of the painter is one of the drawing, to two decimals.
class SvgDevice : public QPaintDevice {
public:
    // `size` in units, `units_per_inch` tells painters how large a point is. Text in `family` and of
    // `font_size` is left to the drawing, which sets both.
    SvgDevice(QSizeF size, double units_per_inch, QString family, int font_size);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    // What was painted, once the painter has ended.
    const QByteArray& elements() const;

protected:
    int metric(PaintDeviceMetric what) const override;

private:
    QSizeF m_size;
    double m_units_per_inch;
    std::unique_ptr<SvgEngine> m_engine;
};
} // namespace quantoscope::inline plot
