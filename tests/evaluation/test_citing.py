import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.citing import Citing
from argmap.graph import Graph
from argmap.notation.bibliography import Citation, Footnote, Paper
from tests.strategies import papers


def citing(*notes: tuple[str | int, ...]) -> Citing:
    """The citing of notes 1, 2, ...: each a list of works and, as numbers, of notes that Ibid. repeats."""
    footnotes = tuple(
        Footnote(
            number=number,
            cites=tuple(Citation(work=one) if isinstance(one, str) else Citation(ibid=one) for one in cites),
        )
        for number, cites in enumerate(notes, 1)
    )
    return Citing(Graph("", {}, {}, (), Paper(footnotes=footnotes)))


CASES: dict[str, tuple[list[tuple[str | int, ...]], list[tuple[str, ...]]]] = {
    "works in their order": ([("b", "a", "b")], [("b", "a")]),
    "only an explanation": ([()], [()]),
    "Ibid.": ([("a",), (1,)], [("a",), ("a",)]),
    "Ibid. of Ibid.": ([("a",), (1,), (2,)], [("a",), ("a",), ("a",)]),
    "Ibid. between works": ([("a",), ("b", 1, "c")], [("a",), ("b", "a", "c")]),
    "Ibid. of a later note": ([(2,), ("a",)], [("a",), ("a",)]),
    "Ibid. of an explanation": ([(), (1,)], [(), ()]),
    "Ibid. of nothing": ([(7,)], [()]),
    "Ibid. of itself": ([(1,), (2, "a")], [(), ("a",)]),
    "a circle": ([(2,), (1,)], [(), ()]),
    "a circle that cites": ([(2,), ("a", 1), (1,)], [("a",), ("a",), ("a",)]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_works(case: str) -> None:
    notes, expected = CASES[case]
    citations = citing(*notes)
    assert [citations.works(number) for number in range(1, len(notes) + 1)] == expected


def by_definition(paper: Paper) -> dict[int, set[str]]:
    works: dict[int, set[str]] = {note.number: set() for note in paper.footnotes}
    for _ in range(len(works) + 1):
        for note in paper.footnotes:
            for one in note.cites:
                works[note.number] |= {one.work} if one.work else works.get(one.ibid or 0, set())
    return works


@given(papers(), st.permutations(range(1, 6)))
def test_works_are_the_least_fixpoint_whatever_is_asked_first(paper: Paper, order: list[int]) -> None:
    citations, expected = Citing(Graph("", {}, {}, (), paper)), by_definition(paper)
    for number in order:
        assert set(citations.works(number)) == expected.get(number, set())
        assert citations.cites(number) == bool(expected.get(number))


@given(papers())
def test_a_note_at_fault_is_missing_or_repeats_nothing(paper: Paper) -> None:
    citations, expected = Citing(Graph("", {}, {}, (), paper)), by_definition(paper)
    notes = {note.number: note for note in paper.footnotes}
    for number in range(1, 6):
        assert citations.at_fault(number) == (
            number not in notes or (notes[number].cites != () and not expected[number])
        )


def test_of_equal_numbers_the_first_counts() -> None:
    notes = (Footnote(number=1, cites=(Citation(work="a"),)), Footnote(number=1, cites=(Citation(work="b"),)))
    assert Citing(Graph("", {}, {}, (), Paper(footnotes=notes))).works(1) == ("a",)


def test_a_long_chain_of_ibid_needs_no_recursion() -> None:
    size = 20_000
    citations = citing(*[(number + 1,) for number in range(1, size)], ("a",))
    assert citations.works(1) == citations.works(size - 1) == ("a",)


def test_a_note_only_explains_if_it_is_there_and_has_no_citation() -> None:
    found = citing((), ("a",), (1,))
    assert [found.only_explains(number) for number in (1, 2, 3, 4)] == [True, False, False, False]
