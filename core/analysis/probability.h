#pragma once

#include "core/analysis/analysis.h"

namespace quantoscope::inline analysis {
// How often which input comes, and what follows for the outputs.

// Numbers read from a file, sorted, none of them NaN.
struct Sample {
    std::string path; // where they are from
    std::vector<float> values;
    bool operator==(const Sample&) const = default;
};

// `values` in any order, none of them NaN.
std::shared_ptr<const Sample> make_sample(std::string path, std::vector<float> values);

// Inputs are uniform over the reals of the analysis interval, normal over all reals, or those of a sample,
// each as likely. What its kind does not speak of is kept but has no effect.
struct InputDistribution {
    enum class Kind : std::uint8_t { uniform, normal, sample };

    Kind kind = Kind::uniform;
    double mean = 0.0;      // of the normal distribution, in units of x
    double deviation = 1.0; // standard deviation, above 0
    std::shared_ptr<const Sample> sample = nullptr;

    bool operator==(const InputDistribution& other) const; // samples by what is in them
};

// Whether there is such a distribution: a uniform one needs a finite interval, a normal one a finite mean and
// a finite deviation above 0, a sample at least one number.
bool is_defined(const InputDistribution& distribution, Interval uniform_on);

// Probability of the inputs in [from, to); to = inf includes inf itself. Domain: a distribution that is
// defined, from <= to, neither NaN. Relative error below 2^-50 for uniform, below 1e-12 for normal also far
// out in the tails (0 below 1e-300); for a sample the correctly rounded quotient of two counts.
double share(const InputDistribution& distribution, Interval uniform_on, double from, double to);

// Probability of the inputs on one tread: between two transitions as reals, since an input between two
// float32 has the output of its neighbours. The outermost treads of a staircase are taken to go on to
// infinity, so that the shares of all treads sum to 1.
double tread_share(const InputDistribution& distribution, const Staircase& staircase, std::size_t index);

// What the quantizer does to a signal of this distribution. E is the mean over the inputs, f the reference
// curve in double (within 2^-50), q the staircase over the reals (it steps up at each transition). Everything
// is absent where the distribution is not defined.
struct SignalQuality {
    // E[(q(x)-f(x))^2] and E[f(x)^2]. Integrated tread by tread, nothing is sampled: the error is below 1e-7
    // of the value plus 2^-49 times its root; the latter is what the error of f makes of it. For a sample the
    // plain mean over its numbers, where the former does not arise.
    std::optional<double> mean_square_error;
    std::optional<double> signal_power;
    // Signal to quantization noise ratio, 10 log10(signal_power / mean_square_error), within 2e-6 dB where
    // the roots of both are above 2^-26. Absent where either is 0: there it is infinite.
    std::optional<double> sqnr_db;
    // Entropy of the codes, the sum of -p log2 p, p the share of a code: what each output tells at most, and
    // what a lossless code for them needs at least. Within 1e-9 bits.
    std::optional<double> entropy_bits;
    bool operator==(const SignalQuality&) const = default;
};

// Uniform means uniform on the staircase's interval. For the others the staircase must be that of the whole
// axis. When `progress` asks to stop, what is returned is unfinished and to be thrown away.
SignalQuality signal_quality(const Staircase& staircase, const Spec& spec, Reference reference,
                             const InputDistribution& distribution, const Progress& progress = nullptr);
} // namespace quantoscope::inline analysis
