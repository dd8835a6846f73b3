"""Hands that make a whole map on an editing page, from the start screen on; each kind does what it can, no more."""

from abc import abstractmethod
from pathlib import Path
from typing import Any

from argmap.desk import Desk
from tests.browser.editing import Served
from tests.browser.hands import Hands, Point
from tests.browser.pages import Opened
from tests.browser.wished_map import WISHED, Wished

Place = tuple[int, int]
"""The number of a sentence in the paper, and an offset in it."""


class Making(Hands):
    """Hands before the start screen; ``file`` is where the map will be."""

    def __init__(self, tab: Any, desk: Desk, address: str, file: Path) -> None:
        self.served = Served(desk, file, address)
        Opened.__init__(self, tab, address)  # no map is open yet that could have settled
        self.session = tab.context.new_cdp_session(tab)

    def begin(self, paper: Path) -> None:
        """Begin a map of a paper that is chosen from the disk."""
        with self.tab.expect_file_chooser() as chosen:
            self.ask_for_file()
        chosen.value.set_files(paper)
        self.tab.locator("#cards .card.claim").wait_for()  # the page is loaded anew when the map has been begun
        self.settled()

    def make(self) -> None:
        """Make the statements one after another, with their passages and notes."""
        for one in WISHED:
            before = self.served.text
            if one.words and one.as_ in ("claim", "premise", "objection"):
                self.choose(one.to)
                self.mark_words(*self.places(one.words))
                self.use_words(one.as_, one.text)
            else:
                self.choose(one.to)
                self.add(one)
            before = self.changed(before)
            if one.words and one.as_ not in ("claim", "premise", "objection"):
                self.seek(one)
                self.mark_words(*self.places(one.words))
                self.use_words("passage")
                before = self.changed(before)
            if one.note:
                self.back(one)
                self.changed(before)

    def step_through(self, way: str) -> None:
        """Undo or redo, step by step, until there is nothing left to."""
        for _ in range(60):
            if not self.served.desk.answer({"do": "state"})[way]:
                self.tab.locator(f"#{way}[aria-disabled=true]").wait_for()
                return
            before = self.served.text
            self.step(way)
            self.changed(before)
        raise AssertionError(f"there is always more to {way}")

    def places(self, words: str) -> tuple[Place, Place]:
        """Return where in the paper words begin and end."""
        sentences: list[str] = self.tab.evaluate(
            """() => [...document.querySelectorAll("#paper .sentence")].map((one) => {
              const copy = one.cloneNode(true);
              for (const mark of copy.querySelectorAll(".note-mark")) mark.remove();
              return copy.textContent;
            })"""
        )
        starts = [sum(len(one.strip()) + 1 for one in sentences[:n]) for n in range(len(sentences))]
        at = " ".join(one.strip() for one in sentences).index(words)
        begin, end = (max(n for n, start in enumerate(starts) if start <= where) for where in (at, at + len(words) - 1))
        return (begin, at - starts[begin]), (end, at + len(words) - starts[end])

    def box(self, there: Any) -> dict[str, float]:
        """Return where something is, once it stays there: cards are drawn anew, and move, when the map has changed."""
        before = None
        for _ in range(100):
            there.wait_for()
            now: dict[str, float] | None = there.bounding_box()
            if now and now == before:
                return now
            before = now
            self.tab.wait_for_timeout(30)
        raise AssertionError(f"{there} does not come to rest")

    def middle_of(self, there: Any) -> Point:
        """Return the middle of something."""
        box = self.box(there)
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    @abstractmethod
    def ask_for_file(self) -> None:
        """Press the button on the start screen that asks for a file."""

    @abstractmethod
    def choose(self, text: str) -> None:
        """Choose the statement with these words; without any, the claim as it was begun."""

    @abstractmethod
    def mark_words(self, begin: Place, end: Place) -> None:
        """Select words in the paper."""

    @abstractmethod
    def use_words(self, use: str, text: str = "") -> None:
        """Make something of the words that are selected."""

    @abstractmethod
    def add(self, one: Wished) -> None:
        """Write a statement at the one that is chosen."""

    @abstractmethod
    def seek(self, one: Wished) -> None:
        """Say that the passage of a statement will be selected next."""

    @abstractmethod
    def back(self, one: Wished) -> None:
        """Name the note that backs a statement."""

    @abstractmethod
    def step(self, way: str) -> None:
        """Undo or redo one step."""


TOOLS = {"premise": "for", "objection": "against", "linked": "together", "undercutter": "doubt"}
"""The buttons at a card, by what they add."""


class Mouse(Making):
    """A mouse; words are typed."""

    def ask_for_file(self) -> None:
        self._click(self.tab.locator("#start .paper .main"))

    def choose(self, text: str) -> None:
        card = self.card_of(text) if text else self.tab.locator("#cards .card.claim")
        self._bring(card, "#stage")
        self._click(card.locator(".text"))

    def mark_words(self, begin: Place, end: Place) -> None:
        self._bring(self.tab.locator("#paper .sentence").nth(begin[0]), "#paper")
        self.select(begin, end)

    def use_words(self, use: str, text: str = "") -> None:
        self._click(self.tab.locator(f"#passage-bar .{use}"))
        if text:
            self._click(self.tab.locator(".asking textarea"), times=3)
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

    def _click(self, there: Any, times: int = 1) -> None:
        """Click where something is: what cannot be seen, or lies below something else, is not hit."""
        self.tab.mouse.click(*self.middle_of(there), click_count=times)

    def _bring(self, there: Any, part: str) -> None:
        """Turn the wheel over a part of the page until something in it is in sight."""
        for _ in range(40):
            box, room = self.box(there), self.box(self.tab.locator(part))
            right, down = (
                min(0, box[at] - room[at] - edge) or max(0, box[at] + box[long] + edge - room[at] - room[long])
                for at, long, edge in (("x", "width", 0), ("y", "height", 60))
            )
            if not right and not down:
                return
            self.tab.mouse.move(room["x"] + room["width"] / 2, room["y"] + room["height"] / 2)
            self.tab.mouse.wheel(right, down)
        raise AssertionError(f"{there} cannot be brought into sight")
