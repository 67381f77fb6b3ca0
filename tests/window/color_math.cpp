#include "tests/window/color_math.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace quantoscope {
namespace {
using Matrix = std::array<Triple, 3>;

constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix grey{{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
// Linear sRGB to CIE XYZ (IEC 61966-2-1).
constexpr Matrix to_xyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};

Triple product(const Matrix& m, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i) { out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2]; }
    return out;
}

Triple seen(const Triple& linear, Vision vision) {
    Triple out = linear;
    switch (vision) {
    case Vision::normal: break;
    case Vision::protanopia: out = product(protanopia, linear); break;
    case Vision::deuteranopia: out = product(deuteranopia, linear); break;
    case Vision::tritanopia: out = product(tritanopia, linear); break;
    case Vision::grey: out = product(grey, linear); break;
    }
    std::ranges::transform(out, out.begin(), [](double v) { return std::clamp(v, 0.0, 1.0); });
    return out;
}

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

// In degrees, 0 to 360.
double hue_of(double a, double b) {
    const double hue = a == 0.0 && b == 0.0 ? 0.0 : std::atan2(b, a) * 180.0 / std::numbers::pi;
    return hue < 0.0 ? hue + 360.0 : hue;
}

double seventh(double chroma) {
    return std::sqrt(std::pow(chroma, 7.0) / (std::pow(chroma, 7.0) + std::pow(25.0, 7.0)));
}
} // namespace

Triple linear_of(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {linear(color.red() / 255.0), linear(color.green() / 255.0), linear(color.blue() / 255.0)};
}

double luminance_of(const QColor& color) { return product(grey, linear_of(color))[0]; }

double contrast_of(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance_of(a), luminance_of(b)});
    return (high + 0.05) / (low + 0.05);
}

Triple lab_of(const QColor& color, Vision vision) {
    const Triple xyz = product(to_xyz, seen(linear_of(color), vision));
    const auto f = [](double t) {
        constexpr double delta = 6.0 / 29.0;
        return t > delta * delta * delta ? std::cbrt(t) : t / (3.0 * delta * delta) + 4.0 / 29.0;
    };
    const double x = f(xyz[0] / 0.9505);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.0890);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double ciede2000(const Triple& lab1, const Triple& lab2) {
    // Names and order of the paper's equations 2 to 22.
    const double g = 0.5 * (1.0 - seventh(0.5 * (std::hypot(lab1[1], lab1[2]) + std::hypot(lab2[1], lab2[2]))));
    const double a1 = (1.0 + g) * lab1[1];
    const double a2 = (1.0 + g) * lab2[1];
    const double c1 = std::hypot(a1, lab1[2]);
    const double c2 = std::hypot(a2, lab2[2]);
    const double h1 = hue_of(a1, lab1[2]);
    const double h2 = hue_of(a2, lab2[2]);
    const bool gray = c1 * c2 == 0.0;
    double dh = gray ? 0.0 : h2 - h1;
    dh += dh > 180.0 ? -360.0 : dh < -180.0 ? 360.0 : 0.0;
    const double dl = lab2[0] - lab1[0];
    const double dc = c2 - c1;
    const double dhue = 2.0 * std::sqrt(c1 * c2) * std::sin(radians(0.5 * dh));
    const double l = 0.5 * (lab1[0] + lab2[0]);
    const double c = 0.5 * (c1 + c2);
    double h = gray ? h1 + h2 : 0.5 * (h1 + h2);
    if (!gray && std::fabs(h1 - h2) > 180.0) { h += h1 + h2 < 360.0 ? 180.0 : -180.0; }
    const double t = 1.0 - 0.17 * std::cos(radians(h - 30.0)) + 0.24 * std::cos(radians(2.0 * h)) +
                     0.32 * std::cos(radians(3.0 * h + 6.0)) - 0.20 * std::cos(radians(4.0 * h - 63.0));
    const double theta = 30.0 * std::exp(-std::pow((h - 275.0) / 25.0, 2.0));
    const double rc = 2.0 * seventh(c);
    const double sl = 1.0 + 0.015 * (l - 50.0) * (l - 50.0) / std::sqrt(20.0 + (l - 50.0) * (l - 50.0));
    const double sc = 1.0 + 0.045 * c;
    const double sh = 1.0 + 0.015 * c * t;
    const double rt = -std::sin(radians(2.0 * theta)) * rc;
    return std::sqrt(std::pow(dl / sl, 2.0) + std::pow(dc / sc, 2.0) + std::pow(dhue / sh, 2.0) +
                     rt * (dc / sc) * (dhue / sh));
}

double difference_of(const QColor& a, const QColor& b, Vision vision) {
    return ciede2000(lab_of(a, vision), lab_of(b, vision));
}
} // namespace quantoscope
