"""Texts of our own for every part of the syntax, with the counts that @argdown/core 2.0.1 has for them."""

import json
from typing import Any

import pytest

from argmap.formats.argdown import counts_of, read
from argmap.notation.source import Source
from tests.places import ROOT

OWN: dict[str, Any] = json.loads((ROOT / "tests/formats/argdown/own_texts.json").read_text(encoding="utf-8"))


def counted(text: str) -> dict[str, int]:
    """Return what a text has, without what it has none of and without headings, which Argdown groups in other ways."""
    return {key: count for key, count in counts_of(Source(text, "a.argdown")).items() if count and key != "sections"}


@pytest.mark.parametrize("name", OWN)
def test_texts_have_the_counts_of_the_argdown_tool(name: str) -> None:
    assert counted(OWN[name]["text"]) == OWN[name]["counts"]


@pytest.mark.parametrize("name", OWN)
def test_what_argdown_accepts_is_understood(name: str) -> None:
    found = read(Source(OWN[name]["text"], "a.argdown"))
    assert [one.message for one in found.remarks if one.rule == "not-understood"] == []
