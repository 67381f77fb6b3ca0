#pragma once

#include "app/cli/cli.h"

namespace quantoscope {
// Window and figure files on Qt.
FrontEnd qt_front_end();
} // namespace quantoscope
