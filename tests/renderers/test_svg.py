import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.drawing.layout.paging import cut
from argmap.drawing.svg.svg_writing import KINDS
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks, walk
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Backing
from argmap.renderers import Options, Scene, svg
from argmap.text.cells import blank
from argmap.text.xml import identifier
from tests.drawing.generating import seeded
from tests.renderers.pictures import (
    MAPS,
    SVG,
    XLINK,
    cards,
    engine_named,
    graph_of,
    parsed,
    picture,
    tags,
    texts,
    tooltip,
)

HOSTILE = [
    "<script>alert(1)</script>", r"\N \G \E \L \T \\ \l\n\r", '"]; node [label="x"', "javascript:alert(1)",
    "&#10; &lt; &amp;lt; &#92;N", "]]>", "<![CDATA[x]]>", "<!-- x -->", "</text></svg>", "<TABLE><TR><TD>x</TD></TR>",
    "a\x00b\x08c\x1bd", "\ud800 \uffff", "\\", "ends with a backslash \\", "<b", "%s {0} $x", "\u202e backwards",
]  # fmt: skip
TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=60) | st.text("<>&\\\"'];[#NG10 \n", max_size=40)
NO_XML = re.compile("[^\t\n\r\x20-\x7e\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shown(text: str) -> str:
    """Return what is drawn of a text, without white space."""
    return re.sub("[\u2067\u2069]", "", NO_XML.sub("\ufffd", "".join(text.split())))


def star_of(statements: list[str], title: str = "T") -> Graph:
    nodes = {"c": Node("c", Role.CLAIM, statements[0])}
    nodes |= {f"n{n}": Node(f"n{n}", Role.PREMISE, one, home=f"i{n}") for n, one in enumerate(statements)}
    steps = {f"i{n}": Inference(f"i{n}", Kind.SUPPORTS, (f"n{n}",), "c") for n in range(len(statements))}
    return Graph(title, nodes, steps, ("c",))


@given(st.lists(TEXTS, min_size=1, max_size=6), TEXTS)
@settings(max_examples=60, deadline=None)
@example(HOSTILE, HOSTILE[0])
@example(["\u2067", "\u200b", "\u200d"], "T")
def test_whatever_a_map_says_comes_out_as_plain_text(statements: list[str], title: str) -> None:
    check_texts(parsed(star_of(statements, title)), statements, title)


PAINTED = {"svg", "title", "desc", "g", "a", "text", "tspan", "rect", "circle", "path"}
BY_GRAPHVIZ = {"svg", "title", "desc", "g", "a", "text", "polygon", "path", "ellipse"}
ENGINES = ("own", "pure", "dot")


@pytest.mark.parametrize("statements", [HOSTILE, ["図書館は。", "مكتبة هادئة.", "👨‍👩‍👧 🇦🇿", "Şəhər", "Библиотека"]])
@pytest.mark.parametrize("engine", ENGINES)
def test_whatever_a_map_says_comes_out_as_plain_text_whoever_paints(statements: list[str], engine: str) -> None:
    check_texts(parsed(star_of(statements, statements[0]), engine_named(engine)), statements, statements[0])


@pytest.mark.parametrize("options", [{"theme": "rationale"}, {"theme": "plain", "layout": "dot"}, {"theme": "print"}])
@pytest.mark.parametrize("engine", ENGINES)
def test_whatever_a_map_says_comes_out_as_plain_text_in_every_look(options: dict[str, str], engine: str) -> None:
    drawn = ET.fromstring(picture(star_of(HOSTILE, HOSTILE[0]), "svg", engine_named(engine), **options))
    check_texts(drawn, HOSTILE, HOSTILE[0])


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["cards", "rationale"])
def test_whatever_a_map_says_comes_out_as_plain_text_on_pages(theme: str) -> None:
    options = Options(theme=theme, pages="a4")
    for page in svg.pages(Scene(star_of(HOSTILE * 5, HOSTILE[0])), options):
        assert tags(ET.fromstring(page)) <= PAINTED


def said_of(statement: str) -> str:
    return "(an empty statement)" if blank(statement) else " ".join(statement.split())


def check_texts(root: ET.Element, statements: list[str], title: str) -> None:
    drawn = cards(root)
    far = shown(f"for: {cut(said_of(statements[0]))}")  # what a card says that is far from the claim
    for number, statement in enumerate(statements):
        card = drawn[f"n{number}"]
        said = shown(said_of(statement))
        plain = (f"PREMISE{said}▲nosupport", f"PREMISE▲nosupport{said}")
        assert texts(card) in (*plain, *(one + far for one in plain))
        assert shown(f"premise n{number}: {statement} support: unsupported") == shown(tooltip(card))
    assert shown(root.findtext(f"{SVG}title") or "") == (shown(title) or "Argumentmap")
    assert tags(root) <= PAINTED or tags(root) <= BY_GRAPHVIZ


@given(
    st.lists(st.text(max_size=30) | st.sampled_from(["_map", "a_b", "b", "_title", "x" * 300]), unique=True, min_size=2)
)
@settings(max_examples=40, deadline=None)
def test_ids_are_unique_whatever_ids_statements_have(ids: list[str]) -> None:
    nodes = {one: Node(one, Role.PREMISE, "Text.", home=f"{one}>") for one in ids}
    steps = {f"{one}>": Inference(f"{one}>", Kind.SUPPORTS, (one,), ids[0]) for one in ids[1:]}
    root = parsed(Graph("", nodes, steps, (ids[0],)))
    check_ids(root)
    assert {identifier(one) for one in ids} <= {one.get("id") for one in root.iter(f"{SVG}g")}


def check_ids(root: ET.Element) -> None:
    found = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(set(found)) == len(found)
    assert not [one for one in root.iter(f"{SVG}g") if one.get("class") and not one.get("id")]


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_a_picture_has_title_description_and_names_for_who_cannot_see_it(file: Path) -> None:
    graph = graph_of(file)
    root = parsed(graph)
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == graph.title
    assert root[1].tag == f"{SVG}desc"
    assert graph.nodes[graph.roots[0]].text in (root[1].text or "")
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (root[0].get("id"), root[1].get("id"))
    assert root.get("role") == "graphics-document document"


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_every_statement_is_a_group_with_its_id_its_classes_and_a_tooltip(file: Path) -> None:
    graph = graph_of(file)
    root = parsed(graph)
    drawn = cards(root)
    check_ids(root)
    for node in graph.nodes.values():
        card = drawn[node.id]
        classes = card.get("class", "").split()
        kind = "rebuttal" if node.rebuttal else str(node.role)
        assert classes[0] == "node"
        assert classes[1] in (kind, "undercutter")
        assert classes[2] in ("supported", "partial", "unsupported")
        assert classes[3] == node.voice
        assert " ".join(node.text.split()) in tooltip(card)
        assert shown(node.text) in texts(card)


def test_classes_tell_flags_and_references() -> None:
    root = parsed(graph_of(next(one for one in MAPS if one.stem == "references")))
    references = [one for one in cards(root).values() if "reference" in one.get("class", "").split()]
    assert [one.get("id") for one in references] == ["_see-asleep~3e~comfort-0"]
    assert any(one.get(f"{XLINK}href") == "#asleep" for one in references[0].iter(f"{SVG}a"))


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_links_lead_to_web_pages_or_to_statements(file: Path) -> None:
    root = parsed(graph_of(file))
    ids = {one.get("id") for one in root.iter()}
    links = [one.get(f"{XLINK}href") or "" for one in root.iter(f"{SVG}a")]
    for link in filter(None, links):
        assert re.match(r"https?://|mailto:", link) or (link[0] == "#" and link[1:] in ids)


def test_links_on_a_page_lead_to_what_stands_on_it() -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    whole = {one.get(f"{XLINK}href") for one in parsed(graph).iter(f"{SVG}a")}
    assert any(link and link.startswith("#") for link in whole)
    for page in svg.pages(Scene(graph), Options(pages="a4")):
        root = ET.fromstring(page)
        links = {one.get(f"{XLINK}href") or "" for one in root.iter(f"{SVG}a")}
        ids = {one.get("id") for one in root.iter()}
        assert all(link[1:] in ids for link in links if link.startswith("#"))


CITED = Citation(work="w")
ADDRESSES = {
    "https://example.org/a?b=1&c=%3C2": "https://example.org/a?b=1&c=%3C2",
    "http://example.org/\\N": "http://example.org/\\N",
    "mailto:a@example.org": "mailto:a@example.org",
    "javascript:alert(1)": None,
    "JavaScript:alert(1)": None,
    "data:text/html,<script>alert(1)</script>": None,
    " javascript:alert(1)": None,
    'https://example.org/" onclick="alert(1)': None,
    "file:///etc/passwd": None,
}


@pytest.mark.parametrize(("address", "link"), ADDRESSES.items())
@pytest.mark.parametrize("engine", ENGINES)
def test_a_note_leads_to_the_address_of_its_work_if_that_is_safe(address: str, link: str | None, engine: str) -> None:
    paper = Paper(works=(Work(id="w", title="W", url=address),), footnotes=(Footnote(number=1, cites=(CITED,)),))
    graph = star_of(["Text."])
    noted = Node("n0", Role.PREMISE, "Text.", footnotes=(Backing(note=1),), home="i0")
    graph = Graph("", graph.nodes | {"n0": noted}, graph.inferences, ("c",), paper)
    root = parsed(graph, engine_named(engine))
    links = {one.get(f"{XLINK}href") for one in root.iter(f"{SVG}a")} - {None}
    assert links == ({link} if link else set())
    assert all(one.get("target") == "_blank" for one in root.iter(f"{SVG}a") if one.get(f"{XLINK}href"))


@pytest.mark.parametrize("size", [1, 60])
def test_two_runs_draw_the_same_bytes(size: int) -> None:
    assert picture(seeded(size, 1)) == picture(seeded(size, 1))


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
@pytest.mark.parametrize("engine", ["pure", "dot"])
def test_graphviz_paints_the_same_statements(file: Path, engine: str) -> None:
    graph = graph_of(file)
    ours, theirs = (cards(parsed(graph, engine_named(one))) for one in ("own", engine))
    assert list(ours) == list(theirs)
    assert [texts(one) for one in ours.values()] == [texts(one) for one in theirs.values()]


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.stem)
def test_cards_are_objects_in_reading_order_and_lines_are_hidden(file: Path) -> None:
    graph = graph_of(file)
    groups = list(parsed(graph).iter(f"{SVG}g"))
    told = [one for one in groups if one.get("role") == "graphics-object"]
    named = {identifier(node.id): node for node in graph.nodes.values()}
    ids = [one.get("id") for one in told if one.get("id") in named]
    order = [
        card.key for visit in walk(blocks(graph, SupportOf(graph))) for card in visit.block.cards if not card.refers
    ]
    assert ids == order
    assert {one.get("aria-roledescription") for one in told} <= set(KINDS)
    lines = [one for one in groups if "edge" in one.get("class", "").split()]
    assert lines
    assert all(one.get("aria-hidden") == "true" for one in lines)


def test_a_map_is_described_once_for_all_its_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    described: list[Graph] = []

    def describe(graph: Graph) -> str:
        described.append(graph)
        return "What it shows."

    monkeypatch.setattr(svg, "describe", describe)
    found = svg.pages(Scene(seeded(100, 1)), Options())
    assert len(found) > 2
    assert all(b"What it shows." in one for one in found)
    assert len(described) == 1
