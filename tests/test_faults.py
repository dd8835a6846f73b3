import re
from pathlib import Path

import pytest

import argmap
from argmap.checking import rules
from argmap.faults import FAULTS

SOURCES = Path(argmap.__file__).parent


def used() -> set[str]:
    """Return the names that the readers give to what they refuse."""
    texts = [one.read_text(encoding="utf-8") for part in ("source", "reading") for one in (SOURCES / part).glob("*.py")]
    texts.append((SOURCES / "files.py").read_text(encoding="utf-8"))
    names = r'(?:refuse\(\s*|Problem\(\s*|return )"([a-z0-9]+(?:-[a-z0-9]+)+)"'
    return {name for text in texts for name in re.findall(names, text)}


def test_every_name_that_a_reader_gives_is_explained() -> None:
    assert len(used()) >= 12
    assert used() <= FAULTS.keys()


@pytest.mark.parametrize("name", FAULTS)
def test_an_explanation_begins_with_one_full_sentence(name: str) -> None:
    first, _, rest = FAULTS[name].partition("\n")
    assert re.fullmatch(r"[A-Z].*\.", first)
    assert not rest or rest.startswith("\n")


def test_no_fault_is_called_like_a_rule() -> None:
    assert not FAULTS.keys() & set(rules().names())
