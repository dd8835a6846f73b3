"""How long after a key a change is seen on the page that edits a map, and how long until it is saved and checked.

Run it with ``python -m benchmarks.editing``; sizes may follow: ``python -m benchmarks.editing 200 2000``. It needs the
extra ``test`` and a Chromium. The page shows a change itself and then hears from the desk what it means for the rest.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measuring import table
from benchmarks.operations import text
from tests.browser.conftest import launched
from tests.browser.editing import Edited, served

SIZES = (200, 2_000)
ROUNDS = 7
SEEN = """async ([target, key, words]) => {
  const field = document.querySelector(target);
  const start = performance.now();
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  for (;;) {
    const there = [...document.querySelectorAll("#cards .text")].some((one) => one.textContent === words);
    if (there === (key !== "Delete")) break;
    await new Promise((done) => setTimeout(done));
  }
  await painted();
  return performance.now() - start;
}"""
SAVED = """async () => {
  const start = performance.now();
  while (document.getElementById("saved").className !== "saved") await new Promise((done) => setTimeout(done, 5));
  return performance.now() - start;
}"""


def row(browser: Any, folder: Path, size: int) -> list[str]:
    """Return a row of the table: the median of several rounds, in milliseconds."""
    file = folder / f"map-{size}.yaml"
    file.write_text(text(size), encoding="utf-8")
    with served(folder, file) as desk:
        edited = Edited(browser.new_page(viewport={"width": 1400, "height": 900}), desk)
        if edited.tab.is_visible("#bars"):
            edited.tab.keyboard.press("v")
        edited.tab.locator("#cards .card.premise").nth(2).click()
        found = [_round(edited, number) for number in range(ROUNDS)]
        edited.tab.close()
    return [f"{size:,}", *(f"{sorted(times)[ROUNDS // 2]:.0f}" for times in zip(*found, strict=True))]


def _round(edited: Edited, number: int) -> list[float]:
    """Return how long it takes to see other words, a new statement, and its removal, and until one is saved."""
    tab, keys = edited.tab, edited.tab.keyboard
    found = []
    for key, words in (("F2", f"Other words: {number}."), ("Enter", f"A new statement: {number}.")):
        keys.press(key)
        tab.fill("#rewording", words)
        found.append(tab.evaluate(SEEN, ["#rewording", "Enter", words]))
        saved = tab.evaluate(SAVED)
    found.append(tab.evaluate(SEEN, ["#cards .card.chosen", "Delete", f"A new statement: {number}."]))
    tab.evaluate(SAVED)
    return [*found, saved]


def main(sizes: list[int]) -> None:
    """Print a table: milliseconds from the key to the change on the screen, and to the desk's answer."""
    with TemporaryDirectory() as folder, launched() as browser:
        rows = [row(browser, Path(folder), size) for size in sizes]
    print(table([["statements", "reword", "add", "remove", "saved"], *rows]))


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or list(SIZES))
