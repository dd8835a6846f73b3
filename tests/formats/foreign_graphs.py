"""Graphs as other programs make them, what of a graph is compared after a round trip, and damaged files."""

import random
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from argmap.formats import Feature, read_content, written
from argmap.formats._reducing import reduced
from argmap.graph import Graph, Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import ReadError
from tests.map_strategies import ids, maybe, texts

SPEAKERS = st.sampled_from(["Ann Lee", "Bo", "Müller", "Ann: Lee", "O'Neil <x>", "A & B"])
SCHEMES = st.sampled_from(["expert-opinion", "sign", "a scheme", "Ω & <b>", "modus ponens"])


@st.composite
def foreign_graphs(draw: st.DrawFn, content: st.SearchStrategy[str] = texts) -> Graph:
    """Graphs with several roots, shared statements, circles, linked premises, undercutters and odd characters."""
    builder = GraphBuilder(Source("", "a file"), "test", draw(texts))
    keys = [f"n{number}" for number in range(draw(st.integers(1, 6)))]
    names = draw(st.lists(maybe(ids), min_size=len(keys), max_size=len(keys), unique_by=lambda one: one or object()))
    for key, name in zip(keys, names, strict=True):
        builder.statement(key, draw(content), name=name, speaker=draw(maybe(SPEAKERS)))
    steps = [f"i{number}" for number in range(draw(st.integers(0, 7)))]
    for step in steps:
        kind = draw(st.sampled_from([Kind.SUPPORTS, Kind.SUPPORTS, *Kind]))
        targets = [one for one in steps if one != step] if kind is Kind.UNDERCUTS else keys
        if targets:
            sources = draw(st.lists(st.sampled_from(keys), min_size=1, max_size=3))
            target = draw(st.sampled_from(targets))
            builder.step(sources, target, kind, key=step, scheme=draw(maybe(SCHEMES)))
    return builder.build().graph


def shape(graph: Graph) -> dict[str, Any]:
    """Return what two graphs must have in common to say the same: all but places."""
    steps = graph.inferences.values()
    return {
        "nodes": [replace(node, path=()) for node in graph.nodes.values()],
        "steps": [(one.id, one.kind, tuple(dict.fromkeys(one.sources)), one.target, one.scheme) for one in steps],
        "roots": graph.roots,
        "title": graph.title,
    }


def there_and_back(graph: Graph, name: str, carries: Collection[Feature]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the shapes of what a format should keep of a graph, and of what is read from what it writes."""
    content = written(GraphDocument(graph), name).content
    found = read_content(content.encode() if isinstance(content, str) else content, "a file", name)
    return shape(reduced(graph, carries)), shape(found.graph)


def mutations(text: str, seed: int, count: int = 200) -> Iterator[str]:
    """Yield damaged versions of a text: cut, doubled, with characters and stretches put elsewhere."""
    chance = random.Random(seed)
    signs = '"{}[]<>:,\\&\x01\t\n \ud800\u2028é0-' + text
    for _ in range(count):
        damaged = text
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(damaged) + 1)
            end = min(len(damaged), start + chance.choice([0, 1, 1, 2, 8, 40]))
            put = chance.choice(["", chance.choice(signs), damaged[start:end] * 2, damaged[: chance.randint(0, 60)]])
            damaged = damaged[:start] + put + damaged[end:]
        yield damaged


def survives(text: str, name: str) -> bool:
    """Read a damaged file; return whether it was read, and not refused with a problem that names file and line."""
    try:
        read_content(text.encode("utf-8", "surrogatepass"), "a file", name)
    except ReadError as error:
        problems = error.problems
    else:
        return True
    assert all(problem.place.file == "a file" and problem.help for problem in problems)
    return False
