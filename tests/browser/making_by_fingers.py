"""Fingers that make a whole map on a phone: they tap and slide; words are typed, as on the keys of its screen."""

import math
from typing import Any

from tests.browser.at_rest import box_of
from tests.browser.making import TOOLS, Making
from tests.browser.wished_map import Wished

EDGE = 8
"""How far from the edge of a part something is in sight, in pixels."""
SHORTEST = 60
"""How far a finger slides at least, in pixels: less would be a tap."""


class Fingers(Making):
    """Fingers alone, where one part of the page is shown at a time, and the map as a list."""

    def ask_for_file(self) -> None:
        self._tap(self.tab.locator("#start .paper .main"))

    def choose(self, text: str) -> None:
        self._turn("map")
        self._bring(self._entry(text), "#outline")
        self._tap(self._entry(text))

    def mark_words(self, words: str) -> None:
        self._turn("paper")
        begin, end = self.places(words)
        self._bring(self.tab.locator("#paper .sentence").nth(begin[0]), "#paper")
        self.mark(begin, end)  # the handles with which a phone selects are its system's own, out of reach here

    def use_words(self, use: str, text: str = "") -> None:
        self._tap(self.tab.locator(f"#passage-bar .{use}"))
        if text:
            self._write(text)

    def add(self, one: Wished) -> None:
        self._tap(self.tab.locator(f"#card-tools .{TOOLS[one.as_]}"))
        self._write(one.text)

    def seek(self, one: Wished) -> None:
        self.choose(one.text)
        self._turn("statement")
        find = self.tab.locator("#panel [name=find]")
        self._bring(find, "#panel")
        self._tap(find)

    def back(self, one: Wished) -> None:
        self.choose(one.text)
        self._turn("paper")
        mark = self.tab.locator(f"#paper [data-note='{one.note}']")
        self._bring(mark, "#paper")
        if one.note % 2:
            self._carry(mark, one.text)
        else:
            self._tap(mark)
            self._tap(self.tab.locator("#paper .note-text:not([hidden]) .names"))

    def step(self, way: str) -> None:
        self._tap(self.tab.locator(f"#{way}"))

    def _carry(self, mark: Any, text: str) -> None:
        """Let a finger rest on a note, and carry it to a statement in the list."""
        self.hold(self.middle_of(mark))
        self.touch("Move", self.middle_of(self.tab.locator("#parts .map")))
        self.touch("Move", self.middle_of(self._entry(text)))
        self.touch("End")

    def _entry(self, text: str) -> Any:
        return self.tab.locator("#outline .entry", has=self.tab.locator(".text", has_text=text)).first

    def _turn(self, part: str) -> None:
        """Show a part of the page."""
        self._tap(self.tab.locator(f"#parts .{part}"))

    def _write(self, text: str) -> None:
        self.tab.locator(".asking textarea").wait_for()
        self.tab.keyboard.type(text)
        self._tap(self.tab.locator(".asking .main"))

    def _tap(self, there: Any) -> None:
        """Tap where something is: what cannot be seen, or lies below something else, is not hit."""
        self.tab.touchscreen.tap(*self.middle_of(there))

    def _bring(self, there: Any, part: str) -> None:
        """Slide a finger over a part of the page until something in it is in sight."""
        for _ in range(40):
            box, room = box_of(there), box_of(self.tab.locator(part))
            above, below = box["y"] - room["y"], box["y"] + box["height"] - room["y"] - room["height"]
            down = min(0, above - EDGE) or max(0, below + EDGE)
            if not down:
                return
            x, y = room["x"] + room["width"] / 2, room["y"] + room["height"] / 2
            by = math.copysign(min(max(abs(down), SHORTEST), room["height"] / 3), down)
            self.touch("Start", (x, y))
            for n in range(1, 6):
                self.touch("Move", (x, y - by * n / 5))
            self.touch("End")
        raise AssertionError(f"{there} cannot be brought into sight")
