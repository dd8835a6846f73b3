import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from argmap.editing.map_text import MapText
from argmap.graph.lowering import lower
from argmap.mcp_server.draft_models import DraftChange
from argmap.mcp_server.map_drafting import RefusedError, drafted, marked, need_paper
from argmap.notation.reading import load
from argmap.problems import ArgmapError
from tools.assistant_transcript import add

CHANGES: TypeAdapter[list[DraftChange]] = TypeAdapter(list[DraftChange])
GOOD = [
    add("worth", "premise", "Accidents at night went down from 31 to 19.", "2.1 s1", id="accidents"),
    add("worth", "premise", "Perhaps the hospital saved more money than the trams cost.", "2.1 s2", id="hospital"),
    add("worth", "objection", "After midnight, drivers cost a third more in pay.", "1.1 s3", id="drivers"),
]


def draft(file: Path, *changes: object) -> list[str]:
    return drafted(file, CHANGES.validate_python(list(changes))).drafts


def confirm(file: Path) -> None:
    file.write_text(re.sub(r"^ *draft: true\n", "", file.read_text(), flags=re.MULTILINE))


def test_only_what_a_change_touches_is_a_draft(file: Path) -> None:
    assert draft(file, *GOOD) == ["accidents", "hospital", "drivers"]
    confirm(file)
    assert draft(file, {"do": "change", "statement": "drivers", "basis": "testimony"}) == ["drivers"]
    confirm(file)
    assert draft(file, {"do": "link", "statements": ["accidents", "hospital"]}) == ["accidents", "hospital"]
    confirm(file)
    moved = {"do": "move", "statement": "drivers", "to": "accidents", "as": "undercutter"}
    assert draft(file, moved) == ["drivers"]


def test_a_scheme_that_linked_statements_have_is_that_of_all(file: Path) -> None:
    draft(file, *GOOD, {"do": "link", "statements": ["accidents", "hospital"]})
    confirm(file)
    change = {"do": "change", "statement": "hospital", "scheme": "practical-reasoning"}
    assert draft(file, change) == ["accidents", "hospital"]


def test_a_draft_may_be_removed_and_nothing_that_is_confirmed(file: Path) -> None:
    draft(file, *GOOD)
    assert draft(file, {"do": "remove", "statement": "drivers"}) == []
    confirm(file)
    draft(file, add("accidents", "premise", "Fewer accidents at night happened in a year.", "2.1 s1"))
    with pytest.raises(ArgmapError, match="accidents is confirmed, so only a person may remove it"):
        draft(file, {"do": "remove", "statement": "accidents"})


def test_all_changes_are_made_or_none(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(RefusedError):
        draft(file, *GOOD, add("worth", "premise", "Accidents went down to 3.", "2.1 s1"))
    assert file.read_bytes() == before


def test_a_map_without_its_paper_is_left_alone(file: Path) -> None:
    (file.parent / "trams.md").unlink()
    with pytest.raises(ArgmapError, match="the map's paper is not beside it"):
        draft(file, *GOOD)


def test_rules_that_a_person_switched_off_still_count_for_drafts(file: Path) -> None:
    ignore = "ignore:\n  - {rule: name-not-in-passage, because: It is another town.}\nclaim:"
    file.write_text(file.read_text().replace("\nclaim:", f"\n{ignore}", 1))
    with pytest.raises(RefusedError):
        draft(file, add("worth", "premise", "Accidents in Bergen became fewer at night.", "2.1 s1"))


WORDS = st.sampled_from(
    [
        "accidents",
        "night",
        "fell",
        "31",
        "19",
        "40",
        "9",
        "Halden",
        "Oslo",
        "trams",
        "not",
        "drivers",
        "a",
        "third",
        "more",
        "the",
        "hospital",
        "may",
        "have",
        "saved",
        "rose",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
IDS = st.sampled_from(["worth", "accidents", "hospital", "drivers", "worth.p3", "nobody"])
PLACES = st.sampled_from(["2.1 s1", "1.1 s3", "2.1 s2", "1.1", "9.9 s1", "fig. 1"])
AS = st.sampled_from(["premise", "objection", "undercutter", "linked"])
ASKED = st.one_of(
    st.builds(lambda to, as_, text, at: add(to, as_, text, at), IDS, AS, TEXTS, PLACES),
    st.builds(lambda one, text: {"do": "change", "statement": one, "text": text}, IDS, TEXTS),
    st.builds(lambda one, to, as_: {"do": "move", "statement": one, "to": to, "as": as_}, IDS, IDS, AS),
    st.builds(lambda one: {"do": "remove", "statement": one}, IDS),
    st.builds(lambda ones: {"do": "link", "statements": ones}, st.lists(IDS, min_size=2, max_size=3)),
    st.builds(lambda one: {"do": "unlink", "statement": one}, IDS),
    st.builds(lambda one: {"do": "change", "statement": one, "clear": ["at", "quote"]}, IDS),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.lists(ASKED, min_size=1, max_size=3))
def test_whatever_is_asked_only_drafts_differ_from_what_was_confirmed(file: Path, asked: list[object]) -> None:
    draft_once = file.with_name("start.yaml")
    if not draft_once.exists():
        draft(file, *GOOD)
        confirm(file)
        draft_once.write_bytes(file.read_bytes())
    start = MapText.of(load(str(draft_once)))
    confirmed = {(one.id, one.text, one.at, one.home) for one in lower(start.document.map).nodes.values()}
    try:
        found = marked(start, CHANGES.validate_python(asked), need_paper(start))
    except (ArgmapError, ValidationError):
        return
    after = lower(found.after.document.map).nodes.values()
    assert {(one.id, one.text, one.at, one.home) for one in after if not one.draft} <= confirmed
    assert all(one.at for one in after)
    assert not any(name in one.text for one in after for name in ("Oslo", "40"))
