"""The program as a screen reader meets it: through AT-SPI, from another process."""

import ctypes
import os
import signal
import subprocess
import tempfile
import time

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds for anything to happen, on a busy machine and with sanitizers

Atspi.set_timeout(10_000, 20_000)


class Unheard(AssertionError):
    """Something that should have come true in time did not."""


def wait_for(what, condition, patience=PATIENCE):
    """The first true value of `condition()`, polled while events are handled."""
    end = time.monotonic() + patience
    trouble = None
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            value = condition()
            if value:
                return value
        except (GLib.Error, LookupError, RuntimeError, AttributeError) as error:
            trouble = error  # an object that has gone, or is not there yet
        time.sleep(0.01)
    raise Unheard(f"not in {patience} s: {what}" + (f" (last: {trouble!r})" if trouble else ""))


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Program:
    """A window of the program, with the events it sends."""

    def __init__(self, path, *arguments):
        self.heard = []  # (kind, role, name) of what a screen reader would say by itself
        for kind in ("object:state-changed:focused", "object:state-changed:showing"):
            pyatspi.Registry.registerEventListener(self._hear, kind)
        self._errors = tempfile.TemporaryFile("w+")
        self._settings = tempfile.TemporaryDirectory()  # of a first start
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", XDG_CONFIG_HOME=self._settings.name)
        environment |= {"QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self.process = subprocess.Popen(
            [path, *arguments], stderr=self._errors, env=environment, preexec_fn=die_with_parent
        )
        try:
            self.root = wait_for("the program is on the accessibility bus", self._find)
            self.window = wait_for("the window", self._find_window)
        except BaseException:
            self.kill()
            raise

    def _find(self):
        if self.process.poll() is not None:
            raise Unheard(f"the program ended with {self.process.returncode}:\n{self.errors()}")
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                # Texts are asked for each time: these tests are about the program, not about what a client keeps.
                application.set_cache_mask(Atspi.Cache.NONE)
                return application if application.childCount else None
        return None

    def _find_window(self):
        """The main window; its title names the session's file before the program."""
        frames = [element for element in self.root if element and element.getRole() == pyatspi.ROLE_FRAME]
        return next((frame for frame in frames if frame.name.endswith("Quantoscope")), None)

    def _hear(self, event):
        try:
            if event.detail1 and event.host_application == self.root:
                self.heard.append((event.type.split(":")[-1], event.source.getRole(), event.source.name))
        except (GLib.Error, LookupError, AttributeError):
            pass  # gone again, or not ours: `root` comes with the first answer

    def elements(self, below=None):
        """All elements, parents before children; inside tables of treads none."""
        pending = [below or self.root]
        while pending:
            element = pending.pop()
            yield element
            if element.name != "Treads in view":
                pending += [child for child in reversed(list(element)) if child]

    def find(self, role, name):
        """The first element of a role and a name; None when there is none."""
        for element in self.elements():
            if element.getRole() == role and element.name == name:
                return element
        return None

    def get(self, role, name):
        return wait_for(f"an element '{name}'", lambda: self.find(role, name))

    def field(self):
        return self.get(pyatspi.ROLE_TEXT, "As text")

    def spec(self):
        return text_of(self.field())

    def plot(self):
        return self.get(pyatspi.ROLE_CHART, "Plot")

    def activate(self):
        """Makes the window the active one, as a window manager would."""
        if not has(self.window, pyatspi.STATE_ACTIVE):
            command = ["xdotool", "search", "--sync", "--onlyvisible", "--all"]
            command += ["--pid", str(self.process.pid), "--name", "Quantoscope$", "windowfocus"]
            subprocess.run(command, check=True, timeout=PATIENCE)
            wait_for("the window is active", lambda: has(self.window, pyatspi.STATE_ACTIVE))

    def focus(self, element):
        """Gives an element the keyboard focus."""
        self.activate()
        element.queryComponent().grabFocus()
        wait_for(f"'{element.name}' has the focus", lambda: has(element, pyatspi.STATE_FOCUSED))

    def wait_heard(self, what, matches, action=None):
        """Does `action` and waits until something is heard after it."""
        start = len(self.heard)
        if action:
            action()
        try:
            return wait_for(what, lambda: next((event for event in self.heard[start:] if matches(*event)), None))
        except Unheard as error:
            raise Unheard(f"{error}; heard were {self.heard[start:]}") from None

    def errors(self):
        self._errors.seek(0)
        return self._errors.read()

    def dialog(self, name):
        """The buttons of a dialog by their names; None while there is no such dialog."""
        for element in self.root:
            if element and element.name == name and element.getRole() in (pyatspi.ROLE_DIALOG, pyatspi.ROLE_ALERT):
                return {button.name: button for button in self.elements(element) if button.getRole() == pyatspi.ROLE_PUSH_BUTTON}
        return None

    def has_ended(self):
        return self.process.poll() is not None

    def quit(self):
        """Leaves with Ctrl+Q, discarding what is unsaved; returns exit code and standard error."""
        try:
            if not self.has_ended():
                self.activate()
                # By key: an action asked for over the bus answers only when the dialog it opens is closed.
                subprocess.run(["xdotool", "key", "ctrl+q"], check=True, timeout=PATIENCE)
                buttons = wait_for("the end, or a question", lambda: self.has_ended() or self.dialog("Unsaved changes"))
                if not self.has_ended():
                    buttons["Discard"].queryAction().doAction(0)
            code = self.process.wait(PATIENCE)
        finally:
            self.kill()
        return code, self.errors()

    def kill(self):
        for kind in ("object:state-changed:focused", "object:state-changed:showing"):
            pyatspi.Registry.deregisterEventListener(self._hear, kind)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def has(element, state):
    return element.getState().contains(state)


def text_of(element):
    text = element.queryText()
    return text.getText(0, text.characterCount)


def press(key):
    """Presses a key given by its X key symbol, where the focus is."""
    pyatspi.Registry.generateKeyboardEvent(key, None, pyatspi.KEY_SYM)


def point_at(element, across, down):
    """Moves the pointer to a place of an element: fractions of its width and height."""
    box = element.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    x, y = box.x + round(across * box.width), box.y + round(down * box.height)
    pyatspi.Registry.generateMouseEvent(x, y, pyatspi.MOUSE_ABS)
