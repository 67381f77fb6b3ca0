#pragma once

#include "app/window/actions.h"

#include <QtWidgets>

namespace quantoscope::inline window {
class ManualView;

// What a word of the field means, as the manual's glossary has it, whose words may be plural; empty for any other word.
QString meaning_of(const QString& word);

// The manual: the pages of resources/manual as the program carries them, with a list of pages, a search and links.
class ManualWindow : public QDialog {
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent);

    // By the name of its file without ending: "window-compare". Nothing happens where there is no such page.
    void show_page(const QString& name);
    void follow(const QString& link);
    QString page() const;

private:
    void find(const QString& words);

    QLineEdit* m_search = new QLineEdit;
    QListWidget* m_pages = new QListWidget;
    ManualView* m_view;
};

// The names of the pages, in the order of the index, which is the first.
QStringList manual_pages();

// The page about a control: that of the nearest widget around it that has one; "index" without.
QString manual_page_of(const QWidget* control);

// The page about the control with the focus, over a dialog that is open, or the place a link within the manual names:
// "quantizers.md#pull-request-63".
void show_manual(QWidget& window, const QString& link = {});

// The page of shortcuts, as rich text: the plot's gestures and the list's, then the actions with their keys.
QString shortcuts_page(const QList<QAction*>& actions);

// The actions of the menu Help; what they show lies over `window`.
void register_help(Actions& actions, QWidget& window);
} // namespace quantoscope::inline window
