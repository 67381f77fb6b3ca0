#pragma once

#include "app/window/parameter_controls.h"

#include <functional>

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

// Asks for a file with a table, reads it and puts it to use; nullopt where none was chosen, or it cannot be used, which
// has been said.
std::optional<Spec> with_chosen_table(QWidget& parent, const std::function<Result<Spec>(const CodeFile& file)>& use);
} // namespace quantoscope::inline window
