"""Somebody who follows a tutorial to the letter: presses what is bold, writes what is italic, opens what is linked.

The words come from the page of the tutorial. A step that names what its walk does not do, a step without a walk, and a
name that is not on the screen all fail.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from itertools import chain
from math import dist
from pathlib import Path
from typing import Any

from tests.browser.at_rest import PAINTED
from tests.browser.tutorials.tutorial_page import FOLDER, TutorialStep, page_text, steps

PRESSED = "button, summary, label, a"
FIND = """(root, [pressed, shown]) => [...root.querySelectorAll(pressed)].filter(
  (one) => one.checkVisibility() && new RegExp(shown).test(one.innerText.trim())
)"""
LARGEST = 150_000
"""How large a picture may be, in bytes."""
COLOURS = 256
"""How many colours a picture keeps; a PNG has room for so many in one byte."""
WORD_ENDS = r"(?:(?<=\W)|(?!\w))"
TRIES = 300
"""How often it is looked, ten times a second, whether something is on the screen."""


class Follower:
    """Who follows one step: every mark of its text is used once, those of a kind in the order of the text."""

    def __init__(self, step: TutorialStep, screens: list[Any]) -> None:
        self.step = step
        self.screens = screens
        self.left = list(step.marked)
        self.shot = False

    def _next(self, kind: str) -> str:
        """Return the next words that are marked so."""
        place = next((n for n, (one, _) in enumerate(self.left) if one == kind), -1)
        assert place >= 0, f"step {self.step.number} names no further {kind}: {self.step.text}"
        return self.left.pop(place)[1]

    def bold(self, name: str) -> str:
        """Return the next name on the screen, which must be this one."""
        found = self._next("bold")
        assert found == name, f"step {self.step.number} names {found!r} where its walk has {name!r}"
        return found

    def words(self) -> str:
        """Return the next words to write or to select."""
        return self._next("italic")

    def file(self) -> Path:
        """Return the next file to open."""
        return (FOLDER / self._next("link")).resolve()

    def named(self, name: str, within: Any = None) -> Any:
        """Return what can be pressed and shows a name, behind a sign or a number at most, wherever on the screen."""
        shown = rf"^[\W\d]*{re.escape(name)}{WORD_ENDS}"
        for _ in range(TRIES):
            for screen in [within] if within else [one.locator("html") for one in self.screens]:
                found = screen.evaluate_handle(FIND, [PRESSED, shown])
                count = found.evaluate("all => all.length")
                assert count < 2, f"step {self.step.number}: {name!r} is on the screen {count} times"
                if count:
                    return found.get_property("0").as_element()
            self.screens[0].wait_for_timeout(100)
        raise AssertionError(f"step {self.step.number}: nothing to press is called {name!r}")

    def press(self, name: str, within: Any = None) -> None:
        """Press what the step names next."""
        self.named(self.bold(name), within).click()

    def choose(self, name: str, field: Any) -> None:
        """Choose what the step names next in a list that unfolds."""
        field.select_option(label=self.bold(name))

    def sees(self, name: str, within: Any = None) -> Any:
        """Wait until what the step names next is in sight, and return it."""
        words = re.compile(rf"(?<!\w){re.escape(self.bold(name))}{WORD_ENDS}")
        for _ in range(TRIES):
            for screen in [within] if within else self.screens:
                found = screen.get_by_text(words).filter(visible=True)
                if found.count():
                    return found.first
            self.screens[0].wait_for_timeout(100)
        raise AssertionError(f"step {self.step.number}: {name!r} is not on the screen")


class Walk:
    """The steps of a tutorial, followed one after another; pictures are put into a folder, if there is one."""

    def __init__(self, name: str, pictures: Path | None) -> None:
        self.ahead = list(steps(page_text(name)))
        self.pictures = pictures
        self.window: Any = None
        self.screens: list[Any] = []

    def look_at(self, window: Any, *screens: Any) -> None:
        """Turn to a window; `screens` are the pages in it, if it is not a page itself."""
        self.window, self.screens = window, list(screens or [window])

    @contextmanager
    def step(self, number: str) -> Iterator[Follower]:
        """Follow a step: it must be the next one of the page, and all that it names must be used."""
        assert self.ahead, f"the page has no step {number}"
        step = self.ahead.pop(0)
        assert step.number == number, f"the next step of the page is {step.number}, that of the walk {number}"
        follower = Follower(step, self.screens)
        yield follower
        assert not follower.left, f"the walk of step {number} leaves out {follower.left}"
        if not follower.shot:
            self.shoot(follower)

    def shoot(self, follower: Follower) -> None:
        """Take the picture of a step now, if it has one: at its end, unless its walk asks for it before."""
        follower.shot = True
        picture = follower.step.picture
        if picture and self.pictures:
            self._take(self.pictures / Path(picture).name)

    def finished(self) -> None:
        """Make sure that no step of the page is left."""
        assert not self.ahead, f"nobody walks the steps {[one.number for one in self.ahead]}"

    def _take(self, file: Path) -> None:
        """Take a picture of the window, once it has come to rest."""
        self.window.wait_for_timeout(500)
        self.window.evaluate(PAINTED)
        taken = _dense(self.window.screenshot(animations="disabled"))
        assert len(taken) <= LARGEST, f"{file.name} has {len(taken)} bytes"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(taken)


def _dense(png: bytes) -> bytes:
    """Return a picture of a screen in its most frequent colours: half as large, and only edges of letters differ."""
    from PIL import Image

    whole = Image.open(BytesIO(png)).convert("RGB")
    parts = iter(whole.tobytes())
    pixels = list(zip(parts, parts, parts, strict=True))
    every = [colour for colour, _ in Counter(pixels).most_common()]
    kept = every[:COLOURS]
    place = {colour: number for number, colour in enumerate(kept)}
    for colour in every[COLOURS:]:
        place[colour] = place[min(kept, key=partial(dist, colour))]
    small = Image.frombytes("P", whole.size, bytes(place[colour] for colour in pixels))
    small.putpalette(bytes(chain.from_iterable(kept)))
    out = BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()
