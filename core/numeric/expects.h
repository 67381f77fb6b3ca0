#pragma once

#include <cassert>

// A precondition that callers must keep to. Checked in dev and core-only (QUANTOSCOPE_CHECKS), where a broken one
// ends the program with its text and place; nothing in release.
#if QUANTOSCOPE_CHECKS
#define QUANTOSCOPE_EXPECTS(condition) \
    (static_cast<bool>(condition) ? void(0) : __assert_fail(#condition, __FILE__, __LINE__, __func__))
#else
#define QUANTOSCOPE_EXPECTS(condition) void(0)
#endif
