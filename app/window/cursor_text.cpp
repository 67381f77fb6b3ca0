#include "app/window/cursor_text.h"

#include "app/plot/qt_text.h"
#include "app/words/legend.h"
#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline window {
namespace {
// Inputs and outputs in full: float32 neighbours differ, and so must their texts.
QString exact(const QLocale& locale, float value) {
    return locale.toString(shortest_as_double(value), 'g', QLocale::FloatingPointShortest);
}

QString rough(const QLocale& locale, double value) { return locale.toString(value, 'g', 4); }

QString signed_text(const QLocale& locale, double value) {
    const QString text = rough(locale, value);
    return value > 0.0 ? QLatin1Char('+') + text : text;
}

std::optional<double> axis_place(std::optional<float> x) {
    return x ? std::optional(static_cast<double>(*x)) : std::nullopt;
}

// "[1.5769145, 2.9326744]", open where the tread does not end.
QString tread_text(const Segment& tread, const QLocale& locale) {
    const bool left = std::isinf(tread.first);
    const bool right = std::isinf(tread.last);
    if (left && right) { return translated("every x"); }
    if (left) { return translated("x \u2264 %1").arg(exact(locale, tread.last)); }
    if (right) { return translated("x \u2265 %1").arg(exact(locale, tread.first)); }
    return (locale.decimalPoint() == QLatin1String(",") ? translated("[%1; %2]") : translated("[%1, %2]"))
        .arg(exact(locale, tread.first), exact(locale, tread.last));
}

QString next_text(const InputFacts& facts, const QLocale& locale) {
    if (!facts.at.next_transition) { return translated("no transition to the right"); }
    return translated("next in %1 (%2 float32)")
        .arg(rough(locale, *facts.at.distance_to_next),
             locale.toString(static_cast<qlonglong>(*facts.at.inputs_to_next)));
}

QString code_text(std::int64_t code, const QLocale& locale) {
    return translated("code %1").arg(locale.toString(static_cast<qlonglong>(code)));
}

QString difference_text(const MismatchFacts& mismatch, const QLocale& locale) {
    if (std::isnan(mismatch.difference)) { return translated("not a number"); }
    if (std::isnan(mismatch.steps)) { return translated("off by %1").arg(signed_text(locale, mismatch.difference)); }
    const QString steps = signed_text(locale, mismatch.steps);
    return std::fabs(mismatch.steps) == 1.0 ? translated("%1 step").arg(steps) : translated("%1 steps").arg(steps);
}

QStringList panel_lines(const Document& document, const InputFacts& facts, const QLocale& locale) {
    QStringList lines;
    if (facts.width && facts.mirror_width) {
        lines.push_back(translated("width %1, of the mirror image %2")
                            .arg(rough(locale, *facts.width), rough(locale, *facts.mirror_width)));
    } else if (facts.width) {
        lines.push_back(translated("width %1").arg(rough(locale, *facts.width)));
    }
    if (facts.share) { lines.push_back(translated("%1 % of the inputs").arg(rough(locale, 100.0 * *facts.share))); }
    if (facts.training && facts.training->low != facts.training->high) {
        const double p = facts.training->probability_of_high;
        lines.push_back(translated("in training %1 (%2 %) or %3 (%4 %)")
                            .arg(exact(locale, facts.training->low), rough(locale, 100.0 * (1.0 - p)),
                                 exact(locale, facts.training->high), rough(locale, 100.0 * p)));
    }
    if (const auto& chip = facts.chip) {
        const QString input = locale.toString(static_cast<qlonglong>(chip->input_code));
        lines.push_back(chip->output_code
                            ? translated("on the chip: input code %1 gives %2, %3")
                                  .arg(input, locale.toString(chip->output, 'g', QLocale::FloatingPointShortest),
                                       code_text(*chip->output_code, locale))
                            : translated("on the chip: input code %1 has no output").arg(input));
        if (chip->address) {
            lines.push_back(translated("table address %1 holds %2")
                                .arg(locale.toString(static_cast<qulonglong>(*chip->address)),
                                     locale.toString(chip->entry, 'g', QLocale::FloatingPointShortest)));
        }
    }
    for (const auto& [entry, output] : facts.others) {
        const std::string name = entry_text(document, entry, figure_name);
        lines.push_back(QStringLiteral("%1: %2").arg(qt_text(name), exact(locale, output)));
    }
    return lines;
}
} // namespace

CursorMarks cursor_marks(const Document& document, const std::optional<InputFacts>& facts, const QLocale& locale,
                         bool in_full) {
    CursorMarks marks;
    marks.a = axis_place(document.view.marker_a);
    marks.b = axis_place(document.view.marker_b);
    if (!facts) { return marks; }
    marks.x = facts->at.x;
    if (document.shows(PanelKind::symmetry) && facts->defect != 0.0) { marks.mirror = -facts->at.x; }
    if (document.sweep) { return marks; }
    marks.output = facts->at.tread.value;
    if (!in_full) {
        marks.lines = {translated("input %1").arg(exact(locale, facts->at.x)),
                       translated("output %1").arg(exact(locale, facts->at.tread.value)),
                       translated("error %1").arg(signed_text(locale, facts->error))};
        if (facts->mismatch) { marks.lines.push_back(mismatch_line(*facts, locale)); }
        return marks;
    }
    marks.lines.push_back(value_line(*facts, locale));
    marks.lines.push_back(translated("tread %1").arg(tread_text(facts->at.tread, locale)));
    if (facts->at.distance_to_next) {
        marks.lines.push_back(translated("next in %1").arg(rough(locale, *facts->at.distance_to_next)));
    }
    marks.lines.push_back(translated("error %1").arg(signed_text(locale, facts->error)));
    if (facts->mismatch) { marks.lines.push_back(mismatch_line(*facts, locale)); }
    marks.lines.append(panel_lines(document, *facts, locale));
    if (facts->excess != 0.0) {
        marks.lines.push_back(translated("%1 outside the range").arg(signed_text(locale, facts->excess)));
    }
    if (marks.mirror) {
        marks.lines.push_back(translated("q(\u2212x) = %1   defect %2")
                                  .arg(exact(locale, facts->mirror_output), signed_text(locale, facts->defect)));
    }
    return marks;
}

QString value_line(const InputFacts& facts, const QLocale& locale) {
    QStringList parts{translated("x = %1").arg(exact(locale, facts.at.x)),
                      translated("q = %1").arg(exact(locale, facts.at.tread.value))};
    if (facts.code) { parts.push_back(code_text(*facts.code, locale)); }
    return parts.join(QLatin1String("   "));
}

QString cursor_line(const Document& document, const InputFacts& facts, const QLocale& locale) {
    QStringList parts{translated("x %1").arg(exact(locale, facts.at.x)),
                      translated("q %1").arg(exact(locale, facts.at.tread.value))};
    if (facts.code) { parts.push_back(code_text(*facts.code, locale)); }
    parts << translated("tread %1").arg(tread_text(facts.at.tread, locale)) << next_text(facts, locale)
          << translated("error %1").arg(signed_text(locale, facts.error));
    if (document.shows(PanelKind::symmetry)) {
        parts.push_back(translated("q(\u2212x) %1   d %2")
                            .arg(exact(locale, facts.mirror_output), signed_text(locale, facts.defect)));
    }
    if (facts.mismatch) {
        parts.insert(2, mismatch_line(facts, locale)); // beside the output
    }
    return parts.join(QLatin1String("      "));
}

QString mismatch_line(const InputFacts& facts, const QLocale& locale) {
    if (!facts.mismatch) { return {}; }
    const MismatchFacts& mismatch = *facts.mismatch;
    return translated("measured %1 on line %2: %3 (mismatch %4 of %5)")
        .arg(exact(locale, mismatch.measured), QString::number(mismatch.line), difference_text(mismatch, locale),
             locale.toString(static_cast<qlonglong>(mismatch.number)),
             locale.toString(static_cast<qlonglong>(mismatch.total)));
}

QStringList marker_lines(const Document& document, const QLocale& locale) {
    QStringList lines;
    if (!shows_selected(document)) { return lines; }
    const std::optional<float> a = document.view.marker_a;
    const std::optional<float> b = document.view.marker_b;
    const auto kernel = bind(document.spec());
    for (const auto& [name, x] : {std::pair('A', a), std::pair('B', b)}) {
        if (x) {
            const InputFacts facts = input_facts(document, *x);
            lines.push_back(
                translated("%1: x %2   q %3   error %4")
                    .arg(QLatin1Char(name))
                    .arg(exact(locale, *x), exact(locale, facts.at.tread.value), signed_text(locale, facts.error)));
        }
    }
    if (a && b) {
        const double rise = static_cast<double>((*kernel)(*b)) - static_cast<double>((*kernel)(*a));
        lines.push_back(translated("A to B: \u0394x %1   \u0394q %2   %3 float32 steps")
                            .arg(signed_text(locale, static_cast<double>(*b) - static_cast<double>(*a)),
                                 signed_text(locale, rise), locale.toString(static_cast<qlonglong>(distance(*a, *b)))));
    }
    return lines;
}
} // namespace quantoscope::inline window
