"""A mouse that makes a whole map; words are typed."""

from typing import Any

from tests.browser.at_rest import box_of
from tests.browser.making import TOOLS, Making
from tests.browser.wished_map import Wished


class Mouse(Making):
    """A mouse; words are typed."""

    def ask_for_file(self) -> None:
        self._click(self.tab.locator("#start .paper .main"))

    def choose(self, text: str) -> None:
        card = self.card_of(text) if text else self.tab.locator("#cards .card.claim")
        self._bring(card, "#stage")
        self._click(card.locator(".text"))

    def mark_words(self, words: str) -> None:
        begin, end = self.places(words)
        self._bring(self.tab.locator("#paper .sentence").nth(begin[0]), "#paper")
        self.select(begin, end)

    def use_words(self, use: str, text: str = "") -> None:
        self._click(self.tab.locator(f"#passage-bar .{use}"))
        if text:
            self.tab.locator(".asking textarea").wait_for()
            self.tab.keyboard.type(text)
            self._click(self.tab.locator(".asking .main"))

    def add(self, one: Wished) -> None:
        self._click(self.tab.locator(f"#card-tools .{TOOLS[one.as_]}"))
        self.tab.keyboard.type(one.text)
        self.choose(one.to)  # who clicks elsewhere has written

    def seek(self, one: Wished) -> None:
        self.choose(one.text)
        self._click(self.tab.locator("#panel [name=find]"))

    def back(self, one: Wished) -> None:
        mark = self.tab.locator(f"#paper [data-note='{one.note}']")
        self._bring(mark, "#paper")
        card = self.card_of(one.text)
        self._bring(card, "#stage")
        self.drag(self.middle_of(mark), self.middle_of(card.locator(".text")))

    def step(self, way: str) -> None:
        self._click(self.tab.locator(f"#{way}"))

    def _click(self, there: Any) -> None:
        """Click where something is: what cannot be seen, or lies below something else, is not hit."""
        self.tab.mouse.click(*self.middle_of(there))

    def _bring(self, there: Any, part: str) -> None:
        """Turn the wheel over a part of the page until something in it is in sight."""
        for _ in range(40):
            box, room = box_of(there), box_of(self.tab.locator(part))
            right, down = (
                min(0, box[at] - room[at] - edge) or max(0, box[at] + box[long] + edge - room[at] - room[long])
                for at, long, edge in (("x", "width", 0), ("y", "height", 60))
            )
            if not right and not down:
                return
            self.tab.mouse.move(room["x"] + room["width"] / 2, room["y"] + room["height"] / 2)
            self.tab.mouse.wheel(right, down)
        raise AssertionError(f"{there} cannot be brought into sight")
