#pragma once

#include "core/session/session.h"

#include <functional>
#include <optional>
#include <string>

namespace quantoscope {

// Exit codes of the program.
enum ExitCode : int { exit_done = 0, exit_check_failed = 1, exit_usage = 2, exit_io = 3 };

struct PlotRequest {
    Spec spec;
    Interval interval;
    std::string path; // its ending chooses the format
    std::optional<double> width_mm;
    std::optional<double> height_mm;
};

// Why a request of the front end failed: a sentence and the exit code that goes with it.
struct Failure {
    std::string message;
    ExitCode code = exit_io;
};

// What the window opens on: a session from a file, or one of a single quantizer.
struct Opening {
    Session session = {};
    std::string path = {}; // empty without a file
};

// What needs Qt. Members are empty in a build without it.
struct FrontEnd {
    // Writes the figure; nullopt when done.
    std::function<std::optional<Failure>(const PlotRequest&)> plot;
    // Opens the window and runs until it closes; returns the exit code. Deals with a missing display itself.
    std::function<int(const Opening&)> open_window;
};

// The whole program: parses the command line, runs the command with standard input and output, returns the
// exit code. Never throws, never calls exit.
int run_command_line(int argc, const char* const* argv, const FrontEnd& front_end);

} // namespace quantoscope
