"""What a screen reader finds in the window, and hears from it."""

import csv
import os
import re
import struct
import subprocess
import sys
import tempfile
import unittest

import pyatspi
from gi.repository import GLib
from screen_reader import PATIENCE, Program, has, point_at, press, text_of, wait_for

PROGRAM = sys.argv.pop(1)
FIRST_SIGHT = "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"

FOCUSABLE, VISIBLE = pyatspi.STATE_FOCUSABLE, pyatspi.STATE_VISIBLE
# Controls say more than their name: what they do, or why they do nothing.
EXPLAINED = {
    pyatspi.ROLE_CHART,
    pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_PUSH_BUTTON,
    pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_SPIN_BUTTON,
    pyatspi.ROLE_TEXT,
}
END, HOME, BACKSPACE, LEFT, RIGHT, RETURN, EQUAL = 0xFF57, 0xFF50, 0xFF08, 0xFF51, 0xFF53, 0xFF0D, 0x3D  # X key symbols


def float_below(text):
    """The float32 just below a positive or negative one, as a number."""
    (bits,) = struct.unpack("<i", struct.pack("<f", float(text)))
    bits = bits - 1 if bits > 0 else bits + 1
    return struct.unpack("<f", struct.pack("<i", bits))[0]


def same_float(text, number):
    return struct.pack("<f", float(text)) == struct.pack("<f", number)


def steps(spec):
    """The transitions on the interval the plot opens with, as the command line tells them."""
    command = [PROGRAM, "steps", spec, "--from=-12", "--to=12"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
    return list(csv.DictReader(told.stdout.splitlines()))


class WindowTest(unittest.TestCase):
    arguments = ()
    maxDiff = None

    def setUp(self):
        self.program = Program(PROGRAM, *self.arguments)
        self.addCleanup(self.program.kill)

    def leave(self):
        """Every test ends with the program leaving in good order, with nothing to remark."""
        code, errors = self.program.quit()
        self.assertEqual((code, errors), (0, ""))

    def slider(self, name):
        return self.program.get(pyatspi.ROLE_SLIDER, name)

    def set_value(self, slider, value):
        slider.queryValue().currentValue = value


class Controls(WindowTest):
    def test_bits_slider_is_read_and_set(self):
        bits = self.slider("Bits")
        value = bits.queryValue()
        self.assertEqual((value.minimumValue, value.currentValue), (1, 4))
        self.assertEqual(self.program.spec(), FIRST_SIGHT)
        self.set_value(bits, 6)
        wait_for("the text says 6 bits", lambda: self.program.spec() == FIRST_SIGHT.replace("bits=4", "bits=6"))
        self.assertEqual(bits.queryValue().currentValue, 6)
        self.assertEqual(self.program.get(pyatspi.ROLE_SPIN_BUTTON, "Bits").queryValue().currentValue, 6)
        self.leave()

    def test_modes_are_radio_buttons(self):
        def mode(name):
            return self.program.get(pyatspi.ROLE_RADIO_BUTTON, "Sigmoid mode: " + name)

        self.program.focus(mode("real"))
        press(LEFT)
        wait_for("the mode before it", lambda: self.program.spec() == FIRST_SIGHT.replace("@real", "@smooth"))
        self.assertTrue(mode("smooth").getState().contains(pyatspi.STATE_CHECKED))
        self.assertFalse(mode("real").getState().contains(pyatspi.STATE_CHECKED))
        self.leave()

    def test_wrong_text_is_said(self):
        field = self.program.field()
        self.program.focus(field)
        press(END)
        self.program.wait_heard(
            "what is wrong with the text",
            lambda kind, role, name: role == pyatspi.ROLE_NOTIFICATION and "'rea'" in name,
            lambda: press(BACKSPACE),
        )
        self.assertIn("there is no sigmoid mode 'rea'", field.description)
        self.program.wait_heard(
            "the same once more, for whoever thought it was right",
            lambda kind, role, name: role == pyatspi.ROLE_NOTIFICATION and "'rea'" in name,
            lambda: press(RETURN),
        )
        self.leave()

    def test_revisions_are_radio_buttons_in_a_group(self):
        group = self.program.get(pyatspi.ROLE_PANEL, "Revision")
        self.assertEqual([stop.getRole() for stop in group], [pyatspi.ROLE_RADIO_BUTTON] * 6)
        self.assertEqual([has(stop, pyatspi.STATE_CHECKED) for stop in group], [True] + [False] * 5)
        group[1].queryAction().doAction(0)
        wait_for("the second revision", lambda: self.program.spec() == "pr63_v2.quantized_sigmoid(bits=4)@real")
        wait_for("its button is checked", lambda: has(group[1], pyatspi.STATE_CHECKED))
        self.leave()


class Tree(WindowTest):
    facts = ("Leaves [0, 1].", "Not symmetric.")

    def test_everything_that_can_have_the_focus_has_a_name(self):
        met = set()
        windows = [window.name for window in self.program.root]
        self.assertEqual([name for name in windows if not name.endswith("Quantoscope")], [], "another window")
        for element in self.program.elements():
            place = f"{element.getRoleName()} '{element.name}' in '{element.parent.name if element.parent else ''}'"
            if has(element, FOCUSABLE) and has(element, VISIBLE):
                met.add(element.getRole())
                self.assertTrue(element.name.strip(), f"{place} has no name")
                if element.getRole() in EXPLAINED:
                    self.assertTrue(element.description.strip(), f"{place} has no description")
        self.assertLessEqual(EXPLAINED, met)  # so that the check was about something
        self.leave()

    def test_facts_are_text(self):
        facts = self.program.get(pyatspi.ROLE_PANEL, "Facts")
        texts = [text_of(e) for e in self.program.elements(facts) if "Text" in pyatspi.listInterfaces(e)]
        for fact in self.facts:
            self.assertTrue([text for text in texts if text.startswith(fact)], f"'{fact}' is not in {texts}")
        self.leave()


class TreeOfTanh(Tree):
    """The same with a quantizer that disables other controls and has other facts."""

    arguments = ("quantized_tanh(bits=4, use_real_tanh=True)",)
    facts = ("Stays in [-1, 1].",)


class Plot(WindowTest):
    def table(self):
        return self.program.get(pyatspi.ROLE_TABLE, "Treads in view").queryTable()

    def row(self, table, index):
        return [table.getAccessibleAt(index, column).name for column in range(table.nColumns)]

    def check_table(self, spec, rows):
        """The table against the command line: its transitions are where treads begin."""
        transitions = steps(spec)
        self.assertEqual(len(transitions) + 1, rows, "levels of the published rule")
        table = wait_for(f"a table of {rows} rows", lambda: (t := self.table()).nRows == rows and t)
        self.assertEqual(table.nColumns, 4)
        names = [table.getColumnHeader(column).name for column in range(4)]
        self.assertEqual(names, ["from", "to", "output", "code"])
        self.assertEqual((self.row(table, 0)[0], self.row(table, rows - 1)[1]), ("-inf", "inf"))
        if transitions:
            lowest = [transitions[0][key] for key in ("before", "code_before")]
            self.assertEqual(self.row(table, 0)[2:], lowest)
        for index in {1, rows // 2, rows - 1} if transitions else ():
            start, to, output, code = self.row(table, index)
            begins = transitions[index - 1]
            self.assertEqual([start, output, code], [begins["x"], begins["after"], begins["code_after"]])
            if index < rows - 1:
                ends = float_below(transitions[index]["x"])
                self.assertTrue(same_float(to, ends), f"row {index} ends at {to}, not at {ends}")

    def test_says_what_it_shows(self):
        plot = self.program.plot()
        self.assertEqual((plot.getRole(), plot.name), (pyatspi.ROLE_CHART, "Plot"))
        for part in (FIRST_SIGHT, "x from -12 to 12", "Leaves [0, 1].", "Not symmetric.", "8 levels"):
            self.assertIn(part, plot.description)
        self.set_value(self.slider("Bits"), 5)
        wait_for("the new description", lambda: "16 levels" in plot.description)
        self.leave()

    def test_keys_change_what_it_shows(self):
        plot = self.program.plot()
        self.program.focus(plot)
        press(EQUAL)  # zooms in by 0.8
        wait_for("the zoomed view", lambda: "x from -9.6 to 9.6" in plot.description)
        press(HOME)
        wait_for("the whole view", lambda: "x from -12 to 12" in plot.description)
        self.leave()

    def test_treads_are_a_table(self):
        self.check_table(FIRST_SIGHT, 8)
        self.set_value(self.slider("Bits"), 6)
        self.check_table(FIRST_SIGHT.replace("bits=4", "bits=6"), 32)
        self.set_value(self.slider("Bits"), 1)
        self.check_table(FIRST_SIGHT.replace("bits=4", "bits=1"), 1)
        self.leave()

    def test_other_treads_are_other_cells(self):  # readers remember what a cell says
        cell = self.table().getAccessibleAt(2, 3)
        self.assertEqual(cell.name, "2")
        self.set_value(self.slider("Bits"), 5)
        wait_for("the new table", lambda: self.table().nRows == 16)
        self.assertNotEqual(self.table().getAccessibleAt(2, 3), cell)
        with self.assertRaises(GLib.Error):
            cell.getRoleName()
        self.leave()

    def test_table_knows_where_its_cells_are(self):
        table = self.table()
        element = self.program.get(pyatspi.ROLE_TABLE, "Treads in view")
        for row, column in ((0, 0), (3, 2), (7, 3)):
            index = row * 4 + column
            cell = table.getAccessibleAt(row, column)
            self.assertEqual((table.getRowAtIndex(index), table.getColumnAtIndex(index)), (row, column))
            self.assertEqual(cell.getIndexInParent(), index)
            self.assertEqual(cell.name, element.getChildAtIndex(index).name)
            self.assertEqual(cell.parent.name, "Treads in view")
        self.leave()

    def test_cursor_says_the_tread_it_comes_to_and_then_the_place(self):
        plot = self.program.plot()
        self.program.focus(plot)
        first, last = steps(FIRST_SIGHT)[0], steps(FIRST_SIGHT)[-1]

        def hear(what, sentence, across):
            def says(kind, role, name):
                return kind == "focused" and role == pyatspi.ROLE_LIST_ITEM and re.fullmatch(sentence, name)

            event = self.program.wait_heard(what, says, lambda: point_at(plot, across, 0.4))
            return re.fullmatch(sentence, event[2])

        lowest = f"x up to (.*), output {first['before']}, code {first['code_before']}"
        end = hear("the lowest tread", lowest, 0.15)[1]
        self.assertTrue(same_float(end, float_below(first["x"])), end)
        self.assertEqual(self.table().getSelectedRows(), [0])
        hear("a place on it", "x -.*, error .*", 0.2)
        hear("the highest tread", f"x from {last['x']}, output {last['after']}, code {last['code_after']}", 0.9)
        self.assertEqual(self.table().getSelectedRows(), [7])
        self.leave()

    def test_arrow_keys_walk_from_transition_to_transition(self):
        plot = self.program.plot()
        self.program.focus(plot)
        transitions = steps(FIRST_SIGHT)

        def hear(key, row):
            begins = transitions[row - 1]
            sentence = f"x from {begins['x']} to .*, output {begins['after']}, code {begins['code_after']}"
            self.program.wait_heard(
                sentence,
                lambda kind, role, name: kind == "focused"
                and role == pyatspi.ROLE_LIST_ITEM
                and re.fullmatch(sentence, name),
                lambda: press(key),
            )
            self.assertEqual(self.table().getSelectedRows(), [row])

        hear(RIGHT, 5)  # from the middle of the view, which is on the tread of code 4
        hear(RIGHT, 6)
        hear(LEFT, 5)
        self.leave()

    def test_cursor_is_silent_without_the_focus(self):
        self.program.focus(self.slider("Bits"))
        plot = self.program.plot()
        point_at(plot, 0.9, 0.4)
        wait_for("the table knows the cursor", lambda: self.table().getSelectedRows() == [7])
        self.assertFalse([event for event in self.program.heard if event[1] == pyatspi.ROLE_LIST_ITEM])
        self.leave()


class ManyTreads(WindowTest):
    arguments = ("quantized_sigmoid(bits=17)@real",)

    def test_too_many_treads_are_not_listed(self):
        plot = self.program.plot()
        wait_for("the advice to zoom", lambda: "Zoom in" in plot.description)
        self.assertIsNone(self.program.find(pyatspi.ROLE_TABLE, "Treads in view"))
        self.leave()


class OpenedFigures(unittest.TestCase):
    """A figure named on the command line comes to the screen."""

    def test_window_shows_the_figure(self):
        for ending in ("svg", "pdf", "png"):
            with self.subTest(ending), tempfile.TemporaryDirectory() as folder:
                figure = os.path.join(folder, "figure." + ending)
                drawn = [PROGRAM, "plot", "quantized_tanh(bits=6)", "-o", figure]
                subprocess.run(drawn, check=True, timeout=PATIENCE)
                program = Program(PROGRAM, figure)
                self.addCleanup(program.kill)
                self.assertEqual(program.get(pyatspi.ROLE_SLIDER, "Bits").queryValue().currentValue, 6)
                self.assertEqual(program.quit(), (0, ""))


if __name__ == "__main__":
    unittest.main(verbosity=2)
