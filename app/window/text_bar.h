#pragma once

#include "core/spec/spec.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

class QHBoxLayout;

namespace quantoscope {

// The quantizer as text: editing it moves the controls, the controls rewrite it. A wrong text is told below
// with a caret under the place; the rest of the window keeps the last good state.
class TextBar : public QWidget {
    Q_OBJECT

public:
    explicit TextBar(QWidget* parent = nullptr);
    void show_spec(const Spec& spec);
    void add_button(QWidget* button); // to the right of the field

signals:
    void previewed(const Spec& spec); // while typing, each time the text is right
    void committed(const Spec& spec); // Return, or leaving the field

private:
    void edited();
    void finish();
    void show_error(const QString& line, const Error* error);

    Spec m_spec;
    QHBoxLayout* m_row;
    QLineEdit* m_edit;
    QLabel* m_trouble;
};

} // namespace quantoscope
