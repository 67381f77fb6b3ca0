#pragma once

#include "app/plot/theme.h"
#include "core/document/document.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace quantoscope::inline window {
class Actions;
class EntryModel;
class EntryView;

// The quantizers of the document, one a row, and what can be done with them; the figure shows the visible
// ones, the controls act on the selected one. With one quantizer it is one row high.
class QuantizerList : public QWidget {
    Q_OBJECT

public:
    explicit QuantizerList(QWidget* parent = nullptr);
    // Never emits. Costs some microseconds where one quantizer changed.
    void show_document(const Document& document, const Theme& theme);
    void register_actions(Actions& actions);

signals:
    void committed(const Document& document);

private:
    void show_buttons();
    void select(int row);
    void toggle(int row);
    void move(int from, int to);
    void duplicate();
    void remove();
    void toggle_solo();
    void move_selected(int by);

    Document m_document;
    const Theme* m_theme = nullptr;
    bool m_showing = false;
    EntryModel* m_model;
    EntryView* m_view;
    QLabel* m_nothing;
    QWidget* m_bar;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_solo;
    QToolButton* m_up;
    QToolButton* m_down;
};
} // namespace quantoscope::inline window
