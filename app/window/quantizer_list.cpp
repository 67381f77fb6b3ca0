#include "app/window/quantizer_list.h"

#include "app/window/actions.h"
#include "app/window/entry_model.h"
#include "app/window/entry_view.h"
#include "app/window/status.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace quantoscope {

QuantizerList::QuantizerList(QWidget* parent)
    : QWidget(parent)
    , m_model(new EntryModel(this))
    , m_view(new EntryView)
    , m_nothing(new QLabel(tr("No quantizer yet. Add one here, or type one above the plot.")))
    , m_bar(new QWidget)
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Quantizers"));
    m_view->setAccessibleDescription(
        tr("Up and Down select, Ctrl+Up and Ctrl+Down move, Space shows and hides, Delete removes, "
           "%1 duplicates, S draws the selected one alone")
            .arg(keys_of("duplicate")));
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("muted", true);
    m_bar->setObjectName(QStringLiteral("quantizer_bar"));          // for the style sheet
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it must not widen the column
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(4);
    m_add = add_button(tr("Add"), {}, &QuantizerList::duplicate);
    m_remove = add_button(tr("Remove"), tr("Remove the selected quantizer (Delete)"), &QuantizerList::remove);
    m_solo = add_button(tr("Solo"), tr("Draw the selected quantizer alone (S)"), &QuantizerList::toggle_solo);
    m_solo->setCheckable(true);
    bar->addStretch(1);
    m_up = add_button({}, tr("Move up in the list (Ctrl+Up)"), &QuantizerList::move_up);
    m_up->setArrowType(Qt::UpArrow);
    m_up->setAccessibleName(tr("Move up"));
    m_down = add_button({}, tr("Move down in the list (Ctrl+Down)"), &QuantizerList::move_down);
    m_down->setArrowType(Qt::DownArrow);
    m_down->setAccessibleName(tr("Move down"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_view);
    layout->addWidget(m_nothing);
    layout->addWidget(m_bar);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { select(current.row()); });
    connect(m_view, &EntryView::toggled, this, &QuantizerList::toggle);
    connect(m_view, &EntryView::moved, this, &QuantizerList::move);
    connect(m_view, &EntryView::removal_wanted, this, &QuantizerList::remove);
    connect(m_view, &EntryView::solo_wanted, this, &QuantizerList::toggle_solo);
}

QToolButton* QuantizerList::add_button(const QString& text, const QString& tip, void (QuantizerList::*act)())
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, act);
    m_bar->layout()->addWidget(button);
    return button;
}

void QuantizerList::show_document(const Document& document, const Theme& theme)
{
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

void QuantizerList::show_buttons()
{
    const std::size_t size = m_document.entries.size();
    const QString tip = size == 0 ? tr("Begin with the first version of quantized_sigmoid")
                                  : tr("Add a copy of the selected quantizer (%1); up to %2 in all")
                                        .arg(keys_of("duplicate"))
                                        .arg(most_entries);
    if (m_add->toolTip() != tip) {
        m_add->setToolTip(tip);
        m_add->setAccessibleDescription(tip);
    }
    m_add->setEnabled(size < most_entries);
    m_remove->setEnabled(size > 0);
    m_solo->setEnabled(size > 1 || m_document.solo);
    m_solo->setChecked(m_document.solo);
    m_up->setEnabled(m_document.selected > 0);
    m_down->setEnabled(m_document.selected + 1 < size);
}

void QuantizerList::select(int row)
{
    if (m_showing || row < 0 || row == static_cast<int>(m_document.selected)) {
        return;
    }
    Document document = m_document;
    document.selected = static_cast<std::size_t>(row);
    emit committed(document);
}

void QuantizerList::toggle(int row)
{
    Document document = m_document;
    Entry& entry = document.entries[static_cast<std::size_t>(row)];
    entry.visible = !entry.visible;
    emit committed(document);
}

void QuantizerList::move(int from, int to)
{
    emit committed(
        with_entry_moved(m_document, static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
}

void QuantizerList::register_actions(Actions& actions)
{
    actions.on("duplicate", this, &QuantizerList::duplicate);
}

void QuantizerList::duplicate()
{
    if (m_document.entries.size() == most_entries) {
        show_status(*this, tr("There are %1 quantizers, as many as fit; remove one first").arg(most_entries));
        return;
    }
    emit committed(
        with_entry_added(m_document, m_document.is_empty() ? default_example() : m_document.spec()));
}

void QuantizerList::remove()
{
    if (!m_document.is_empty()) {
        emit committed(with_entry_removed(m_document, m_document.selected));
    }
}

void QuantizerList::toggle_solo()
{
    if (m_document.entries.size() < 2 && !m_document.solo) {
        return;
    }
    Document document = m_document;
    document.solo = !document.solo;
    emit committed(document);
}

void QuantizerList::move_up()
{
    const int row = static_cast<int>(m_document.selected);
    move(row, row - 1);
}

void QuantizerList::move_down()
{
    const int row = static_cast<int>(m_document.selected);
    move(row, row + 1);
}

} // namespace quantoscope
