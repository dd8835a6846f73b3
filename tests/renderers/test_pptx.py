"""Slides: read back with python-pptx, they say what the map says."""

import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.picture.deck import EDGE, HEIGHT, LETTERS, WIDTH, slides
from argmap.drawing.themes.theme import DEFAULT
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks
from argmap.graph import Graph, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import ArgmapError
from argmap.text.cells import blank
from argmap.text.xml import printable
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.drawing.generating import chain, seeded, star
from tests.renderers.pictures import ARGUMENTS, MAPS, graph_of, picture
from tests.renderers.test_svg import star_of
from tests.strategies import graphs

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""


def deck(graph: Graph, **options: Any) -> Any:
    return pptx.Presentation(BytesIO(picture(graph, "pptx", **{"whole": True, **options})))


@cache
def deck_of(file: Path) -> Any:
    return deck(graph_of(file))


def boxes(slide: Any) -> list[Any]:
    return [one for one in slide.shapes if one.has_text_frame and one.text_frame.text and not one.is_placeholder]


def said(found: Any) -> str:
    return "\n".join(box.text_frame.text for slide in found.slides for box in boxes(slide))


@pytest.mark.parametrize("file", MAPS, ids=lambda file: Path(file).stem)
def test_every_statement_and_every_note_is_there(file: Path) -> None:
    graph, found = graph_of(file), deck_of(file)
    text = said(found)
    for node in graph.nodes.values():
        assert " ".join(node.text.split()) in text
    spoken = "\n".join(one.notes_slide.notes_text_frame.text for one in found.slides if one.has_notes_slide)
    for number in {one.note for node in graph.nodes.values() for one in node.footnotes}:
        assert f"[{number}] " in spoken


def test_the_claim_comes_first_and_each_branch_says_where_it_comes_from() -> None:
    found = deck_of(ARGUMENTS / "makili-aliyev-2013.yaml")
    first = found.slides[0]
    second = next(one for one in found.slides if one.shapes.title.text_frame.text.startswith("Objection: "))
    assert first.shapes.title.text_frame.text == "Pragmatism as chosen policy"
    assert boxes(first)[0].text_frame.text.startswith("CLAIM")
    assert "from slide" in boxes(second)[0].text_frame.text
    assert boxes(second)[0].click_action.target_slide in list(found.slides)


def test_a_large_map_begins_with_an_overview_whose_bars_lead_to_their_slides() -> None:
    graph = graph_of(ARGUMENTS / "makili-aliyev-2013.yaml")
    found, plain = deck(graph, whole=False), deck_of(ARGUMENTS / "makili-aliyev-2013.yaml")
    assert len(found.slides) == len(plain.slides) + 1
    first = found.slides[0]
    bars = [one for one in first.shapes if one.click_action.target_slide is not None]
    assert len(bars) > 100
    for bar in bars:
        kind, _, text = bar.name.partition(": ")
        assert kind in ("claim", "premise", "objection", "rebuttal", "undercutter") or "statements" in bar.name
        shown = [box.text_frame.text.replace("\n", " ") for box in boxes(bar.click_action.target_slide)]
        assert any(text[:20] in one for one in shown), bar.name
        assert bar.left + bar.width <= found.slide_width
        assert bar.top + bar.height <= found.slide_height
    sizes = {run.font.size.pt for bar in boxes(first) for line in bar.text_frame.paragraphs for run in line.runs}
    assert sizes == {LETTERS}


@pytest.mark.parametrize("file", MAPS, ids=lambda file: Path(file).stem)
def test_everything_is_on_the_slide_and_lines_join_boxes(file: Path) -> None:
    for slide in deck_of(file).slides:
        ids = {one.shape_id for one in slide.shapes}
        for one in slide.shapes:
            assert one.left >= 0
            assert one.left + one.width <= (WIDTH - EDGE + 1) * 12_700
            assert one.top + one.height <= HEIGHT * 12_700
        ends = [end.get("id") for end in slide.shapes.element.iter() if end.tag.endswith(("stCxn", "endCxn"))]
        assert {int(end) for end in ends} <= ids


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1))
@settings(max_examples=20)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    graph = Graph("", {"c": Node("c", Role.CLAIM, text)}, {}, ("c",))
    shown = boxes(deck(graph).slides[0])[0].text_frame.paragraphs[1].text
    assert shown.replace(" ", "") == ("(anemptystatement)" if blank(text) else printable(text))


def test_hostile_statements_stay_text_and_links_are_safe() -> None:
    found = deck(hostile_map("javascript:alert(1)"))
    text = said(found)
    for one in HOSTILE:
        assert "".join(one.split()) in "".join(text.split())
    targets = [rel.target_ref for slide in found.slides for rel in slide.part.rels.values() if rel.is_external]
    assert targets == []


@pytest.mark.slow
@given(graphs())
@settings(max_examples=15)
def test_any_graph_can_be_shown(graph: Graph) -> None:
    text = said(deck(graph))
    for node in graph.nodes.values():
        assert node.text in text


def test_what_cannot_be_done_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ArgmapError, match="left to right"):
        deck(star(2), direction="down")
    with pytest.raises(ArgmapError, match="too many for slides"):
        deck(star(1000))
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[slides\]'"):
        picture(star(2), "pptx")


def test_a_statement_that_no_slide_holds_goes_on_in_further_boxes() -> None:
    long = " ".join(f"word{number}" for number in range(900))
    found = deck(lower(loads(f"claim: {{text: {long}, premises: [{{text: {long}}}]}}").map))
    new = [box for slide in found.slides for box in boxes(slide) if len(box.text) > 20 and "from slide" not in box.text]
    said_ = [box.text_frame.paragraphs[1].text for box in new]
    written = [word for text in dict.fromkeys(said_) for word in text.split() if word.startswith("word")]
    assert written == 2 * long.split() or written == long.split()
    assert "continues in the next box" in said(found)
    check_letters(found)


def test_all_letters_of_the_paper_s_map_can_be_read() -> None:
    check_letters(deck_of(ARGUMENTS / "makili-aliyev-2013.yaml"))


def check_letters(found: Any) -> None:
    for slide in found.slides:
        for box in slide.shapes:
            for paragraph in box.text_frame.paragraphs if box.has_text_frame else ():
                assert all(run.font.size.pt >= LETTERS - 0.01 for run in paragraph.runs)


PARTS = ", ".join(f"{{text: Part {number} of twelve that count only together.}}" for number in range(12))
LINKED = lower(loads(f"claim: {{text: A claim., premises: [{{linked: [{PARTS}]}}]}}").map)
GRAPHS_ = {"chain": chain(30), "star": star(30), "linked": LINKED, "map": seeded(120, 4)}


@pytest.mark.parametrize("theme", ["cards", "rationale"])
@pytest.mark.parametrize("graph", GRAPHS_.values(), ids=GRAPHS_)
def test_all_letters_can_be_read_from_the_back_of_a_room(graph: Graph, theme: str) -> None:
    check_letters(deck(graph, theme=theme))


def read(forest: list[CardBlock]) -> Iterator[str]:
    """Yield the keys of the cards in the order of reading."""
    for block in forest:
        for card in block.cards:
            yield card.key
            yield from read(card.children)
        yield from read(block.undercutters)


@pytest.mark.parametrize("graph", GRAPHS_.values(), ids=GRAPHS_)
def test_slides_are_in_the_order_of_reading(graph: Graph) -> None:
    """The first new statement of each slide comes later in the map than that of the slide before."""
    order = {key: number for number, key in enumerate(read(blocks(graph, SupportOf(graph))))}
    seen: set[str] = set()
    firsts = []
    for slide in slides(graph, DEFAULT):
        shown = [card.key for one in slide.placed for card in one.block.cards]
        new = [key for key in shown if key in order and key not in seen]
        firsts += [order[key] for key in new[:1]]
        seen.update(new)
    assert seen == set(order)
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("text", ["יש להתחיל בשעה 09:00, OECD.", "يبدأ اليوم في 09:00."])
def test_text_from_right_to_left_runs_so_and_is_flush_right(text: str) -> None:
    found = deck(star_of([text, "A reason."], title=text))
    slide = found.slides[0]
    turned = {
        p.text: (p._p.pPr.get("rtl"), p._p.pPr.get("algn")) for box in boxes(slide) for p in box.text_frame.paragraphs
    }
    assert turned[text] == ("1", "r")
    assert turned["A reason."] == (None, "l")
    assert slide.shapes.title.text_frame.paragraphs[0]._p.pPr.get("rtl") == "1"


@pytest.mark.parametrize("graph", GRAPHS_.values(), ids=GRAPHS_)
def test_every_statement_is_new_on_one_slide_and_references_lead_there_and_back(graph: Graph) -> None:
    found = slides(graph, DEFAULT)
    new = [card.key for one in found for placed in one.placed for card in placed.block.cards if card.key[0] != "_"]
    assert sorted(new) == sorted(set(new))
    leads = {(number, to) for number, one in enumerate(found, 1) for to in one.goes_on.values()}
    assert all(1 <= to <= len(found) for _, to in leads)
    assert {(to, number) for number, to in leads if to > number} >= {(n, to) for n, to in leads if to < n}


def test_slides_are_full() -> None:
    """On most slides there is more than one statement that was not shown before."""
    found = slides(graph_of(ARGUMENTS / "makili-aliyev-2013.yaml"), DEFAULT)
    new = [sum(card.key[0] != "_" for it in one.placed for card in it.block.cards) for one in found]
    assert sum(new) / len(new) > 2
    assert sum(many < 2 for many in new) < len(new) / 4


def test_a_small_map_is_one_slide_and_a_large_one_begins_with_the_claim_and_its_reasons() -> None:
    assert len(slides(graph_of(ARGUMENTS / "notation" / "premises.yaml"), DEFAULT)) == 1
    first = slides(seeded(120, 4), DEFAULT)[0]
    assert {one.depth for one in first.placed} == {0, 1}
