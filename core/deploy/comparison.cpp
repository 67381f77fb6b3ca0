#include "core/deploy/comparison.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline deploy {
namespace {
class Tally {
public:
    explicit Tally(const Target& target) : m_target(target) {}

    void add(std::int64_t code, double x, double trained) {
        ++m_result.codes;
        const std::optional<std::int64_t> output = m_target.output(code);
        if (!output || std::isnan(trained)) {
            ++m_result.undefined;
            m_result.first_undefined = m_result.first_undefined.value_or(code);
            m_goes_on = false;
            return;
        }
        const double deployed = m_target.value_of(output);
        const double e = (deployed - trained) / m_target.output_codes.step;
        m_result.min_lsb = m_any ? std::min(m_result.min_lsb, e) : e;
        m_result.max_lsb = m_any ? std::max(m_result.max_lsb, e) : e;
        m_any = true;
        if (e == 0.0) {
            m_goes_on = false;
            return;
        }
        ++m_result.disagree;
        if (!m_result.largest || std::fabs(e) > m_result.largest->lsb) {
            m_result.largest = {std::fabs(e), code, x, trained, *output, deployed};
        }
        add_to_runs(code, e);
    }

    DeployComparison take() {
        const auto length = [](const DifferingCodes& run) { return run.last - run.first; };
        const auto longest = std::ranges::max_element(m_result.runs, {}, length); // the first of them
        if (longest != m_result.runs.end()) { m_result.longest = *longest; }
        return std::move(m_result);
    }

private:
    void add_to_runs(std::int64_t code, double e) {
        if (!m_goes_on) { m_result.runs.push_back({code, code, e, e}); }
        DifferingCodes& run = m_result.runs.back();
        run = {run.first, code, std::min(run.min_lsb, e), std::max(run.max_lsb, e)};
        std::vector<EqualDifference>& differences = m_result.differences;
        if (m_goes_on && differences.back().lsb == e) {
            differences.back().last = code;
        } else {
            differences.push_back({code, code, e});
        }
        m_goes_on = true;
    }

    const Target& m_target;
    DeployComparison m_result;
    bool m_any = false;
    bool m_goes_on = false;
};
} // namespace

DeployComparison compare_deployed(const Kernel& trained, const Target& target,
                                  const std::function<bool(double)>& progress) {
    const auto codes = static_cast<double>(target.input.last - target.input.first + 1);
    constexpr std::int64_t chunk = 4096;
    std::vector<float> x;
    std::vector<double> y(chunk);
    Tally tally(target);
    for (std::int64_t begin = target.input.first; begin <= target.input.last; begin += chunk) {
        const std::int64_t end = std::min(begin + chunk - 1, target.input.last);
        if (progress && !progress(static_cast<double>(begin - target.input.first) / codes)) { break; }
        x.clear();
        for (std::int64_t code = begin; code <= end; ++code) {
            x.push_back(static_cast<float>(target.input.value(code))); // exact: at most 24 bits
        }
        trained.outputs(x, std::span(y).first(x.size()));
        for (std::int64_t code = begin; code <= end; ++code) {
            const auto at = static_cast<std::size_t>(code - begin);
            tally.add(code, static_cast<double>(x[at]), y[at]);
        }
    }
    return tally.take();
}

std::vector<CodeRun> undefined_codes(const Target& target) {
    std::vector<CodeRun> runs;
    for (std::int64_t code = target.input.first; code <= target.input.last; ++code) {
        if (target.output(code)) { continue; }
        if (runs.empty() || runs.back().last + 1 != code) { runs.push_back({code, code}); }
        runs.back().last = code;
    }
    return runs;
}
} // namespace quantoscope::inline deploy
