#include "app/cli/cli.h"

#ifdef QUANTOSCOPE_GUI
#include "app/front_end.h"
#endif

int main(int argc, char** argv) {
#ifdef QUANTOSCOPE_GUI
    return quantoscope::run_command_line(argc, argv, quantoscope::qt_front_end());
#else
    return quantoscope::run_command_line(argc, argv, {});
#endif
}
