#include "app/window/check_badges.h"

#include "app/plot/qt_text.h"
#include "app/window/screen_style.h"
#include "app/window/widgets.h"
#include "app/words/facts.h"
#include "core/text/number_text.h"

namespace quantoscope::inline window {
void CheckBadges::show_checks(const Analysis& analysis, const WidgetColors& colors) {
    const NumberStyle style = screen_style();
    QStringList badges;
    QStringList sentences;
    for (const CheckResult& result : usual_checks(analysis)) {
        const CheckRow& row = check_row(result.check.kind);
        const QString title = translated(row.title);
        QString badge = (result.passed ? QStringLiteral("\u2713 ") : QStringLiteral("\u2717 ")) + title;
        badge = badge.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
        if (!result.passed) {
            const QString bold = QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colors.alert.name(), badge);
            badge = result.witness ? QStringLiteral("<a style=\"color:%1\" href=\"%2\">%3</a>")
                                         .arg(colors.alert.name(), qt_text(text_of(*result.witness)), bold)
                                   : bold;
        }
        const QString found = translated(check_sentence(result, analysis, style).phrase);
        badges.push_back(badge);
        sentences.push_back((result.passed ? tr("%1: passed. %2") : tr("%1: failed. %2")).arg(title, found));
    }
    show_html(badges.join(QStringLiteral("&nbsp;&nbsp; ")));
    setAccessibleName(tr("Checks"));
    explained(this, sentences.join(QLatin1Char('\n')));
}
} // namespace quantoscope::inline window
