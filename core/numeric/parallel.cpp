#include "core/numeric/parallel.h"

#include <atomic>
#include <future>
#include <vector>

namespace quantoscope::inline numeric {
bool in_parallel(std::size_t count, unsigned threads, const std::function<bool(double)>& progress,
                 const std::function<void(std::size_t index, const GoesOn& goes_on)>& work) {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    std::atomic<unsigned> running = threads;
    std::atomic<unsigned> ticks = 0; // wakes the calling thread
    const auto tick = [&] {
        ++ticks;
        ticks.notify_one();
    };
    const GoesOn goes_on = [&] {
        tick();
        return !stopped;
    };
    const auto take_part = [&] {
        try {
            for (std::size_t index = next++; index < count && goes_on(); index = next++) {
                work(index, goes_on);
                ++done;
            }
        } catch (...) { // the others need not go on
            stopped = true;
            --running;
            tick();
            throw;
        }
        --running;
        tick();
    };
    std::vector<std::future<void>> workers;
    for (unsigned i = 0; i < threads; ++i) { workers.push_back(std::async(std::launch::async, take_part)); }
    for (unsigned seen = ticks; running > 0; seen = ticks) {
        if (progress && !progress(static_cast<double>(done) / static_cast<double>(count))) { stopped = true; }
        ticks.wait(seen);
    }
    for (std::future<void>& worker : workers) { worker.get(); }
    return !stopped;
}
} // namespace quantoscope::inline numeric
