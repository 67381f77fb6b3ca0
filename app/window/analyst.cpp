#include "app/window/analyst.h"

#include <QMetaObject>
#include <algorithm>
#include <memory>
#include <new>
#include <utility>

namespace quantoscope::inline window {
Analyst::~Analyst() {
    for (Task* task : {&m_studying, &m_trending}) {
        task->drop();
        task->pool.waitForDone();
    }
}

void Analyst::Task::drop() {
    ++generation;
    pool.clear();
}

const Study* Analyst::study_of(const Document& document) {
    if (draws_nothing(document)) {
        forget();
        return nullptr;
    }
    StudyRequest request = study_request(document);
    want_trend(std::exchange(request.trend, std::nullopt));
    want_study(request);
    return m_study ? &*m_study : nullptr;
}

void Analyst::forget() {
    want_trend(std::nullopt);
    m_studying.drop();
    m_study.reset();
    m_wanted.reset();
}

void Analyst::want_study(const StudyRequest& request) {
    if (m_wanted == request) { return; }
    m_studying.drop();
    m_study.reset();
    m_progress = 0.0;
    m_wanted = request;
    const std::shared_ptr<const Target> target = request.bound_target();
    if (request.transitions(most_at_once, target.get()) <= most_at_once) {
        m_study = make_study(request, nullptr, target);
        m_study->trend = m_trend;
        return;
    }
    const auto work = [this, request, target](const Progress& progress) -> std::function<void()> {
        auto study = std::make_shared<std::optional<Study>>(make_study(request, progress, target));
        if (!*study) { return nullptr; }
        return [this, study] {
            m_study = std::move(*study);
            m_study->trend = m_trend;
            emit finished();
        };
    };
    start(
        m_studying, work,
        [this](double done) {
            m_progress = done;
            emit progressed(done);
        },
        [this] { emit out_of_memory(); });
}

void Analyst::want_trend(std::optional<TrendRequest> request) {
    if (m_wanted_trend == request) { return; }
    m_trending.drop();
    keep_trend(std::nullopt);
    m_wanted_trend = std::move(request);
    if (!m_wanted_trend) { return; }
    if (m_wanted_trend->transitions(most_at_once) <= most_at_once) {
        keep_trend(make_trend(*m_wanted_trend));
        return;
    }
    const auto work = [this, wanted = *m_wanted_trend](const Progress& progress) -> std::function<void()> {
        auto trend = make_trend(wanted, progress);
        if (!trend) { return nullptr; }
        return [this, found = std::move(trend)] {
            keep_trend(found);
            emit finished();
        };
    };
    start(m_trending, work, nullptr, [this] {
        keep_trend(Trend{});
        emit finished();
    });
}

void Analyst::keep_trend(std::optional<Trend> trend) {
    m_trend = std::move(trend);
    if (m_study) { m_study->trend = m_trend; }
}

void Analyst::report(Task& task, Generation generation, std::function<void()> act) {
    QMetaObject::invokeMethod(this, [&task, generation, act = std::move(act)] {
        if (generation == task.generation) { act(); }
    });
}

void Analyst::start(Task& task, Work work, std::function<void(double)> tell, std::function<void()> fail) {
    task.pool.start([=, this, &task, generation = task.generation.load()] {
        const auto progress = [=, this, &task, told = 0.0](double done) mutable {
            if (tell && done >= told + 0.01) {
                told = done;
                report(task, generation, [tell, done] { tell(done); });
            }
            return generation == task.generation;
        };
        try {
            if (auto keep = work(progress)) { report(task, generation, std::move(keep)); }
        } catch (const std::bad_alloc&) { // 24 bits take half a gigabyte
            report(task, generation, fail);
        }
    });
}
} // namespace quantoscope::inline window
