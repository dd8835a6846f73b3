import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats import hypothesis as hypothesis_format
from argmap.reviewing.remarks.remark import Remark
from tests.reviewing.remarks.damage import paths_of, replaced
from tests.reviewing.remarks.remark_strategies import JSON, REMARKS

SELECTORS = [
    {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0, "endContainer": "/p[1]", "endOffset": 4},
    {"type": "TextPositionSelector", "start": 18, "end": 31},
    {"type": "TextQuoteSelector", "exact": "open question", "prefix": "👩🏽‍🎓 is an ", "suffix": " still"},
    {"type": "PageSelector", "index": 2, "label": "113"},
]
ROW = {
    "id": "XyZ", "created": "2026-11-29T10:00:00.000000+00:00", "updated": "2026-11-29T10:00:00.000000+00:00",
    "user": "acct:maria@hypothes.is", "user_info": {"display_name": None}, "uri": "https://example.org/paper.pdf",
    "text": "Is it *really*?", "tags": ["question"], "group": "__world__", "hidden": False, "flagged": False,
    "permissions": {"read": ["group:__world__"], "update": ["acct:maria@hypothes.is"]},
    "target": [{"source": "https://example.org/paper.pdf", "selector": SELECTORS}],
    "document": {"title": ["A paper"]}, "links": {"html": "https://hypothes.is/a/XyZ"},
}  # fmt: skip


def read(data: Any) -> list[Remark]:
    return hypothesis_format.read(json.dumps(data).encode(), "x.json")


def one(**keys: Any) -> Remark:
    (found,) = read([{**ROW, **keys}])
    return found


def test_an_annotation_has_words_page_author_and_tags() -> None:
    assert one() == Remark(
        "Is it *really*?", "open question", "👩🏽‍🎓 is an ", " still", page=3, by="maria",
        created="2026-11-29T10:00:00.000000+00:00", address="XyZ", tags=("question",),
    )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        {"rows": [ROW], "total": 1},
        {"export_date": "2026-11-29", "export_userid": "acct:maria@hypothes.is", "client_version": "1",
         "annotations": [ROW]},
        [ROW],
        ROW,
    ],
)  # fmt: skip
def test_results_of_a_search_exports_and_single_annotations_are_read(data: Any) -> None:
    assert hypothesis_format.is_one(json.dumps(data).encode())
    assert [found.address for found in read(data)] == ["XyZ"]


def test_a_position_is_not_read_because_it_counts_utf_16_in_another_text() -> None:
    assert one().start is None


def test_a_reply_answers_the_last_of_its_references() -> None:
    assert one(references=["first", "second"]).parent == "second"


def test_a_user_is_called_by_the_name_shown() -> None:
    assert one(user_info={"display_name": "María"}).by == "María"
    assert one(user="someone").by == "someone"


@pytest.mark.parametrize(
    ("keys", "audience"),
    [
        ({"group": "__world__"}, ()),
        ({"group": {"id": "__world__", "name": "Public"}}, ()),
        ({"group": {"id": "k3", "name": "confidential"}}, ("confidential",)),
        ({"group": "editors"}, ("editors",)),
        ({"hidden": True}, ("confidential",)),
    ],
)
def test_a_group_is_the_audience(keys: dict[str, Any], audience: tuple[str, ...]) -> None:
    assert one(**keys).audience == audience


@given(st.lists(REMARKS, max_size=4))
def test_what_is_written_is_read_again(remarks: list[Remark]) -> None:
    written = hypothesis_format.write(remarks)
    assert hypothesis_format.is_one(written)
    found = hypothesis_format.read(written, "x.json")
    assert found == [replace(one, start=None) for one in remarks]


def test_a_new_wording_can_be_seen_in_hypothesis() -> None:
    (row,) = json.loads(hypothesis_format.write([Remark("Weaker.", "will", replaces="may")]))["annotations"]
    assert row["text"] == "Weaker.\n\nInstead: may"


WHOLE = {"rows": [{**ROW, "references": ["a"], "argmap": {"replaces": "b", "audience": ["c"]}}, ROW], "total": 2}


@given(st.sampled_from([*paths_of(WHOLE)]), JSON)
def test_a_wrong_value_anywhere_is_told_or_passed_over(path: tuple[str | int, ...], value: Any) -> None:
    content = json.dumps(replaced(WHOLE, path, value)).encode()
    hypothesis_format.is_one(content)
    with suppress(ReadError):
        hypothesis_format.write(hypothesis_format.read(content, "x.json"))


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"[" * 100_000, "too-deep"),
        (b'{"rows": ', "syntax-error"),
        (b'{"type": "Annotation"}', "wrong-type"),
        (json.dumps({"rows": [ROW] * 20_000, "total": 1}).encode(), "too-large"),
    ],
)
def test_what_cannot_be_read_is_told_once(content: bytes, rule: str) -> None:
    with pytest.raises(ReadError) as error:
        hypothesis_format.read(content, "x.json")
    assert [problem.rule for problem in error.value.problems] == [rule]
