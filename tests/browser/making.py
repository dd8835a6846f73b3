"""Hands that make a whole map on an editing page, from the start screen on; each kind does what it can, no more."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from argmap.desk import Desk
from tests.browser.at_rest import box_of
from tests.browser.editing import Served
from tests.browser.hands import Hands, Point
from tests.browser.pages import Opened
from tests.browser.wished_map import WISHED, Wished

Place = tuple[int, int]
"""The number of a sentence in the paper, and an offset in it."""


TOOLS = {"premise": "for", "objection": "against", "linked": "together", "undercutter": "doubt"}
"""The buttons at a card, by what they add."""
BECOMES = ("claim", "premise", "objection")
"""What words of the paper can become at once."""


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
        self.tab.locator(".editing #parts").wait_for()  # the page is loaded anew when the map has been begun
        self.settled()

    def make(self) -> int:
        """Make the statements one after another, with their passages and notes; return how many steps that took."""
        steps = [act for one in WISHED for act in self._acts(one)]
        for act in steps:
            before = self.served.text
            act()
            self.changed(before)
        return len(steps)

    def _acts(self, one: Wished) -> Iterator[Callable[[], None]]:
        """Yield what makes a statement: words of the paper become it, or it is written and its passage is found."""
        if one.words and one.as_ in BECOMES:
            yield lambda: self.take(one)
        else:
            yield lambda: self.write(one)
            if one.words:
                yield lambda: self.find(one)
        if one.note:
            yield lambda: self.back(one)

    def take(self, one: Wished) -> None:
        """Let words of the paper become a statement."""
        self.choose(one.to)
        self.mark_words(one.words)
        self.use_words(one.as_, one.text)

    def write(self, one: Wished) -> None:
        """Write a statement at another."""
        self.choose(one.to)
        self.add(one)

    def find(self, one: Wished) -> None:
        """Find the passage of a statement."""
        self.seek(one)
        self.mark_words(one.words)
        self.use_words("passage")

    def step_through(self, way: str, steps: int) -> None:
        """Undo or redo so many steps, behind which there is nothing left to."""
        for _ in range(steps):
            before = self.served.text
            self.step(way)
            self.changed(before)
        self.tab.locator(f"#{way}[aria-disabled=true]").wait_for()

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

    def middle_of(self, there: Any) -> Point:
        """Return the middle of something."""
        box = box_of(there)
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    @abstractmethod
    def ask_for_file(self) -> None:
        """Press the button on the start screen that asks for a file."""

    @abstractmethod
    def choose(self, text: str) -> None:
        """Choose the statement with these words; without any, the claim as it was begun."""

    @abstractmethod
    def mark_words(self, words: str) -> None:
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
