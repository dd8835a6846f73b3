"""The overview of a page is laid out in the browser: bars stand, look and speak as those of a picture."""

from pathlib import Path
from typing import Any

import pytest

from argmap.drawing.layout.icicle import icicle
from argmap.drawing.picture.overview import bar_legend, bar_look, said_before
from argmap.drawing.themes.choices import DEFAULT_THEME
from argmap.drawing.themes.theme import built_in
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, blocks
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from tests.browser.pages import Opened, document, write
from tests.drawing.generating import chain, seeded, star

AREAS = {"wide": (1200, 700, 16, 2, 14), "low": (900, 380, 16, 5, 9), "phone": (374, 590, 16, 14, 3)}
GRAPHS = {
    "school": lambda: lower(document().map),
    "paper": lambda: lower(load("arguments/makili-aliyev-2013.yaml").map),
    "seeded": lambda: seeded(700, 4),
    "star": lambda: star(300),
    "chain": lambda: chain(40),
}
LAID_OUT = """([width, height, text, thin, deepest]) => {
  const model = new $model.Model(JSON.parse(document.getElementById("content").textContent));
  return $icicle.icicle(model, { width, height, text, thin, deepest }).map((bar) => ({
    key: bar.merged ? null : bar.cards[0].key, level: bar.level, many: bar.many, last: bar.last,
    place: [bar.x, bar.y, bar.width, bar.height], said: bar.merged ? "" : $bars.saidBefore(bar.cards[0]),
    look: bar.merged ? "" : $bars.barElement(bar, 0).className.split(" ").pop(),
  }));
}"""
THEME = built_in(DEFAULT_THEME)
LOOKS = {THEME.white: "open", THEME.flagged: "bare", THEME.reference: "refers"}


def drawn(graph: Graph, area: tuple[int, int, int, int, int]) -> list[dict[str, Any]]:
    """Return the bars that a picture has."""
    return [
        {
            "key": bar.card.key if bar.card else None, "level": bar.level, "many": bar.many, "last": bar.last,
            "place": pytest.approx([bar.x, bar.y, bar.width, bar.height]),
            "said": said_before(bar, bar.card) if bar.card else "",
            "look": look(bar.card, bar.block.word) if bar.card else "",
        }
        for bar in icicle(blocks(graph, SupportOf(graph)), *area)
    ]  # fmt: skip


def look(card: Card, kind: str) -> str:
    """Return what the page calls a bar that looks as in a picture; one that is supported goes by its side."""
    usual = {"claim": "claim", "premise": "for"}.get(kind, "against")
    return LOOKS.get(bar_look(card, kind, THEME).ground, usual)


@pytest.mark.parametrize("name", GRAPHS)
def test_bars_stand_and_look_as_in_a_picture(page: Any, tmp_path: Path, name: str) -> None:
    graph = GRAPHS[name]()
    opened = Opened(page, write(tmp_path, graph))
    for area in AREAS.values():
        found = opened.tab.evaluate(LAID_OUT, list(area))
        wanted = drawn(graph, area)
        assert len(found) == len(wanted)
        assert found == wanted


def test_the_legend_says_the_same(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, star(60)))
    said = opened.tab.inner_text("#bar-told") + opened.tab.inner_text("#bar-legend")
    assert [item.text for item in bar_legend(None) if item.text not in said] == []
