"""How soon argmap.html is there: the start, Python, the example checked, a change saved; in seconds, median of five.

Run it with ``python -m benchmarks.app argmap.html``, on a file that ``argmap app`` has written. It needs the extra
``test`` and a Chromium. Each round is a browser that has never seen the file.
"""

import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.measuring import table
from tests.browser.conftest import launched
from tests.browser.in_file import opened

ROUNDS = 5
STEPS = ("start shown", "Python ready", "example open", "checked", "second change saved")
CHANGED = """async () => {
  const start = performance.now();
  const saved = document.getElementById("saved");
  const field = document.querySelector("#rewording");
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  do await new Promise((done) => setTimeout(done, 2)); while (saved.className !== "saved");
  return (performance.now() - start) / 1000;
}"""


def _round(browser: Any, file: Path) -> list[float]:
    """Return how long each step took since the file was opened; the last one by itself."""
    begun = perf_counter()
    with opened(browser, file) as tab:
        found = [perf_counter() - begun]
        tab.ready()
        found.append(perf_counter() - begun)
        pressed = perf_counter()
        tab.get_by_role("button", name="Just open it").click()
        tab.locator("#cards .card").first.wait_for()
        found.append(found[1] + perf_counter() - pressed)
        tab.locator("#cards .problems").first.wait_for()
        found.append(found[1] + perf_counter() - pressed)
        tab.ready()
        for number in range(2):
            tab.locator("#cards .card.premise .text").first.click()
            tab.keyboard.press("F2")
            tab.fill("#rewording", f"Other words: {number}.")
            took = float(tab.evaluate(CHANGED))
        return [*found, took]


def main(file: str) -> None:
    """Print a row for each step."""
    with launched() as browser:
        rounds = [_round(browser, Path(file).absolute()) for _ in range(ROUNDS)]
    medians = [sorted(one)[ROUNDS // 2] for one in zip(*rounds, strict=True)]
    print(table([["step", "s"], *([step, f"{took:.2f}"] for step, took in zip(STEPS, medians, strict=True))]))


if __name__ == "__main__":
    main(*sys.argv[1:])
