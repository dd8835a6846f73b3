import pytest

from argmap.anchoring.edition_files import keep
from argmap.anchoring.resolving import resolve
from argmap.checking.running import check, rules
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.paper.texts import article
from tests.rules.checking import found, messages

PAPER = """
## Abstract
Buses are free.
## 1. Buses
Fares were dropped in 2013, after the council had voted twice. Ridership rose by a tenth in the year of free buses.
Cars stayed as they were, and nobody has said why that should be so.
"""
ADDED = PAPER.replace("Fares", "The town is small and old. Fares")
MAP = "claim: {{text: Something., at: {at}}}"
QUOTED = "claim: {{text: Something., at: {at}, quote: {{start: {start}, end: {end}}}}}"


@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("1.1 s3", "the paper has no 1.1 s3: the last sentence of paragraph 1.1 is s2"),
        ("1.1 s2-3", "the paper has no 1.1 s2-3: the last sentence of paragraph 1.1 is s2"),
        ("1.3", "the paper has no 1.3: the last paragraph of section 1 is 1.2"),
        ("A.1 s1; 2.1", "the paper has no 2.1: its sections are A, 1"),
    ],
)
def test_what_the_paper_has_instead_is_said(at: str, message: str) -> None:
    (problem,) = found("anchor-not-found", MAP.format(at=at), PAPER)
    assert (problem.message, problem.place.line, problem.place.column) == (message, 1, 31)


def test_a_lost_quotation_names_the_nearest() -> None:
    map_ = QUOTED.format(at="A.1", start="Ridership fell", end="the fifth year")
    (problem,) = found("anchor-not-found", map_, PAPER)
    assert "'Ridership fell'" in problem.message
    assert problem.help.endswith("the closest match is at 1.1 s2")


def test_a_quotation_found_elsewhere_is_moved_and_not_lost() -> None:
    map_ = QUOTED.format(at="1.9", start="Ridership rose", end="free buses")
    assert messages("anchor-not-found", map_, PAPER) == []
    (problem,) = found("anchor-moved", map_, PAPER)
    assert problem.message == "the quotation is at 1.1 s2, not at 1.9"
    assert problem.help == "write `at: 1.1 s2`"


def test_a_sentence_that_an_insertion_moved_has_its_new_place() -> None:
    map_ = MAP.format(at="1.1 s1-2; 1.2")
    (problem,) = found("anchor-renumbered", map_, ADDED, PAPER)
    assert problem.message == "the passage at 1.1 s1-2 is now numbered 1.1 s2-3"
    assert problem.help == "write `at: 1.1 s2-3; 1.2`, or run `argmap anchor MAP --update` for all"
    assert messages("anchor-moved", map_, ADDED, PAPER) == []
    assert messages("anchor-changed", map_, ADDED, PAPER) == messages("anchor-not-found", map_, ADDED, PAPER) == []


def test_a_reworded_sentence_is_changed_wherever_it_stands() -> None:
    new = ADDED.replace("had voted twice", "took its vote again")
    (problem,) = found("anchor-changed", MAP.format(at="1.1 s1"), new, PAPER)
    assert problem.message == "the passage at 1.1 s1 was reworded (70% alike) and is now at 1.1 s2"
    assert "`at: 1.1 s2`" in problem.help


def test_a_deleted_sentence_is_lost_and_what_stands_there_is_named() -> None:
    new = PAPER.replace("Fares were dropped in 2013, after the council had voted twice.", "All is new.")
    (problem,) = found("anchor-not-found", MAP.format(at="1.1 s1"), new, PAPER)
    assert problem.message == "the passage at 1.1 s1 is no longer in the paper"
    assert problem.help.endswith("the closest match is at 1.1 s1")


def test_every_statement_of_a_revised_paper_is_followed_or_reported() -> None:
    map_ = "claim:\n  text: Something.\n  premises:\n" + "".join(
        f"    - {{text: Something., at: {at}}}\n" for at in ("A.1", "1.1 s1", "1.1 s2", "1.2")
    )
    new = "## 1. Buses\nCars stayed as they were, and nobody has said why that should be so. Fares never dropped.\n"
    reported = {
        problem.node
        for rule in ("anchor-not-found", "anchor-moved", "anchor-renumbered", "anchor-changed")
        for problem in found(rule, map_, new, PAPER)
    }
    assert reported == {"claim.p1", "claim.p2", "claim.p3", "claim.p4"}


def test_a_place_written_since_is_said_to_be_none_of_the_edition() -> None:
    document = loads("claim: {id: a, text: Something., at: 1.1 s1, premises: [{text: b, at: 1.2}]}")
    edition = keep(resolve(lower(document.map), article(PAPER)))
    new = loads("claim: {id: a, text: Something., at: 1.1 s2, premises: [{text: c, at: 9.9}, {text: b, at: 1.2}]}")
    problems = check(new, ["anchor-not-kept"], article=article(ADDED), edition=edition)
    assert [problem.node for problem in problems] == ["a"]


def test_without_the_paper_nothing_is_found() -> None:
    map_ = QUOTED.format(at="9.9", start="nowhere", end="nowhere")
    with_paper = {rule for rule in rules().names() if found(rule, map_, PAPER)}
    without = {rule for rule in rules().names() if found(rule, map_, None)}
    assert with_paper - without == {"anchor-not-found", "unmapped-paragraph"}


def test_a_paragraph_counts_as_mapped_by_one_sentence_but_not_by_its_reader() -> None:
    map_ = "claim:\n  {text: a, at: 1.1 s2, premises: [{text: b, at: 1.2, voice: reader}]}"
    problems = found("unmapped-paragraph", map_, PAPER)
    assert [problem.message.rpartition(" ")[2] for problem in problems] == ["A.1", "1.2"]
    assert [(problem.place.file, problem.place.line) for problem in problems] == [("paper.md", 3), ("paper.md", 9)]


def test_a_text_that_was_read_is_not_missing() -> None:
    map_ = "claim: {text: a}\npaper: {file: a.md}"
    assert messages("missing-paper-text", map_, PAPER) == []
    assert messages("missing-paper-text", "claim: {text: a}", None) == []
    assert len(messages("missing-paper-text", map_, None)) == 1
