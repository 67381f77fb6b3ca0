#include "app/window/analyst.h"

#include <QMetaObject>
#include <new>

namespace quantoscope {

namespace {

constexpr int most_bits_at_once = 12; // a millisecond or two

} // namespace

Analyst::Analyst(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Analyst::~Analyst()
{
    ++m_generation;
    m_pool.clear();
    m_pool.waitForDone();
}

const Study* Analyst::study_of(const Document& document)
{
    StudyRequest request = study_request(document);
    if (m_wanted != request) {
        ++m_generation;
        m_pool.clear(); // what has not begun need not begin
        m_study.reset();
        m_wanted = std::move(request);
        if (m_wanted->spec.value("bits") <= most_bits_at_once) {
            ++m_begun;
            m_study = make_study(*m_wanted);
            ++m_told;
        } else {
            start(*m_wanted);
        }
    }
    return m_study ? &*m_study : nullptr;
}

void Analyst::start(const StudyRequest& request)
{
    m_pool.start([this, request, generation = m_generation.load()] { run(request, generation); });
}

void Analyst::report(Generation generation, std::function<void()> act)
{
    QMetaObject::invokeMethod(this, [this, generation, act = std::move(act)] {
        if (generation == m_generation) {
            act();
        }
    });
}

void Analyst::run(const StudyRequest& request, Generation generation)
{
    QMetaObject::invokeMethod(this, [this] { ++m_begun; });
    const auto progress = [this, generation, told = 0.0](double done) mutable {
        if (done >= told + 0.01) {
            told = done;
            report(generation, [this, done] { emit progressed(done); });
        }
        return generation == m_generation;
    };
    auto study = std::make_shared<std::optional<Study>>();
    try {
        *study = make_study(request, progress);
    } catch (const std::bad_alloc&) { // 24 bits take half a gigabyte
        report(generation, [this] { emit out_of_memory(); });
        return;
    }
    report(generation, [this, study] {
        if (*study) {
            ++m_told;
            m_study = std::move(*study);
            emit finished();
        }
    });
}

} // namespace quantoscope
