"""Keys that make a whole map: no pointer is used at all."""

from tests.browser.making import Making
from tests.browser.wished_map import Wished

KEYS = {"premise": "Tab", "objection": "Shift+Tab", "linked": "t", "undercutter": "d"}
"""The keys on a statement, by what they add."""
STEPS = {"undo": "Control+z", "redo": "Control+y"}
ENDS = 12
"""How many letters tell where a selection begins, or ends."""
SENTENCE = """() => {
  const at = getSelection().focusNode?.parentElement.closest("#paper .sentence");
  return [...document.querySelectorAll("#paper .sentence")].indexOf(at ?? null);
}"""
"""The number of the sentence that is selected."""


class Keys(Making):
    """Keys alone. What has the focus is looked at before each is pressed, as somebody does who sees the page."""

    def ask_for_file(self) -> None:
        self._until("Tab", "#start .paper .main")
        self.press("Enter")

    def choose(self, text: str) -> None:
        self._until("F6", "#cards .card")
        self.press("Home")
        if text:
            self._until("ArrowDown", "#cards .card", text)
        if self.tab.locator("#cards .card.chosen:focus").count() == 0:
            self.press("Space")

    def mark_words(self, words: str) -> None:
        (first, _), (last, _) = self.places(words)
        self._until("F6", "#paper, #paper *")
        self.press("s")
        at = self.tab.evaluate(SENTENCE)
        self.press(*["ArrowDown" if at < first else "ArrowUp"] * abs(first - at), *["Shift+ArrowDown"] * (last - first))
        for _ in range(60):
            selected = " ".join(self.tab.evaluate("getSelection().toString()").split())
            if not selected.startswith(words[:ENDS]):
                self.press("Control+ArrowRight")
            elif not selected.endswith(words[-ENDS:]):
                self.press("Shift+Control+ArrowLeft")
            else:
                return
        raise AssertionError(f"{selected} is selected, not {words}")

    def use_words(self, use: str, text: str = "") -> None:
        self.press("Enter")
        self._until("ArrowDown", f"#passage-bar .{use}")
        self.press("Enter")
        if text:
            self._until("", ".asking textarea")
            self._write(text)

    def add(self, one: Wished) -> None:
        self.press(KEYS[one.as_])
        self._until("", "#rewording")
        self._write(one.text)

    def seek(self, one: Wished) -> None:
        self.choose(one.text)
        self.press("p")

    def back(self, one: Wished) -> None:
        self.choose(one.text)
        self.press("n")
        self._until("", "#panel .picker input")
        self._until("ArrowDown", "#panel .choices button", f"[{one.note}]")
        self.press("Enter")

    def step(self, way: str) -> None:
        self.press(STEPS[way])

    def _write(self, text: str) -> None:
        self.tab.keyboard.type(text)
        self.press("Enter")

    def _until(self, key: str, selector: str, text: str = "") -> None:
        """Press a key until something has the focus; without a key, wait for that."""
        for _ in range(40):
            if self._in_focus(selector, text):
                return
            if key:
                self.press(key)
            else:
                self.tab.wait_for_timeout(50)
        raise AssertionError(f"{key} does not lead to {selector} {text}")

    def _in_focus(self, selector: str, text: str) -> bool:
        found: bool = self.tab.evaluate(
            """([selector, text]) => {
              const at = document.activeElement;
              const words = (at.querySelector(".text, strong") ?? at).textContent;
              return at.matches(selector) && (text === "" || words === text);
            }""",
            [selector, text],
        )
        return found
