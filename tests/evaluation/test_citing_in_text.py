"""Works that the text cites count like notes that cite them: for support, and for every rule on sources."""

import pytest

from argmap.checking.running import check
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import falling
from argmap.graph.lowering import lower
from argmap.notation.reading import Document, loads
from argmap.problems import ReadError

WORKS = """
  record: {id: p, title: P, author: [{family: Lark, given: Ada, affiliation: "Quay Institute, Moss"}]}
  references: [brook, own, news, inside, institute]
  works:
    - {id: brook, title: Brook, page: 10-20}
    - {id: own, title: Own, author: [{family: Lark, given: A.}]}
    - {id: news, type: article-newspaper, title: News}
    - {id: inside, title: Inside}
    - {id: institute, title: House, publisher: Quay Institute}
    - {id: unlisted, title: Unlisted}
"""


def map_of(source: str, more: str = "", footnotes: str = "") -> Document:
    premise = f"{{id: p, text: Buses are full., {source}{more}}}"
    return loads(f"claim: {{id: c, text: A town has buses., premises: [{premise}]}}\npaper:{WORKS}{footnotes}")


def rules(document: Document) -> set[str]:
    ignore = ["uncited-work"]  # a map has all notes of its paper, but not all works that the text cites
    return {one.rule for one in check(document, ignore=ignore, profile="strict")}


def in_note(cited: str, backs: str = "") -> Document:
    note = f"{{note: 1, backs: {backs}}}" if backs else "1"
    return map_of(f"footnotes: [{note}]", footnotes=f"  footnotes: [{{number: 1, cites: [{cited}]}}]")


def in_text(cited: str, backs: str = "") -> Document:
    return map_of(f"cites: [{cited[:-1]}{f', backs: {backs}' if backs else ''}}}]")


@pytest.mark.parametrize(
    "cited",
    [
        "{work: brook}",
        "{work: brook, locator: 30}",
        "{work: brook, locator: 12-14}",
        "{work: own}",
        "{work: news}",
        "{work: institute}",
        "{work: unlisted}",
        "{work: inside, prefix: cited in}",
        "{work: nowhere}",
    ],
)
@pytest.mark.parametrize("backs", ["", "the buses"])
def test_rules_say_the_same_of_a_work_in_a_note_and_in_the_text(cited: str, backs: str) -> None:
    assert rules(in_text(cited, backs)) == rules(in_note(cited, backs))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("cites: [brook]", Support.SUPPORTED),
        ("cites: [{work: brook, backs: half}]", Support.PARTIAL),
        ("cites: [{work: brook, backs: half}, own]", Support.SUPPORTED),
        ("cites: []", Support.UNSUPPORTED),
    ],
)
def test_support(source: str, expected: Support) -> None:
    graph = lower(map_of(source).map)
    assert SupportOf(graph).of["p"] is expected


def test_what_is_given_up_loses_the_works_that_it_cites() -> None:
    assert falling(lower(map_of("cites: [brook]").map), ["p"]) == ["c"]


def test_a_reported_statement_with_a_work_is_only_said() -> None:
    problems = check(map_of("cites: [brook]", ", voice: reported"), ["reported-opinion-only"])
    assert [one.message for one in problems] == ["brook can only show that this was said, not that it is true"]


def test_a_finding_on_a_citation_in_the_text_belongs_to_its_statement() -> None:
    (problem,) = check(map_of("cites: [{work: brook, locator: 30}]"), ["page-outside-work"])
    assert (problem.node, problem.message) == ("p", "the text cites page 30, but brook has pages 10-20")


@pytest.mark.parametrize("source", ["cites: [{work: brook, backs: }]", "footnotes: [{note: 1, backs: }]"])
def test_a_part_needs_words(source: str) -> None:
    with pytest.raises(ReadError, match="text is missing here"):
        map_of(source)


@pytest.mark.parametrize(("cited", "twice"), [("[brook, brook]", 1), ("[brook, {work: brook, locator: 3}]", 0)])
def test_a_work_that_is_named_twice_alike_is_told(cited: str, twice: int) -> None:
    assert len(check(map_of(f"cites: {cited}"), ["duplicate-footnote"])) == twice
