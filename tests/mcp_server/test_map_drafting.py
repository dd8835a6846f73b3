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


def refusals(file: Path, *changes: object) -> set[str]:
    """Return the guards by which changes are refused."""
    with pytest.raises(RefusedError) as refused:
        draft(file, *changes)
    return {one.guard for one in refused.value.faults}


def test_a_linked_group_has_no_unknown_scheme(file: Path) -> None:
    draft(file, *GOOD, {"do": "link", "statements": ["accidents", "hospital"]})
    change = {"do": "change", "statement": "hospital", "scheme": "quantum-authority"}
    assert refusals(file, change) == {"unknown-scheme"}


def test_a_critical_question_is_one_of_the_scheme_of_the_step_that_is_attacked(file: Path) -> None:
    against = add("accidents", "undercutter", "After midnight, drivers cost a third more in pay.", "1.1 s3", question=1)
    assert refusals(file, *GOOD[:2], against) == {"unknown-question"}
    scheme = {"do": "change", "statement": "accidents", "scheme": "sign"}
    asked = {**against, "statement": {**against["statement"], "question": 49}}
    assert refusals(file, *GOOD[:2], scheme, asked) == {"unknown-question"}
    assert len(draft(file, *GOOD[:2], scheme, against)) == 3
    confirm(file)
    assert refusals(file, add("accidents", "objection", "Taxi drivers complain of losing customers.", "2.1 s3",
                              voice="reported", question=49)) == {"unknown-question"}  # fmt: skip


def test_a_scheme_of_a_persons_own_does_not_hinder_changes_of_the_statement_above(file: Path) -> None:
    draft(file, *GOOD)
    confirm(file)
    file.write_text(re.sub(r"^( +)at: 2\.1 s1$", r"\g<0>\n\1scheme: my-own", file.read_text(), flags=re.MULTILINE))
    change = {"do": "change", "statement": "worth", "text": "Night trams are worth what they cost."}
    assert draft(file, change) == ["worth"]


def test_a_note_backs_words_of_the_statement(file: Path) -> None:
    backed = {"footnotes": [{"note": 2, "backs": "went down from 31 to 19"}]}
    assert draft(file, add("worth", "premise", GOOD[0]["statement"]["text"], "2.1 s1", **backed))


def test_what_a_note_is_said_to_back_makes_no_other_statement_of_the_same_words(file: Path) -> None:
    draft(file, *GOOD)
    again = add(
        "worth", "premise", GOOD[0]["statement"]["text"], "2.1 s1", footnotes=[{"note": 2, "backs": "at night"}]
    )
    assert refusals(file, again) == {"duplicate-statement"}


def test_what_a_person_has_named_and_backed_is_not_held_against_an_assistant(file: Path) -> None:
    draft(file, *GOOD)
    confirm(file)
    text = re.sub(r"id: drivers\b", "id: under", re.sub(r"id: hospital\b", "id: m", file.read_text()))
    backed = r"\g<0>\n\1footnotes: [{note: 2, backs: the numbers only}]"
    file.write_text(re.sub(r"^( +)at: 2\.1 s1$", backed, text, flags=re.MULTILINE))
    assert draft(file, {"do": "move", "statement": "under", "to": "m", "as": "objection"}) == ["under"]
    assert draft(file, {"do": "link", "statements": ["accidents", "m"]}) == ["accidents", "m"]
    assert refusals(file, add("worth", "premise", "Trams replace dearer things.", "0.1 s2", id="under-m")) == {
        "strange-id"
    }


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
