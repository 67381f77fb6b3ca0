#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline staircase {
Segment Staircase::operator[](std::size_t index) const {
    QUANTOSCOPE_EXPECTS(index < size());
    return {m_firsts[index], last(index), code(index), value(index)};
}

float Staircase::last(std::size_t index) const {
    QUANTOSCOPE_EXPECTS(index < size());
    return index + 1 < size() ? next_down(m_firsts[index + 1]) : m_interval.last;
}

std::int64_t Staircase::code(std::size_t index) const {
    QUANTOSCOPE_EXPECTS(index < size());
    const double code = m_values[index] / m_step;
    return std::isnan(code) ? 0 : std::llrint(code);
}

std::size_t Staircase::index_of(float x) const {
    QUANTOSCOPE_EXPECTS(m_interval.contains(x));
    const auto after = std::upper_bound(m_firsts.begin() + 1, m_firsts.end(), x);
    return static_cast<std::size_t>(after - m_firsts.begin()) - 1;
}

Staircase Staircase::slice(Interval interval) const {
    QUANTOSCOPE_EXPECTS(m_interval.contains(interval.first) && m_interval.contains(interval.last));
    Staircase part(interval, m_step);
    const std::size_t begin = index_of(interval.first);
    const std::size_t end = index_of(interval.last) + 1;
    part.reserve(end - begin);
    part.append(float_at(ordinal_of(interval.first)), m_values[begin]); // +0 for -0
    for (std::size_t i = begin + 1; i < end; ++i) { part.append(m_firsts[i], m_values[i]); }
    return part;
}

void Staircase::append(float first, double value) {
    if (m_values.empty() || !same_output(m_values.back(), value)) {
        m_firsts.push_back(first);
        m_values.push_back(value);
    }
}

void Staircase::reserve(std::size_t size) {
    m_firsts.reserve(size);
    m_values.reserve(size);
}
} // namespace quantoscope::inline staircase
