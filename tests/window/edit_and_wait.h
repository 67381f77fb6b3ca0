#pragma once

#include <QString>

namespace quantoscope {
// What a child process of the tests does: opens a window with its state in a folder, types a quantizer into
// it, says "changed" on standard output and then waits to be ended.
int edit_and_wait(const QString& state_folder, const char* text);
} // namespace quantoscope
