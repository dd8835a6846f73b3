import os
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.index import Index, Span
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import Place
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.words_found import WordsFinder
from tests.paper.texts import article
from tests.places import ROOT
from tests.reviewing.remarks.marked_stretches import marked

PAPER = ROOT.parent / "shared" / "paper" / "makili-aliyev-2013.md"
TEXT = """
## Introduction
The town’s “free” buses 👩🏽‍🎓 are a well–known case. Fares were dropped in 2013. Ridership rose by a tenth.
אוטובוסים חינם הם מקרה ידוע. הנוסעים שילמו פחות. Über die Fahrpreise wurde gestritten, wie man weiß.
## 1. Buses
Some say that the council lost the argument of its parts. The art of it was lost in 2014, as some had foreseen.
Fares were dropped in 2013 elsewhere too. The eﬃcient oﬃces were closed, and 👩🏽‍🎓 the fares were dropped again.
Long after that, the council said again that nobody had asked for the buses that nobody had paid for in 2014.
"""
SMALL = article(TEXT)


def found(remark: Remark, paper: Article = SMALL) -> str | None:
    span = WordsFinder(Index(paper)).find(remark)
    return None if span is None else paper.quote(span.start, span.end)


@given(st.integers(0), st.sampled_from([5, 30, 120]), st.booleans())
def test_a_stretch_is_found_where_it_is_or_not_at_all(seed: int, length: int, context: bool) -> None:
    one = marked(SMALL.text, random.Random(seed), length, context=context)
    if one is not None:
        span = WordsFinder(Index(SMALL)).find(one.remark)
        assert span in (None, one.span)


@pytest.mark.parametrize(("length", "least"), [(8, 0.99), (40, 0.99), (200, 0.99)])
def test_nearly_all_stretches_of_a_paper_are_found_and_none_is_misplaced(length: int, least: float) -> None:
    if not PAPER.is_file():
        assert os.environ.get("CI") != "true", f"{PAPER} is missing"
        pytest.skip(f"{PAPER} is not on this machine")
    paper = read_article(PAPER)
    finder, chance = WordsFinder(Index(paper)), random.Random(length)
    stretches = [marked(paper.text, chance, length, context=True) for _ in range(500)]
    spans = [(finder.find(one.remark), one.span) for one in stretches if one]
    assert [pair for pair in spans if pair[0] not in (None, pair[1])] == []
    assert sum(span is not None for span, _ in spans) >= least * len(spans)


def test_a_cut_word_is_not_taken_for_a_whole_one() -> None:
    assert found(Remark("x", "art", "argument of its p", "s. The")) == "art"
    assert WordsFinder(Index(SMALL)).find(Remark("x", "art", "argument of its p", "s. The art")) == Span(
        SMALL.text.index("parts") + 1, SMALL.text.index("parts") + 4
    )
    assert found(Remark("x", "art")) is None
    assert found(Remark("x", "idershi")) is None
    assert found(Remark("x", "Ridership")) == "Ridership"


def test_words_that_are_there_once_are_not_enough_among_other_words() -> None:
    assert found(Remark("x", "foreseen", "nothing of the kind was ever ", " by the people of the city")) is None
    long = "the council said again that nobody had asked for the buses"
    assert found(Remark("x", long, "nothing of the kind was ever ", " by the people of the city")) == long


def test_the_number_of_a_note_between_the_words_does_not_hide_them() -> None:
    assert found(Remark("x", "Fares were dropped", "a well-known case.12 ", "3 in 2013. Ridership rose")) is not None


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("Ridership7 rose by", "Ridership rose by"),
        ("argument of its parts.12 The art", "argument of its parts. The art"),
        ("argument of its parts.[^12] The art", "argument of its parts. The art"),
        ("“free”3 buses", "free” buses"),
        ("dropped in 2014. Ridership", None),
        ("the argument of its parts3", None),
    ],
)
def test_the_mark_of_a_note_among_the_words_is_passed_over(exact: str, text: str | None) -> None:
    assert found(Remark("x", exact)) == text


def test_words_that_are_there_twice_need_something_that_tells() -> None:
    twice = "Fares were dropped in 2013"
    assert found(Remark("x", twice)) is None
    second = SMALL.text.rindex(twice)
    finder = WordsFinder(Index(SMALL))
    assert finder.find(Remark("x", twice, suffix=" elsewhere too.")) == Span(second, second + len(twice))
    assert finder.find(Remark("x", twice, start=second)) == Span(second, second + len(twice))
    assert finder.find(Remark("x", f" {twice}", start=second - 1)) == Span(second, second + len(twice))
    assert finder.find(Remark("x", twice, start=second + 2)) is None  # counted in another text


def test_code_points_tell_where_units_of_utf_16_would_not() -> None:
    at = SMALL.text.index("the fares were dropped again")
    words = "fares were dropped"
    units = len(SMALL.text[: at + 4].encode("utf-16-le")) // 2
    assert units > at + 4
    finder = WordsFinder(Index(SMALL))
    assert finder.find(Remark("x", words, start=at + 4)) == Span(at + 4, at + 4 + len(words))
    assert finder.find(Remark("x", words, start=units)) is None


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("הנוסעים  שילמו\nפחות", "הנוסעים שילמו פחות"),
        ("U\u0308ber die Fahr-\npreise", "Über die Fahrpreise"),
        ("efficient offices", "eﬃcient oﬃces"),
        ('The town\'s "free" buses', "The town’s “free” buses"),
        ("", None),
        ("👩🏽‍🎓", None),
        ("... —", None),
    ],
)
def test_letters_count_and_not_how_they_are_written(exact: str, text: str | None) -> None:
    assert found(Remark("x", exact)) == text


def test_a_letter_that_is_everywhere_takes_no_time() -> None:
    paper = article("\n## 1. A\n" + "a " * 200_000 + ".\n")
    finder = WordsFinder(Index(paper))
    assert [finder.find(Remark("x", "a", "b" * 40, "c" * 40)) for _ in range(100)] == [None] * 100


def with_pages(paper: Article, pages: list[int]) -> Article:
    """Return a paper as one read from a PDF: the lines of its sentences are pages, and there are no columns."""
    numbers = iter(pages)
    sections = tuple(
        replace(section, paragraphs=tuple(
            replace(one, sentences=tuple(
                replace(sentence, place=Place("x.pdf", next(numbers), None)) for sentence in one.sentences
            )) for one in section.paragraphs
        )) for section in paper.sections
    )  # fmt: skip
    return replace(paper, sections=sections)


def test_a_page_tells_only_where_the_paper_has_pages() -> None:
    paper = article("\n## 1. A\nFares fell. We saw it. Nobody paid. Fares fell. We saw more.\n")
    printed = with_pages(paper, [1, 1, 2, 4, 4])
    first, second = 0, paper.text.rindex("Fares fell")

    def at(page: int, words: str = "Fares fell", of: Article = printed) -> int | None:
        span = WordsFinder(Index(of)).find(Remark("x", words, page=page))
        return span.start if span else None

    assert [at(page) for page in (1, 4, 3, 9)] == [first, second, None, None]
    assert at(3, "obody pai") == paper.text.index("obody")  # its sentence may go on to page 3
    assert at(7, "obody pai") is None
    assert at(1, of=paper) is None  # the lines of a text are no pages
