#pragma once

#include "app/plot/figure_view.h"
#include "app/window/main_window.h"
#include "core/spec/spec.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <cmath>
#include <gtest/gtest.h>
#include <qcustomplot.h>

namespace quantoscope {
// A real window on the offscreen platform.
class WindowTest : public testing::Test {
protected:
    void SetUp() override { open("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"); }

    void open(const char* text) {
        const Document document = document_of(parse_spec(text).value());
        m_window = std::make_unique<MainWindow>(document);
        m_window->resize(1440, 900);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
    }

    // The control of a type with an accessible name.
    template <class Control> Control* control(const char* name) {
        for (Control* candidate : m_window->findChildren<Control*>()) {
            if (candidate->accessibleName() == QLatin1String(name) && candidate->isVisible()) { return candidate; }
        }
        ADD_FAILURE() << "there is no control named " << name;
        return nullptr;
    }

    // The action of a row, a panel ("panel_error") or a choice ("theme_dark"), by its id.
    QAction* action(const QString& id) {
        auto* found = m_window->findChild<QAction*>(id);
        EXPECT_NE(found, nullptr) << "there is no action " << id.toStdString();
        return found;
    }

    QPushButton* mode_button(const std::string& mode) {
        return control<QPushButton>(("Sigmoid mode: " + mode).c_str());
    }
    QLineEdit* text_field() { return control<QLineEdit>("As text"); }
    const Spec& spec() { return m_window->store().document().spec(); }
    std::string spec_text() { return text_of(spec()); }
    const Figure& figure() { return m_window->figure_view().figure(); }
    FigureView& view() { return m_window->figure_view(); }

    void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    void type_text(const char* text) {
        text_field()->setFocus();
        text_field()->selectAll();
        QTest::keyClicks(text_field(), QLatin1String(text));
        settle();
    }

    QCustomPlot* canvas() { return view().findChild<QCustomPlot*>(); }

    // Where the plane's point lies on the canvas.
    QPoint pixel(double x, double y) {
        auto* rect = qobject_cast<QCPAxisRect*>(canvas()->plotLayout()->element(1, 0));
        return {static_cast<int>(std::lround(rect->axis(QCPAxis::atBottom)->coordToPixel(x))),
                static_cast<int>(std::lround(rect->axis(QCPAxis::atLeft)->coordToPixel(y)))};
    }

    QImage canvas_image() {
        settle();
        view().draw_now();
        return canvas()->grab().toImage();
    }

    // What the window looks like; kept as a file when QUANTOSCOPE_PICTURES names a folder.
    QImage picture(const char* name) {
        settle();
        view().draw_now();
        const QImage image = m_window->grab().toImage();
        if (const QString folder = qEnvironmentVariable("QUANTOSCOPE_PICTURES"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            image.save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
        }
        return image;
    }

    std::unique_ptr<MainWindow> m_window;
};
} // namespace quantoscope
