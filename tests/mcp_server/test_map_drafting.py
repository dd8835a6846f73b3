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


TRUE = [
    ("Accidents at night became fewer in a year.", "2.1 s1"),
    ("A third more is what drivers are paid at night.", "1.1 s3"),
    ("It may be that the hospital saved more than trams cost.", "2.1 s2"),
    ("Trams at night replace dearer things.", "0.1 s2"), ("Halden ran its trams all night from 2016.", "1.1 s1"),
]  # fmt: skip
FALSE = [
    ("Accidents at night became fewer in Oslo.", "2.1 s1"), ("Accidents at night went down to 9.", "2.1 s1"),
    ("A third more is what drivers are paid at night.", "2.1 s4"), ("Accidents at night rose in Halden.", "2.1 s1"),
]  # fmt: skip
SAID = st.sampled_from([*TRUE, *TRUE, *FALSE])
IDS = st.sampled_from(["worth", "accidents", "hospital", "drivers"])
AS = st.sampled_from(["premise", "objection", "undercutter", "linked"])
ASKED = st.one_of(
    st.builds(lambda to, as_, said: add(to, as_, *said), IDS, AS, SAID),
    st.builds(lambda one, said: {"do": "change", "statement": one, "text": said[0], "at": said[1]}, IDS, SAID),
    st.builds(lambda one, to, as_: {"do": "move", "statement": one, "to": to, "as": as_}, IDS, IDS, AS),
    st.builds(lambda one: {"do": "remove", "statement": one}, IDS),
    st.builds(lambda ones: {"do": "link", "statements": ones}, st.permutations(["accidents", "hospital", "drivers"])),
    st.builds(lambda one: {"do": "link", "statements": ["accidents", one]}, IDS),
    st.builds(lambda one: {"do": "unlink", "statement": one}, IDS),
    st.builds(lambda one: {"do": "change", "statement": one, "clear": ["at", "quote"]}, IDS),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
    assert not {(one.text, one.at) for one in after} & set(FALSE)
