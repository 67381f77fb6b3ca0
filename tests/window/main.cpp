#include "app/plot/save_file.h"
#include "tests/window/edit_and_wait.h"

#include <QApplication>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <cstdio>
#include <cstring>
#include <gtest/gtest.h>

namespace {
// Any warning of Qt fails the test it comes from, but for what the offscreen platform says of itself.
void strict_messages(QtMsgType type, const QMessageLogContext&, const QString& message) {
    constexpr const char* allowed[] = {"QStandardPaths:", "This plugin does not support"};
    for (const char* start : allowed) {
        if (message.startsWith(QLatin1String(start))) { return; }
    }
    if (type != QtDebugMsg && type != QtInfoMsg) { ADD_FAILURE() << "Qt says: " << message.toStdString(); }
}
} // namespace

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (testing::GTEST_FLAG(list_tests)) { // at build time, before any display is needed
        return RUN_ALL_TESTS();
    }
    const QTemporaryDir home; // nothing here reads or writes the user's own settings
    qputenv("XDG_CONFIG_HOME", home.filePath("config").toUtf8());
    qputenv("XDG_STATE_HOME", home.filePath("state").toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(strict_messages);
    quantoscope::use_utf8_locale();
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QLocale::setDefault(QLocale::c());
    if (argc == 4 && std::strcmp(argv[1], "--edit-and-wait") == 0) { // a test started this process
        return quantoscope::edit_and_wait(QString::fromLocal8Bit(argv[2]), argv[3]);
    }
    return RUN_ALL_TESTS();
}
