#include "app/plot/figure_accessible.h"

#include "app/plot/figure_view.h"
#include "app/plot/tread_table.h"

#include <QAccessibleWidget>

namespace quantoscope::inline plot {
namespace {
// Where the cursor is, said when it gets the focus: Qt 6.4 sends a changed name without the name, which Orca does not
// say. So each place is an object of its own, as in a list whose items get the focus one after the other; clients do
// not keep the texts of list items.
class CursorPlace final : public QAccessibleInterface {
public:
    CursorPlace(const QAccessibleInterface& plot, QString name, QString description)
        : m_plot(plot)
        , m_name(std::move(name))
        , m_description(std::move(description)) {}

    bool isValid() const override { return m_plot.isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return const_cast<QAccessibleInterface*>(&m_plot); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? m_name : kind == QAccessible::Description ? m_description : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return m_plot.rect(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_plot.state().focused && m_plot.indexOfChild(this) >= 0;
        state.readOnly = true;
        return state;
    }

private:
    const QAccessibleInterface& m_plot;
    QString m_name;
    QString m_description;
};

const SpokenPlot& spoken_of(const QAccessibleInterface& plot) {
    static const SpokenPlot silence;
    // While the view is being destroyed it is a plain widget already.
    const auto* view = qobject_cast<const FigureView*>(plot.object());
    return view != nullptr ? view->spoken() : silence;
}

bool has_cursor(const SpokenPlot& plot) { return !plot.tread_text.isEmpty() || !plot.cursor_text.isEmpty(); }

class FigureAccessible final : public QAccessibleWidget {
public:
    explicit FigureAccessible(FigureView& view)
        : QAccessibleWidget(&view, QAccessible::Chart)
        , m_table(new TreadTable(*this, spoken_of)) {}

    QString text(QAccessible::Text kind) const override {
        const QString& facts = spoken().description;
        return kind == QAccessible::Description && !facts.isEmpty() ? facts : QAccessibleWidget::text(kind);
    }
    int childCount() const override { return spoken_count() + static_cast<int>(controls().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) { return nullptr; }
        if (index >= spoken_count()) {
            return QAccessible::queryAccessibleInterface(controls()[index - spoken_count()]);
        }
        return index == 0 && has_table() ? static_cast<QAccessibleInterface*>(m_table.get()) : place();
    }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child) { return i; }
        }
        return -1;
    }

    void tell_change(const SpokenPlot& before) {
        const SpokenPlot& now = spoken();
        if (now.treads != before.treads) { m_table.get()->forget_cells(); }
        if (now.description != before.description) {
            QAccessibleEvent event(object(), QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&event);
        }
        const bool other_tread = now.tread_text != before.tread_text;
        if (other_tread || now.cursor_text != before.cursor_text) { move_cursor(other_tread); }
    }

private:
    const SpokenPlot& spoken() const { return spoken_of(*this); }
    int spoken_count() const { return (has_table() ? 1 : 0) + (has_cursor(spoken()) ? 1 : 0); }
    // What lies over the plot to be used: the legend's keys and the like.
    QWidgetList controls() const {
        QWidgetList found = widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        found.removeIf(
            [](const QWidget* control) { return control->isHidden() || control->focusPolicy() == Qt::NoFocus; });
        return found;
    }
    bool has_table() const { return m_table.get() != nullptr && m_table.get()->rowCount() > 0; }

    CursorPlace* place() const {
        if (m_place.get() == nullptr) {
            m_place = Registered<CursorPlace>(new CursorPlace(*this, spoken().tread_text, spoken().cursor_text));
        }
        return m_place.get();
    }

    // The place left lives on until the next move: clients are still to be told that it lost the focus.
    void move_cursor(bool other_tread) {
        m_left = std::exchange(m_place, {});
        QAccessibleInterface* place = this;
        if (has_cursor(spoken())) {
            if (!other_tread) { m_place = Registered<CursorPlace>(new CursorPlace(*this, spoken().cursor_text, {})); }
            place = this->place();
        }
        if (widget()->hasFocus()) {
            QAccessibleEvent event(place, QAccessible::Focus);
            QAccessible::updateAccessibility(&event);
        }
    }

    Registered<TreadTable> m_table;
    mutable Registered<CursorPlace> m_place;
    Registered<CursorPlace> m_left;
};

QAccessibleInterface* make_figure_accessible(const QString&, QObject* object) {
    auto* view = qobject_cast<FigureView*>(object);
    return view != nullptr ? new FigureAccessible(*view) : nullptr;
}
} // namespace

void install_figure_accessible() { QAccessible::installFactory(make_figure_accessible); }

void tell_spoken_change(FigureView& view, const SpokenPlot& before) {
    if (!QAccessible::isActive()) { return; }
    if (auto* plot = dynamic_cast<FigureAccessible*>(QAccessible::queryAccessibleInterface(&view))) {
        plot->tell_change(before);
    }
}
} // namespace quantoscope::inline plot
