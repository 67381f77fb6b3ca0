#include "app/front_end.h"

#include "app/plot/export.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStyleFactory>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace quantoscope {

namespace {

bool can_connect(const std::string& path, bool abstract)
{
    sockaddr_un address{};
    if (path.size() + 2 > sizeof address.sun_path) {
        return false;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path + (abstract ? 1 : 0), path.data(), path.size());
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + 1);
    const bool ok = fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    if (fd >= 0) {
        ::close(fd);
    }
    return ok;
}

std::string_view variable(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

// Qt ends the process when it finds no display: look before.
bool has_display()
{
    if (!variable("QT_QPA_PLATFORM").empty()) {
        return true; // the user's own choice
    }
    const std::string_view display = variable("DISPLAY");
    if (display.starts_with(':')) {
        const std::string socket = "/tmp/.X11-unix/X" + std::string(display.substr(1, display.find('.') - 1));
        if (can_connect(socket, true) || can_connect(socket, false)) {
            return true;
        }
    } else if (!display.empty()) {
        return true; // on another host
    }
    const std::string_view wayland = variable("WAYLAND_DISPLAY");
    const std::string folder(variable("XDG_RUNTIME_DIR"));
    const bool absolute = wayland.starts_with('/');
    return !wayland.empty() &&
           can_connect(absolute ? std::string(wayland) : folder + '/' + std::string(wayland), false);
}

// Qt remarks on a missing XDG_RUNTIME_DIR on standard error, which is kept for the program's own errors.
void quiet_messages(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths:"))) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
    }
}

// The application object; `visible` decides whether it may talk to a display.
class Application {
public:
    explicit Application(bool visible)
    {
        qInstallMessageHandler(quiet_messages);
        if (!visible) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            qunsetenv("QT_SCALE_FACTOR"); // files do not depend on the screen
        }
        m_application = std::make_unique<QApplication>(m_count, m_arguments);
        QCoreApplication::setApplicationName(QStringLiteral("quantoscope"));
        QCoreApplication::setApplicationVersion(QStringLiteral(QUANTOSCOPE_VERSION));
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }

private:
    int m_count = 1;
    char m_name[12] = "quantoscope";
    char* m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

std::optional<Failure> plot(const PlotRequest& request)
{
    const Application application(false);
    Document document;
    document.spec = request.spec;
    document.interval = request.interval;
    document.view.x = {request.interval.first, request.interval.last};
    const QSizeF size(request.width_mm.value_or(default_size_mm.width()),
                      request.height_mm.value_or(default_size_mm.height()));
    if (const auto trouble =
            export_figure(document, QString::fromStdString(request.path), size, light_theme())) {
        return Failure{trouble->toStdString(), exit_io};
    }
    return std::nullopt;
}

int open_window(const Spec& spec)
{
    if (!has_display()) {
        const std::string path = "quantoscope.png";
        std::fputs("quantoscope: there is no display for a window\n", stderr);
        if (const auto failed = plot({spec, Interval{-12.0f, 12.0f}, path, {}, {}})) {
            std::fprintf(stderr, "quantoscope: %s\n", failed->message.c_str());
            return failed->code;
        }
        std::fprintf(stderr, "quantoscope: wrote the figure of %s to %s instead\n", text_of(spec).c_str(),
                     path.c_str());
        return exit_done;
    }
    const Application application(true);
    Document document;
    document.spec = spec;
    MainWindow window(document);
    window.show();
    return QApplication::exec() == 0 ? exit_done : exit_io;
}

} // namespace

FrontEnd qt_front_end()
{
    return {.plot = plot, .open_window = open_window};
}

} // namespace quantoscope
