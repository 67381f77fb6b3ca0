#pragma once

// QUANTOSCOPE_VECTORISED before a function: one source, compiled for several vector units and chosen at
// load time. Every operation is IEEE without contraction, so all of them give the same bits. Left out
// where the load-time resolver is not available (other systems, sanitizer builds).
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__ELF__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define QUANTOSCOPE_VECTORISED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define QUANTOSCOPE_VECTORISED
#endif
