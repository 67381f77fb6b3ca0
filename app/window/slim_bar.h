#pragma once

#include <QToolBar>
#include <vector>

namespace quantoscope::inline plot {
struct Theme;
} // namespace quantoscope::inline plot

namespace quantoscope::inline window {
class Actions;

// What is wanted most often, as buttons above the plot: actions of the menus, in one row, with their names where
// there is room.
class SlimBar : public QToolBar {
    Q_OBJECT

public:
    explicit SlimBar(Actions& actions);
    void use_theme(const Theme& theme);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<QAction*> m_buttons; // as the rows
    int m_with_words = 0;            // the width that takes
};
} // namespace quantoscope::inline window
