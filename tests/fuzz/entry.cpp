#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>

// What libFuzzer calls; QUANTOSCOPE_FUZZ_TARGET is one of targets.h.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quantoscope::QUANTOSCOPE_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
