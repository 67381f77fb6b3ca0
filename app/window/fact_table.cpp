#include "app/window/fact_table.h"

#include "app/plot/qt_text.h"
#include "app/window/card.h"
#include "app/window/screen_style.h"
#include "app/window/widgets.h"
#include "app/words/legend.h"
#include "app/words/writer.h"
#include "core/analysis/checks.h"

#include <QDialog>

namespace quantoscope::inline window {
namespace {
constexpr int most_bits = 16; // of a table of revisions; more would take seconds
constexpr int dialog_width = 720;

QString yes_or_no(bool yes) { return yes ? translated("yes") : translated("no"); }

// Titles, or the facts of one quantizer; `in_full` where there is room, else as narrow as they can be told.
QStringList cells(const Analysis* analysis, bool in_full) {
    if (analysis == nullptr) {
        QStringList titles{translated("levels"), translated("outputs"),
                           in_full ? translated("symmetric") : translated("asymmetry"), translated("largest error")};
        if (in_full) { titles << translated("reaches both ends") << translated("fits its bits"); }
        return titles;
    }
    const NumberStyle style = screen_style();
    const auto said = [](const Phrase& phrase) { return translated(phrase); };
    const RangeAnalysis& range = analysis->range;
    const SymmetryAnalysis& symmetry = analysis->symmetry;
    const QString defect = qt_text(style.number(symmetry.largest_defect));
    const std::string error = Writer(style).amount(analysis->error.largest, analysis->error.is_exact);
    QStringList found{qt_text(style.count(analysis->levels)),
                      said({"[%1, %2]", {style.number(range.attained.min), style.number(range.attained.max)}})
                          .replace(QLatin1Char(' '), QChar::Nbsp),
                      !symmetry.applies               ? QStringLiteral("\u2013")
                      : symmetry.intervals_total == 0 ? (in_full ? yes_or_no(true) : translated("none"))
                      : in_full                       ? translated("off by %1").arg(defect)
                                                      : defect,
                      in_full && !std::isnan(analysis->step)
                          ? said({"%1 (%2 LSB)", {error, style.measure(analysis->error.largest_in_steps)}})
                          : qt_text(error)};
    if (in_full) {
        const CheckResult fits = judge(Check{CheckKind::fits_bits}, *analysis, nullptr);
        found << yes_or_no(range.reaches_min && range.reaches_max)
              << (fits.applies ? yes_or_no(fits.passed) : QStringLiteral("\u2013"));
    }
    return found;
}

QString row(const QStringList& cells) {
    return QStringLiteral("<tr><td>") + cells.join(QStringLiteral("</td><td>")) + QStringLiteral("</td></tr>");
}

QString table(const QString& rows) { return QStringLiteral(R"(<table cellpadding="3">%1</table>)").arg(rows); }
} // namespace

QString compared_table(const Document& document, const Study& study, const Theme& theme) {
    const std::vector<std::size_t> drawn = drawn_entries(document);
    if (document.sweep || drawn.size() != study.others.size() + 1) { return {}; }
    QString rows = row(cells(nullptr, false));
    auto other = study.others.begin(); // in the order of drawing
    for (const std::size_t index : drawn) {
        const Entry& entry = document.entries[index];
        const Analysis& analysis = index == document.selected ? study.analysis : (other++)->analysis;
        rows += QStringLiteral(R"(<tr><td colspan="4"><span style="color:%1">%2</span> %3</td></tr>)")
                    .arg(theme.series[static_cast<std::size_t>(entry.slot)].color.name(), QStringLiteral("\u25ac"),
                         qt_text(short_text(entry.spec)).toHtmlEscaped()) +
                row(cells(&analysis, false));
    }
    return drawn.size() > 1 ? table(rows) : QString();
}

void show_revisions(const Document& document, const QColor& link, QWidget& parent,
                    std::function<void(const Spec&)> choose) {
    const Function& own = *document.spec().function;
    std::vector<Spec> specs;
    QString html = translated("Choose %1 bits or fewer: every transition of every revision is solved for this table.")
                       .arg(most_bits);
    if (document.spec().value("bits") <= most_bits) {
        html = row(QStringList(QString()) + cells(nullptr, true));
        for (const Function* function : revisions_of(own.name, own.origin)) {
            Document other = document;
            other.against = Against{function}; // values carry over, those it remembers too
            specs.push_back(against_spec(other).value_or(document.spec()));
            const Analysis analysis = analyze(solve(specs.back(), document.interval), specs.back(), document.reference);
            const QString name =
                translated(function->label()) + QStringLiteral(", ") + qt_text(qkeras_facts(*function).date);
            html += row(QStringList(link_html(QString::number(specs.size() - 1), name, link)) + cells(&analysis, true));
        }
        html = table(html);
    }
    auto* dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(translated("All revisions of %1").arg(qt_text(own.name)));
    auto* text = new FixedWidthText(std::min(dialog_width, parent.width() - 60));
    text->show_html(html);
    text->setAccessibleName(text->toPlainText());
    QObject::connect(text, &FixedWidthText::place_chosen, dialog, [=](double index) {
        choose(specs[static_cast<std::size_t>(index)]);
        dialog->close();
    });
    dialog->setLayout(in_column({16, 12, 16, 12}, 0, text));
    dialog->open();
}
} // namespace quantoscope::inline window
