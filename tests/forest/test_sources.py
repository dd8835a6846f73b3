import pytest

from argmap.forest.sources import NamedSources
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

PAPER = """
paper:
  footnotes: [{number: 1, cites: [{work: ash}]}, {number: 2, text: So.}]
  works:
    - {id: ash, title: Ash, author: [{family: Ash}], issued: 2019, URL: "https://example.org/ash"}
    - {id: ash-b, title: Birch, author: [{family: Ash}], issued: 2019-05}
    - {id: two, title: Two, author: [{family: Ash}, {family: Elm, non-dropping-particle: van}], issued: 2001/2003}
    - {id: many, title: Many, author: [{family: Ash}, {family: Elm}, {family: Fir}]}
    - {id: body, title: Body, author: [{literal: Water Office}], issued: 2010}
    - {id: bare, title: Bare}
    - {id: edited, title: Edited, editor: [{family: Oak}], issued: 1990}
"""


def sources(fields: str) -> NamedSources:
    return NamedSources(lower(loads(f"claim: {{text: A., premises: [{{id: p, text: B., {fields}}}]}}{PAPER}").map))


def marks(fields: str) -> list[str]:
    graph = lower(loads(f"claim: {{text: A., premises: [{{id: p, text: B., {fields}}}]}}{PAPER}").map)
    return [one.mark for one in NamedSources(graph).of(graph.nodes["p"])]


@pytest.mark.parametrize(
    ("cited", "mark"),
    [
        ("ash", "(Ash 2019a)"),
        ("ash-b", "(Ash 2019b)"),
        ("two", "(Ash and van Elm 2001)"),
        ("many", "(Ash et al. n.d.)"),
        ("body", "(Water Office 2010)"),
        ("bare", "(Bare n.d.)"),
        ("edited", "(Oak 1990)"),
        ("none", "(none)"),
        ("{work: body, locator: 4-5}", "(Water Office 2010: 4-5)"),
        ("{work: body, locator: 2, label: chapter}", "(Water Office 2010: ch. 2)"),
    ],
)
def test_a_work_is_marked_as_a_text_cites_it(cited: str, mark: str) -> None:
    assert marks(f"cites: [{cited}]") == [mark]


def test_notes_come_before_works() -> None:
    assert marks("cites: [body], footnotes: [2, 1]") == ["[2]", "[1]", "(Water Office 2010)"]


def test_what_is_used_and_defined_is_listed_once_notes_by_number_and_works_by_name() -> None:
    listed = sources("cites: [body, {work: body, locator: 3}, none, ash], footnotes: [2, 7, 1]").used()
    assert [one.mark for one in listed] == ["[1]", "[2]", "(Ash 2019a)", "(Water Office 2010)"]
    assert [one.link for one in listed] == ["https://example.org/ash", None, "https://example.org/ash", None]
