#include "app/window/analyst.h"

#include <QMetaObject>
#include <new>

namespace quantoscope {

namespace {

constexpr int most_bits_at_once = 16; // some 20 ms

} // namespace

Analyst::Analyst(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Analyst::~Analyst()
{
    cancel();
    m_pool.waitForDone();
}

bool Analyst::is_for(const Document& document) const
{
    return m_wanted && m_wanted->spec == document.spec && m_wanted->interval == document.interval &&
           m_wanted->reference == document.reference;
}

const Study* Analyst::study_of(const Document& document)
{
    if (!is_for(document)) {
        cancel();
        m_wanted = document;
        m_study.reset();
        if (document.spec.value("bits") <= most_bits_at_once) {
            m_study = make_study(document.spec, document.interval, document.reference);
        } else {
            start(document);
        }
    }
    return m_study ? &*m_study : nullptr;
}

void Analyst::cancel()
{
    if (m_job) {
        m_job->stop = true;
        m_job.reset();
    }
}

void Analyst::start(const Document& document)
{
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_pool.start([this, job, document] {
        const auto progress = [this, &job, told = 0.0](double done) mutable {
            if (done < told + 0.01) {
                return !job->stop;
            }
            told = done;
            QMetaObject::invokeMethod(this, [this, job, done] {
                if (!job->stop) {
                    emit progressed(done);
                }
            });
            return !job->stop;
        };
        auto study = std::make_shared<std::optional<Study>>();
        try {
            *study = make_study(document.spec, document.interval, document.reference, progress);
        } catch (const std::bad_alloc&) { // 24 bits take half a gigabyte
            QMetaObject::invokeMethod(this, [this, job] {
                if (!job->stop) {
                    emit out_of_memory();
                }
            });
        }
        QMetaObject::invokeMethod(this, [this, job, study] {
            if (!job->stop && *study) {
                m_study = std::move(*study);
                emit finished();
            }
        });
    });
}

} // namespace quantoscope
