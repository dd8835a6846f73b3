"""A confirmation counts for the words, the place and the role that somebody confirmed, whichever side it was."""

import json
from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.three_way import Merge
from argmap.three_way.versions import VersionEntry
from tests.three_way.two_sides import entries, merge

BASE = """claim:
  id: c
  text: The lake is fit for swimming.
  premises:
    - id: sewer
      text: The old sewer no longer ends in the lake.
      at: 1.1 s1
      footnotes: [1]
      draft: true
    - id: germs
      text: Few germs were found.
      basis: testimony
  objections:
    - id: reeds
      text: The reeds were cut.
      basis: testimony
paper:
  footnotes:
    - {number: 1, text: See the report of the town.}
"""
MARK = "      draft: true\n"
CONFIRMED = BASE.replace(MARK, "")
SEWER = BASE[BASE.index("    - id: sewer") : BASE.index("    - id: germs")]
TOLD = "confirmed it, but not with what the other side changed; it stays a draft"


def other_side(old: str, new: str, text: str = BASE) -> str:
    assert old in text
    return text.replace(old, new)


def merged(ours: str, theirs: str, *, swap: bool, base: str = BASE) -> tuple[Merge, dict[str | None, VersionEntry]]:
    found = merge(base, *((theirs, ours) if swap else (ours, theirs)))
    return found, {one.id: one for one in entries(_data(found.text))}


def _data(text: str) -> dict[str, Any]:
    from argmap.notation.source import parse

    loads(text)
    found: dict[str, Any] = parse(text, "out", "yaml").data
    return found


MOVED = other_side(SEWER, "").replace("  objections:\n", f"  objections:\n{SEWER}")
INDENTED = "".join(f"    {line}\n" for line in SEWER.splitlines())
UNDER_GERMS = other_side("  objections:\n", f"      premises:\n{INDENTED}  objections:\n", other_side(SEWER, ""))
CHANGES = [
    other_side("The old sewer no longer ends", "The sewer ends"),
    other_side("at: 1.1 s1", "at: 1.2 s2"),
    other_side("at: 1.1 s1\n", "at: 1.1 s1\n      quote: {start: The sewer, end: the lake}\n"),
    other_side("      footnotes: [1]\n", ""),
    MOVED,
    UNDER_GERMS,
]


@pytest.mark.parametrize("swap", [False, True])
@pytest.mark.parametrize("changed", CHANGES)
def test_what_was_changed_after_it_was_confirmed_stays_a_draft(changed: str, swap: bool) -> None:
    found, named = merged(CONFIRMED, changed, swap=swap)
    assert named["sewer"].fields["draft"] == "true"
    assert " draft: true\n" in found.text
    (problem,) = found.problems
    assert problem.message == f"{'theirs' if swap else 'ours'} {TOLD}"
    assert "argmap confirm" in problem.help
    assert not found.conflicts


@pytest.mark.parametrize("swap", [False, True])
@pytest.mark.parametrize(
    "other",
    [
        other_side("Few germs were found.", "No germs were found."),
        other_side(
            "      text: The old sewer",
            "      ignore: [{rule: vague-quantifier, because: counted}]\n      text: The old sewer",
        ),
        other_side("The old sewer", "The new sewer"),
    ],
)
def test_a_confirmation_counts_for_what_nobody_else_changed(other: str, swap: bool) -> None:
    mine = other.replace(MARK, "") if "new sewer" in other else CONFIRMED
    found, named = merged(mine, other, swap=swap)
    assert "draft" not in named["sewer"].fields
    assert found.problems == ()


@pytest.mark.parametrize("swap", [False, True])
def test_a_linked_premise_is_a_premise_of_the_same_statement(swap: bool) -> None:
    both = BASE[BASE.index("    - id: sewer") : BASE.index("  objections:")]
    linked = "    - linked:\n" + "".join(f"    {line}\n" for line in both.splitlines())
    found, named = merged(CONFIRMED, other_side(both, linked), swap=swap)
    assert "draft" not in named["sewer"].fields
    assert named["sewer"].key == "linked"
    assert found.problems == ()


@pytest.mark.parametrize("swap", [False, True])
def test_what_one_side_made_a_draft_stays_one_with_what_the_other_changed(swap: bool) -> None:
    text = "      text: Few germs were found.\n"
    drafted = other_side(text, f"      text: No germs were found at all.\n{MARK}")
    found, named = merged(drafted, other_side(text, text + "      at: 1.2 s1\n"), swap=swap)
    assert (named["germs"].fields["draft"], named["germs"].fields["at"]) == ("true", "1.2 s1")
    assert not found.problems


@pytest.mark.parametrize("swap", [False, True])
def test_two_wordings_of_what_one_side_confirmed_are_a_conflict_about_a_draft(swap: bool) -> None:
    mine, other = (other_side("The old sewer", f"The {word} sewer") for word in ("former", "ancient"))
    found, named = merged(mine.replace(MARK, ""), other, swap=swap)
    assert named["sewer"].fields["draft"] == "true"
    assert found.conflicts
    assert found.problems[0].message == "both sides changed its text"


def test_what_both_added_is_a_draft_if_one_side_has_not_confirmed_it() -> None:
    without = other_side(SEWER, "")
    for sides in ((BASE, CONFIRMED), (CONFIRMED, BASE)):
        _, named = merged(*sides, swap=False, base=without)
        assert named["sewer"].fields["draft"] == "true"


def test_what_both_confirmed_is_no_draft() -> None:
    found, named = merged(CONFIRMED, CONFIRMED.replace("at: 1.1 s1", "at: 1.2 s2"), swap=False)
    assert "draft" not in named["sewer"].fields
    assert found.problems == ()


def test_the_mark_is_true_in_json_too() -> None:
    base = {"claim": {"id": "c", "text": "A claim.", "draft": True}}
    ours = {"claim": {"id": "c", "text": "A claim."}}
    theirs = {"claim": {"id": "c", "text": "Another claim.", "draft": True}}
    found = merge(json.dumps(base), json.dumps(ours), json.dumps(theirs), "map.json")
    assert json.loads(found.text) == theirs
    assert [one.rule for one in found.problems] == ["not-merged"]
