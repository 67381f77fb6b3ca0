"""The figure of the file benchmarks as one draws it with matplotlib: prints format, seconds and bytes for each
format, the best of several runs. The staircase's transitions are given; matplotlib is not asked to find them."""

import io
import sys
import time

import numpy as np

try:
    import matplotlib
except ImportError:
    sys.exit("no matplotlib")

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

WIDTH, HEIGHT, DPI = 180 / 25.4, 130 / 25.4, 288
TRANSITIONS = [-5.4161, -2.9326742, -1.5769145, -0.5026289, 0.5026291, 1.5769145, 2.9326746]
LEVELS = np.arange(8) * 0.25

matplotlib.rcParams["svg.fonttype"] = "none"  # text stays text
matplotlib.rcParams["pdf.fonttype"] = 42  # fonts embedded


def figure():
    x = np.linspace(-12, 12, 700)
    sigmoid = 1 / (1 + np.exp(-x))
    edges = np.array([-12, *TRANSITIONS, 12])
    figure, (plot, defect) = plt.subplots(
        2, 1, figsize=(WIDTH, HEIGHT), sharex=True, gridspec_kw={"height_ratios": [4, 1]}
    )
    plot.plot(x, sigmoid, ":k", label="true sigmoid")
    plot.stairs(LEVELS, edges, baseline=None, lw=1.9, label="quantized, 8 levels, step 0.25")
    plot.plot(TRANSITIONS, LEVELS[1:], "o", ms=3, color="C0")
    plot.axhspan(1, 1.9, xmin=0.52, hatch="///", alpha=0.2, color="C1", label="outside [0, 1]")
    for y in (0, 1):
        plot.axhline(y, ls="--", color="grey")
    plot.set(title="pr63_v1.quantized_sigmoid(bits=4, integer=1)@real", ylabel="output q(x)", xlim=(-12, 12))
    plot.grid(alpha=0.3)
    plot.legend(loc="upper left")
    both = np.unique(np.concatenate([edges, -edges]))
    middle = (both[1:] + both[:-1]) / 2
    q = lambda v: LEVELS[np.searchsorted(TRANSITIONS, v, side="right")]  # noqa: E731
    defect.stairs(q(middle) + q(-middle) - 1, both, fill=True, hatch="///", alpha=0.3)
    defect.set(xlabel="input x", ylabel="d(x)")
    return figure


for name in ("svg", "pdf", "png"):
    best = float("inf")
    for _ in range(7):
        start = time.perf_counter()
        drawn = figure()
        file = io.BytesIO()
        drawn.savefig(file, format=name, dpi=DPI)
        best = min(best, time.perf_counter() - start)
        plt.close(drawn)
    print(name, best, len(file.getvalue()))
