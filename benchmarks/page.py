"""How long a page takes: to write it, to the first useful view in Chromium, and a frame while it is moved.

Run it with ``python -m benchmarks.page``; sizes may follow: ``python -m benchmarks.page 1000 10000``. It needs the
extra ``test`` and a Chromium. A useful view is one in which bars or cards are painted and keys are answered; frames are
counted while the map, not its overview, is dragged with every card in it that the page draws at first, then with every
branch open. A key in the search is one that is typed with every branch open, until what it found is painted.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from argmap.page import content, page
from benchmarks.generating import graph
from benchmarks.measuring import table
from tests.browser.conftest import launched

SIZES = (100, 1_000, 10_000)
MOST_OPEN = 10_000
"""The largest map of which every branch is opened."""
FRAMES = 60
PAINTED = """() => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"""
DRAGGED = """count => new Promise(done => {
  const stage = document.getElementById("stage");
  const send = (type, n) => stage.dispatchEvent(new PointerEvent(type, {
    pointerId: 1, pointerType: "touch", isPrimary: true, clientX: 600 + n, clientY: 500 - 5 * n, bubbles: true,
  }));
  const times = [];
  let before = performance.now();
  send("pointerdown", 0);
  const frame = (now) => {
    times.push(now - before);
    before = now;
    if (times.length > count) { send("pointerup", count); done(times.slice(1).sort((a, b) => a - b)); return; }
    send("pointermove", times.length);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""

KEYED = """async (word) => {
  const query = document.getElementById("query");
  const times = [];
  for (let long = 1; long <= word.length; long += 1) {
    const start = performance.now();
    query.value = word.slice(0, long);
    query.dispatchEvent(new Event("input"));
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    times.push(performance.now() - start);
  }
  return Math.max(...times);
}"""
WORD = "the river"
"""What is searched for: most statements have its first letters, few have it all."""


def row(browser: Any, folder: Path, size: int) -> list[str]:
    """Return a row of the table."""
    on = graph(size)
    start = process_time()
    text = page(content(on))
    wrote = process_time() - start
    file = folder / f"{size}.html"
    file.write_text(text, encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1400, "height": 900})
    try:
        tab.goto(file.as_uri(), wait_until="commit")
        tab.wait_for_selector("#cards .card", state="attached", timeout=120_000)
        useful = tab.evaluate(PAINTED)
        if tab.is_visible("#bars"):
            tab.keyboard.press("v")
        folded = _frames(tab)
        opening, opened, key = _open_all(tab) if size <= MOST_OPEN else ("-", "-", "-")
    finally:
        tab.close()
    return [f"{size:,}", f"{wrote:.2f}", f"{len(text) / 1e6:.2f}", f"{useful / 1000:.2f}", folded, opening, opened, key]


def _frames(tab: Any) -> str:
    """Return the median time of a frame, and that of the slowest but one in twenty, in milliseconds."""
    times = tab.evaluate(DRAGGED, FRAMES)
    return f"{times[len(times) // 2]:.0f} / {times[len(times) * 19 // 20]:.0f}"


def _open_all(tab: Any) -> tuple[str, str, str]:
    start = perf_counter()
    tab.keyboard.press("a")
    tab.evaluate(PAINTED)
    opening = f"{perf_counter() - start:.2f}"
    return opening, _frames(tab), f"{tab.evaluate(KEYED, WORD):.0f}"


def main(sizes: list[int]) -> None:
    """Print the table."""
    heads = (
        "statements", "writing, CPU s", "MB", "first view, s", "frame, ms (95 %)", "opening all, s", "then a frame, ms",
        "a key in the search, at most, ms",
    )  # fmt: skip
    with TemporaryDirectory() as folder, launched() as browser:
        print(table([heads, *(row(browser, Path(folder), size) for size in sizes)]))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
