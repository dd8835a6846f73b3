"""What a notebook shows of a map."""

from typing import Any

import pytest
from IPython.core.formatters import DisplayFormatter

from argmap.lowering import lower
from argmap.reading import loads
from tests.browser.test_hostile_maps import hostile_map

MAP = "title: T\nclaim: {id: c, text: A claim stands here., premises: [{text: A premise stands here.}]}\n"


@pytest.mark.parametrize("make", [loads, lambda text: lower(loads(text).map)], ids=["document", "graph"])
def test_it_is_the_picture_and_the_outline(make: object) -> None:
    assert callable(make)
    formatter: Any = DisplayFormatter()
    shown, _ = formatter.format(make(MAP))
    assert shown["image/svg+xml"].startswith('<svg class="argmap"')
    assert "A premise stands here." in shown["image/svg+xml"]
    assert shown["text/plain"].startswith("A claim stands here.")


def test_two_maps_in_one_page_do_not_share_ids() -> None:
    ids = [loads(MAP.replace("claim s", f"{word} s"))._repr_mimebundle_()["image/svg+xml"] for word in ("x", "y")]
    assert ids[0].partition('id="')[2].partition('"')[0] not in ids[1]


def test_a_hostile_map_stays_text() -> None:
    assert "<script" not in hostile_map("javascript:alert(1)")._repr_mimebundle_()["image/svg+xml"]


def test_where_no_picture_can_be_drawn_the_text_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.drawing.engine.shutil.which", lambda *_, **__: None)
    shown = loads(MAP)._repr_mimebundle_()
    assert "no Graphviz found" in shown["text/plain"]
    assert list(shown) == ["text/plain"]
