#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/panel_painter.h"
#include "app/plot/qt_text.h"
#include "app/words/facts.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope::inline plot {
namespace {
// Of a whole.
std::string share(double part, double whole) { return QByteArray::number(part / whole, 'f', 4).toStdString(); }

// One figure as TikZ, of the page's size, with axes, title and legend where they stand in the other files.
class TikzWriter {
public:
    TikzWriter(FigurePage& page, const Document& document)
        : m_page(page)
        , m_figure(page.figure())
        , m_theme(page.theme())
        , m_legend(document.figure.legend)
        , m_point(points_per_inch / page.units_per_inch()) {
        const int size = page.font_size();
        m_text = "\\begin{tikzpicture}[font=\\fontsize{" + bp(size) + "}{" + bp(1.2 * size) +
                 "}\\selectfont, text=" + color(m_theme.text);
        if (!document.figure.transparent && m_theme.background != QColor(Qt::white)) {
            m_text += ", show background rectangle, inner frame sep=0bp, background rectangle/.style={fill=" +
                      color(m_theme.background) + "}";
        }
        m_text += "]\n\\path[use as bounding box] (0bp,0bp) rectangle (" + bp(page.size().width()) + "," +
                  bp(page.size().height()) + ");\n";
    }

    std::string finish() {
        for (std::size_t i = 0; i < m_figure.panels.size(); ++i) { add_panel(i); }
        if (!m_page.captions().title.isEmpty()) {
            m_text += "\\node[anchor=north west, inner sep=2bp, text=" + color(m_theme.text) + "] at (0bp," +
                      bp(m_page.size().height()) + ") {\\bfseries " + tex_text(m_page.captions().title) + "};\n";
        }
        m_text += "\\end{tikzpicture}%\n";
        return m_colors + m_text;
    }

private:
    // Its name, declared where it is first used.
    std::string color(const QColor& color) {
        const QString hex = color.name().sliced(1).toUpper();
        const std::string name = "quantoscope" + hex.toStdString();
        const std::string declared = "\\definecolor{" + name + "}{HTML}{" + hex.toStdString() + "}%\n";
        if (m_colors.find(declared) == std::string::npos) { m_colors += declared; }
        return name;
    }

    std::string bp(double units) const { return short_number(units * m_point).toStdString() + "bp"; }

    std::string thin(const QColor& color) { return stroke({.color = color, .width = m_theme.line_width}); }

    std::string stroke(const RoleStyle& style) {
        std::string text = color(style.color) + ", line width=" + bp(style.width);
        if (style.dashes.isEmpty()) { return text; }
        text += ", dash pattern=";
        for (qsizetype i = 0; i < style.dashes.size(); ++i) {
            text += (i % 2 == 0 ? "on " : "off ") + bp(style.dashes[i]) + " ";
        }
        return text;
    }

    void add_panel(std::size_t index) {
        const Panel& panel = m_figure.panels[index];
        const QRectF rect = m_page.panel_rect(index);
        const PanelAxes axes = m_page.axes(index);
        const double foot = m_page.size().height() - rect.bottom();
        m_text += "\\begin{axis}[scale only axis, at={(" + bp(rect.left()) + "," + bp(foot) +
                  ")}, width=" + bp(rect.width()) + ", height=" + bp(rect.height()) +
                  ",\n  xmin=" + text_of(panel.x.first) + ", xmax=" + text_of(panel.x.last) +
                  (panel.log_x ? ", xmode=log" : "") + ", ymin=" + text_of(panel.y.first) +
                  ", ymax=" + text_of(panel.y.last) + ",\n  " + ticks("x", axes.across) + ticks("y", axes.upright) +
                  "grid=major, grid style={" + thin(m_theme.grid) + "}, axis line style={" + thin(m_theme.axis) +
                  "},\n  tick style={" + color(m_theme.axis) +
                  "}, tick align=outside, tick pos=lower, axis on top=false,\n  unbounded coords=jump, "
                  "scaled ticks=false";
        const bool legend_here =
            m_legend != LegendPlace::none && index == (m_legend == LegendPlace::above ? 0 : m_figure.panels.size() - 1);
        if (legend_here) { m_text += legend_style(axes, rect); }
        m_text += ",\n  extra description/.code={" + descriptions(index, panel) + "}]\n";
        add_bands(panel, rect);
        add_areas(panel);
        add_lines(panel);
        add_treads(panel, rect);
        add_dots(index);
        if (legend_here) { add_legend(); }
        m_text += "\\end{axis}\n";
    }

    static std::string ticks(const std::string& axis, const AxisWords& words) {
        std::string places;
        std::string labels;
        for (std::size_t i = 0; i < words.positions.size(); ++i) {
            places += (i == 0 ? "" : ",") + text_of(words.positions[i]);
            labels += (i == 0 ? "{" : ",{") + tex_text(words.labels.value(static_cast<qsizetype>(i))) + "}";
        }
        std::string text = axis + "tick={" + places + "}, " + axis + "ticklabels={" + labels + "},\n  ";
        if (!words.name.isEmpty()) { text += axis + "label={" + tex_text(words.name) + "}, "; }
        return text;
    }

    // At the left of the page, below the title or below the last panel and its axis.
    std::string legend_style(const PanelAxes& axes, const QRectF& rect) const {
        const bool above = m_legend == LegendPlace::above;
        const int lines = axes.across.name.isEmpty() ? 2 : 4;
        const double head = m_page.size().height() * m_point -
                            (m_page.captions().title.isEmpty() ? 2.0 : 1.3 * m_page.font_size() * m_point + 5.0);
        const double foot = (m_page.size().height() - rect.bottom()) * m_point;
        const std::string top = share(head - foot, rect.height() * m_point);
        const std::string left = share(2.0 - rect.left(), rect.width());
        const std::string place = "(" + left + "," + (above ? top : "0") +
                                  ")}, anchor=north west, yshift=" + bp(above ? 0.0 : -lines * m_page.font_size()) +
                                  ", nodes={inner ysep=.5bp}, row sep=0bp, column sep=2bp";
        return ",\n  legend style={draw=none, fill=none, inner sep=0bp, at={" + place +
               "}, legend cell align=left, legend columns=" + std::to_string(legend_columns());
    }

    int legend_columns() const {
        const bool narrow = m_page.size().width() < 500.0;
        if (m_figure.sweep_size > 0) { // short names, many of them
            return narrow ? 3 : 6;
        }
        return narrow || m_figure.legend.size() > 4 ? 1 : 2;
    }

    void add_legend() {
        const Captions& captions = m_page.captions();
        for (std::size_t i = 0; i < m_figure.legend.size(); ++i) {
            const LegendEntry& entry = m_figure.legend[i];
            const RoleStyle style = m_theme.style(entry.role, entry.slot, m_figure.sweep_size);
            if (entry.role == Role::sweep && !captions.sweep.isEmpty()) { // a line for each value of the parameter
                for (qsizetype value = 0; value < captions.sweep.size(); ++value) {
                    add_entry(stroke(m_theme.style(Role::sweep, static_cast<int>(value), m_figure.sweep_size)),
                              captions.swept + QStringLiteral(" = ") + captions.sweep[value]);
                }
                continue;
            }
            std::string image = entry.role == Role::measured   ? "only marks, mark=o, " + color(style.color)
                                : entry.role == Role::mismatch ? "only marks, mark=x, " + color(style.color)
                                                               : stroke(style);
            if (style.hatch.isValid() && entry.role != Role::mismatch) {
                image = "area legend, " + area(style, 1.0) + ", draw=" + thin(style.color);
            }
            add_entry(image, captions.legend.value(static_cast<qsizetype>(i)));
        }
    }

    void add_entry(const std::string& image, const QString& text) {
        m_text += "\\addlegendimage{" + image + "}\\addlegendentry{" + tex_text(text) + "}\n";
    }

    // Words around a panel, in its own coordinates from 0 to 1.
    std::string descriptions(std::size_t index, const Panel& panel) {
        const PanelCaptions& words = m_page.captions().panels[index];
        const std::string ink = ", text=" + color(m_theme.text);
        const auto beside = [&](double value, const QString& text) {
            return "\\node[anchor=west, align=left" + ink + "] at (1," +
                   share(value - panel.y.first, panel.y.length()) + ") {" + tex_text(text) + "};";
        };
        std::string text;
        if (!words.heading.isEmpty()) {
            text += "\\node[anchor=south west, inner xsep=0bp" + ink + "] at (0,1) {\\bfseries " +
                    tex_text(words.heading) + "};";
            const QString finding = m_page.finding(index, widest_letters);
            if (!finding.isEmpty()) {
                text += "\\node[anchor=south east, inner xsep=0bp" + ink + "] at (1,1) {" + tex_text(finding) + "};";
            }
        }
        for (qsizetype i = 0; i < words.edges.size(); ++i) {
            const double edge = panel.edges[static_cast<std::size_t>(i)];
            text += panel.y.contains(edge) ? beside(edge, words.edges[i]) : "";
        }
        // Names of lines that end close together stand below each other.
        const double height = 1.2 * m_page.font_size() / m_page.panel_rect(index).height() * panel.y.length();
        double lowest = std::numeric_limits<double>::infinity();
        for (qsizetype i = 0; i < words.lines.size(); ++i) {
            const Line& line = panel.lines[static_cast<std::size_t>(i)];
            if (!line.points.empty()) {
                const double value = std::min(line.points.back().y, lowest);
                text += panel.y.contains(line.points.back().y) ? beside(value, words.lines[i]) : "";
                lowest = value - height;
            }
        }
        return text;
    }

    std::string area(const RoleStyle& style, double weight) {
        std::string text = "draw=none";
        if (style.tint.isValid()) {
            text += ", fill=" + color(style.tint) +
                    ", fill opacity=" + short_number(style.tint.alphaF() * weight).toStdString();
        }
        if (style.hatch.isValid()) {
            text += ", postaction={pattern=" +
                    std::string(hatch_forms()[static_cast<std::size_t>(style.hatch_lines)].tikz) +
                    ", pattern color=" + color(style.hatch) +
                    ", fill opacity=" + short_number(style.hatch.alphaF()).toStdString() + "}";
        }
        return text;
    }

    void add_bands(const Panel& panel, const QRectF& rect) {
        for (const Band& band : panel.bands) {
            const RoleStyle style = m_theme.style(band.role, 0, m_figure.sweep_size);
            const double left = std::max(band.x.first, panel.x.first);
            const double right = std::min(band.x.last, panel.x.last);
            const double low = std::max(band.y.first, panel.y.first);
            const double high = std::min(band.y.last, panel.y.last);
            if (left >= right || low >= high) { continue; }
            const auto at = [](double x, double y) { return "axis cs:" + text_of(x) + "," + text_of(y); };
            m_text += "\\path[" + area(style, band.weight) + "] ";
            if (std::isinf(band.y.first) && std::isinf(band.y.last)) { // a ribbon along the axis
                const double height = ribbon_height(m_page.font_size(), rect.height());
                const std::string from = bp(height * band.ribbon);
                const std::string to = bp(height * (band.ribbon + 1));
                m_text += "([yshift=" + from + "]" + at(left, panel.y.first) + ") rectangle ([yshift=" + to + "]" +
                          at(right, panel.y.first) + ");\n";
                continue;
            }
            m_text += "(" + at(left, low) + ") rectangle (" + at(right, high) + ");\n";
            const double value = band.y.first < 0.0 ? band.y.first : band.y.last;
            if (std::isfinite(band.y.first) && std::isfinite(band.y.last) && style.width > 0.0 &&
                panel.y.contains(value)) {
                m_text += "\\draw[" + stroke({.color = style.color, .width = 2.0 * m_theme.line_width}) + "] (" +
                          at(left, value) + ") -- (" + at(right, value) + ");\n";
            }
        }
    }

    void add_areas(const Panel& panel) {
        for (const Line& line : panel.areas) {
            m_text +=
                "\\path[even odd rule, " + area(m_theme.style(line.role, line.slot, m_figure.sweep_size), 1.0) + "] ";
            for (const Point& point : line.points) {
                m_text += (m_text.back() == ' ' ? "(axis cs:" : " -- (axis cs:") +
                          text_of(std::clamp(point.x, panel.x.first, panel.x.last)) + "," +
                          text_of(std::clamp(point.y, panel.y.first, panel.y.last)) + ")";
            }
            m_text += " -- cycle;\n";
        }
    }

    void add_plot(const std::string& options, const std::string& coordinates) {
        if (!coordinates.empty()) {
            m_text += "\\addplot[forget plot, " + options + "] coordinates {" + coordinates + "};\n";
        }
    }

    static std::string place(double x, double y) { return "(" + text_of(x) + "," + text_of(y) + ")"; }

    void add_lines(const Panel& panel) {
        for (const double edge : panel.edges) {
            add_plot(stroke(m_theme[Role::range_edge]), place(panel.x.first, edge) + place(panel.x.last, edge));
        }
        for (const Line& line : panel.lines) {
            std::string coordinates;
            for (const Point& point : line.points) { coordinates += place(point.x, point.y); }
            add_plot(stroke(m_theme.line_style(line, m_figure.sweep_size)), coordinates);
        }
    }

    // Runs of one look: risers thin, treads on top of them, then the dots of transitions.
    void add_treads(const Panel& panel, const QRectF& rect) {
        const bool apart = transitions_are_apart(panel, {panel.x, panel.y, rect}, m_theme.line_scale);
        const auto same = [](const Tread& a, const Tread& b) { return a.role == b.role && a.slot == b.slot; };
        for (auto begin = panel.treads.begin(); begin != panel.treads.end();) {
            const auto end =
                std::find_if(begin, panel.treads.end(), [&](const Tread& tread) { return !same(*begin, tread); });
            std::string risers;
            std::string treads;
            std::string dots;
            for (auto tread = begin; tread != end; ++tread) {
                if (tread->rises) {
                    if (tread->from_value != tread->value) {
                        risers +=
                            place(tread->from, tread->from_value) + place(tread->from, tread->value) + "(nan,nan)";
                    }
                    dots += place(tread->from, tread->value);
                }
                treads += place(tread->from, tread->value) + place(tread->to, tread->value) + "(nan,nan)";
            }
            const RoleStyle style = m_theme.style(begin->role, begin->slot, m_figure.sweep_size);
            add_plot(thin(style.color), risers);
            add_plot(stroke(style), treads);
            const bool dotted = begin - panel.treads.begin() >= static_cast<std::ptrdiff_t>(panel.first_dotted);
            if (dotted && apart) {
                add_plot("only marks, mark=*, mark size=" + bp(2.8 * m_theme.line_scale) + ", " + color(style.color),
                         dots);
            }
            begin = end;
        }
    }

    void add_dots(std::size_t index) {
        const Panel& panel = m_figure.panels[index];
        const PanelCaptions& words = m_page.captions().panels[index];
        std::vector<Role> roles;
        for (const Dot& dot : panel.dots) {
            if (std::ranges::find(roles, dot.role) == roles.end()) { roles.push_back(dot.role); }
        }
        for (const Role role : roles) {
            std::string coordinates;
            for (const Dot& dot : panel.dots) {
                coordinates += dot.role == role ? place(dot.at.x, dot.at.y) : std::string();
            }
            const RoleStyle style = m_theme.line_style({role, {}}, m_figure.sweep_size);
            const double unit = m_theme.line_scale;
            add_plot(std::string("only marks, mark=") + (role == Role::mismatch ? "x" : "o") +
                         ", mark size=" + bp((role == Role::measured ? 2.2 : 3.9) * unit) +
                         ", mark options={fill=none, line width=" + bp((role == Role::measured ? 1.0 : 1.5) * unit) +
                         "}, " + color(style.color),
                     coordinates);
        }
        const PixelMap map{panel.x, panel.y, m_page.panel_rect(index)};
        for (std::size_t i = 0; i < panel.callouts.size(); ++i) {
            const CalloutText callout{map.at(panel.callouts[i].at), words.callouts.value(static_cast<qsizetype>(i)),
                                      m_page.font()};
            const auto place = callout_place(callout, map, panel);
            if (!place) { continue; }
            m_text += "\\node[inner sep=1bp, fill=" + color(m_theme.background) +
                      ", fill opacity=0.85, text opacity=1] (callout) at (rel axis cs:" +
                      share(place->center().x() - map.rect.left(), map.rect.width()) + "," +
                      share(map.rect.bottom() - place->center().y(), map.rect.height()) + ") {" +
                      tex_text(callout.text) + "};\n\\draw[shorten >=" + bp(4.0 * m_theme.line_scale) + ", " +
                      thin(m_theme[Role::mark].color) + "] (callout) -- (axis cs:" + text_of(panel.callouts[i].at.x) +
                      "," + text_of(panel.callouts[i].at.y) + ");\n";
        }
    }

    static constexpr double widest_letters = 1.15; // bold ones of TeX's own fonts, against the program's

    FigurePage& m_page;
    const Figure& m_figure;
    const Theme& m_theme;
    LegendPlace m_legend;
    double m_point; // of a unit of the page
    std::string m_colors;
    std::string m_text;
};
} // namespace

QByteArray tikz_of(FigurePage& page, const Document& document, const Study&, const Unknown&) {
    SvgDevice nowhere(page.size(), page.units_per_inch(), {}, page.font_size());
    page.paint(nowhere, 1.0); // places the ticks
    // \@classoptionslist is \relax until a \documentclass has been read.
    const std::string head =
        "% " + tex_comment(qt_text(file_title(document))) +
        "\n% Compiles by itself; to \\input it, have in the preamble:\n"
        "%   \\usepackage{pgfplots}\n%   \\pgfplotsset{compat=1.16}\n"
        "%   \\usetikzlibrary{patterns,backgrounds}\n"
        "\\expandafter\\ifx\\csname @classoptionslist\\endcsname\\relax\n"
        "\\documentclass[border=0pt]{standalone}\n\\usepackage[T1]{fontenc}\n\\usepackage{pgfplots}\n"
        "\\pgfplotsset{compat=1.16}\n\\usetikzlibrary{patterns,backgrounds}\n"
        "\\def\\quantoscopeend{\\end{document}}\n\\begin{document}\n"
        "\\else\\def\\quantoscopeend{}\\fi%\n"; // ends of lines count as blanks from here on
    return QByteArray::fromStdString(head + TikzWriter(page, document).finish() + "\\quantoscopeend\n");
}
} // namespace quantoscope::inline plot
