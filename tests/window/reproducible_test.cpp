#include "app/plot/qt_text.h"
#include "tests/places.h"
#include "tests/window/exported.h"
#include "tests/window/tools.h"

#include <QDir>
#include <cstdio>

namespace quantoscope {
namespace {
// The file the program writes for the figure, run as a user in that place would.
QByteArray written(const QString& ending, const std::map<const char*, const char*>& place, const QString& folder) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("SOURCE_DATE_EPOCH");
    for (const auto& [name, value] : place) { environment.insert(name, value); }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    const QString name = "figure." + ending;
    process.start(QString::fromStdString(program_path()), {"plot", "pr63_v1.quantized_sigmoid(4,1)@real", "-o", name});
    EXPECT_TRUE(process.waitForFinished(60000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return content(QDir(folder).filePath(name));
}

bool has_locale(const char* name) { return is_there("locale") && output_of("locale", {"-a"}).contains(name); }
} // namespace

TEST(Reproducible, TheProgramWritesTheSameBytesEverywhere) {
    if (!has_locale("de_DE")) {
        std::printf("[ measured ] the locale de_DE is not installed: its turn is taken by the C locale\n");
    }
    const QTemporaryDir here;
    const QTemporaryDir there;
    for (const FigureFormat& format : figure_formats()) {
        const QByteArray first = written(qt_text(format.ending), {{"TZ", "UTC"}, {"LC_ALL", "C"}}, here.path());
        EXPECT_FALSE(first.isEmpty());
        const QByteArray second = written(qt_text(format.ending),
                                          {{"TZ", "Asia/Kolkata"},
                                           {"LC_ALL", "de_DE.UTF-8"},
                                           {"QT_SCALE_FACTOR", "1.75"},
                                           {"QT_FONT_DPI", "144"},
                                           {"LANGUAGE", "de"}},
                                          there.path());
        EXPECT_EQ(first, second) << format.ending;
        EXPECT_FALSE(first.contains(here.path().toUtf8())) << format.ending;
    }
}
} // namespace quantoscope
