"""What a notebook shows of a map."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

import argmap
from argmap.embedding.notebook import shown
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.browser.test_hostile_maps import hostile_map

MAP = "title: T\nclaim: {id: c, text: A claim stands here., premises: [{text: A premise stands here.}]}\n"


@pytest.fixture
def shell() -> Iterator[Any]:
    """A shell of IPython that has imported argmap."""
    made: Any = InteractiveShell.instance()
    importlib.reload(argmap)
    yield made
    InteractiveShell.clear_instance()


@pytest.mark.parametrize("cell", ["argmap.loads(text)", "argmap.lower(argmap.loads(text).map)"])
def test_a_cell_shows_the_picture_and_the_outline(shell: Any, cell: str) -> None:
    shell.push({"argmap": argmap, "text": MAP})
    forms, _ = shell.display_formatter.format(shell.ev(cell))
    assert forms["image/svg+xml"].startswith('<svg class="argmap"')
    assert "A premise stands here." in forms["image/svg+xml"]
    assert forms["text/plain"].startswith("A claim stands here.")


def test_other_values_are_shown_as_ever(shell: Any) -> None:
    forms, _ = shell.display_formatter.format(argmap.Level.ERROR)
    assert list(forms) == ["text/plain"]


def test_a_map_and_its_graph_look_the_same() -> None:
    assert shown(loads(MAP)) == shown(lower(loads(MAP).map))


def test_two_maps_in_one_page_do_not_share_ids() -> None:
    ids = [shown(loads(MAP.replace("claim s", f"{word} s")))["image/svg+xml"] for word in ("x", "y")]
    assert ids[0].partition('id="')[2].partition('"')[0] not in ids[1]


def test_a_hostile_map_stays_text() -> None:
    assert "<script" not in shown(hostile_map("javascript:alert(1)"))["image/svg+xml"]
