"""Notes and entries in Chicago, APA, MLA, Harvard, Russian and other styles, as ``styles.yaml`` has them."""

from pathlib import Path
from typing import Any

import pytest

from argmap.citations.notes import parse_note
from argmap.citations.parsed import Back, Cited
from argmap.citations.parsing import parse_entry
from argmap.notation.source import parse
from tests.citations.scoring import fields

FILE = Path(__file__).parent / "styles.yaml"
CASES = parse(FILE.read_text(), FILE.name, "yaml").data


def said(cited: Cited) -> dict[str, Any]:
    found = {
        "prefix": cited.prefix,
        "back": pointed(cited.back) if cited.back else None,
        "work": fields(cited.work) if cited.work and not cited.back else None,
        "same-author": "yes" if cited.same_author else "",
        "rest": list(cited.rest),
        **({cited.where.label: cited.where.text} if cited.where else {}),
    }
    return {name: value for name, value in found.items() if value}


def pointed(back: Back) -> dict[str, Any]:
    names = [" ".join(part for part in (one.given, one.family, one.literal) if part) for one in back.names]
    notes = [str(number) for number in back.notes]
    found = {"kind": back.kind, "names": names, "title": back.title, "year": back.year, "notes": notes}
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize("case", CASES["notes"], ids=lambda case: case["text"][:50])
def test_note(case: dict[str, Any]) -> None:
    parsed = parse_note(case["text"])
    assert [said(one) for one in parsed.cites] == case.get("cites", [])
    assert list(parsed.explains) == case.get("explains", [])
    assert parsed.only_explains == ("cites" not in case)


@pytest.mark.parametrize("case", CASES["entries"], ids=lambda case: case["text"][:50])
def test_entry(case: dict[str, Any]) -> None:
    cited = parse_entry(case["text"])
    assert fields(cited.work) == case["work"]
    assert list(cited.rest) == case.get("rest", [])
