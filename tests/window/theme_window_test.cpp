#include "tests/window/window_fixture.h"

#include "app/plot/theme.h"

#include <QAction>
#include <QMenu>

namespace quantoscope {

namespace {

class ThemeWindowTest : public WindowTest {
protected:
    QAction* action(const QString& text)
    {
        for (QAction* candidate : m_window->findChildren<QAction*>()) {
            if (candidate->text().remove('&') == text) {
                return candidate;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST_F(ThemeWindowTest, EveryThemeIsInTheMenuAndChangesFigureAndControls)
{
    for (const Theme& theme : themes()) {
        SCOPED_TRACE(theme.key.toStdString());
        QAction* chosen = action(theme.title);
        ASSERT_NE(chosen, nullptr);
        chosen->trigger();
        EXPECT_TRUE(chosen->isChecked());
        text_field()->setFocus();
        picture(("theme-" + theme.key).toUtf8().constData());
        view().setFocus();
        const QImage image = picture(("theme-" + theme.key + "-plot").toUtf8().constData());
        EXPECT_EQ(image.pixelColor(5, image.height() / 2), theme.widgets.panel);
        const QImage figure = canvas_image();
        EXPECT_EQ(figure.pixelColor(5, 5), theme.background);
        EXPECT_EQ(figure.pixelColor(pixel(8.0, 1.75)), theme[Role::out_of_range].color);
    }
}

} // namespace quantoscope
