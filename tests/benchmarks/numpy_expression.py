"""The quantizer as a plain NumPy float32 expression: prints nanoseconds per element, best of several runs."""

import time

import numpy as np

X = np.linspace(-12, 12, 1_000_000, dtype=np.float32)
ONE, HALF, ZERO = np.float32(1), np.float32(0.5), np.float32(0)
M = np.float32(2**8)
TOP = ONE - ONE / M


def hard(x):
    return np.clip(HALF * x + HALF, ZERO, ONE)


def real(x):
    return ONE / (ONE + np.exp(-x))


def quantized(sigmoid):
    return np.clip(np.rint(sigmoid(X) * M) / M, ZERO, TOP)


for name, sigmoid in (("hard", hard), ("real", real)):
    assert quantized(sigmoid).dtype == np.float32
    best = float("inf")
    for _ in range(15):
        start = time.perf_counter()
        quantized(sigmoid)
        best = min(best, time.perf_counter() - start)
    print(name, best * 1e9 / X.size)
