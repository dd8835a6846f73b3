"""What is odd in a paper's text, told by a check of a map: once, under the name that `argmap paper` uses."""

import pytest

from argmap.checking.running import check, choose, names, rules
from argmap.notation.reading import loads
from argmap.paper.oddities import find_odd, oddities
from argmap.problems import Problem
from tests.paper.texts import article

PAPER = """# 1 Buses

Fares fell.[^1] More people rode.[^2] Cars stayed.[^3] Nobody walked.[^4]

[^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2021, p. 4.

[^2]: Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 31.

[^3]: It is closed in winter.

[^4]: Ibid., p. 4.

# References

Ann Holm, *Traffic Count*, Oslo, Town Press, 2020

Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 5-30

Cy Lund, *Walking*, Oslo, Town Press, 2019
"""
WORKS = """
    - {id: count, title: Traffic Count, author: [{given: Ann, family: Holm}], issued: 2020}
    - {id: fares, title: Fares, container-title: Bus Studies, author: [{given: Bo, family: Orr}], issued: 2021}
    - {id: walking, title: Walking, author: [{given: Cy, family: Lund}], issued: 2019}
"""
BARE = "claim: {text: The town should drop fares.}\n"
ODD = {"differing-citation", "page-outside-work", "ibid-without-antecedent", "uncited-work"}


def of_paper(paper: str = PAPER) -> set[tuple[str, str]]:
    return {(one.rule, one.message) for one in find_odd(article(paper))}


def told(map_: str, paper: str = PAPER, *select: str) -> list[Problem]:
    """What a check of a map tells under the names of oddities."""
    return [one for one in check(loads(map_), select, article=article(paper)) if one.rule in oddities().names()]


def record(references: str = "", notes: str = "") -> str:
    listed = f"  references: [{references}]\n" if references else ""
    return f"{BARE}paper:\n{listed}  works:{WORKS}  footnotes: [{notes}]\n"


def test_a_map_without_a_record_draws_what_paper_tells() -> None:
    problems = told(BARE)
    assert {(one.rule, one.message) for one in problems} == of_paper()
    assert {one.rule for one in problems} == ODD
    assert {one.place.file for one in problems} == {article(PAPER).file}


def test_without_the_papers_text_nothing_is_told() -> None:
    assert [one for one in check(loads(BARE)) if one.rule in oddities().names()] == []


def test_a_record_is_judged_in_place_of_the_text() -> None:
    map_ = record("count, fares, walking", "{number: 2, cites: [{work: fares, locator: '9'}]}")
    problems = told(map_)
    uncited = sorted(one.message for one in problems if one.rule == "uncited-work")
    assert uncited == ["no note cites count", "no note cites walking"]
    assert all(one.place.line and not one.place.file.endswith(".md") for one in problems if one.rule == "uncited-work")


def test_a_work_of_the_text_goes_by_the_maps_id() -> None:
    (problem,) = told(BARE + f"paper:\n  works:{WORKS}", PAPER, "uncited-work")
    assert problem.message == "no note cites walking, which is in the reference list"


@pytest.mark.parametrize(
    ("notes", "told_"),
    [
        ("{number: 4, cites: [{work: count}]}", 0),
        ("{number: 4, text: Ibid.}", 1),
        ("{number: 3, text: x}, {number: 4, cites: [{ibid: 3}]}", 1),
    ],
)
def test_an_ibid_is_told_once(notes: str, told_: int) -> None:
    assert len(told(record("count", notes), PAPER, "ibid-without-antecedent")) == told_


@pytest.mark.parametrize(("notes", "count"), [("{number: 1}", 1), ("{number: 1}, {number: 1}", 1), ("", 1)])
def test_a_second_note_is_told_once(notes: str, count: int) -> None:
    paper = "# 1 Buses\n\nFares fell.<sup>1</sup>\n\n<sup>1</sup> One.\n\n<sup>1</sup> Two.\n"
    assert len(told(record("", notes), paper, "duplicate-footnote")) == count


def test_a_date_on_which_note_and_list_differ_is_told_once() -> None:
    map_ = record("count", "{number: 1, cites: [{work: count}]}")
    found = check(loads(map_), ["differing-citation", "footnote-text-differs"], article=article(PAPER))
    assert [one.rule for one in found] == ["differing-citation"]


def test_what_is_odd_can_be_chosen_and_ignored() -> None:
    assert {one.rule for one in told(BARE, PAPER, "uncited-work")} == {"uncited-work"}
    ignored = BARE + "ignore: [{rule: differing-citation, because: Settled with the author.}]\n"
    assert {one.rule for one in told(ignored)} == ODD - {"differing-citation"}
    assert [one for one in check(loads(ignored)) if one.rule == "useless-ignore"] == []
    assert choose([], ["not-understood"]) == [name for name in choose([], []) if name != "not-understood"]


@pytest.mark.parametrize("name", sorted({*rules().names()} & {*oddities().names()}))
def test_one_fact_has_one_level(name: str) -> None:
    assert rules().get(name).LEVEL is oddities().get(name).LEVEL


def test_names_are_of_rules_and_oddities() -> None:
    assert set(names()) == {*rules().names(), *oddities().names()}


def test_an_empty_note_is_told_once() -> None:
    paper = "# 1 Buses\n\nFares fell.[^1]\n\n[^1]:\n"
    found = check(loads(record("", "{number: 1, cites: [{work: count}]}")), article=article(paper))
    about = [one.rule for one in found if one.rule in {"empty-note", "footnote-text-differs"}]
    assert about == ["empty-note"]
