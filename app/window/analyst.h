#pragma once

#include "core/figure/study.h"

#include <QtCore>
#include <atomic>
#include <functional>
#include <optional>

namespace quantoscope::inline window {
// Works out studies and, apart from them, the trends of sweeps: at once while that is quick, in the
// background above. Each request has a generation number; work of an earlier generation stops at its next
// look and what it had found is dropped, so that a drag never queues more than one of each kind.
class Analyst : public QObject {
    Q_OBJECT

public:
    ~Analyst() override;

    // The study of a document, or null while it is being worked out: then `finished` follows. Studies depend
    // on quantizer, interval and reference only, and the last one is kept; its trend depends on the sweep
    // too and may follow later, with another `finished`. Null, and nothing is worked out any more, where the
    // selected quantizer is not shown.
    const Study* study_of(const Document& document);
    void forget();

    double progress() const { return m_progress; } // of the study being worked out, 0 to 1

signals:
    void progressed(double done); // of the study, 0 to 1
    void finished();
    void out_of_memory(); // instead of finished

private:
    using Generation = std::uint64_t;

    // One kind of work, one piece of it at a time.
    struct Task {
        QThreadPool pool;
        std::atomic<Generation> generation = 0; // of the latest request
        Task() { pool.setMaxThreadCount(1); }
        void drop(); // what is being worked out, and what has not begun
    };
    // Works in the background; returns what to do with the result, in the window's thread, or nothing when
    // it was stopped.
    using Work = std::function<std::function<void()>(const Progress& progress)>;

    void want_study(const StudyRequest& request);
    void want_trend(std::optional<TrendRequest> request);
    void keep_trend(std::optional<Trend> trend);
    void start(Task& task, Work work, std::function<void(double)> tell, std::function<void()> fail);
    // Calls `act` in the window's thread, unless a newer request has come.
    void report(Task& task, Generation generation, std::function<void()> act);

    static constexpr std::int64_t most_at_once = std::int64_t{1} << 13; // transitions: a millisecond or two

    Task m_studying;
    std::optional<StudyRequest> m_wanted; // what m_study is, or will be, about; without its trend
    std::optional<Study> m_study;
    Task m_trending;
    std::optional<TrendRequest> m_wanted_trend;
    std::optional<Trend> m_trend;
    double m_progress = 0.0;
};
} // namespace quantoscope::inline window
