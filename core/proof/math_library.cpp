#include "core/proof/proof.h"

#include <algorithm>
#include <cmath>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif
#ifdef QUANTOSCOPE_EIGEN
#include <Eigen/Core>
#endif

namespace quantoscope::inline proof {
namespace {
constexpr SigmoidMode mode_with(FloatFunction sigmoid, FloatFunction tanh) {
    return {"real", "real", "the sigmoid of another library", sigmoid, &logistic_curve, tanh};
}

#ifdef __GLIBC__
std::string glibc_version() { return gnu_get_libc_version(); }
void glibc_sigmoid(std::span<const float> x, std::span<float> y) {
    std::ranges::transform(x, y.begin(), [](float v) { return 1.0f / (1.0f + std::exp(-v)); });
}
void glibc_tanh(std::span<const float> x, std::span<float> y) {
    std::ranges::transform(x, y.begin(), [](float v) { return std::tanh(v); });
}
#else
std::string glibc_version() { return {}; }
constexpr FloatFunction glibc_sigmoid = nullptr;
constexpr FloatFunction glibc_tanh = nullptr;
#endif

#ifdef QUANTOSCOPE_EIGEN
std::string eigen_version() {
    return std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) + "." +
           std::to_string(EIGEN_MINOR_VERSION);
}

// In packets throughout: Eigen computes what is left over at the end of an array in another way.
template <class Function> void in_packets(std::span<const float> x, std::span<float> y, Function function) {
    using Packets = Eigen::Array<float, 16, 1>;
    for (std::size_t i = 0; i < x.size(); i += Packets::SizeAtCompileTime) {
        const auto part = x.subspan(i, std::min<std::size_t>(Packets::SizeAtCompileTime, x.size() - i));
        Packets packets = Packets::Zero();
        std::ranges::copy(part, packets.data());
        const Packets results = function(packets);
        std::copy_n(results.data(), part.size(), y.begin() + static_cast<std::ptrdiff_t>(i));
    }
}
void eigen_sigmoid(std::span<const float> x, std::span<float> y) {
    in_packets(x, y, [](const auto& packets) { return packets.logistic().eval(); });
}
void eigen_tanh(std::span<const float> x, std::span<float> y) {
    in_packets(x, y, [](const auto& packets) { return packets.tanh().eval(); });
}
#else
std::string eigen_version() { return {}; }
constexpr FloatFunction eigen_sigmoid = nullptr;
constexpr FloatFunction eigen_tanh = nullptr;
#endif

constexpr MathLibrary rows[] = {
    {"glibc", "the C library is another one", glibc_version, mode_with(glibc_sigmoid, glibc_tanh)},
    {"eigen", "its headers (libeigen3-dev) were not there when it was built", eigen_version,
     mode_with(eigen_sigmoid, eigen_tanh)},
};
} // namespace

std::span<const MathLibrary> math_libraries() { return rows; }
} // namespace quantoscope::inline proof
