"""Single merges: what is taken, what is a conflict, and what the map says then."""

import json
import re
from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.problems import ArgmapError, Level, ReadError
from argmap.three_way import Merge
from argmap.three_way.merged_text import MARK
from tests.three_way.two_sides import entries, merge

BASE = """# Our map of the school.
title: School
claim:
  id: later   # the thesis
  text: School should begin later.
  premises:
    - id: sleep
      text: Pupils sleep too little.
      at: 1.1 s1
      footnotes: [1]
    - linked:
        - {id: tired, text: Tired pupils learn less.}
        - {id: many, text: Many pupils are tired.}
  objections:
    - id: buses
      text: The buses cannot run later.
      objections:
        - {id: plan, text: A new plan is coming.}
    - Parents must be at work.
paper:
  works:
    - {id: lee-2001, title: Sleep}
  footnotes:
    - {number: 1, cites: [{work: lee-2001}]}
"""


def data(text: str) -> dict[str, Any]:
    from argmap.notation.source import parse

    found: dict[str, Any] = parse(text, "out", "yaml").data
    return found


def changed(*pairs: tuple[str, str]) -> str:
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def both(ours: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> Merge:
    found = merge(BASE, changed(*ours), changed(*theirs))
    loads(found.text)
    assert found.conflicts == (MARK in found.text)
    return found


REWORD = ("Pupils sleep too little.", "Pupils sleep six hours.")
BUSES = BASE[BASE.index("    - id: buses") : BASE.index("    - Parents")]


def test_what_both_did_elsewhere_is_both_and_the_layout_of_ours_stays() -> None:
    found = both(
        [REWORD, ("School\n", "The school\n")],
        [("[1]", "[1, 2]"), ("at work.", "at work by eight."), ("# Our map of the school.\n", ""),
         ("    - {number: 1,", "    - {number: 2, text: An explanation.}\n    - {number: 1,")],
    )  # fmt: skip
    assert found.problems == ()
    assert found.text == changed(
        REWORD, ("School\n", "The school\n"), ("[1]", "[1, 2]"), ("at work.", "at work by eight."),
        ("    - {number: 1,", "    - number: 2\n      text: An explanation.\n    - {number: 1,"),
    )  # fmt: skip


def test_two_wordings_are_a_conflict_and_both_are_told() -> None:
    found = both([REWORD], [("sleep too little", "are always tired")])
    (problem,) = found.problems
    assert (problem.rule, problem.level, problem.node) == ("merge-conflict", Level.ERROR, "sleep")
    assert problem.message == "both sides changed its text"
    assert 'ours: "Pupils sleep six hours."' in problem.help
    assert 'theirs (line 8): "Pupils are always tired."' in problem.help
    lines = found.text.splitlines()
    assert problem.place.line is not None
    assert lines[problem.place.line - 1] == "      text: Pupils sleep six hours."
    assert lines[problem.place.line - 4 : problem.place.line - 1] == [
        "      # MERGE CONFLICT: both sides changed its text",
        '      #   ours: "Pupils sleep six hours."',
        '      #   theirs: "Pupils are always tired."',
    ]
    assert data(found.text) == data(changed(REWORD))


@pytest.mark.parametrize("swap", [False, True])
def test_what_one_removed_and_the_other_changed_stays_with_the_change(swap: bool) -> None:
    sides = [[(BUSES, "")], [("The buses cannot run later.", "No bus runs later.")]]
    found = both(*(reversed(sides) if swap else sides))
    ids = {one.id: one.text for one in entries(data(found.text))}
    assert (ids["buses"], ids["plan"]) == ("No bus runs later.", "A new plan is coming.")
    assert found.conflicts


def test_what_one_removed_and_the_other_added_to_stays() -> None:
    found = both([(BUSES, "")], [("is coming.}", "is coming., premises: [It was promised.]}")])
    assert {"buses", "plan"} <= {one.id for one in entries(data(found.text))}
    assert "It was promised." in found.text
    assert len(found.problems) == 1


def test_what_both_removed_is_gone() -> None:
    found = both([(BUSES, ""), REWORD], [(BUSES, "")])
    assert (found.problems, found.text) == ((), changed((BUSES, ""), REWORD))


def test_moves_into_each_other_make_no_circle() -> None:
    base = "claim:\n  text: C.\n  premises:\n    - {id: a, text: A.}\n    - {id: b, text: B.}\n"
    ours = "claim:\n  text: C.\n  premises:\n    - {id: b, text: B., premises: [{id: a, text: A.}]}\n"
    theirs = "claim:\n  text: C.\n  premises:\n    - {id: a, text: A., premises: [{id: b, text: B.}]}\n"
    found = merge(base, ours, theirs)
    assert data(found.text) == data(ours)
    assert [one.message for one in found.problems] == [
        "together, what both sides did would make a circle; theirs is left out"
    ]


def test_references_make_no_circle() -> None:
    base = "claim:\n  text: C.\n  premises:\n    - id: a\n      text: A.\n    - id: b\n      text: B.\n"
    ours = base.replace("      text: A.\n", "      text: A.\n      premises: [{ref: b}]\n")
    theirs = base.replace("      text: B.\n", "      text: B.\n      premises: [{ref: a}]\n")
    found = merge(base, ours, theirs)
    assert data(found.text) == data(ours)
    assert found.conflicts
    assert found.problems[0].node == "the reference to a"


def test_a_reference_follows_a_name_that_was_changed() -> None:
    found = both([("id: many", "id: most")], [("at work.", "at work.\n    - {ref: many}")])
    assert found.problems == ()
    assert "{ref: most}" in found.text.replace("ref: most\n", "{ref: most}\n")


def test_what_is_referred_to_stays() -> None:
    found = both([("    - Parents must be at work.\n", "    - ref: plan\n")], [(BUSES, "")])
    assert found.problems[0].message == "one side removed it, but the reference to plan refers to it; it stays"
    assert "plan" in {one.id for one in entries(data(found.text))}


def test_one_id_for_two_statements_is_told_and_given_once() -> None:
    found = both(
        [("at work.", "at work.\n    - {id: new, text: The gym is booked until evening.}")],
        [("at work.", "at work.\n    - {id: new, text: Lessons would end after dark.}\n    - {ref: new}")],
    )
    added = {one.id: one.text for one in entries(data(found.text)) if one.id and one.id.startswith("new")}
    assert added == {"new": "The gym is booked until evening.", "new-2": "Lessons would end after dark."}
    assert "ref: new-2" in found.text
    assert "new-2 here" in found.problems[0].message


HERONS = "Herons nest along the northern shore again."
MAYOR = "Last week the mayor took a bath."


@pytest.mark.parametrize("id_", ["", "id: extra, "])
def test_two_additions_at_one_place_are_both_there_each_with_what_is_its_own(id_: str) -> None:
    last = "        - {id: many, text: Many pupils are tired.}\n"
    herons = f"    - {{{id_}text: {HERONS}, basis: testimony}}\n"
    mayor = f"    - {{{id_}text: {MAYOR}, at: 1.2 s2, premises: [A nurse saw him.]}}\n"
    refer = ("- Parents must be at work.", "- {ref: extra}") if id_ else REWORD
    found = both([(last, last + herons)], [(last, last + mayor), refer])
    named = {one.text: one for one in entries(data(found.text))}
    assert (named[HERONS].fields.get("basis"), named[HERONS].fields.get("at")) == ("testimony", None)
    assert (named[MAYOR].fields.get("basis"), named[MAYOR].fields.get("at")) == (None, "1.2 s2")
    nurse = named["A nurse saw him."].parent
    assert nurse is not None
    assert nurse.text == MAYOR
    assert [named[one].id for one in (HERONS, MAYOR)] == (["extra", "extra-2"] if id_ else [None, None])
    assert found.conflicts == bool(id_)
    assert ("ref: extra-2" in found.text) == bool(id_)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The colour of the lake is green.", "the color of the lake is green", True),
        ("The lake is clean.", "The lake is not clean.", False),
        ("A repair is possible.", "A repair is impossible.", False),
        ("It was built in 1980s style.", "It was built in 1990s style.", False),
        ("...", "?!", False),
    ],
)
def test_two_additions_are_one_only_if_their_words_are_nearly_the_same(one: str, other: str, same: bool) -> None:
    last = "    - Parents must be at work.\n"
    found = both([(last, f"{last}    - text: '{one}'\n")], [(last, f"{last}    - text: '{other}'\n")])
    texts = {entry.text for entry in entries(data(found.text))}
    assert (one in texts, other in texts, found.conflicts) == (True, not same, same)


@pytest.mark.parametrize("swap", [False, True])
def test_what_replaces_an_unnamed_statement_gets_nothing_that_was_added_to_it(swap: bool) -> None:
    old = "    - Parents must be at work.\n"
    added = "    - text: Parents must be at work.\n      premises: [Work begins at eight.]\n"
    sides = [[(old, f"    - {HERONS}\n")], [(old, added)]]
    found = both(*(reversed(sides) if swap else sides))
    above = {one.text: one.parent.text if one.parent else "" for one in entries(data(found.text))}
    assert above["Work begins at eight."] == "Parents must be at work."
    assert HERONS in above
    assert "one side removed it, but 'Work begins at eight.' is under it; it stays" in found.problems[0].message


def test_what_is_said_in_other_words_is_still_the_unnamed_statement() -> None:
    old = "    - Parents must be at work.\n"
    added = "    - text: Parents must be at work.\n      premises: [Work begins at eight.]\n"
    found = both([(old, "    - A parent works from early on.\n")], [(old, added)])
    assert found.problems == ()
    assert "Parents must" not in found.text


def test_the_same_addition_is_there_once() -> None:
    add = ("at work.", "at work.\n    - {id: new, text: The gym is booked.}")
    found = both([add, REWORD], [add])
    assert found.problems == ()
    assert found.text.count("The gym is booked.") == 1


def test_a_place_in_the_paper_is_one_thing() -> None:
    found = both([("1.1 s1", "1.2 s2")], [("at: 1.1 s1", "at: 1.1 s1\n      quote: {start: The pupils, end: at all}")])
    assert [one.message for one in found.problems] == ["both sides changed where in the paper it is"]
    assert "quote" not in re.sub("#.*", "", found.text)


def test_a_work_that_one_removed_and_the_other_cites_stays() -> None:
    text = changed(("    - {number: 1, cites: [{work: lee-2001}]}\n", "    - {number: 1, text: See there.}\n"))
    base = text.replace("[1]", "[]").replace("footnotes: []\n", "basis: definition\n")
    ours = base.replace("    - {id: lee-2001, title: Sleep}\n", "    - {id: other, title: Other}\n")
    theirs = base.replace("basis: definition", "cites: [lee-2001]")
    found = merge(base, ours, theirs)
    assert found.problems[0].message == "one side removed lee-2001 from the paper's works, but it is cited; it stays"
    assert [one["id"] for one in data(found.text)["paper"]["works"]] == ["other", "lee-2001"]


def test_fields_of_one_work_come_together() -> None:
    found = both([("title: Sleep", "title: Sleep, issued: 2001")], [("title: Sleep", "title: Sleep, page: 3-9")])
    assert data(found.text)["paper"]["works"] == [{"id": "lee-2001", "title": "Sleep", "issued": "2001", "page": "3-9"}]
    assert "issued: 2001, page: 3-9" in found.text


def test_a_group_that_one_took_apart_and_the_other_undercut() -> None:
    group = BASE[BASE.index("    - linked:") : BASE.index("  objections:")]
    apart = group.replace("    - linked:\n", "").replace("        - ", "    - ")
    found = both([(group, apart)], [(group, group + "      undercutters: [Not so much less.]\n")])
    assert found.conflicts
    tired = next(one for one in entries(data(found.text)) if one.id == "tired")
    assert [one.text for one in tired.children["undercutters"]] == ["Not so much less."]


def test_a_new_thesis_of_theirs_is_taken() -> None:
    theirs = "title: School\nclaim:\n  id: change\n  text: Much should change.\n  premises:\n"
    inside = BASE[BASE.index("  id: later") : BASE.index("paper:")].replace("\n", "\n    ").rstrip()
    theirs += "    - " + inside.lstrip() + "\n" + BASE[BASE.index("paper:") :]
    found = merge(BASE, changed(REWORD), theirs)
    assert not found.conflicts
    ids = [one.id for one in entries(data(found.text))]
    assert ids[:3] == ["change", "later", "sleep"]
    assert "Pupils sleep six hours." in found.text


def test_comments_of_theirs_are_told_not_lost() -> None:
    found = both([REWORD], [("title: School", "# check this\ntitle: A school")])
    assert not found.conflicts
    assert [one.message for one in found.problems] == ["1 comment of theirs-map.yaml not taken over: # check this"]


def test_comments_of_ours_on_what_theirs_removed_are_told() -> None:
    line = "    - id: buses\n"
    found = both([(line, f"    # KEEP: Anna says so\n{line}")], [(BUSES, "")])
    assert not found.conflicts
    assert "KEEP" not in found.text
    assert [one.message for one in found.problems] == ["1 comment of ours not taken over: # KEEP: Anna says so"]


def test_a_lost_comment_is_told_where_another_says_the_same() -> None:
    line, parents = "    - id: buses\n", "    - Parents must"
    found = both([(line, f"    # ask\n{line}"), (parents, f"    # ask\n{parents}")], [(BUSES, "")])
    assert [one.message for one in found.problems] == ["1 comment of ours not taken over: # ask"]
    assert found.text.count("# ask") == 1


def test_in_json_conflicts_are_told_and_the_map_stays_json() -> None:
    base = '{"claim": {"id": "c", "text": "A claim."}}'
    found = merge(base, base.replace("A claim", "One claim"), base.replace("A claim", "Another"), "map.json")
    assert json.loads(found.text)["claim"]["text"] == "One claim."
    assert found.conflicts


def test_json_without_an_extension_is_known_by_its_brace_and_yaml_with_one_too() -> None:
    one, two, three = (f'{{\n\t"claim": {{"text": "{word} trams run."}}\n}}\n' for word in ("Some", "Many", "Most"))
    found = merge(one, two, three, "merge_file_a")
    assert found.conflicts
    assert json.loads(found.text)["claim"]["text"] == "Many trams run."
    flow = "{claim: {text: Some trams run.}}\n"
    assert data(merge(flow, flow.replace("Some", "Many"), flow, "merge_file_a").text) == {
        "claim": {"text": "Many trams run."}
    }


@pytest.mark.parametrize("swap", [False, True])
def test_a_question_that_a_premise_cannot_have_is_told(swap: bool) -> None:
    asked = [("id: buses\n", "id: buses\n      question: 1\n")]
    moved = [("  objections:\n    - id: buses", "    - id: buses"), ("    - Parents", "  objections:\n    - Parents")]
    found = both(moved, asked) if swap else both(asked, moved)
    assert "question" not in found.text.replace(MARK, "").replace("it can have no question", "")
    assert [one.message for one in found.problems if one.rule == "merge-conflict"] == [
        "it can have no question as what the other side made of it"
    ]


def test_a_comment_of_ours_on_a_note_that_theirs_removed_stays() -> None:
    more = "    - {number: 1, cites: [{work: lee-2001}]}\n    # to be checked\n    - {number: 2, text: See the plan.}\n"
    base = BASE.replace("    - {number: 1, cites: [{work: lee-2001}]}\n", more)
    gone = base.replace("    # to be checked\n    - {number: 2, text: See the plan.}\n", "")
    found = merge(base, base.replace("title: School", "title: Schools"), gone)
    assert data(found.text) == data(gone.replace("title: School", "title: Schools"))
    assert "# to be checked" in found.text


def test_both_may_have_made_the_map() -> None:
    found = merge("", BASE, changed(REWORD))
    assert [one.message for one in found.problems] == ["both sides changed its text"]
    assert merge("", BASE, changed(("at work.", "at work.\n    - A fourth."))).problems == ()


def test_records_of_papers_are_merged() -> None:
    base = "works:\n  - {id: a, title: A}\nfootnotes:\n  - {number: 1, text: x}\n"
    found = merge(base, base.replace("title: A", "title: AA"), base + "  - {number: 2, text: y}\n")
    assert found.problems == ()
    assert found.text == base.replace("title: A", "title: AA") + "  - number: 2\n    text: y\n"
    with pytest.raises(ReadError, match="one of the files is a map"):
        merge(base, base + "\n", BASE)


@pytest.mark.parametrize("text", ["", "<<<<<<< HEAD\nclaim: x\n", "claim: {text: A., nothing: B}\n", "[1, 2]\n"])
def test_what_is_no_map_is_not_merged(text: str) -> None:
    with pytest.raises(ArgmapError):
        merge(BASE, BASE + "\n", text)
    with pytest.raises(ArgmapError):
        merge(BASE, text, BASE + "\n")


def test_the_paper_beside_the_map_is_not_opened() -> None:
    base = "paper: lake\nclaim: {text: The lake is clean., premises: [{id: a, text: A.}]}\n"
    found = merge(base, base.replace("A.", "Aa."), base.replace("is clean", "was clean"))
    assert found.text == base.replace("A.", "Aa.").replace("is clean", "was clean")
