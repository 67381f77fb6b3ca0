#include "app/window/plot_control.h"

#include "app/plot/qt_text.h"
#include "app/window/cursor_text.h"
#include "app/window/messages.h"
#include "app/window/widgets.h"
#include "core/document/variants.h"
#include "core/figure/figure.h"
#include "core/figure/input_facts.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline window {
namespace {
// A number or the quotient of two; NaN of all else.
double typed_quotient(const QString& text) {
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const auto number = [](const QString& part) {
        return static_cast<double>(parse_float32(typed_number(part)).value_or(NAN));
    };
    return number(text.left(slash)) / (slash < 0 ? 1.0 : number(text.mid(slash + 1)));
}

bool is_x(AxisEnd end) { return end == AxisEnd::left || end == AxisEnd::right; }

double& number_at(AxisRange& range, AxisEnd end) {
    return end == AxisEnd::left || end == AxisEnd::bottom ? range.first : range.last;
}

AxisRange range_of(const FigureView& view, AxisEnd end) {
    const Panel& plot = view.figure().plot();
    return is_x(end) ? plot.x : plot.y;
}
} // namespace

// A field over the number at an end of an axis, to type another one. Return applies it, Tab too and goes to the next
// end; Escape and leaving the field leave the axis as it is.
class AxisField : public QLineEdit {
public:
    AxisField(FigureView& view, Store& store) : QLineEdit(&view), m_view(view), m_store(store) {
        explained(this, tr("A number such as -12, 1/32 or 0x1p-3"));
        hide();
    }

    void open(AxisEnd end) {
        const QString names[] = {tr("Left end of the axis"), tr("Right end of the axis"), tr("Lower end of the axis"),
                                 tr("Upper end of the axis")};
        m_end = end;
        setAccessibleName(names[static_cast<std::size_t>(end)]);
        AxisRange range = range_of(m_view, end);
        m_text = QString::fromStdString(text_of(static_cast<float>(number_at(range, end))));
        setText(m_text);
        resize(fontMetrics().horizontalAdvance(m_text) + 60, sizeHint().height());
        const QPoint middle = m_view.end_rect(end).center() - rect().center();
        move(std::clamp(middle.x(), 0, std::max(m_view.width() - width(), 0)), middle.y());
        show();
        raise();
        setFocus(Qt::OtherFocusReason);
        selectAll();
    }

protected:
    bool focusNextPrevChild(bool next) override {
        constexpr int ends = 4;
        if (take()) { open(static_cast<AxisEnd>((static_cast<int>(m_end) + (next ? 1 : ends - 1)) % ends)); }
        return true;
    }

    void keyPressEvent(QKeyEvent* event) override {
        const bool returns = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (event->key() == Qt::Key_Escape || (returns && take())) {
            m_view.setFocus(Qt::OtherFocusReason); // which closes it
        } else if (!returns) {
            QLineEdit::keyPressEvent(event);
        }
    }

    void focusOutEvent(QFocusEvent* event) override {
        QLineEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) { hide(); }
    }

private:
    // Whether the axis ends there now.
    bool take() {
        if (text() == m_text) { return true; }
        AxisRange range = range_of(m_view, m_end);
        const double typed = number_at(range, m_end) = typed_quotient(text());
        const QString problem = !std::isfinite(typed) ? tr("This is not a number: type one such as -12, 1/32 or 0x1p-3")
                                : range.first >= range.last ? tr("The lower end has to be less than the upper one")
                                : !is_showable(range)
                                    ? tr("An axis shows four float32 values at least, and nothing from a million on")
                                    : QString();
        if (!problem.isEmpty()) {
            QToolTip::showText(mapToGlobal(rect().bottomLeft()), problem, this, {}, 20000);
            announce(*this, problem);
            return false;
        }
        m_text = text();
        m_store.change([this, range](Document& document) {
            is_x(m_end) ? static_cast<void>(document.view.x = range) : static_cast<void>(document.view.y = range);
        });
        return true;
    }

    FigureView& m_view;
    Store& m_store;
    AxisEnd m_end = AxisEnd::left;
    QString m_text; // as it was opened with
};

PlotControl::PlotControl(FigureView& view, Store& store, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_store(store)
    , m_field(new AxisField(view, store)) {
    connect_view();
}

void PlotControl::register_actions(Actions& actions) {
    actions.on("fit", this, &PlotControl::fit);
    actions.on("zoom_in", this, [this] { m_view.zoom(0.8); });
    actions.on("zoom_out", this, [this] { m_view.zoom(1.25); });
    actions.on("zoom_here", this, [this] { m_view.zoom_here(0.5); });
    actions.on("axis_ends", this, [this] { m_field->open(AxisEnd::left); });
    actions.on("add_marker", this, [this] {
        put_marker(m_store.document().view.marker_a ? MarkerName::b : MarkerName::a); // which moves then
    });
    actions.on("copy_value", this, &PlotControl::copy_value);
    for (const char* id :
         {"fit", "zoom_here", "axis_ends", "", "add_marker", "copy_value", "copy_figure", "", "export_figure"}) {
        m_menu.push_back(*id == '\0' ? nullptr : &actions[QString::fromLatin1(id)]);
    }
    actions.on("go_to_plot", this, [this] { m_view.setFocus(Qt::ShortcutFocusReason); });
    // The inputs in view become what the facts speak of.
    actions.on("analyze_view", this,
               [this] { m_store.change([](Document& document) { document.interval = inputs_of(document.view.x); }); });
    actions.on("analyze_default", this,
               [this] { m_store.change([](Document& document) { document.interval = proposed_interval(document); }); });
}

void PlotControl::connect_view() {
    connect(&m_view, &FigureView::view_requested, this, [this](AxisRange x, std::optional<AxisRange> y) {
        Document document = m_store.document();
        document.view.x = x;
        document.view.y = y ? y : document.view.y;
        m_store.preview(document);
    });
    connect(&m_view, &FigureView::gesture_finished, this,
            [this](bool continues) { m_store.commit(m_store.document(), continues); });
    connect(&m_view, &FigureView::cursor_requested, this, [this](double x) { put_cursor(static_cast<float>(x)); });
    connect(&m_view, &FigureView::cursor_stepped, this, [this](CursorStep step) {
        if (const auto x = stepped(m_store.document(), cursor(), step)) { put_cursor(*x); }
    });
    connect(&m_view, &FigureView::marker_requested, this, &PlotControl::put_marker);
    connect(&m_view, &FigureView::cursor_cleared, this, [this] {
        m_store.change([](Document& document) {
            document.view.cursor = document.view.marker_a = document.view.marker_b = std::nullopt;
        });
    });
    connect(&m_view, &FigureView::heights_requested, this, [this](PanelKind upper, PanelKind lower, double share) {
        Document document = m_store.document();
        double& above = document.panels[static_cast<std::size_t>(upper)].height;
        double& below = document.panels[static_cast<std::size_t>(lower)].height;
        const double both = above + below;
        above = share * both;
        below = both - above;
        m_store.preview(document);
    });
    connect(&m_view, &FigureView::menu_wanted, this, &PlotControl::open_menu);
    connect(&m_view, &FigureView::entry_clicked, this, &PlotControl::toggle);
    connect(&m_view, &FigureView::staircase_pulled, this, &PlotControl::pull);
    connect(&m_view, &FigureView::end_clicked, m_field, &AxisField::open);
    connect(&m_view, &FigureView::curve_wanted, this,
            [this] { m_store.change([](Document& document) { document.view.y.reset(); }); });
    connect(&m_view, &FigureView::curve_lost, this, [this](const QString& where) {
        show_status(m_view, where);
        announce(m_view, where);
    });
    connect(&m_view, &FigureView::fit_requested, this, &PlotControl::fit);
    connect(&m_view, &FigureView::hovered, this, [this](std::optional<double> x) {
        m_hovered = x;
        emit pointed();
    });
}

std::optional<float> PlotControl::cursor() const {
    return m_hovered ? static_cast<float>(*m_hovered) : m_store.document().view.cursor;
}

void PlotControl::follow_pointer() {
    if (m_hovered) { m_hovered = m_view.pointed(); }
}

void PlotControl::put_cursor(float x) {
    m_hovered.reset(); // until the pointer moves again
    m_store.change([x](Document& document) {
        document.view.cursor = x;
        AxisRange& view = document.view.x;
        if (x < view.first || x > view.last) { // follow it
            const double half = 0.5 * view.length();
            view = {x - half, x + half};
        }
    });
}

void PlotControl::put_marker(MarkerName name) {
    const std::optional<float> x = cursor();
    if (!x) {
        show_status(m_view, tr("Point at the plot or press an arrow key: the marker is set at that input"));
        return;
    }
    m_store.change([name, x](Document& document) {
        (name == MarkerName::a ? document.view.marker_a : document.view.marker_b) = x;
    });
    announce(m_view, marker_lines(m_store.document(), QLocale()).join(QLatin1Char('\n')));
}

void PlotControl::open_menu(QPoint at) {
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : m_menu) {
        action != nullptr ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    }
    menu->popup(at);
}

void PlotControl::copy_value() {
    const std::optional<float> x = cursor();
    if (!x || !shows_selected(m_store.document())) {
        show_status(m_view, tr("Point at the plot or press an arrow key: the value at that input is copied"));
        return;
    }
    const QString line = value_line(input_facts(m_store.document(), *x), QLocale());
    QGuiApplication::clipboard()->setText(line);
    show_status(m_view, tr("Copied: %1").arg(line));
}

void PlotControl::toggle(const LegendEntry& entry) {
    if (entry.role == Role::ghost) {
        m_store.change([&entry](Document& document) {
            document.against->style = entry.hidden ? AgainstStyle::overlay : AgainstStyle::facts;
        });
        return;
    }
    m_store.change([&entry](Document& document) {
        bool& shown = entry.role == Role::quantized      ? document.entries[*entry.entry].visible
                      : entry.role == Role::error        ? document.figure.annotations.error_area
                      : is_curve(entry.role)             ? document.figure.curves
                      : entry.role == Role::out_of_range ? document.figure.annotations.out_of_range
                                                         : document.figure.annotations.asymmetry;
        shown = !shown;
    });
}

// A tread, whose output at that input is to be another, or a transition, which is to lie at another input.
void PlotControl::pull(const std::optional<FigureView::Pull>& pull) {
    if (m_store.committed().is_empty()) { return; }
    if (!pull) {
        m_store.change([this](Document& document) { document.view.y = m_y_before; });
        m_pulls = false;
        return;
    }
    if (!std::exchange(m_pulls, true)) { // the axis stays under the pointer meanwhile
        Document document = m_store.document();
        m_y_before = std::exchange(document.view.y, m_view.figure().plot().y);
        m_store.preview(document);
    }
    constexpr double reach = 5.0; // pixels
    const auto is_transition_at = [&](const Kernel& kernel, double x) {
        const double off = reach * pull->pixel.x;
        return kernel(static_cast<float>(x - off)) != kernel(static_cast<float>(x + off));
    };
    const Spec& spec = m_store.committed().spec();
    const bool is_transition = is_transition_at(*bind(spec), pull->from.x);
    const auto distance = [&](const Kernel& kernel) {
        if (is_transition) { return is_transition_at(kernel, pull->to.x) ? 0.0 : 1.0; }
        return std::fabs(static_cast<double>(kernel(static_cast<float>(pull->from.x))) - pull->to.y);
    };
    const NearestSetting found = nearest_setting(spec, distance, is_transition ? 0.0 : reach * pull->pixel.y);
    m_store.preview_spec(found.spec);
    const bool reached = found.distance <= (is_transition ? 0.0 : reach * pull->pixel.y);
    show_status(m_view, reached         ? qt_text(text_of(found.spec))
                        : is_transition ? tr("No setting has a transition there.")
                                        : tr("No setting comes closer: %1").arg(qt_text(text_of(found.spec))));
}

void PlotControl::go_to(double x) {
    m_store.change([x](Document& document) {
        // A view zoomed in far at 0 has no width elsewhere.
        const double half = std::max(0.5 * std::min(document.view.x.length(), 6.0), 1e-6 * std::fabs(x));
        document.view.x = {x - half, x + half};
        document.view.y.reset();
        document.view.cursor = static_cast<float>(x);
    });
}

void PlotControl::fit() {
    m_store.change([](Document& document) {
        const Interval shown = document.interval.is_finite() ? document.interval : proposed_interval(document);
        document.view.x = {static_cast<double>(shown.first), static_cast<double>(shown.last)};
        document.view.y.reset();
    });
}
} // namespace quantoscope::inline window
