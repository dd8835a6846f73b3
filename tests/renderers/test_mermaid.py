"""Flowcharts in Mermaid; that its own parser reads them was tried with mermaid 11.17 in a browser."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.renderers.mermaid import JOINER, escaped
from argmap.text.xml import printable
from tests.drawing.generating import star
from tests.renderers.pictures import MAPS, graph_of, picture
from tests.renderers.test_svg import star_of
from tests.strategies import graphs, long_chain

LINE = re.compile(
    r"(flowchart (LR|TD)|---|title: \".*\"|  acc(Title|Descr): [^\n]+"
    r"|  classDef \w+ [\w:#,; -]+|  class s\d+ (bare|added)"
    r"|  s\d+\[\"[^\"`<>]*\"\]:::\w+|  j\d+\(\((\"#43;\"| )\)\):::\w+|  [sj]\d+ (-->|-\.->|---) [sj]\d+)"
)


def test_what_stands_for_codes_inside_mermaid_is_parted() -> None:
    assert escaped("ﬂ°°60¶ß") == "ﬂ\u200c°°60¶\u200cß"


def decoded(text: str) -> str:
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text)


@given(st.text())
def test_any_text_is_a_label_that_says_it(text: str) -> None:
    written = escaped(text)
    assert not re.search(r"[\"`<>\[\]{}&\\\n]|#(?!\d+;)", written)
    assert decoded(written).replace(JOINER, "") == " ".join(printable(text).split()).replace(JOINER, "")


@pytest.mark.parametrize("file", MAPS, ids=lambda file: Path(file).stem)
def test_every_line_is_one_of_the_flowchart_s(file: Path) -> None:
    for line in picture(graph_of(file), "mermaid").decode().splitlines():
        assert LINE.fullmatch(line), line


@given(graphs())
def test_any_graph_is_a_flowchart_whose_arrows_lead_somewhere(graph: Graph) -> None:
    text = picture(graph, "mermaid").decode()
    boxes = set(re.findall(r"^  ([sj]\d+)[\[(]", text, flags=re.MULTILINE))
    for source, target in re.findall(r"^  ([sj]\d+) -\S* ([sj]\d+)$", text, flags=re.MULTILINE):
        assert {source, target} <= boxes


def test_a_map_that_no_host_draws_is_refused() -> None:
    for graph in (long_chain(), star(501)):
        with pytest.raises(ArgmapError, match=r"\d+ lines are too many for Mermaid \(at most 500\); draw an SVG"):
            picture(graph, "mermaid")
    assert picture(star(500), "mermaid").count(b"-->") == 500
    with pytest.raises(ArgmapError, match=r"characters are too many for Mermaid \(at most 50,000\)"):
        picture(star_of(["word " * 10_100]), "mermaid")


def test_a_screen_reader_is_told_what_the_chart_is() -> None:
    graph = star_of(["Rents; {fell} #1 %%"])
    told = [line for line in picture(graph, "mermaid").decode().splitlines() if line.startswith("  acc")]
    assert told[0] == "  accTitle: T"
    assert "Rents; {fell} #1 %%" in decoded(told[1])
    assert not re.search(r"[{}%\"]", "".join(told))
    assert len(picture(star_of(["word " * 1000]), "mermaid").splitlines()[2]) < 1100


def test_text_from_right_to_left_stays_apart_from_the_words_before_it() -> None:
    assert "\u2067בשעה 09:00.\u2069" in decoded(picture(star_of(["בשעה 09:00."]), "mermaid").decode())
