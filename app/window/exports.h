#pragma once

#include "app/window/table_dialog.h"

#include <QObject>

class QPrinter;

namespace quantoscope::inline window {
class Actions;
class Analyst;
class FactsPanel;
class Files;
class Store;

// What leaves the window: figures and tables as files, on paper, and all that is copied to the clipboard.
class Exports : public QObject {
    Q_OBJECT

public:
    // What it works on; dialogs lie over `window`.
    struct Parts {
        Store& store;
        Analyst& analyst;
        const Files& files;
        const FactsPanel& facts;
        QWidget& window;
    };
    explicit Exports(const Parts& parts);

    void register_actions(Actions& actions);

private:
    bool await_study();
    void export_figure();
    void export_table();
    void print();
    void preview_print();
    void print_to(QPrinter& printer);
    void copy_figure();
    void copy_fixed_point();
    void copy_text(const QString& text, const QString& what);
    void copy_encoded(std::string_view ending, const QString& what);

    Parts m_parts;
    QString m_figure = QStringLiteral("quantoscope.png"); // where the last figure went
    TableDialog::Choice m_table;                          // the last table
};
} // namespace quantoscope::inline window
