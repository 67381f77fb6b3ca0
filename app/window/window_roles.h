#pragma once

namespace quantoscope::inline window {
// Gives the window's containers the roles they have to the eye: named groups, lines, notifications. Qt's own
// roles would make them fillers or, every QFrame, windows. Roles are given when widgets are made: this must
// be there before them, but after the application.
class WindowRoles {
public:
    WindowRoles();
};
} // namespace quantoscope::inline window
