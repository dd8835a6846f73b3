"""The maps in arguments/."""

from pathlib import Path

import pytest

from argmap.checking.running import check
from argmap.notation.reading import dumps, load, loads
from tools.generated import MAPS


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_map_has_no_errors(file: Path) -> None:
    assert [one for one in check(load(file)) if one.level == "error"] == []


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_map_survives_writing_and_reading(file: Path, syntax: str) -> None:
    map_ = load(file).map
    text = dumps(map_, syntax)
    assert loads(text, syntax).map == map_
    assert dumps(loads(text, syntax).map, syntax) == text
