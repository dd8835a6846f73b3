"""The gallery: five texts, their maps, and what its pages say about them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.checking.batch import Wish, check_files
from argmap.files import read_text
from argmap.graph import Graph, Inference, Kind, Role
from argmap.graph.lowering import lower
from argmap.notation.model import Voice
from argmap.notation.reading import load
from argmap.rules import Profile
from tests.places import ARGUMENTS, ROOT

GALLERY, PAGES = ARGUMENTS / "gallery", ROOT / "docs" / "gallery"
FIELDS = ("law", "medicine", "history", "ethics", "science")
FINDINGS = {
    "law": {
        ("reported-as-support", "ask-purpose"), ("unsupported-statement", "not-reached"),
        ("reported-opinion-only", "margin"), ("reported-opinion-only", "fuller"),
    },
    "medicine": {
        ("unsupported-objection", "too-wide"), ("single-source", "gap"), ("single-source", "alike"),
        ("dispensable-reasons", "shown"), ("reported-opinion-only", "farr"), ("reported-opinion-only", "hill"),
        ("reported-opinion-only", "freedman"),
    },
    "history": {
        ("unsupported-premise", "no-other"), ("unanswered-concession", "no-core"), ("defeated-claim", "sand"),
        ("reported-opinion-only", "dry-feet"), ("reported-opinion-only", "pell"), ("reported-opinion-only", "echoes"),
    },
    "ethics": {
        ("unsupported-premise", "before-courts"), ("unsupported-statement", "older"), ("unanswered-objection", "heirs"),
        ("dispensable-reasons", "burn"), ("reported-opinion-only", "betrayed"), ("reported-opinion-only", "feinberg"),
        ("unsupported-statement", "somebody"), ("reported-as-support", "if-possible"),
    },
    "science": {
        ("single-source", "near"), ("dispensable-reasons", "passed"), ("reported-opinion-only", "popper"),
    },
}  # fmt: skip
"""All that a reviewer is told, by rule and statement. Every location is looked up, so none of them is wrong."""
GENERAL = "reported-opinion-only"
"""Explained once, on the page about the whole gallery."""


def graph_of(field: str) -> Graph:
    return lower(load(GALLERY / f"{field}.yaml").map)


def page_of(field: str) -> str:
    return (PAGES / f"{field}.md").read_text(encoding="utf-8")


def features(graph: Graph) -> Iterator[str]:
    """Yield the parts of the notation that a map uses, as the gallery calls them."""
    for node in graph.nodes.values():
        parts = {
            "rebuttal": node.rebuttal, "added by the reader": node.voice is Voice.READER,
            "critical question": node.question, "passage found by its words": node.quotes,
            "note that backs only a part": any(one.backs for one in node.footnotes),
            "reference to a statement elsewhere": len(graph.out_of(node.id)) > 1,
            f"basis: {node.basis}": node.basis, node.voice.value: node.voice in {Voice.REPORTED, Voice.CONCEDED},
        }  # fmt: skip
        yield from (name for name, used in parts.items() if used)
    for step in graph.steps():
        yield from _of_step(graph, step)


def _of_step(graph: Graph, step: Inference) -> Iterator[str]:
    if len(step.sources) > 1:
        yield "linked premises" if step.kind is Kind.SUPPORTS else "linked objections"
    if step.kind is Kind.UNDERCUTS:
        yield "undercutter"
        if graph.inferences[step.target].kind is Kind.UNDERCUTS:
            yield "undercutter of an undercutter's step"
    if step.scheme:
        yield "scheme"


@pytest.mark.parametrize("field", FIELDS)
def test_a_reviewer_is_told_this_and_no_more(field: str) -> None:
    found = check_files([str(GALLERY / f"{field}.yaml")], Wish(profile=Profile.REVIEW)).problems
    assert {(one.rule, one.node) for one in found} == FINDINGS[field]


@pytest.mark.parametrize("field", FIELDS)
def test_every_statement_but_the_readers_has_its_place_in_the_text(field: str) -> None:
    nodes = graph_of(field).nodes.values()
    assert [one.id for one in nodes if (one.at is None) is not (one.voice is Voice.READER)] == []


@pytest.mark.parametrize("field", FIELDS)
def test_texts_and_maps_are_short(field: str) -> None:
    text = read_text(GALLERY / f"{field}.md")
    assert 500 <= len(text.split()) <= 900
    assert 5 <= len(re.findall(r"^\[\^\d+\]:", text, re.MULTILINE)) <= 10
    assert 12 <= len(graph_of(field).nodes) <= 30


def test_each_part_of_the_notation_is_where_the_gallery_says() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", page_of("index").partition("| part")[2], re.MULTILINE)
    used = {field: set(features(graph_of(field))) for field in FIELDS}
    named = {part for part, _ in rows if part != "---"}
    assert {part: fields for part, fields in rows if part in named} == {
        part: ", ".join(field for field in FIELDS if part in used[field]) for part in named
    }
    assert set().union(*used.values()) == named


@pytest.mark.parametrize("field", FIELDS)
def test_a_page_shows_all_findings_and_leads_to_text_map_picture_and_page(field: str) -> None:
    page = page_of(field)
    for rule, _ in FINDINGS[field]:
        assert f"[{rule}]" in page
    for file in (f"arguments/gallery/{field}.md", f"arguments/gallery/{field}.yaml", f"renders/gallery/{field}.svg",
                 f"renders/gallery/{field}.html"):  # fmt: skip
        assert f"](../../{file})" in page
    assert f"]({field}.md)" in page_of("index")
    assert GENERAL in page_of("index")


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_a_page_has_one_title(page: Path) -> None:
    without_code = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert len(re.findall(r"^# ", without_code, re.MULTILINE)) == 1


def test_the_claim_of_each_map_is_its_only_root() -> None:
    for graph in map(graph_of, FIELDS):
        (root,) = graph.roots
        assert graph.nodes[root].role is Role.CLAIM
