"""Numbers of notes that begin again are counted on, and each mark goes to the note of its own page or chapter."""

import pytest

from argmap.paper.article import Article
from argmap.paper.oddities import find_odd
from argmap.problems import Problem
from tests.paper.blocks import article


def notes(found: Article) -> list[tuple[int, str, str]]:
    return [(one.number, one.printed, one.text) for one in found.notes]


def marks(found: Article) -> list[int]:
    return [one.note for one in found.markers]


def odd_numbers(found: Article) -> list[Problem]:
    """Return what is odd but for the works, which nobody knows from a name alone."""
    return [one for one in find_odd(found) if one.rule != "unresolved-citation"]


def test_numbers_that_begin_again_on_each_page_are_counted_on() -> None:
    found = article("""
        # 1 One
        Fares fell.{1} Riders came.{2}
        ^1 Ash, 1.
        ^2 Birch, 2.
        ---
        Buses climb.{1} Buses wait.{2} Fares fell again.{1}
        ^1 Cole, 3.
        ^2 Dunn, 4.
    """)
    assert notes(found) == [(1, "", "Ash, 1."), (2, "", "Birch, 2."), (3, "1", "Cole, 3."), (4, "2", "Dunn, 4.")]
    assert marks(found) == [1, 2, 3, 4, 3]
    assert not odd_numbers(found)


def test_a_chapter_may_end_and_another_begin_above_the_same_notes() -> None:
    found = article("""
        # 1 One
        Fares fell.{1} Riders came.{2}
        ^1 Ash, 1.
        ^2 Birch, 2.
        ---
        Buses climb.{3} Once more.{1}
        # 2 Two
        Hills stay.{1}
        ^3 Cole, 3.
        ^1 Dunn, 4.
        ---
        Hills stay low.{2} They stay.{1}
        ^2 Elm, 5.
    """)
    assert [one[:2] for one in notes(found)] == [(1, ""), (2, ""), (3, ""), (4, "1"), (5, "2")]
    assert marks(found) == [1, 2, 3, 1, 4, 5, 4]


BOOK = """
    # 1 The toll
    Fares fell.{1} Riders came.{2} So they say.{1}
    # 2 The quay
    Buses climb.{1} Buses wait.{2} Nobody knows.{3}
    # Notes
"""


@pytest.mark.parametrize("heads", [("## Chapter 1", "## Chapter 2"), ("# The toll", "# The quay"), ("", "")])
def test_endnotes_by_chapter(heads: tuple[str, str]) -> None:
    found = article(f"""{BOOK}
        {heads[0]}
        ^1 Ash, 1.
        ^2 Birch, 2.
        {heads[1]}
        ^1 Cole, 3.
        ^2 Dunn, 4.
        ^3 Elm, 5.
    """)
    assert [one[0] for one in notes(found)] == [1, 2, 3, 4, 5]
    assert marks(found) == [1, 2, 1, 3, 4, 5]
    assert [one.id for one in found.sections] == ["1", "2"]
    assert [one.text for one in found.left_out if "among" in one.why] == [one.lstrip("# ") for one in heads if one]


def test_headings_over_notes_tell_which_chapter_they_are_of() -> None:
    found = article(f"""{BOOK}
        ## Notes to chapter 2
        ^1 Cole, 3.
        ^2 Dunn, 4.
        ^3 Elm, 5.
        ## Notes to chapter 1
        ^1 Ash, 1.
        ^2 Birch, 2.
    """)
    texts = {one.number: one.text for one in found.notes}
    assert [texts[one] for one in marks(found)] == [
        "Ash, 1.",
        "Birch, 2.",
        "Ash, 1.",
        "Cole, 3.",
        "Dunn, 4.",
        "Elm, 5.",
    ]


def test_a_mark_is_never_tied_to_a_note_of_another_chapter() -> None:
    found = article("""
        # 1 One
        Fares fell.{1} Riders came.{2} They paid.{3}
        ^1 Ash, 1.
        ^2 Birch, 2.
        ^3 Cole, 3.
        # 2 Two
        Buses climb.{1} Buses wait.{2} Buses go.{3}
        ^1 Dunn, 4.
        ^2 Elm, 5.
        # 3 Three
        Hills stay.{1}
        ^1 Firth, 6.
    """)
    assert marks(found) == [1, 2, 3, 4, 5, 6, 7]
    assert [one[0] for one in notes(found)] == [1, 2, 3, 4, 5, 7]
    (odd,) = odd_numbers(found)
    assert odd.message == "the text cites note 3, but this part of the paper has no such note"


def test_a_chapter_whose_notes_are_lost_takes_none_of_the_next() -> None:
    found = article("""
        # 1 One
        Fares fell.{1} Riders came.{2}
        ^1 Ash, 1.
        ^2 Birch, 2.
        # 2 Two
        Buses climb.{1} Buses wait.{2} They go.{3}
        # 3 Three
        Hills stay.{1} Hills wait.{2}
        ^1 Cole, 3.
        ^2 Dunn, 4.
    """)
    assert marks(found) == [1, 2, 5, 6, 7, 3, 4]
    assert [one.rule for one in odd_numbers(found)] == ["marker-without-note"] * 3


def test_groups_that_do_not_fit_their_chapters_are_tied_to_none() -> None:
    found = article("""
        # 1 The toll
        Fares fell.{1} Riders came.{2} Many paid.{3} Some did not.{4} Few did.{5}
        # 2 The quay
        Buses climb.{1} Buses wait.{2}
        # Notes
        ^1 Ash, 1.
        ^2 Birch, 2.
        ^1 Cole, 3.
        ^2 Dunn, 4.
        ^1 Elm, 5.
    """)
    assert not {one.number for one in found.notes} & set(marks(found))


def test_a_number_that_stands_twice_does_not_begin_again() -> None:
    found = article("""
        # 1 One
        Fares fell.{1} Riders came.{2} They pay.{3} They paid.{2}
        ^1 Ash, 1.
        ^2 Birch, 2.
        ^2 Cole, 3.
    """)
    assert [one[0] for one in notes(found)] == [1, 2, 2]
    assert "duplicate-footnote" in [one.rule for one in odd_numbers(found)]


def test_chapters_with_one_note_each() -> None:
    found = article("""
        # 1 One
        Fares fell.{1}
        ^1 Ash, 1.
        # 2 Two
        Buses climb.{1}
        ^1 Birch, 2.
        # 3 Three
        Hills stay.{1}
        ^1 Cole, 3.
    """)
    assert marks(found) == [1, 2, 3] == [one[0] for one in notes(found)]


def test_many_notes_take_no_time() -> None:
    text = "\n".join(f"# {n} Chapter\nFares.{{1}} Riders.{{2}}\n^1 Ash {n}.\n^2 Birch {n}." for n in range(1, 2000))
    found = article(text)
    assert marks(found) == list(range(1, 3999))
