#include "app/cli/command.h"
#include "app/cli/figure_list.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/files/file_bytes.h"
#include "app/words/display_text.h"
#include "core/document/figure_setup.h"
#include "core/json/json.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view list_operand = "FIGURES.json";
constexpr std::string_view outside_option = "--outside";
constexpr std::string_view force_option = "--force";
constexpr std::string_view check_option = "--check";
constexpr std::string_view jobs_option = "--jobs";
constexpr int most_jobs = 64;

// What was written at the last build, by name: a hash of all it was made from, and one of its bytes.
struct Built {
    std::string made_from;
    std::string bytes;
};
using State = std::map<std::string, Built>;

std::string state_path(const std::string& list) {
    const std::filesystem::path path(list);
    return (path.parent_path() / ("." + path.filename().string() + ".built")).string();
}

// A state that is not there or makes no sense is as good as none: everything is built.
State read_state(const std::string& path) {
    State state;
    const auto json =
        content_of_file(path, longest_json).and_then([](const std::string& text) { return parse_json(text); });
    if (json && json->kind == JsonValue::Kind::object) {
        for (const JsonValue& figure : json->members) {
            const std::string* made_from = figure.find_text("made_from");
            const std::string* bytes = figure.find_text("bytes");
            if (made_from != nullptr && bytes != nullptr) { state[figure.key] = {*made_from, *bytes}; }
        }
    }
    return state;
}

std::string state_text(const State& state) {
    nlohmann::json figures = nlohmann::json::object();
    for (const auto& [name, built] : state) {
        figures[name] = {{"made_from", built.made_from}, {"bytes", built.bytes}};
    }
    return figures.dump(2) + '\n';
}

bool is_current(const PlannedFigure& figure, const State& state) {
    const auto built = state.find(figure.output);
    if (built == state.end() || built->second.made_from != content_hash(figure.made_from)) { return false; }
    const auto content = content_of_file(figure.path, longest_figure);
    return content && content_hash(*content) == built->second.bytes;
}

// What became of one figure: short enough to go through a pipe in one piece.
struct Report {
    std::uint32_t index = 0;
    bool good = false;
    char hash[17] = {};
    char message[480] = {};
};
static_assert(sizeof(Report) <= 512); // POSIX's least PIPE_BUF

// What a worker does with a figure: writes it, or tells whether its file is what would be written (with
// `good`, and no message where it is not).
enum class Task : std::uint8_t { build, check };

Report do_one(Task task, std::uint32_t index, const PlannedFigure& figure, const FrontEnd& front_end) {
    Report report{.index = index};
    const auto say = [&](const std::string& text) {
        std::memcpy(report.message, text.data(), std::min(text.size(), sizeof report.message - 1));
    };
    const auto drawn = figure_bytes(figure.request, front_end);
    if (!drawn) {
        say(line_of(drawn.error()));
        return report;
    }
    if (task == Task::check) {
        const auto content = content_of_file(figure.path, longest_figure);
        report.good = content && *content == drawn->files.front();
        return report;
    }
    std::error_code error; // which saving meets again, and tells
    std::filesystem::create_directories(std::filesystem::path(figure.path).parent_path(), error);
    if (const Outcome saved = replace_file(figure.path, drawn->files.front()); !saved) {
        say(line_of(saved.error()));
        return report;
    }
    const std::string hash = content_hash(drawn->files.front());
    std::memcpy(report.hash, hash.data(), hash.size());
    report.good = true;
    say(drawn->notes.empty() ? "" : drawn->notes.front());
    return report;
}

// Draws figures in processes of their own, as many at once as there are jobs: drawing belongs to a process's
// main thread. Each takes the next figure there is; `take` is given the reports as they come.
void draw_in_processes(Task task, const std::vector<PlannedFigure>& figures, const std::vector<std::uint32_t>& wanted,
                       int jobs, const FrontEnd& front_end, const std::function<void(const Report&)>& take) {
    int reports[2];
    void* shared =
        ::mmap(nullptr, sizeof(std::atomic<std::size_t>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED || ::pipe(reports) != 0) { return; }
    auto& next = *new (shared) std::atomic<std::size_t>(0);
    std::vector<pid_t> children;
    for (int i = 0; i < jobs; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(reports[0]);
            for (std::size_t at = next++; at < wanted.size(); at = next++) {
                const Report report = do_one(task, wanted[at], figures[wanted[at]], front_end);
                if (::write(reports[1], &report, sizeof report) != sizeof report) { break; }
            }
            ::_exit(0);
        }
        if (child > 0) { children.push_back(child); }
    }
    ::close(reports[1]);
    for (Report report; ::read(reports[0], &report, sizeof report) == sizeof report;) { // whole, as written
        take(report);
    }
    ::close(reports[0]);
    for (const pid_t child : children) { ::waitpid(child, nullptr, 0); }
    ::munmap(shared, sizeof(std::atomic<std::size_t>));
}

// A figure must not replace the list itself, nor what another figure of it has written.
void refuse_clashes(std::vector<PlannedFigure>& figures, const std::string& list) {
    const auto place = [](const std::string& path) {
        std::error_code error;
        return std::filesystem::weakly_canonical(path, error).string();
    };
    std::map<std::string, std::size_t> taken{{place(list), 0}}; // by the figure of that line
    for (PlannedFigure& figure : figures) {
        if (figure.error) { continue; }
        const auto [other, fresh] = taken.emplace(place(figure.path), figure.line);
        if (!fresh) {
            figure.error = Error{other->second == 0
                                     ? Phrase{"that is the list itself", {}}
                                     : Phrase{"the figure on line %1 writes it, too", {std::to_string(other->second)}}};
        }
    }
}

// A list that somebody else wrote is not to replace files elsewhere.
void refuse_outside(std::vector<PlannedFigure>& figures, const std::string& list) {
    for (PlannedFigure& figure : figures) {
        if (!figure.error && !is_below(figure.path, folder_of(list))) {
            figure.error =
                Error{{"it is outside the folder of the list; %1 allows that", {std::string(outside_option)}}};
        }
    }
}

// One run over a list: which figures to draw, what came of each, what is reported.
class Build {
public:
    Build(std::string list, std::vector<PlannedFigure> figures, Task task, Output& out, const FrontEnd& front_end)
        : m_list(std::move(list))
        , m_figures(std::move(figures))
        , m_task(task)
        , m_out(out)
        , m_front_end(front_end)
        , m_state(read_state(state_path(m_list)))
        , m_reported(m_figures.size())
        , m_old(m_figures.size()) {}

    void choose(bool all) {
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            if (m_figures[i].error) {
                fail(m_figures[i], line_of(*m_figures[i].error));
            } else if (all || !is_current(m_figures[i], m_state)) {
                m_wanted.push_back(static_cast<std::uint32_t>(i));
            }
        }
        m_unchanged = m_figures.size() - m_wanted.size() - m_failed;
    }

    void draw(int jobs) {
        const ProgressBar bar(m_wanted.size());
        std::size_t done = 0;
        draw_in_processes(m_task, m_figures, m_wanted, std::min(jobs, static_cast<int>(m_wanted.size())), m_front_end,
                          [&](const Report& report) {
                              bar.clear();
                              take(report);
                              bar.show(++done);
                          });
        for (const std::uint32_t index : m_wanted) {
            if (!m_reported[index]) { fail(m_figures[index], "the process that drew it has ended"); }
        }
    }

    Outcome finish() {
        if (m_task == Task::check) {
            for (std::size_t i = 0; i < m_old.size(); ++i) {
                m_out.write(m_old[i] ? concat({"out of date: ", m_figures[i].output, "\n"}) : std::string());
            }
            return outcome_of_check(std::ranges::find(m_old, true) == m_old.end() && m_failed == 0);
        }
        // What the list no longer names is forgotten; its file stays.
        std::erase_if(m_state, [&](const auto& built) {
            return std::ranges::find(m_figures, built.first, &PlannedFigure::output) == m_figures.end();
        });
        const Outcome saved = m_wanted.empty() ? Outcome() : replace_file(state_path(m_list), state_text(m_state));
        if (!saved) { return saved; }
        m_out.write(concat({std::to_string(m_figures.size() - m_unchanged - m_failed), " built, ",
                            std::to_string(m_unchanged), " unchanged, ", std::to_string(m_failed), " failed\n"}));
        return outcome_of_check(m_failed == 0);
    }

private:
    void note(const PlannedFigure& figure, std::string_view what) const {
        say(concat({m_list, ": line ", std::to_string(figure.line), ": ",
                    figure.output.empty() ? "a figure" : figure.output, ": ", what}));
    }

    void fail(const PlannedFigure& figure, std::string_view why) {
        ++m_failed;
        note(figure, why);
    }

    void take(const Report& report) {
        const PlannedFigure& figure = m_figures[report.index];
        m_reported[report.index] = true;
        if (m_task == Task::check && report.message[0] == '\0') {
            m_old[report.index] = !report.good;
        } else if (report.good) {
            m_state[figure.output] = {content_hash(figure.made_from), report.hash};
            m_out.write(concat({"built ", figure.output, "\n"}));
            m_out.flush();
            if (report.message[0] != '\0') { note(figure, report.message); }
        } else {
            fail(figure, report.message);
        }
    }

    std::string m_list;
    std::vector<PlannedFigure> m_figures;
    Task m_task;
    Output& m_out;
    const FrontEnd& m_front_end;
    State m_state;
    std::vector<std::uint32_t> m_wanted;
    std::vector<bool> m_reported;
    std::vector<bool> m_old; // of a check: the file is not what would be written
    std::size_t m_unchanged = 0;
    std::size_t m_failed = 0;
};

Outcome run(const Given& given, Output& out, const FrontEnd& front_end) {
    const std::string& list = *find_given(given, list_operand);
    const int usual = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most_jobs);
    const int jobs = whole_given(given, jobs_option, usual, 1, most_jobs);
    const std::string content = or_throw(content_of(list, longest_json));
    auto figures = read_figure_list(content, folder_of(list));
    if (!figures) { throw in_file(figures.error(), content, list); }
    refuse_clashes(*figures, list);
    if (!given.contains(outside_option)) { refuse_outside(*figures, list); }
    Build build(list, std::move(*figures), given.contains(check_option) ? Task::check : Task::build, out, front_end);
    build.choose(given.contains(force_option));
    build.draw(jobs);
    return build.finish();
}

constexpr Operand operands[] = {{list_operand}};
constexpr Option options[] = {
    {force_option, "", "Build every figure, changed or not"},
    {check_option, "", "Write nothing; say which files are not what would be written, exit code 1 if any"},
    {outside_option, "", "Also write figures outside the folder of the list"},
    {jobs_option, "N", "How many figures to draw at once (default: one for each processor)"},
};
} // namespace

const Command build_command = documented("build", operands, options, run, true);
} // namespace quantoscope::inline cli
