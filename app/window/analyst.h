#pragma once

#include "core/figure/study.h"

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <optional>

namespace quantoscope {

// Works out studies: at once while that is quick, in the background above. Each request has a generation
// number; work of an earlier generation stops at its next look and what it had found is dropped, so that a
// drag never queues more than one study.
class Analyst : public QObject {
    Q_OBJECT

public:
    explicit Analyst(QObject* parent = nullptr);
    ~Analyst() override;

    // The study of a document, or null while it is being worked out: then `finished` follows. Studies depend
    // on quantizer, interval and reference only, and the last one is kept.
    const Study* study_of(const Document& document);

    // How many studies were begun and how many of them were finished and not dropped, at once or later.
    int begun() const { return m_begun; }
    int told() const { return m_told; }

signals:
    void progressed(double done); // 0 to 1
    void finished();
    void out_of_memory(); // instead of finished

private:
    using Generation = std::uint64_t;

    void start(const StudyRequest& request);
    void run(const StudyRequest& request, Generation generation);
    // Calls `act` in the window's thread, unless a newer request has come.
    void report(Generation generation, std::function<void()> act);

    QThreadPool m_pool;
    std::atomic<Generation> m_generation = 0; // of the latest request
    std::optional<StudyRequest> m_wanted;     // what m_study is, or will be, about
    std::optional<Study> m_study;
    int m_begun = 0;
    int m_told = 0;
};

} // namespace quantoscope
