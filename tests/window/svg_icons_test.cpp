#include <QDir>
#include <QIcon>
#include <QIconEngine>
#include <QIconEnginePlugin>
#include <QImage>
#include <QPluginLoader>
#include <gtest/gtest.h>
#include <memory>

namespace quantoscope {
namespace {
QIconEnginePlugin* linked_in() {
    for (QObject* plugin : QPluginLoader::staticInstances()) {
        if (auto* icons = qobject_cast<QIconEnginePlugin*>(plugin)) { return icons; }
    }
    return nullptr;
}

// Those are drawn where Qt's own plugin for SVG is not installed, too.
TEST(SvgIcons, AreDrawnByThePluginLinkedIn) {
    QIconEnginePlugin* plugin = linked_in();
    ASSERT_NE(plugin, nullptr);
    const QStringList names = QDir(":/icons").entryList({"*.svg"});
    EXPECT_GE(names.size(), 7);
    for (const QString& name : names) {
        const QIcon icon(plugin->create(":/icons/" + name));
        EXPECT_FALSE(icon.isNull()) << name.toStdString();
        for (const int size : {16, 64}) {
            const QImage image = icon.pixmap(QSize(size, size), 1.0).toImage();
            ASSERT_EQ(image.size().width(), size) << name.toStdString();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) { inked += image.pixelColor(x, y).alpha() == 255 ? 1 : 0; }
            }
            EXPECT_GE(inked, size / 4) << name.toStdString();
        }
    }
}
} // namespace
} // namespace quantoscope
