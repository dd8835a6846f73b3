"""A statement with several quotations: each narrows its own passage, and the hardest to find decides what is told."""

import pytest

from argmap.anchoring.resolving import resolve
from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import dumps, loads
from argmap.paper.article import Article
from argmap.paper.reading import read_article

TEXT = """# P

## 1. Buses

Fares were dropped in the spring of that year. Ridership rose by a tenth within months. The town paid for it all.

## 2. Trams

Trams lost a few riders at first. Nobody was dismissed in the end.
"""


@pytest.fixture
def paper(tmp_path_factory: pytest.TempPathFactory) -> Article:
    file = tmp_path_factory.mktemp("paper") / "p.md"
    file.write_text(TEXT, encoding="utf-8")
    return read_article(str(file))


def passages(quote: str, paper: Article, at: str = "1.1; 2.1") -> list[str]:
    graph = lower(loads(f"claim: {{text: A., id: a, at: {at}, quote: {quote}}}").map)
    return [paper.quote(span.start, span.end) for span in resolve(graph, paper).of["a"].spans]


def test_each_quotation_narrows_the_passage_that_holds_it(paper: Article) -> None:
    both = "[{start: Ridership rose, end: within months}, {start: Nobody was, end: the end}]"
    assert passages(both, paper) == ["Ridership rose by a tenth within months", "Nobody was dismissed in the end"]
    assert passages(both[1:].split("}, ")[0] + "}", paper)[0] == "Ridership rose by a tenth within months"


def test_two_quotations_of_one_passage_are_two_stretches(paper: Article) -> None:
    both = "[{start: Fares, end: dropped}, {start: The town, end: it all}]"
    assert passages(both, paper, "1.1") == ["Fares were dropped", "The town paid for it all"]


def test_the_quotation_that_is_lost_is_told(paper: Article) -> None:
    text = "claim: {text: A., at: 1.1, quote: [{start: Fares, end: dropped}, {start: Snow fell, end: on Monday}]}"
    problems = check(loads(text), ["anchor-not-found"], article=paper)
    assert ["'Snow fell'" in one.message for one in problems] == [True]


@pytest.mark.parametrize(
    "quote", ["{start: a, end: b}", "[{start: a, end: b}]", "[{start: a, end: b}, {start: c, end: d}]"]
)
def test_what_is_written_is_read_again(quote: str) -> None:
    map_ = loads(f"claim: {{text: A., quote: {quote}}}").map
    assert loads(dumps(map_)).map == map_
    assert len(map_.claim.quotes) == quote.count("start")
