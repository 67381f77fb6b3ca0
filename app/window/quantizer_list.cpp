#include "app/window/quantizer_list.h"

#include "app/window/actions.h"
#include "app/window/entry_model.h"
#include "app/window/entry_view.h"
#include "app/window/status.h"
#include "app/window/widgets.h"

namespace quantoscope::inline window {
QuantizerList::QuantizerList(QWidget* parent)
    : QWidget(parent)
    , m_model(new EntryModel(this))
    , m_view(new EntryView)
    , m_nothing(styled_label("muted", tr("No quantizer yet. Add one here, or type one above the plot.")))
    , m_bar(new QWidget) {
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Quantizers"));
    m_view->setAccessibleDescription(
        tr("Up and Down select, Ctrl+Up and Ctrl+Down move, Space shows and hides, Delete removes, "
           "%1 duplicates, S draws the selected one alone")
            .arg(keys_of("duplicate")));
    m_nothing->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("quantizer_bar"));          // for the style sheet
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it must not widen the column
    const auto button = [this](const QString& text, const QString& name, const QString& tip, auto act) {
        auto* made = explained(tool_button(text, name, tip), tip);
        connect(made, &QToolButton::clicked, this, act);
        return made;
    };
    m_add = button(tr("Add"), tr("Add"), {}, [this] { duplicate(); });
    m_remove = button(tr("Remove"), tr("Remove"), tr("Remove the selected quantizer (Delete)"), [this] { remove(); });
    m_solo = button(tr("Solo"), tr("Solo"), tr("Draw the selected quantizer alone (S)"), [this] { toggle_solo(); });
    m_solo->setCheckable(true);
    m_up = button({}, tr("Move up"), tr("Move up in the list (Ctrl+Up)"), [this] { move_selected(-1); });
    m_up->setArrowType(Qt::UpArrow);
    m_down = button({}, tr("Move down"), tr("Move down in the list (Ctrl+Down)"), [this] { move_selected(1); });
    m_down->setArrowType(Qt::DownArrow);
    m_bar->setLayout(in_row(4, m_add, m_remove, m_solo, Stretch{}, m_up, m_down));
    setLayout(in_column({0, 0, 0, 4}, 4, m_view, m_nothing, m_bar));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { select(current.row()); });
    connect(m_view, &EntryView::toggled, this, &QuantizerList::toggle);
    connect(m_view, &EntryView::moved, this, &QuantizerList::move);
    connect(m_view, &EntryView::removal_wanted, this, &QuantizerList::remove);
    connect(m_view, &EntryView::solo_wanted, this, &QuantizerList::toggle_solo);
}

void QuantizerList::show_document(const Document& document, const Theme& theme) {
    m_showing = true;
    const bool resized = m_theme == nullptr || document.entries.size() != m_document.entries.size();
    if (m_theme != &theme) {
        m_theme = &theme;
        m_view->use_theme(theme);
    }
    m_document = document;
    m_model->show_document(document);
    if (resized) {
        if (document.is_empty() && m_view->hasFocus()) {
            m_add->setFocus(); // it would go to some other field
        }
        m_view->fit_rows();
        m_view->setVisible(!document.is_empty());
        m_nothing->setVisible(document.is_empty());
    }
    if (m_view->currentIndex().row() != static_cast<int>(document.selected)) {
        m_view->setCurrentIndex(m_model->index(static_cast<int>(document.selected)));
    }
    show_buttons();
    m_showing = false;
}

void QuantizerList::show_buttons() {
    const std::size_t size = m_document.entries.size();
    explained(m_add, size == 0 ? tr("Begin with the first version of quantized_sigmoid")
                               : tr("Add a copy of the selected quantizer (%1); up to %2 in all")
                                     .arg(keys_of("duplicate"))
                                     .arg(most_entries));
    m_add->setEnabled(size < most_entries);
    m_remove->setEnabled(size > 0);
    m_solo->setEnabled(size > 1 || m_document.solo);
    m_solo->setChecked(m_document.solo);
    m_up->setEnabled(m_document.selected > 0);
    m_down->setEnabled(m_document.selected + 1 < size);
}

void QuantizerList::select(int row) {
    if (m_showing || row < 0 || row == static_cast<int>(m_document.selected)) { return; }
    emit committed(with_selected(m_document, static_cast<std::size_t>(row)));
}

void QuantizerList::toggle(int row) {
    Document document = m_document;
    Entry& entry = document.entries[static_cast<std::size_t>(row)];
    entry.visible = !entry.visible;
    emit committed(document);
}

void QuantizerList::move(int from, int to) {
    emit committed(with_entry_moved(m_document, static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
}

void QuantizerList::register_actions(Actions& actions) { actions.on("duplicate", this, &QuantizerList::duplicate); }

void QuantizerList::duplicate() {
    if (m_document.entries.size() == most_entries) {
        show_status(*this, tr("There are %1 quantizers, as many as fit; remove one first").arg(most_entries));
        return;
    }
    emit committed(with_entry_added(m_document, m_document.is_empty() ? default_example() : m_document.spec()));
}

void QuantizerList::remove() {
    if (!m_document.is_empty()) { emit committed(with_entry_removed(m_document, m_document.selected)); }
}

void QuantizerList::toggle_solo() {
    if (m_document.entries.size() < 2 && !m_document.solo) { return; }
    Document document = m_document;
    document.solo = !document.solo;
    emit committed(document);
}

void QuantizerList::move_selected(int by) {
    const int row = static_cast<int>(m_document.selected);
    move(row, row + by);
}
} // namespace quantoscope::inline window
