#pragma once

#include <cstddef>
#include <functional>

namespace quantoscope::inline numeric {
// Asked by work now and then, at least every few milliseconds: whether to go on.
using GoesOn = std::function<bool()>;

// Does `work` for every index below `count`, shared among `threads` threads, at least one; in which order is not said.
// `progress`, where there is one, is called by the calling thread with the share done; once it says false, no more is
// begun and what goes on ends as soon as it asks. Returns whether all was done. What `work` throws is thrown.
bool in_parallel(std::size_t count, unsigned threads, const std::function<bool(double)>& progress,
                 const std::function<void(std::size_t index, const GoesOn& goes_on)>& work);
} // namespace quantoscope::inline numeric
