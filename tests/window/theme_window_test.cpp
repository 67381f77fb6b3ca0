#include "tests/window/window_fixture.h"

#include "app/plot/theme.h"
#include "tests/window/color_math.h"

#include <QAction>
#include <QComboBox>
#include <QRadioButton>

namespace quantoscope {
namespace {
class ThemeWindowTest : public WindowTest {};
} // namespace

TEST_F(ThemeWindowTest, EveryThemeIsInTheMenuAndChangesFigureAndControls) {
    for (const Theme& theme : themes()) {
        SCOPED_TRACE(theme.key.toStdString());
        QAction* chosen = action("theme_" + theme.key);
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

TEST_F(ThemeWindowTest, FocusIsFramedAsThickAsTheThemeSaysAndMovesNothing) {
    // How thick the frame is at the left edge of a widget, halfway down.
    const auto frame_of = [this](QWidget* widget, const QColor& accent) {
        settle();
        const QImage image = widget->grab().toImage();
        int thickness = 0;
        while (image.pixelColor(thickness, image.height() / 2) == accent) { ++thickness; }
        return thickness;
    };
    for (const Theme& theme : themes()) {
        SCOPED_TRACE(theme.key.toStdString());
        action("theme_" + theme.key)->trigger();
        QWidget* const framed[] = {&view(), text_field(), control<QComboBox>("Quantizer"), control<QSpinBox>("Bits")};
        for (QWidget* widget : framed) {
            m_window->setFocus();
            EXPECT_EQ(frame_of(widget, theme.widgets.accent), 0);
            const QSize hint = widget->sizeHint();
            widget->setFocus();
            EXPECT_EQ(frame_of(widget, theme.widgets.accent), theme.widgets.focus_frame);
            EXPECT_EQ(widget->sizeHint().height(), hint.height());
        }
    }
}

TEST_F(ThemeWindowTest, RingsOfRevisionsFollowTheTheme) {
    auto* stop = control<QRadioButton>("v2");
    int before = 0;
    for (const char* key : {"light", "high_contrast"}) {
        const Theme& theme = *find_theme(key);
        action("theme_" + theme.key)->trigger();
        stop->setFocus();
        settle();
        EXPECT_EQ(stop->property("focusFrame").toInt(), theme.widgets.focus_frame);
        const QImage image = stop->grab().toImage();
        int ring = 0;
        for (int y = 0; y < image.height(); ++y) {
            ring += image.pixelColor(stop->width() / 2, y) == theme.widgets.accent ? 1 : 0;
        }
        EXPECT_GT(ring, before);
        before = ring;
    }
}

// As painted: with the colour of whatever theme came last, on the ground it stands on.
TEST_F(ThemeWindowTest, LinkOfTheEmptyPageCanBeReadInEveryTheme) {
    action("new")->trigger();
    settle();
    QLabel* page = nullptr;
    for (QLabel* label : m_window->findChildren<QLabel*>()) {
        page = label->isVisible() && label->accessibleName() == "No quantizer yet" ? label : page;
    }
    ASSERT_NE(page, nullptr);
    for (const Theme& theme : themes()) {
        SCOPED_TRACE(theme.key.toStdString());
        action("theme_" + theme.key)->trigger();
        settle();
        const QImage image = page->grab().toImage();
        const QColor ground = image.pixelColor(2, 2);
        int marked = 0; // the line below the link, at least
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                marked += image.pixelColor(x, y) == theme.widgets.accent ? 1 : 0;
            }
        }
        EXPECT_GT(marked, 200);
        EXPECT_GE(contrast_of(theme.widgets.accent, ground), 4.5);
        picture(("empty-" + theme.key).toUtf8().constData());
    }
}
} // namespace quantoscope
