#pragma once

#include <benchmark/benchmark.h>
#include <map>
#include <string>

namespace quantoscope {
// Prints as usual and keeps the best time of each benchmark (of the processor unless it asks for the
// clock's), from which ratios within this run are made: machines are shared, so that only ratios of one run
// mean something.
class KeepingReporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred) { continue; }
            const bool real = run.run_name.time_type == "real_time"; // of work that other processes do
            const double total = real ? run.real_accumulated_time : run.cpu_accumulated_time;
            const double seconds = total / static_cast<double>(run.iterations);
            const auto [entry, fresh] = m_seconds.try_emplace(run.run_name.function_name, seconds);
            entry->second = fresh ? seconds : std::min(entry->second, seconds);
        }
        ConsoleReporter::ReportRuns(runs);
    }

    const std::map<std::string, double>& seconds() const { return m_seconds; }

private:
    std::map<std::string, double> m_seconds;
};
} // namespace quantoscope
