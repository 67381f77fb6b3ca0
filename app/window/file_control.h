#pragma once

#include "app/window/parameter_controls.h"

class QPushButton;

namespace quantoscope::inline window {

// The table in a file: a button with its name, which asks for another.
class FileControl : public ParameterControl {
    Q_OBJECT

public:
    explicit FileControl(const ParameterDefinition& definition, QWidget* parent = nullptr);

private:
    void show_value(const Value& value, bool is_used) override;
    void choose();

    QPushButton* m_button;
};

// Asks for a file with a table and reads it; null where none was chosen, or none can be read, which has been said.
const CodeFile* chosen_table(QWidget& parent);

} // namespace quantoscope::inline window
