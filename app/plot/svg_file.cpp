#include "app/plot/carried_session.h"
#include "app/plot/figure_font.h"
#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/qt_text.h"
#include "app/plot/svg_device.h"
#include "app/words/document_facts.h"
#include "core/document/figure_setup.h"
#include "core/text/number_text.h"

namespace quantoscope::inline plot {
namespace {
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
