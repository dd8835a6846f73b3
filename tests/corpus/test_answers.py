"""Answers in text, CSV and JSON."""

import json

from argmap.corpus.answers import in_format
from argmap.corpus.opened_corpus import Answer

ANSWER = Answer(("text", "n", "share"), [("=HYPERLINK(1)", 1234, 0.25), ("a\x07b " + "long " * 30, None, 1.0)])


def test_a_table_is_aligned_and_cut() -> None:
    lines = in_format(ANSWER, "text").splitlines()
    assert lines[0].split() == ["text", "n", "share"]
    assert lines[2].endswith("1,234   0.25")
    assert "…" in lines[3]
    assert "\x07" not in lines[3]


def test_no_cell_is_a_formula() -> None:
    told = in_format(ANSWER, "csv")
    assert told.splitlines()[1] == "'=HYPERLINK(1),1234,0.25"


def test_json_has_all() -> None:
    assert json.loads(in_format(ANSWER, "json"))[0] == {"text": "=HYPERLINK(1)", "n": 1234, "share": 0.25}
