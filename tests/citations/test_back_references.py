"""What later notes mean by Idem, a. a. O., a short title ...: the right work, or why none is certain."""

from typing import Any

import pytest
import yaml

from argmap.citations.back_references import Reading, resolve
from argmap.citations.catalogue import Catalogue
from argmap.citations.notes import parse_note
from tests.places import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "citations" / "back_references.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["notes"][0]["text"][:40])
def test_notes_refer_to_their_works(case: dict[str, Any]) -> None:
    notes = resolve([(n, parse_note(one["text"])) for n, one in enumerate(case["notes"], 1)], Catalogue())
    for expected, note in zip(case["notes"], notes, strict=True):
        assert len(note.cites) == len(expected["cites"]), expected["text"]
        for one, reading in zip(expected["cites"], note.cites, strict=True):
            work, _, reason = one.partition("?")
            assert _said(reading) == work.strip(), expected["text"]
            assert reason.strip() in reading.fault if reason else not reading.fault, (expected["text"], reading.fault)


def _said(reading: Reading) -> str:
    where = reading.cited.where.text if reading.cited.where and reading.works else ""
    return " ".join((*reading.works, where)).strip()
