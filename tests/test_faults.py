"""The names under which the readers refuse: each explained, each in use."""

import re
from pathlib import Path

import pytest

from argmap.checking import rules
from argmap.faults import FAULTS
from argmap.reading.folder import find_maps

SOURCE = "\n".join(one.read_text(encoding="utf-8") for one in (Path(__file__).parents[1] / "argmap").rglob("*.py"))
REFUSED = set(re.findall(r"\b(?:refuse|_wrong|Problem)\(\s*\"([a-z0-9-]+)\"", SOURCE))


def test_every_name_that_a_reader_gives_has_a_page() -> None:
    assert len(REFUSED) > 8
    assert set(FAULTS) >= {name for name in REFUSED if "-" in name} - set(rules().names())


@pytest.mark.parametrize("name", FAULTS)
def test_every_page_is_about_something(name: str) -> None:
    assert SOURCE.count(f'"{name}"') > 1, "nothing refuses by this name"
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)
    assert name not in rules().names()
    first = FAULTS[name].partition("\n")[0]
    assert first.endswith(".")
    assert len(first) < 90


def test_maps_are_found_once() -> None:
    folder = Path(__file__).parents[1] / "arguments" / "notation"
    found = find_maps([folder / "linked.yaml", folder])
    assert len(found) == len(set(found)) == len(list(folder.glob("*.yaml")))
