#pragma once

#include <QColor>
#include <array>

namespace quantoscope {
// How alike two colours are, worked out from the published formulas, for tests of the themes.

using Triple = std::array<double, 3>;

// What the simulated eyes see. The three dichromats: Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization
// and Computer Graphics 15(6), 2009, matrices of severity 1.0. A grey printer keeps only luminance.
enum class Vision { normal, protanopia, deuteranopia, tritanopia, grey };

// sRGB to linear light (IEC 61966-2-1), 0 to 1.
Triple linear_of(const QColor& color);

// Relative luminance and contrast ratio, 1 to 21 (W3C, WCAG 2.1, "relative luminance", "contrast ratio").
double luminance_of(const QColor& color);
double contrast_of(const QColor& a, const QColor& b);

// CIE L*a*b* under D65 (CIE 15) as that vision sees it.
Triple lab_of(const QColor& color, Vision vision = Vision::normal);

// CIEDE2000 with all weights 1 (Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula:
// Implementation Notes, Supplementary Test Data, and Mathematical Observations", Color Research and
// Application 30(1), 2005). 1 is about what can just be noticed side by side.
double ciede2000(const Triple& lab1, const Triple& lab2);

double difference_of(const QColor& a, const QColor& b, Vision vision);
} // namespace quantoscope
