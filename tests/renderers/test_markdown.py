"""Markdown: read back with a parser, it says what the map says."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from argmap.graph import Graph
from argmap.renderers.markdown import escaped
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.renderers.pictures import MAPS, graph_of, picture
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


@given(graphs())
def test_any_graph_can_be_written(graph: Graph) -> None:
    assert words(picture(graph, "markdown").decode())


def test_a_long_chain_stays_small() -> None:
    assert len(picture(long_chain(), "markdown")) < 10_000_000
