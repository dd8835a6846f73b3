"""The names under which the readers refuse: each explained, each in use."""

import re

import pytest

from argmap.checking.folder import find_maps
from argmap.checking.running import rules
from argmap.reports.faults import FAULTS
from tests.places import ROOT

SOURCE = "\n".join(one.read_text(encoding="utf-8") for one in (ROOT / "argmap").rglob("*.py"))
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
    folder = ROOT / "arguments" / "notation"
    found = find_maps([folder / "linked.yaml", folder])
    assert len(found) == len(set(found)) == len(list(folder.glob("*.yaml")))
