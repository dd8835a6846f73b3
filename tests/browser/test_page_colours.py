"""All words of a page can be read, in both schemes: WCAG 2.2, 1.4.3, at least 4.5 to 1."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.overlays import overlays
from argmap.page import content
from argmap.page import page as html
from tests.browser.pages import Opened, article, document

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

FAINT = """() => {
  const ground = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = (colour) => {
    ground.clearRect(0, 0, 1, 1);
    ground.fillStyle = colour;
    ground.fillRect(0, 0, 1, 1);
    return [...ground.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((one, n) => (one * a + under[n] * (255 - a)) / 255);
  const behind = (element) => {
    const own = channels(getComputedStyle(element).backgroundColor);
    if (own[3] === 255) return own.slice(0, 3);
    return over(own, element.parentElement ? behind(element.parentElement) : [255, 255, 255]);
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const faults = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const back = behind(element);
    const front = over(channels(getComputedStyle(element).color), back);
    const [dark, bright] = [light(back), light(front)].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < 4.5) faults.push(`${contrast.toFixed(2)} ${element.className}: ${text.data.slice(0, 40)}`);
  }
  return faults;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("overlay", [None, "load", "acceptability"])
def test_all_words_can_be_read(page: Any, tmp_path: Path, scheme: str, overlay: str | None) -> None:
    map_ = document()
    graph, problems = lower(map_.map), check(map_)
    painted = overlays().get(overlay).overlay(graph, tuple(problems)) if overlay else None
    file = tmp_path / "map.html"
    file.write_text(html(content(graph, problems, article(tmp_path), painted)), encoding="utf-8")
    page.emulate_media(color_scheme=scheme)
    opened = Opened(page, file.as_uri())
    opened.press("p")
    opened.card("light").click()
    assert page.evaluate(FAINT) == []
    page.fill("#query", "school")
    page.click("#menu summary")
    assert page.evaluate(FAINT) == []
    page.keyboard.press("Escape")
    page.focus("#view")
    opened.press("o", "c")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate(FAINT) == []


def test_the_measure_finds_what_is_faint(page: Any) -> None:
    page.set_content("<p style='color: #999; background: #fff'>faint</p><p>not faint</p>")
    assert page.evaluate(FAINT) == ["2.85 : faint"]
