"""What hands do on an editing page: mouse and fingers, in pixels of the screen."""

from typing import Any

from tests.browser.at_rest import box_of
from tests.browser.editing import Edited, Served

Point = tuple[float, float]

PAPER = """# On School

## Why

Pupils 𝒶𝒷 sleep too little,[^1] as the study says.[^2] They tire. It was shown.

שלום עולם, התלמידים ישנים מעט.[^1] זה נכון.

## How

A bus runs earlier. The council wants this.

[^1]: A. Author, *On Sleep* (London: Press, 2020), 4.
[^2]: B. Other, *On Buses* (London: Press, 2021), 5.
"""
MAP = """title: A later start
claim:
  id: later
  text: School should begin later.
  premises:
    - id: sleep
      text: Pupils lack sleep.
      premises:
        - {id: tired, text: Teachers see tired pupils.}
    - linked:
        - {id: light, text: It is light then.}
        - {id: safe, text: Light roads are safe.}
  objections:
    - {id: buses, text: Buses cannot change.}
paper:
  file: on-school.md
"""
POINT = """
const pointOf = (sentence, offset) => {
  const of = document.querySelectorAll("#paper .sentence")[sentence];
  const walker = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement.closest(".note-mark")) continue;
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
};
"""
"""Finds the piece of text, and the offset in it, of a place in the paper."""


class Hands(Edited):
    """An editing page under a mouse, or under fingers."""

    def __init__(self, tab: Any, served: Served) -> None:
        super().__init__(tab, served)
        self.session = tab.context.new_cdp_session(tab)

    def middle(self, selector: str) -> Point:
        """Return the middle of an element."""
        self.tab.locator(selector).wait_for()
        box = box_of(self.tab.locator(selector))
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def point(self, sentence: int, offset: int) -> Point:
        """Return where on the screen a letter of the paper begins."""
        found = self.tab.evaluate(
            POINT
            + """([sentence, offset]) => {
              const [text, at] = pointOf(sentence, offset);
              const last = at === text.length;
              const range = document.createRange();
              range.setStart(text, last ? at - 1 : at);
              range.setEnd(text, last ? at : at + 1);
              const box = range.getBoundingClientRect();
              return [last ? box.right : box.left, box.top + box.height / 2];
            }""",
            [sentence, offset],
        )
        return found[0], found[1]

    def select(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        """Select words in the paper by a mouse, and wait for the bar."""
        start, stop = self.point(*begin), self.point(*end)
        self.tab.mouse.move(*start)
        self.tab.mouse.down()
        self.tab.mouse.move((start[0] + stop[0]) / 2, stop[1])
        self.tab.mouse.move(*stop)
        self.tab.mouse.up()
        self.tab.locator("#passage-bar").wait_for()

    def mark(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        """Select words in the paper as the handles of a touch screen do: the selection changes, and rests."""
        self.tab.evaluate(
            POINT + "([begin, end]) => getSelection().setBaseAndExtent(...pointOf(...begin), ...pointOf(...end))",
            [begin, end],
        )
        self.tab.locator("#passage-bar").wait_for()

    def use(self, use: str, words: str = "") -> str:
        """Press a button of the bar, write words, and return the map's text with them."""
        before = self.served.text
        self.tab.locator(f"#passage-bar .{use}").click()
        if words:
            self.tab.locator(".asking textarea").fill(words)
            self.press("Enter")
            self.tab.locator(".asking").wait_for(state="detached")
        return self.changed(before)

    def changed(self, before: str) -> str:
        """Wait until the map's file has another text, and return it."""
        for _ in range(200):
            if self.served.text != before:
                return self.settled()
            self.tab.wait_for_timeout(40)
        raise AssertionError("the map's file is the same as before")

    def drag(self, start: Point, *way: Point, drop: bool = True) -> None:
        """Press the mouse, move it along a way, and let go."""
        self.tab.mouse.move(*start)
        self.tab.mouse.down()
        for x, y in way:
            self.tab.mouse.move(x, y, steps=4)
        if drop:
            self.tab.mouse.up()

    def lift(self, id_: str) -> Point:
        """Show the grip of a card, and return where it is."""
        self.card(id_).locator(".text").hover()
        return self.middle("#grip")

    def carry(self, id_: str, target: str, as_: str) -> str:
        """Drag a card to a zone of another, and return the map's text."""
        before = self.served.text
        grip = self.lift(id_)
        self.drag(grip, self.middle(f"#cards [data-id={target}]"), drop=False)
        self.tab.mouse.move(*self.middle(f"#zones .{as_}"), steps=3)
        self.tab.mouse.up()
        return self.changed(before)

    def touch(self, kind: str, *points: Point) -> None:
        """Put fingers down, move or lift them."""
        touches = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": touches})

    def hold(self, point: Point) -> None:
        """Put a finger down until it lifts what is under it."""
        self.touch("Start", point)
        self.tab.locator("#carried").wait_for()
