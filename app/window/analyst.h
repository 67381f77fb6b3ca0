#pragma once

#include "core/session/document.h"

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <optional>

namespace quantoscope {

// Works out studies: at once while that is quick, in the background above. A stale result is dropped.
class Analyst : public QObject {
    Q_OBJECT

public:
    explicit Analyst(QObject* parent = nullptr);
    ~Analyst() override;

    // The study of a document, or null while it is being worked out: then `finished` follows. Studies depend
    // on quantizer, interval and reference only, and the last one is kept.
    const Study* study_of(const Document& document);

signals:
    void progressed(double done); // 0 to 1
    void finished();
    void out_of_memory(); // instead of finished

private:
    struct Job {
        std::atomic<bool> stop = false;
    };

    void start(const Document& document);
    void cancel();
    bool is_for(const Document& document) const;

    QThreadPool m_pool;
    std::shared_ptr<Job> m_job;
    std::optional<Document> m_wanted; // what m_study is, or will be, about
    std::optional<Study> m_study;
};

} // namespace quantoscope
