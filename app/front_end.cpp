#include "app/front_end.h"

#include "app/cli/output.h"
#include "app/files/data_files.h"
#include "app/files/file_bytes.h"
#include "app/files/version.h"
#include "app/plot/export.h"
#include "app/plot/save_file.h"
#include "app/plot/theme.h"
#include "app/window/files.h"
#include "app/window/language.h"
#include "app/window/lessons.h"
#include "app/window/main_window.h"
#include "app/window/messages.h"
#include "app/window/session_file.h"
#include "app/window/settings.h"

#include <QApplication>
#include <QFileInfo>
#include <QStyleFactory>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quantoscope {
namespace {
bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

// Finds out whether a window can be opened. Qt ends the process when it cannot reach the display or lacks the
// plugin for it, so a child process tries. The child keeps its connection until this object goes: an X server
// without other clients would otherwise reset itself just when the program connects.
class DisplayProbe {
public:
    DisplayProbe() {
        // No variable, no display: nothing to try.
        if (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("QT_QPA_PLATFORM")) { probe(); }
    }
    DisplayProbe(const DisplayProbe&) = delete;
    DisplayProbe& operator=(const DisplayProbe&) = delete;

    ~DisplayProbe() {
        ::close(m_end);
        if (m_child > 0) { ::waitpid(m_child, nullptr, 0); }
    }

    bool succeeded() const { return m_succeeded; }

private:
    static constexpr int patience_ms = 15000; // a display on another host may take its time

    void probe() {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) { return; }
        m_end = ends[0];
        m_child = ::fork();
        if (m_child == 0) {
            ::close(ends[0]);
            try_display(ends[1]);
        }
        ::close(ends[1]);
        pollfd wait{m_end, POLLIN, 0};
        char byte = 0;
        m_succeeded = m_child > 0 && ::poll(&wait, 1, patience_ms) > 0 && ::read(m_end, &byte, 1) == 1;
        if (m_child > 0 && !m_succeeded) { ::kill(m_child, SIGKILL); }
    }

    [[noreturn]] static void try_display(int end) {
        const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        const rlimit no_core{0, 0};
        ::setrlimit(RLIMIT_CORE, &no_core);
        int count = 1;
        char name[] = "quantoscope";
        char* arguments[] = {name, nullptr};
        const QGuiApplication application(count, arguments); // does not return without a display
        char byte = 1;
        if (::write(end, &byte, 1) == 1) {
            (void)!::read(end, &byte, 1); // until the other end closes
        }
        ::_exit(0);
    }

    pid_t m_child = -1;
    int m_end = -1;
    bool m_succeeded = false;
};

// Standard error is kept for the program's own errors: Qt remarks there on a missing XDG_RUNTIME_DIR, and Qt 6.8 on
// each question of a screen reader about what is no longer shown.
void quiet_messages(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(QLatin1String("QStandardPaths:")) &&
        qstrcmp(context.category, "qt.accessibility.atspi") != 0) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
    }
}

// The application object; `visible` decides whether it may talk to a display.
class Application {
public:
    explicit Application(bool visible) {
        qInstallMessageHandler(quiet_messages);
        use_utf8_locale();
        if (!visible) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            qunsetenv("QT_SCALE_FACTOR"); // files do not depend on the screen
        }
        m_application = std::make_unique<QApplication>(m_count, m_arguments);
        QCoreApplication::setApplicationName(QStringLiteral("quantoscope"));
        QCoreApplication::setApplicationVersion(QString::fromLatin1(program_version));
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }

private:
    int m_count = 1;
    char m_name[12] = "quantoscope";
    char* m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

// Files do not depend on a display, nor on the user's language.
void need_application() {
    // Never destroyed: at the end of the program Qt's own statics may be gone before it.
    static const Application* application = QCoreApplication::instance() == nullptr ? new Application(false) : nullptr;
    static_cast<void>(application);
}

QByteArray bytes_of(std::string_view bytes) { return {bytes.data(), static_cast<qsizetype>(bytes.size())}; }

Result<DrawnFigure> draw(const FigureRequest& request) {
    need_application();
    const Document& document = request.session.document;
    const FigureFormat* format = find_figure_format(request.format);
    if (const auto good = can_be_drawn(*format, document); !good && !document.is_empty()) {
        return failure(good.error());
    }
    const ProgressBar bar(100, std::chrono::seconds(1));
    const auto files = [&]() -> Result<std::vector<QByteArray>> {
        const Unknown& unknown = request.session.unknown;
        if (request.numbered || format->plays()) { return encode_frames(*format, document, unknown, bar.progress()); }
        const std::optional<Study> study =
            document.is_empty() ? std::nullopt : make_study(study_request(document), bar.progress());
        return encode_figure(*format, document, study ? &*study : nullptr, unknown).map([](QByteArray bytes) {
            return std::vector{std::move(bytes)};
        });
    }();
    if (!files) { return failure(files.error()); }
    DrawnFigure drawn;
    std::ranges::transform(*files, std::back_inserter(drawn.files), &QByteArray::toStdString);
    if (const auto note = typeface_of(document.figure).note) { drawn.notes.push_back(plain(*note)); }
    return drawn;
}

Result<std::string> draw_worksheet(std::span<const Lesson> lessons, const PaperRow& paper) {
    need_application();
    return worksheet_of(lessons, paper).map([](const QByteArray& bytes) { return bytes.toStdString(); });
}

// Without an application: a window may follow, which needs one of its own.
Result<Session> read_figure(std::string_view bytes) { return document_in_figure(bytes_of(bytes)); }

// What there is to see without a display: the figure as a file.
Result<void> draw_instead(const Session& session, const std::string& folder) {
    constexpr const char* no_display = "there is no display for a window";
    if (session.document.is_empty()) { return failure(no_display, {}, ErrorKind::file); }
    std::fprintf(stderr, "quantoscope: %s\n", no_display);
    const std::string path = "quantoscope.png";
    return draw({session, folder, "png"})
        .and_then([&](const DrawnFigure& drawn) { return replace_file(path, drawn.files.front()); })
        .map([&] {
            std::fprintf(stderr, "quantoscope: wrote the figure of %s to %s instead\n",
                         text_of(session.document.spec()).c_str(), path.c_str());
        });
}

// The document of the window that was closed last, if there was one; its files of numbers are not read again.
bool take_up_last(Document& document) {
    Result<Session> last = read_session(saved_value(last_key).toString().toStdString(), code_file_on_disk);
    if (!last) { return false; }
    document = std::move(last->document);
    document.measured.reset();
    return true;
}

Result<void> open_window(const Opening& given) {
    Opening opening = given;
    const QString folder = QFileInfo(path_text(opening.path)).absolutePath();
    std::optional<DisplayProbe> display(std::in_place);
    if (!display->succeeded()) {
        if (opening.error) { return failure(*opening.error); }
        (void)load_data(opening.session.document, path_bytes(folder));
        return draw_instead(opening.session, path_bytes(folder));
    }
    const Application application(true);
    display.reset();
    const QString language = saved_value(language_key).toString();
    speak(language_for(language, QLocale::system().uiLanguages()));
    if (!language.isEmpty()) { QLocale::setDefault(QLocale(language)); }
    std::ranges::move(load_data_asking(opening.session.document, folder), std::back_inserter(opening.session.notes));
    const bool is_first = !opening.asked_for && !take_up_last(opening.session.document);
    const Document& document = opening.session.document;
    MainWindow window(opening.path.empty() ? with_saved_choices(document) : document);
    window.files().begin(opening);
    window.offer_recovery();
    if (is_first) { window.offer_welcome(); }
    if (opening.error) { window.show_problem(sentence_of(*opening.error)); }
    window.show();
    if (opening.model) { window.show_model(*opening.model, path_text(opening.model_path)); }
    if (!opening.lesson_path.empty()) { window.lessons().open_file(path_text(opening.lesson_path)); }
    const bool went_well = QApplication::exec() == 0;
    if (opening.error) { return failure(*opening.error); }
    return went_well ? Result<void>() : failure({.what = {}, .kind = ErrorKind::file});
}
} // namespace

FrontEnd qt_front_end() {
    return {.draw = draw,
            .draw_worksheet = draw_worksheet,
            .read_figure = read_figure,
            .open_window = open_window,
            .libraries = library_versions};
}
} // namespace quantoscope
