#include "app/cli/cli.h"

#ifdef QUANTOSCOPE_GUI
#include "app/front_end.h"
#else
#include "app/files/companion.h"

#include <unistd.h>
#endif

int main(int argc, char** argv) {
#ifdef QUANTOSCOPE_GUI
    return quantoscope::run_command_line(argc, argv, quantoscope::qt_front_end());
#else
    const auto hand_over = [argv] { ::execv(quantoscope::companion("quantoscope-window").c_str(), argv); };
    return quantoscope::run_command_line(argc, argv, {.hand_over = hand_over});
#endif
}
