"""Figures and tables as places: `at: fig. 2`, `at: tab. 1`."""

from pathlib import Path

import pytest

from argmap.anchoring.resolving import resolve
from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.page.facts import passages, sections
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ReadError

TEXT = """# Buses

## 1. Use

Ridership rose in every month of the year, as a figure shows.

Figure 2. Riders by month.

Table 1: Fares.

Nobody paid more than before.
"""


def paper(text: str, tmp_path: Path) -> Article:
    file = tmp_path / "p.md"
    file.write_text(text, encoding="utf-8")
    return read_article(str(file))


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("Figure 2. Riders by month.", "fig. 2"),
        ("Fig. 3a: Riders.", "fig. 3a"),
        ("Table 1: Fares.", "tab. 1"),
        ("Tabelle 4: Preise.", "tab. 4"),
        ("Abb. 5: Fahrgäste.", "fig. 5"),
        ("Таблица 2. Цены.", "tab. 2"),
    ],
)
def test_captions_name_figures_and_tables(caption: str, name: str, tmp_path: Path) -> None:
    text = TEXT.replace("Figure 2. Riders by month.", caption)
    assert name in paper(text, tmp_path).figures


@pytest.mark.parametrize(
    ("at", "found", "absent"),
    [
        ("fig. 2", ["fig. 2"], []),
        ("tab. 1; fig. 2", ["tab. 1", "fig. 2"], []),
        ("fig. 7", [], ["fig. 7"]),
        ("fig.2", ["fig. 2"], []),
        ("1.1 s1; fig. 2", ["fig. 2"], []),
    ],
)
def test_a_figure_is_found_by_its_caption(at: str, found: list[str], absent: list[str], tmp_path: Path) -> None:
    graph = lower(loads(f"claim: {{text: A., id: a, at: {at}}}").map)
    anchors = resolve(graph, paper(TEXT, tmp_path))
    anchor = anchors.of["a"]
    assert [str(one) for one in anchor.figures] == found
    assert [str(one) for one in anchor.absent] == absent
    assert anchor.lost is bool(absent)
    if at.startswith("1.1"):
        assert anchors.at_now("a") == at


def test_a_paper_without_captions_lacks_no_figure(tmp_path: Path) -> None:
    bare = paper("# Buses\n\n## 1. Use\n\nRidership rose in every month of the year.\n", tmp_path)
    problems = check(loads("claim: {text: Riders rose., at: fig. 7}"), ["anchor-not-found"], article=bare)
    assert problems == []


def test_a_figure_that_is_not_there_is_told_those_that_are(tmp_path: Path) -> None:
    (problem,) = check(
        loads("claim: {text: Riders rose., at: fig. 7}"), ["anchor-not-found"], article=paper(TEXT, tmp_path)
    )
    assert problem.message == "the paper has no fig. 7: its text has captions of fig. 2, tab. 1"


def test_what_a_table_says_is_not_compared(tmp_path: Path) -> None:
    guards = ["figure-not-in-passage", "far-from-passage", "name-not-in-passage"]
    assert (
        check(loads("claim: {text: Fares were 3.50 crowns., at: tab. 1}"), guards, article=paper(TEXT, tmp_path)) == []
    )


def test_the_page_says_it_in_words() -> None:
    graph = lower(loads("claim: {text: A., id: a, at: fig. 2a; tab. 1; 1.6 s7}").map)
    assert passages(graph.nodes["a"], graph) == [
        {"part": "figure", "number": "2a"},
        {"part": "table", "number": "1"},
        {"part": "section", "number": "1", "paragraph": "6", "first": 7, "last": 7},
    ]
    assert sections(graph.nodes["a"]) == ["1"]


@pytest.mark.parametrize(
    ("at", "cure"),
    [
        ("figure 2", "did you mean fig. 2?"),
        ("fig 2", "did you mean fig. 2?"),
        ("fig. 2; figure 3", "did you mean fig. 2; fig. 3?"),
        ("fig. ii", "fig. 2 or tab. 1"),
        ("tab. 1 s2", "fig. 2 or tab. 1"),
    ],
)
def test_other_forms_are_told_how_to_write_it(at: str, cure: str) -> None:
    with pytest.raises(ReadError) as refused:
        loads(f"claim: {{text: A., at: {at}}}")
    assert cure in refused.value.problems[0].help


def test_no_figure_hides_what_a_paper_without_captions_does_not_say(tmp_path: Path) -> None:
    bare = paper("# Buses\n\n## 1. Use\n\nRidership rose in every month of the year.\n", tmp_path)
    problems = check(
        loads("claim: {text: In 1987 Napoleon rode 4711 buses in Berlin., at: fig. 7}"),
        ["figure-not-in-passage", "name-not-in-passage"],
        article=bare,
    )
    assert {one.rule for one in problems} == {"figure-not-in-passage", "name-not-in-passage"}
