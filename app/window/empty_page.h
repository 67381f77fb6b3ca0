#pragma once

#include <QLabel>

namespace quantoscope::inline window {
// What stands in the plot's place while there is no quantizer: every way to one. Its link asks for the first.
class EmptyPage : public QLabel {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);
    void use_link_color(const QColor& color);
};
} // namespace quantoscope::inline window
