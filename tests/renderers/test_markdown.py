"""Markdown: read back with a parser, it says what the map says."""

import re
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from argmap.citations.wording import work_link, work_text
from argmap.graph import Graph
from argmap.text.markdown_text import escaped
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.renderers.pictures import ARGUMENTS, MAPS, graph_of, picture
from tests.renderers.test_svg import star_of
from tests.strategies import graphs, long_chain

PARSER = MarkdownIt("commonmark").use(footnote_plugin)


def words(text: str) -> list[str]:
    """Return the texts of all inline parts; tags and links would be parts of another type."""
    tokens = [token for token in PARSER.parse(text) if token.type == "inline"]
    assert {child.type for token in tokens for child in token.children or []} <= {
        "text", "text_special", "em_open", "em_close", "strong_open", "strong_close", "footnote_ref", "link_open",
        "link_close",
    }  # fmt: skip
    return ["".join(child.content for child in token.children or []) for token in tokens]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"])))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    plain = " ".join(text.split())
    assert words(escaped(text)) == ([plain] if plain else [])
    assert words(f"- *premise:* {escaped(text)}") == [f"premise: {plain}".rstrip()]


@pytest.mark.parametrize("file", MAPS, ids=lambda file: Path(file).stem)
def test_our_maps_have_all_statements_and_notes(file: Path) -> None:
    graph = graph_of(file)
    shown = "\n".join(words(picture(graph, "markdown").decode()))
    for node in graph.nodes.values():
        assert " ".join(node.text.split()) in shown


def test_hostile_statements_stay_text() -> None:
    shown = "\n".join(words(picture(hostile_map("javascript:alert(1)"), "markdown").decode()))
    for text in HOSTILE:
        assert " ".join(text.split()) in shown


def test_works_and_notes_lead_to_their_sources() -> None:
    graph = graph_of(ARGUMENTS / "makili-aliyev-2013.yaml")
    text = picture(graph, "markdown").decode()
    targets = re.findall(r'<a href="([^"]+)"', PARSER.render(text))
    for work in graph.works.values():
        link = work_link(work)
        assert link is None or escape(link) in targets
        assert work_text(work) in "\n".join(words(text))
    assert len(re.findall(r"^\[\^\d+\]: ", text, flags=re.MULTILINE)) == 24


def test_addresses_that_are_not_safe_are_no_links() -> None:
    rendered = PARSER.render(picture(hostile_map("javascript:alert(1)"), "markdown").decode())
    assert set(re.findall(r'href="(.)', rendered)) == {"#"}
    rendered = PARSER.render(picture(hostile_map("https://example.org/<>"), "markdown").decode())
    assert "<script" not in rendered


@given(graphs())
def test_any_graph_can_be_written(graph: Graph) -> None:
    assert words(picture(graph, "markdown").decode())


def test_a_deep_map_is_read_to_its_end() -> None:
    """The preset of ``commonmark`` drops what is nested more than 20 blocks deep, two for each list."""
    graph = long_chain(40)
    shown = words(picture(graph, "markdown").decode())
    assert len(shown) == 40 + 2
    assert shown[-1].startswith("premise, level 39: ")
    rendered = PARSER.render(picture(graph, "markdown").decode())
    assert rendered.count("<li>") == 40


def test_text_from_right_to_left_stays_apart_from_the_words_before_it() -> None:
    assert "*claim:* \u2067בשעה 09:00, OECD.\u2069" in picture(star_of(["בשעה 09:00, OECD."]), "markdown").decode()


def test_a_long_chain_stays_small() -> None:
    assert len(picture(long_chain(), "markdown")) < 10_000_000
