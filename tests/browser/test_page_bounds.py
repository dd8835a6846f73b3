"""What holds of every page: nothing runs, nothing overlaps, large maps open folded."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from benchmarks.generating import graph as generated
from tests.browser.pages import Opened, article, axe, write
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.places import NO_MAPS

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

MAPS = sorted(str(file) for file in Path("arguments").rglob("*.yaml") if not file.name.endswith(NO_MAPS))
OVERLAPS = """() => {
  const faults = [];
  const inside = (a, b) =>
    a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  const cards = [...document.querySelectorAll("#cards .card")];
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const order = boxes.map((_, n) => n).sort((a, b) => boxes[a].top - boxes[b].top);
  order.forEach((a, n) => {
    for (let m = n + 1; m < order.length && boxes[order[m]].top < boxes[a].bottom - 1; m += 1) {
      const b = order[m];
      const beside = boxes[a].right <= boxes[b].left + 1 || boxes[b].right <= boxes[a].left + 1;
      if (!beside) faults.push(`${cards[a].dataset.id} over ${cards[b].id}`);
    }
    for (const part of cards[a].querySelectorAll("div, span:not(.hidden)")) {
      const range = document.createRange();
      range.selectNodeContents(part);
      const beyond = [...range.getClientRects()].some((line) => !inside(line, boxes[a]));
      if (beyond) faults.push(`text of ${cards[a].dataset.id}`);
    }
  });
  const level = (path) => [...path.matchAll(/[ML](-?[\\d.]+) (-?[\\d.]+)/g)].map((found) => found.slice(1).map(Number));
  const at = cards.map((card) => card.style.translate.split(" ").map(parseFloat));
  const paths = [...document.querySelectorAll("#lines path")].map((path) => path.getAttribute("d"));
  const pieces = paths.flatMap((path) => path.match(/M[^M]+/g));
  for (const piece of pieces) {
    const points = level(piece);
    points.slice(1).forEach(([x, y], n) => {
      const [fromX, fromY] = points[n];
      cards.forEach((card, m) => {
        const [left, top] = at[m];
        const through = Math.max(x, fromX) > left + 1 && Math.min(x, fromX) < left + card.offsetWidth - 1 &&
          Math.max(y, fromY) > top + 1 && Math.min(y, fromY) < top + card.offsetHeight - 1;
        if (through) faults.push(`line through ${card.dataset.id}`);
      });
    });
  }
  return faults;
}"""


def opened_whole(page: Any, tmp_path: Path, graph: Graph) -> Opened:
    opened = Opened(page, write(tmp_path, graph))
    opened.press("a")
    assert len(opened.shown()) >= len(graph.nodes)
    return opened


@pytest.mark.parametrize("file", MAPS)
def test_nothing_overlaps_in_our_own_maps(page: Any, tmp_path: Path, file: str) -> None:
    opened = opened_whole(page, tmp_path, lower(load(file).map))
    assert page.evaluate(OVERLAPS) == []
    assert opened.faults == []


@pytest.mark.parametrize(("size", "seed"), [(60, 1), (300, 2), (950, 3)])
def test_nothing_overlaps_in_maps_made_up(page: Any, tmp_path: Path, size: int, seed: int) -> None:
    opened_whole(page, tmp_path, generated(size, seed))
    assert page.evaluate(OVERLAPS) == []


def test_the_measure_finds_what_it_looks_for(page: Any, tmp_path: Path) -> None:
    opened_whole(page, tmp_path, generated(60, 1))
    page.evaluate("document.querySelectorAll('#cards .card')[5].style.translate = '0px 30px'")
    assert page.evaluate(OVERLAPS) != []


def test_a_hostile_map_stays_text(page: Any, tmp_path: Path) -> None:
    graph = hostile_map("javascript:window.canary = 1")
    opened = opened_whole(page, tmp_path, graph)
    shown = page.locator("#cards .text").all_inner_texts()
    for text in HOSTILE:
        assert " ".join(text.split()) in [" ".join(one.split()) for one in shown]
    opened.press("o", "c")
    for id_ in opened.shown():
        page.evaluate("id => { location.hash = encodeURIComponent(id); }", id_)
    assert page.evaluate("window.canary") is None
    assert page.evaluate("document.querySelectorAll('script, img, iframe, [onload], [onclick], [onerror]').length") == 3
    assert page.locator("a[href^=javascript]").count() == 0
    assert opened.faults == []


@pytest.mark.parametrize(
    "attempt",
    [
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.canary = 1'}))",
        "document.body.innerHTML += '<img src=x onerror=\"window.canary = 1\">'",
        "document.body.setAttribute('onclick', 'window.canary = 1'); document.body.click()",
        "window.setTimeout('window.canary = 1')",
        "fetch('https://example.org/')",
        "document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/x.png'}))",
    ],
)
def test_the_policy_stops_what_gets_in(page: Any, tmp_path: Path, attempt: str) -> None:
    opened = Opened(page, write(tmp_path, generated(20)))
    page.evaluate("document.addEventListener('securitypolicyviolation', () => { window.stopped = true; })")
    page.evaluate(f"() => {{ try {{ {attempt} }} catch {{}} }}")
    page.wait_for_function("() => window.stopped")
    assert page.evaluate("window.canary") is None
    assert opened.faults != []


def test_a_large_map_opens_folded_and_unfolds_where_it_is_asked(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, generated(5000)))
    opened.press("v")
    before = opened.shown()
    assert len(before) < 300
    page.locator(".card.closed .fold").first.click()
    assert len(opened.shown()) > len(before)
    assert opened.faults == []


def test_our_paper_beside_its_map(page: Any, tmp_path: Path) -> None:
    """The map of the paper, with any text beside it: every feature at its full size, and accessible."""
    opened = Opened(page, write(tmp_path, lower(load("arguments/makili-aliyev-2013.yaml").map), [], article(tmp_path)))
    opened.press("p", "a")
    assert axe(page) == []
    assert opened.faults == []
