import re
from dataclasses import replace
from html import unescape

import pytest

from argmap.drawing.graphviz.html_labels import table_html
from argmap.drawing.picture.margins import BETWEEN, SMALL, Margin, heading, margin_width, source_list
from argmap.drawing.shapes.label_cells import Table
from argmap.drawing.themes.theme import DEFAULT, Theme, leading
from argmap.evaluation.support import SupportOf
from argmap.forest.sources import NamedSources
from argmap.forest.summary import NEUTRAL, describe
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

PAPER = """
paper:
  record: {id: p, title: The paper}
  footnotes:
    - {number: 1, cites: [{work: open}]}
    - {number: 2, cites: [{work: closed}]}
    - {number: 3, cites: [{work: hostile}]}
    - {number: 4, text: Nothing stands on this one.}
  works:
    - {id: open, title: Open, URL: "https://example.org/a?b=1&c=2"}
    - {id: closed, title: Closed}
    - {id: hostile, title: Hostile, URL: "javascript:alert(1)"}
"""


A = "claim: {text: A.}"
REACH = {True: "As mapped, the claim is supported.", False: "As mapped, support does not reach the claim yet."}


def graph(rest: str, title: str = "T") -> Graph:
    return lower(loads(f"title: {title}\n{rest}").map)


def markup(label: Table | None) -> str:
    return table_html(label) if label else ""


def text(label: Table | None) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", markup(label))).split())


def notes_of(one: Graph, wide: int, theme: Theme) -> Margin:
    return source_list(NamedSources(one).used(), wide, theme)


def head(one: Graph) -> str:
    return text(heading(one, SupportOf(one), 500, DEFAULT).label)


def test_only_notes_that_a_statement_stands_on_are_printed() -> None:
    one = graph(f"claim: {{text: A., premises: [{{text: B., footnotes: [1, 2, 3]}}]}}{PAPER}")
    assert text(notes_of(one, 500, DEFAULT).label) == "[1] Open. [2] Closed. [3] Hostile."


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_notes_are_as_tall_as_their_lines(lines: int) -> None:
    paper = (
        f"\npaper: {{footnotes: [{{number: 1, text: {' '.join(['Wavering'] * 6 * lines)}}}, {{number: 2, text: B}}]}}"
    )
    one = graph(f"claim: {{text: A., premises: [{{text: B., footnotes: [1, 2]}}]}}{paper}")
    found = notes_of(one, 320, DEFAULT)
    assert markup(found.label).count("Wavering") == 6 * lines
    assert found.height == (lines + 1) * leading(SMALL) + 2 * BETWEEN
    assert sum(map(int, re.findall(r'HEIGHT="(\d+)"', markup(found.label)))) == 2 * found.height  # of number and text


def test_only_safe_addresses_become_links() -> None:
    one = graph(f"claim: {{text: A., premises: [{{text: B., footnotes: [1, 2, 3]}}]}}{PAPER}")
    links = re.findall(r'HREF="([^"]*)"', markup(notes_of(one, 500, DEFAULT).label))
    assert links == ["https://example.org/a?b=1&amp;c=2"]


def test_a_map_without_notes_has_no_room_for_them() -> None:
    assert notes_of(graph("claim: {text: A.}"), 500, DEFAULT).height == 0


@pytest.mark.parametrize(("paper", "said"), [(PAPER, True), ("", False)])
def test_a_map_speaks_of_the_paper_only_if_there_is_one(paper: str, said: bool) -> None:
    one = graph(f"claim: {{text: A., premises: [{{text: B.}}]}}{paper}")
    assert ("paper" in head(one)) is said
    assert (NEUTRAL in describe(one)) is said


def test_the_heading_says_how_the_argument_stands() -> None:
    held = "{text: B., basis: definition}"
    assert head(graph("claim: {text: A.}")) == "T 1 statement, none without support. " + REACH[False]
    assert REACH[True] in head(graph(f"claim: {{text: A., premises: [{held}]}}"))
    linked = graph(f"claim: {{text: A., premises: [{{linked: [{held}, {{text: C.}}]}}]}}")
    assert head(linked) == f"T 3 statements, 1 without support. {REACH[False]}"


def test_a_long_title_takes_several_lines() -> None:
    short, long = (heading(one, SupportOf(one), 500, DEFAULT) for one in (graph(A), graph(A, "word " * 40)))
    assert long.height > short.height
    assert text(long.label).startswith(" ".join(["word"] * 40))


@pytest.mark.parametrize(("map_width", "wide"), [(250, 552), (552, 552), (700, 700), (5000, 854)])
def test_margins_are_as_wide_as_the_map_but_two_columns_at_least_and_three_at_most(map_width: int, wide: int) -> None:
    assert margin_width(map_width, replace(DEFAULT, width=250, gap=52)) == wide
