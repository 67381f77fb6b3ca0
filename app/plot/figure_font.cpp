#include "app/plot/figure_font.h"

#include "app/plot/qt_text.h"

#include <QFontDatabase>

namespace quantoscope::inline plot {
Typeface typeface_of(const FigureSetup& setup) {
    const QString own = figure_font_family();
    const QString wanted = qt_text(setup.font);
    if (wanted.isEmpty() || wanted == own) { return {own}; }
    // As it is spelled in the database: the name stands in files.
    for (const QString& family : QFontDatabase::families()) {
        if (family.compare(wanted, Qt::CaseInsensitive) == 0) { return {family}; }
    }
    return {own, Phrase{"there is no font '%1' here; the figure is set in %2", {setup.font, own.toStdString()}}};
}

QFont figure_font(const QString& family, int pixels) {
    QFont font(family);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}
} // namespace quantoscope::inline plot
