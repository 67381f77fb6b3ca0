#include "app/plot/theme.h"

#include "app/window/appearance.h"
#include "core/document/settings.h"
#include "tests/window/color_math.h"

#include <QRegularExpression>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace quantoscope {
namespace {
// WCAG 2.1: 1.4.3 for text, 1.4.11 for graphics and controls. High contrast promises 7:1 (1.4.6) throughout.
// Exempt are the grid and the lines between parts (WidgetColors::line): labels tell what the grid tells, and
// nothing is lost without them; stronger, they would hide the curves.
double text_contrast(const Theme& theme) { return theme.key == QLatin1String("high_contrast") ? 7.0 : 4.5; }

double graphics_contrast(const Theme& theme) { return theme.key == QLatin1String("high_contrast") ? 7.0 : 3.0; }

// CIEDE2000: ten times what can just be noticed side by side, so that a line is told from another across a
// panel and from its swatch in the legend.
constexpr double clearly_apart = 10.0;

constexpr Vision visions[] = {Vision::normal, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia};

// What may be drawn in one panel.
const std::vector<std::vector<Role>>& panels() {
    using enum Role;
    static const std::vector<std::vector<Role>> all{{activation, surrogate, quantized, out_of_range, asymmetric,
                                                     range_edge, mark, difference, measured, mismatch, ghost,
                                                     cursor},                                        // plot
                                                    {asymmetric, mark, cursor},                      // symmetry
                                                    {error, tolerance, mark, cursor},                // error
                                                    {width, uneven, mirror_width, mark, cursor},     // widths
                                                    {difference, mark, cursor},                      // difference
                                                    {probability, mark, cursor},                     // probability
                                                    {training, quantized, range_edge, mark, cursor}, // training
                                                    {error, surrogate}};                             // trend
    return all;
}

// Dash patterns of different length, or wherever one begins, an element half as long again.
bool dashes_differ(const QList<qreal>& a, const QList<qreal>& b) {
    if (a.size() != b.size()) { return true; }
    bool differ = !a.isEmpty();
    for (qsizetype start = 0; start < a.size(); start += 2) {
        double most = 1.0;
        for (qsizetype i = 0; i < a.size(); ++i) {
            const double ratio = a[i] / b[(i + start) % b.size()];
            most = std::max({most, ratio, 1.0 / ratio});
        }
        differ = differ && most >= 1.5;
    }
    return differ;
}

bool forms_differ(const RoleStyle& a, const RoleStyle& b) {
    return dashes_differ(a.dashes, b.dashes) || std::max(a.width, b.width) >= 1.5 * std::min(a.width, b.width) ||
           a.hatch.isValid() != b.hatch.isValid() || (a.hatch.isValid() && a.hatch_lines != b.hatch_lines);
}

void expect_apart(const RoleStyle& a, const RoleStyle& b) {
    EXPECT_TRUE(forms_differ(a, b));
    for (const Vision vision : visions) {
        EXPECT_GE(difference_of(a.color, b.color, vision), clearly_apart)
            << a.color.name().toStdString() << " " << b.color.name().toStdString() << " vision "
            << static_cast<int>(vision);
    }
}

// There are not as many greys that are clearly apart as roles in a plot. Form tells all of them apart there,
// as in every theme; those that meet most differ in lightness too.
bool is_grey(const Theme& theme) { return theme.key == QLatin1String("grey"); }

bool meets_most(Role role) {
    using enum Role;
    return role == activation || role == surrogate || role == quantized || role == out_of_range || role == asymmetric;
}

void expect_text(const Theme& theme, const QColor& text, const QColor& ground, const char* what) {
    EXPECT_GE(contrast_of(text, ground), text_contrast(theme))
        << what << ": " << text.name().toStdString() << " on " << ground.name().toStdString();
}

void expect_graphic(const Theme& theme, const QColor& color, const QColor& ground, const std::string& what) {
    EXPECT_EQ(color.alpha(), 255) << what;
    EXPECT_GE(contrast_of(color, ground), graphics_contrast(theme))
        << what << ": " << color.name().toStdString() << " on " << ground.name().toStdString();
}

// Each test for each theme.
class ThemeTest : public testing::TestWithParam<std::size_t> {
protected:
    const Theme& theme() const { return themes()[GetParam()]; }
};

std::string name_of(const testing::TestParamInfo<std::size_t>& info) { return themes()[info.param].key.toStdString(); }
} // namespace

TEST_P(ThemeTest, TextIsReadable) {
    const Theme& t = theme();
    expect_text(t, t.text, t.background, "text of the figure");
    const WidgetColors& w = t.widgets;
    for (const QColor& ground : {w.panel, w.field}) {
        expect_text(t, w.text, ground, "text");
        expect_text(t, w.muted, ground, "muted text, headings");
        expect_text(t, w.accent, ground, "links, what is chosen");
        expect_text(t, w.alert, ground, "alert");
    }
    expect_text(t, w.on_accent, w.accent, "text on what is selected");
}

TEST_P(ThemeTest, PaletteIsReadable) {
    const QPalette palette = palette_of(theme());
    using enum QPalette::ColorRole;
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> places[] = {{WindowText, Window},
                                                                          {Text, Base},
                                                                          {Text, AlternateBase},
                                                                          {ButtonText, Button},
                                                                          {PlaceholderText, Base},
                                                                          {Link, Base},
                                                                          {Link, Window},
                                                                          {LinkVisited, Base},
                                                                          {ToolTipText, ToolTipBase},
                                                                          {HighlightedText, Highlight}};
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto& [text, ground] : places) {
            expect_text(theme(), palette.color(group, text), palette.color(group, ground),
                        std::to_string(text).c_str());
        }
    }
    // What is painted with the palette.
    expect_graphic(theme(), palette.color(QPalette::Highlight), palette.color(QPalette::Window), "focus");
    expect_graphic(theme(), palette.color(QPalette::Dark), palette.color(QPalette::Window), "circles");
}

// Every rule of the style sheet, also one added later.
TEST_P(ThemeTest, StyleSheetIsReadable) {
    const QString sheet = style_sheet_of(theme());
    EXPECT_FALSE(sheet.contains(u'%')) << "a place is not filled in";
    static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
    static const QRegularExpression text(QStringLiteral("(?:^|[;\\s])color:\\s*(#\\w+)"));
    static const QRegularExpression ground(QStringLiteral("background:\\s*(#\\w+)"));
    int texts = 0;
    for (auto rules = rule.globalMatch(sheet); rules.hasNext();) {
        const QRegularExpressionMatch match = rules.next();
        const QString declarations = match.captured(2);
        const auto color = text.match(declarations);
        if (!color.hasMatch()) { continue; }
        ++texts;
        const auto own = ground.match(declarations);
        const std::vector<QColor> grounds = own.hasMatch() ? std::vector{QColor(own.captured(1))}
                                                           : std::vector{theme().widgets.panel, theme().widgets.field};
        for (const QColor& under : grounds) {
            expect_text(theme(), QColor(color.captured(1)), under, match.captured(1).toUtf8().constData());
        }
    }
    EXPECT_GE(texts, 4);
}

TEST_P(ThemeTest, GraphicsAreSeen) {
    const Theme& t = theme();
    expect_graphic(t, t.axis, t.background, "axis");
    for (std::size_t role = 0; role < role_count; ++role) {
        expect_graphic(t, t.roles[role].color, t.background, "role " + std::to_string(role));
    }
    for (std::size_t i = 0; i < series_count; ++i) {
        expect_graphic(t, t.series[i].color, t.background, "series " + std::to_string(i));
    }
    for (int i = 0; i < 24; ++i) { expect_graphic(t, t.ramp(i / 23.0), t.background, "ramp " + std::to_string(i)); }
    for (const QColor& ground : {t.widgets.panel, t.widgets.field}) {
        expect_graphic(t, t.widgets.outline, ground, "outline of controls");
        expect_graphic(t, t.widgets.accent, ground, "focus");
        for (const Role role : {Role::out_of_range, Role::asymmetric, Role::error, Role::surrogate}) {
            expect_graphic(t, t[role].color, ground, "stripe of a card");
        }
    }
}

TEST_P(ThemeTest, RolesOfAPanelDifferInFormAndToEveryEye) {
    for (const std::vector<Role>& panel : panels()) {
        for (std::size_t i = 0; i < panel.size(); ++i) {
            for (std::size_t j = i + 1; j < panel.size(); ++j) {
                SCOPED_TRACE(testing::Message()
                             << "roles " << static_cast<int>(panel[i]) << " and " << static_cast<int>(panel[j]));
                EXPECT_TRUE(forms_differ(theme()[panel[i]], theme()[panel[j]]));
                if (!is_grey(theme()) || (meets_most(panel[i]) && meets_most(panel[j]))) {
                    expect_apart(theme()[panel[i]], theme()[panel[j]]);
                }
            }
        }
    }
}

TEST_P(ThemeTest, SeriesDifferInDashAndToEveryEye) {
    const auto& series = theme().series;
    EXPECT_EQ(series[0].color, theme()[Role::quantized].color);
    EXPECT_TRUE(series[0].dashes.isEmpty());
    for (std::size_t i = 0; i < series_count; ++i) {
        for (std::size_t j = i + 1; j < series_count; ++j) {
            SCOPED_TRACE(testing::Message() << "series " << i << " and " << j);
            if (!is_grey(theme()) || j == i + 1) { // neighbours at least
                expect_apart(series[i], series[j]);
            }
            EXPECT_TRUE(dashes_differ(series[i].dashes, series[j].dashes));
        }
        for (const Role role : {Role::activation, Role::range_edge, Role::mark, Role::cursor}) {
            EXPECT_TRUE(forms_differ(series[i], theme()[role])) << i << " " << static_cast<int>(role);
        }
    }
}

// To every eye and on a grey printer each curve of a sweep is lighter than the one before.
TEST_P(ThemeTest, RampIsOrdered) {
    for (int i = 1; i < 24; ++i) {
        const QColor before = theme().ramp((i - 1) / 23.0);
        const QColor color = theme().ramp(i / 23.0);
        for (const Vision vision :
             {Vision::normal, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia, Vision::grey}) {
            EXPECT_GE(lab_of(color, vision)[0] - lab_of(before, vision)[0], 0.5)
                << i << " vision " << static_cast<int>(vision);
        }
        EXPECT_GE(difference_of(before, color, Vision::normal), 1.0) << i;
        EXPECT_LE(difference_of(before, color, Vision::normal), 6.0) << i; // no step stands out
    }
    EXPECT_EQ(theme().ramp(-1.0), theme().ramp(0.0));
    EXPECT_EQ(theme().ramp(7.0), theme().ramp(1.0));
}

INSTANTIATE_TEST_SUITE_P(All, ThemeTest, testing::Range<std::size_t>(0, themes().size()), name_of);

TEST(ThemesTest, AreFoundByTheirKeys) {
    std::set<QString> keys;
    std::set<QString> titles;
    for (const Theme& theme : themes()) {
        keys.insert(theme.key);
        titles.insert(theme.title);
        EXPECT_EQ(find_theme(theme.key.toStdString()), &theme);
        EXPECT_EQ(theme.is_dark, luminance_of(theme.background) < 0.2);
        EXPECT_EQ(is_dark(palette_of(theme)), theme.is_dark);
    }
    EXPECT_EQ(keys, (std::set<QString>{"light", "dark", "high_contrast", "print", "grey"}));
    EXPECT_EQ(titles.size(), keys.size());
    EXPECT_EQ(find_theme("Light"), nullptr);
    EXPECT_EQ(find_theme(""), nullptr);
    EXPECT_EQ(light_theme().key, "light");
    EXPECT_EQ(dark_theme().key, "dark");
}

TEST(ThemesTest, HighContrastIsBlackAndWhiteWithThickFrames) {
    const Theme& theme = *find_theme("high_contrast");
    EXPECT_EQ(theme.background, QColor(Qt::black));
    EXPECT_EQ(theme.text, QColor(Qt::white));
    EXPECT_EQ(theme.widgets.panel, QColor(Qt::black));
    EXPECT_EQ(theme.widgets.field, QColor(Qt::black));
    EXPECT_EQ(theme.widgets.outline, QColor(Qt::white));
    EXPECT_GE(theme.widgets.focus_frame, 2 * light_theme().widgets.focus_frame);
}

TEST(ThemesTest, EveryThemeOfAFigureIsThere) {
    for (std::size_t i = 0; i < figure_theme_count; ++i) {
        const auto theme = static_cast<FigureTheme>(i);
        EXPECT_EQ(theme_of(theme).key.toStdString(), theme_choice(theme).key);
    }
}

TEST(ThemesTest, GreyHasNoColour) {
    const Theme& theme = *find_theme("grey");
    const auto expect_no_colour = [](const QColor& color) {
        EXPECT_TRUE(color.red() == color.green() && color.green() == color.blue()) << color.name().toStdString();
    };
    for (const QColor& color : {theme.background, theme.text, theme.axis, theme.grid}) { expect_no_colour(color); }
    for (const RoleStyle& style : theme.roles) { expect_no_colour(style.color); }
    for (const RoleStyle& style : theme.series) { expect_no_colour(style.color); }
    for (int i = 0; i < 24; ++i) { expect_no_colour(theme.ramp(i / 23.0)); }
}

TEST(ThemesTest, LinesAreScaledInProportion) {
    const Theme& theme = light_theme();
    const Theme twice = with_lines_scaled(theme, 2.0);
    EXPECT_EQ(twice[Role::quantized].width, 2.0 * theme[Role::quantized].width);
    EXPECT_EQ(twice[Role::out_of_range].scale, 2.0);
    EXPECT_EQ(twice.line_scale, 2.0);
    const QList<qreal>& dashes = theme.series[3].dashes;
    ASSERT_EQ(twice.series[3].dashes.size(), dashes.size());
    for (qsizetype i = 0; i < dashes.size(); ++i) { EXPECT_EQ(twice.series[3].dashes[i], 2.0 * dashes[i]); }
}

TEST(ThemesTest, PrintIsBlackOnWhiteInRestrainedColours) {
    const Theme& theme = *find_theme("print");
    EXPECT_EQ(theme.background, QColor(Qt::white));
    EXPECT_EQ(theme.text, QColor(Qt::black));
    const auto chroma = [](const QColor& color) {
        const Triple lab = lab_of(color);
        return std::hypot(lab[1], lab[2]);
    };
    for (const RoleStyle& style : theme.roles) {
        EXPECT_LE(chroma(style.color), 46.0) << style.color.name().toStdString();
    }
    for (const RoleStyle& style : theme.series) {
        EXPECT_LE(chroma(style.color), 46.0) << style.color.name().toStdString();
    }
}
} // namespace quantoscope
