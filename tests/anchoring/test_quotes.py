import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.anchors import Method
from argmap.anchoring.index import Index, Span
from argmap.anchoring.quotes import Finder, Hit
from argmap.notation.location import parse_at
from tests.paper.texts import article

TEXT = """
## Introduction
The town’s “free” buses are a well–known case. Fares were dropped in 2013. Ridership rose by a tenth.
## 1. Buses
Some observers say that the council was start[ing] an argument. The argument was lost in 2014, as some had foreseen.
Fares were dropped in 2013 elsewhere too. The eﬃcient oﬃces were closed.
"""
PAPER = article(TEXT)
FINDER = Finder(Index(PAPER))


def find(start: str, end: str, at: str = "") -> tuple[str, Hit]:
    index = Index(PAPER)
    spans = [index.span(found) for one in (parse_at(at) if at else ()) if (found := index.find(one))]
    hit = FINDER.find(start, end, spans)
    return PAPER.quote(hit.span.start, hit.span.end), hit


@pytest.mark.parametrize(
    ("start", "end", "at", "text", "method"),
    [
        ("Fares were", "in 2013", "0.1 s2", "Fares were dropped in 2013", "exact"),
        ("Fares were", "in 2013", "1.2", "Fares were dropped in 2013", "exact"),
        ("The town's", '"free" buses', "", "The town’s “free” buses", "normalised"),
        ("well-known", "case.", "", "well–known case.", "normalised"),
        ("start[ing] an", "argument", "", "start[ing] an argument", "exact"),
        ("council was start[ed]", "argument", "", "council was start[ing] an argument", "normalised"),
        ("[S]ome had", "foreseen", "", "some had foreseen", "normalised"),
        ("observers ... that", "the council", "", "observers say that the council", "normalised"),
        ("observers [people] say", "the council", "", "observers say that the council", "normalised"),
        ("… Ridership", "a tenth …", "", "Ridership rose by a tenth", "normalised"),
        ("the efficient", "offices", "", "The eﬃcient oﬃces", "normalised"),
        ("Riderships rose", "a tenht", "0.1 s3", "Ridership rose by a tenth", "approximate"),
        ("Riderships rosen", "a tenth", "", "Ridership rose by a tenth", "approximate"),
    ],
)
def test_passage_is_found(start: str, end: str, at: str, text: str, method: str) -> None:
    found, hit = find(start, end, at)
    assert (found, hit.method, hit.inside) == (text, method, True)


def test_words_at_the_place_named_come_before_the_same_words_elsewhere() -> None:
    first, second = find("Fares", "in 2013", "0.1")[1], find("Fares", "in 2013", "1.2")[1]
    assert first.span.end < second.span.start
    assert (first.inside, second.inside) == (True, True)


def test_words_elsewhere_are_found_and_said_to_be_elsewhere() -> None:
    found, hit = find("Ridership rose", "a tenth", "1.1 s1")
    assert (found, hit.inside) == ("Ridership rose by a tenth", False)


def test_several_places_are_candidates() -> None:
    _, hit = find("Fares were", "in 2013")
    assert [PAPER.quote(one.span.start, one.span.end) for one in hit.candidates] == ["Fares were dropped in 2013"]


@pytest.mark.parametrize("words", ["zebra crossings", "…", "[x]", "..?", "a...b...c...d"])
def test_what_is_nowhere_is_lost(words: str) -> None:
    assert find(words, words)[1].method is Method.LOST
    assert find(words, words, "1.1 s1")[1].method is Method.LOST


def test_of_several_beginnings_the_passage_named_decides_or_else_the_end() -> None:
    paper = article("The bus came and the bus went, and everybody was glad.")
    finder = Finder(Index(paper))
    assert finder.find("the bus", "was glad", [Span(0, len(paper.text))]).span.start == 0
    assert finder.find("the bus", "was glad", []).span.start == paper.text.index("the bus")


def test_words_far_apart_are_no_passage_that_one_sentence_moved_to() -> None:
    paper = article("The town is old. The bus came. Nobody saw it. Nobody cared. Everybody was glad.")
    finder = Finder(Index(paper))
    assert finder.find("The bus", "was glad", [Span(0, 16)]).method is Method.LOST
    assert finder.find("The bus", "was glad", []).method is Method.EXACT


def test_end_before_start_is_no_passage() -> None:
    assert find("had foreseen", "Some observers", "1.1")[1].method is Method.LOST


def test_parts_of_words_are_no_match() -> None:
    assert find("ares were", "dropped in 201")[1].method is Method.APPROXIMATE


def test_half_of_the_words_at_the_edge_of_a_sentence_are_not_enough() -> None:
    paper = article("Fares were dropped. Ridership rose by a tenth in the first year of them.")
    hit = Finder(Index(paper)).find("Ridership fell", "the fifth year", [])
    assert hit.method is Method.LOST
    assert [round(one.score, 2) for one in hit.candidates] == [0.78]


def test_many_gaps_end_soon() -> None:
    long = Finder(Index(article("e " * 20_000 + "end.")))
    assert long.find("e" + "...e" * 18 + "...x", "end", []).method is Method.LOST


WORDS = [f"{a}{b}{c}" for a in "bdfgk" for b in "aeiou" for c in ("lm", "rt", "ns", "p")]


@given(st.permutations(WORDS).map(lambda words: words[:24]), st.data())
def test_any_passage_is_found_by_its_ends(words: list[str], data: st.DataObject) -> None:
    paper = article(". ".join(" ".join(words[n : n + 6]).capitalize() for n in range(0, 24, 6)) + ".")
    first = data.draw(st.integers(0, 20))
    last = data.draw(st.integers(first + 1, 23))
    text = paper.text
    spans = [Span(found, found + len(word)) for word in words for found in [text.lower().find(word)]]
    start, end = text[spans[first].start : spans[first + 1].end], text[spans[last].start : spans[last].end]
    hit = Finder(Index(paper)).find(start, end, [])
    assert (hit.span, hit.method) == (Span(spans[first].start, spans[last].end), Method.EXACT)
