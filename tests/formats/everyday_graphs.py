"""Graphs for round trips of formats: everything that other programs write, under names, and what of it is kept."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.graph_document import GraphDocument
from argmap.graph.rooting import rooted
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Backing, Basis, CitedWork, Quote, Voice

ODD = st.sampled_from(
    ["plain", "=1+1", "+a", "-b", "@c", "'=d", "a, b; c", 'say "x"', "two\nlines", "a\ttab", "\r", "é", "e\u0301", "中",
     "a|b", "#", "- x", "* x", "1. x", "[1]", "<b>", "&amp;", "{", "}", "(1)", "_x0041_", "^", ":", "a: b", "\\", "😀",
     "Pro: x", "Con: x", "%", "arg(a).", "---", "\u2028", "null", "0", " ", "`", "$", "~", "]]>", "--", "'", "\u00a0"]
)  # fmt: skip
TEXTS = st.lists(ODD, min_size=1, max_size=4).map(" ".join)
WORDS = TEXTS.map(str.strip).filter(bool)
FIELDS = {
    "voice": st.sampled_from(Voice), "basis": st.sampled_from([None, *Basis]), "at": st.sampled_from([None, "1.2 s3"]),
    "footnotes": st.lists(st.builds(Backing, note=st.integers(1, 4), backs=st.sampled_from([None, 'a "part", all'])),
                          max_size=2).map(tuple),
    "cites": st.lists(st.builds(CitedWork, work=st.sampled_from(["a", "b-1"]), locator=st.sampled_from([None, "3, 4"])),
                      max_size=2).map(tuple),
    "quotes": st.lists(st.builds(Quote, start=st.just("a, b"), end=st.just("c")), max_size=1).map(tuple),
    "credence": st.sampled_from([None, 0.0, 1.0, 0.123456789]), "question": st.sampled_from([None, 2]),
    "draft": st.booleans(),
    "title": WORDS | st.none(), "speaker": WORDS | st.none(), "tags": st.lists(WORDS, max_size=2).map(tuple),
}  # fmt: skip


@st.composite
def documents(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> GraphDocument:
    """Graphs with several roots, shared statements, circles, linked groups and undercutters, all statements named."""
    names = [f"n{number}" for number in range(draw(st.integers(1, 6)))]
    nodes = {
        name: Node(
            name,
            Role.CLAIM,
            f"{draw(texts)} {number}",
            name=name,
            path=("statements", name),
            **{field: draw(values) for field, values in FIELDS.items()},
        )
        for number, name in enumerate(names)
    }
    steps: dict[str, Inference] = {}
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from([Kind.SUPPORTS, Kind.ATTACKS, *Kind] if steps else [Kind.SUPPORTS, Kind.ATTACKS]))
        target = draw(st.sampled_from(list(steps) if kind is Kind.UNDERCUTS else names))
        sources = tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True)))
        scheme = draw(st.sampled_from([None, "sign"]))
        steps[f"i{number}"] = Inference(f"i{number}", kind, sources, target, scheme, ("steps", f"i{number}"))
    found, inferences, roots = rooted(nodes, steps)
    paper = Paper(
        works=(Work(id="a", title="=T, x", type="book"), Work(id="b-1", issued="2012")),
        references=("a", "b-1"),
        footnotes=(
            Footnote(number=1, text=draw(WORDS)), Footnote(number=3, cites=(Citation(work="a", locator="3"),))
        ),
    )  # fmt: skip
    return GraphDocument(Graph(draw(WORDS), found, inferences, roots, paper if draw(st.booleans()) else None))


def parts(graph: Graph, *without: str) -> dict[str, Any]:
    """Return what a graph says, whatever its steps are called: statements by name, steps by what they link."""
    return {
        "title": graph.title,
        "nodes": {id_: _plain(node, without) for id_, node in graph.nodes.items()},
        "steps": Counter(shape(graph, one.id) for one in graph.inferences.values()),
        "notes": graph.paper.footnotes if graph.paper else (),
        "works": graph.paper.works if graph.paper else (),
    }


def shape(graph: Graph, id_: str) -> Hashable:
    """Return a step as its sources, kind, scheme and target; of a circle of undercutters, as far as it goes."""
    found: list[Hashable] = []
    while id_ in graph.inferences and len(found) < 20:
        one = graph.inferences[id_]
        found.append((frozenset(one.sources), one.kind, one.scheme))
        id_ = one.target
    return (*found, id_ if id_ in graph.nodes else "")


def _plain(node: Node, without: tuple[str, ...]) -> Node:
    blank = Node("", Role.CLAIM, "")
    gone = {name: getattr(blank, name) for name in ("path", "home", "role", "rebuttal", *without)}
    return replace(node, **gone)
