#pragma once

#include "app/files/open_file.h"
#include "core/lesson/lesson.h"
#include "core/session/session.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline cli {
// Exit codes of the program.
enum ExitCode : int { exit_done = 0, exit_check_failed = 1, exit_usage = 2, exit_io = 3 };

// A figure to write: a session, the folder its data files are relative to, and the extension of the format.
struct FigureRequest {
    Session session;
    std::string folder;
    std::string format;
    bool numbered = false; // a file for each value of its sweep
};

struct DrawnFigure {
    std::vector<std::string> files;      // one, or as many as the sweep has values
    std::vector<std::string> notes = {}; // such as a font that is not there
};

// What needs Qt. Members are empty in a program without it.
struct FrontEnd {
    // Goes on as the program that has the members below; returns where there is none.
    std::function<void()> hand_over = {};
    // A figure of a format that is drawn; its session holds the data.
    std::function<Result<DrawnFigure>(const FigureRequest&)> draw = {};
    // A worksheet as PDF.
    std::function<Result<std::string>(std::span<const Lesson>, const PaperRow&)> draw_worksheet = {};
    // The session in the bytes of a figure.
    std::function<Result<Session>(std::string_view bytes)> read_figure = {};
    // Opens the window and runs until it closes. Deals with a missing display itself.
    std::function<Result<void>(const Opening&)> open_window = {};
    // Its libraries with their versions, for --version.
    std::function<std::vector<std::string>()> libraries = {};
};

// The whole program: parses the command line, runs the command with standard input and output, returns the
// exit code. Never throws, never calls exit.
int run_command_line(int argc, const char* const* argv, const FrontEnd& front_end);
} // namespace quantoscope::inline cli
