"""Graphs with everything that a graph may hold, and what of them is compared after a journey through a file."""

from dataclasses import fields
from typing import Any

from hypothesis import strategies as st

from argmap.formats._carrying import EVERYTHING
from argmap.formats._reducing import reduced
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.graph_document import GraphDocument
from argmap.graph.rooting import rooted
from argmap.notation.model import Basis, Voice
from argmap.notation.source import Source
from tests.map_strategies import (
    backings,
    cited,
    glossaries,
    ids,
    ignores,
    maybe,
    papers,
    places,
    quotes,
    several,
    some_texts,
    texts,
)

AWKWARD = st.sampled_from(
    [
        "- no list", "+ <b>", "(1) first", "2. second", "# head #tag", "[a]: b", "[a](b) c", "<a>: b", "@[a] @<b>",
        "{a: b}",
        "a {b} c", "a } b", "*bold* _it_ __c__", "snake_case", "http://a.b/c", "// no comment", "/* a */", "<!-- a -->",
        "===", "a === b ====", "--", "----", ":happy: .~. .happy.", "U.S.A. e.g. a:b:c:", ".[x].", ":a#b:", "\\",
        "a\\ b",
        "...", "..#..", "[^1]", "[@key, p. 5]", "><", "_ a", "'- a", "@include(a)", "\u2028", "a\u200bb", "=\n=", "a/",
        "//",
        "a: {b}", "}", "{", "]", "“q”", "عربي", "中文。", "🤣:x:", "a -- b", "~~~", "```", "a,b", ", a", "-a-", "--{",
    ]
)  # fmt: skip
TEXTS = st.one_of(texts, AWKWARD, st.lists(AWKWARD, min_size=2, max_size=3).map(" ".join))
NAMES = st.one_of(ids, st.sampled_from(["a-", "a_", "Not-1", "s1", "Step-1", "Untitled-1"]))
TITLES = st.one_of(
    st.none(), some_texts, st.sampled_from(["A b", "Untitled 1", "Untitled 2", "s1", "not 1", "a: b", "x]"])
)
TAGS = st.one_of(st.sampled_from(["a", "a-b", "two words", "тег", "a_b", "a)", "中"]), some_texts)


@st.composite
def nodes(draw: st.DrawFn, key: str) -> Node:
    name = draw(maybe(NAMES))
    return Node(
        key, Role.CLAIM, draw(TEXTS), name=name,
        voice=draw(st.sampled_from(Voice)), basis=draw(maybe(st.sampled_from(Basis))),
        footnotes=draw(several(backings)), cites=draw(several(cited)), at=draw(maybe(places)),
        quotes=draw(several(quotes, 1)), ignore=draw(several(ignores, 1)), question=draw(maybe(st.integers(1, 9))),
        credence=draw(maybe(st.floats(0, 1))), draft=draw(st.booleans()), title=draw(TITLES),
        speaker=draw(maybe(some_texts)), tags=draw(several(TAGS)), path=("statements", key),
    )  # fmt: skip


@st.composite
def whole_graphs(draw: st.DrawFn) -> Graph:
    """Graphs with several claims, shared statements, circles, undercutters of undercutters, and every field."""
    keys = [f"n{number}" for number in range(draw(st.integers(1, 6)))]
    found = {key: draw(nodes(key)) for key in keys}
    steps: dict[str, Inference] = {}
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from([*Kind, Kind.SUPPORTS]))
        if kind is Kind.UNDERCUTS and not steps:
            kind = Kind.ATTACKS
        target = draw(st.sampled_from(list(steps) if kind is Kind.UNDERCUTS else keys))
        sources = tuple(dict.fromkeys(draw(st.lists(st.sampled_from(keys), min_size=1, max_size=3))))
        missing = ((("steps",), "gone"),) if draw(st.integers(0, 5)) == 0 else ()
        sources = sources[: len(sources) - draw(st.integers(0, 1))] if missing else sources
        steps[f"i{number}"] = Inference(
            f"i{number}", kind, sources, target, draw(maybe(TEXTS)) or None, missing=missing
        )
    made, inferences, roots = rooted(found, steps)
    paper = draw(maybe(papers))
    language = draw(maybe(st.sampled_from(["en", "de-AT"])))
    graph = Graph(draw(TEXTS), made, inferences, roots, paper, language, draw(glossaries), draw(several(ignores, 1)),
                  draw(st.booleans()))  # fmt: skip
    return reduced(graph, EVERYTHING)  # ids that count up in another order are made again


def as_document(graph: Graph) -> GraphDocument:
    return GraphDocument(graph, "<map>", source=Source("", "<map>"))


def compared(graph: Graph) -> dict[str, Any]:
    """Return what two graphs have to have in common to say the same."""
    skipped = {"path", "gone"}
    return {
        "nodes": {
            id_: {one.name: getattr(node, one.name) or None if one.name != "credence" else node.credence
                  for one in fields(node) if one.name not in skipped}
            for id_, node in graph.nodes.items()
        },
        "steps": {
            id_: (one.kind, tuple(dict.fromkeys(one.sources)), one.target, one.scheme or None,
                  tuple(dict.fromkeys(name for _, name in one.missing)))
            for id_, one in graph.inferences.items()
        },
        "roots": graph.roots, "paper": graph.paper, "title": graph.title, "language": graph.language,
        "glossary": graph.glossary, "ignore": graph.ignore, "debate": graph.debate,
    }  # fmt: skip
