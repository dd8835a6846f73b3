"""GraphML, for yEd, Gephi and networkx: statements and inferences as nodes, so that linked premises stay together.

The format of U. Brandes et al., "GraphML progress report" (2002), and its schema (graphml.graphdrawing.org/xmlns/1.1):
every attribute is declared as a key with its type; ids are names without spaces, so what a map calls a statement is an
attribute. An edge leads from a statement to the inference that it serves, and from the inference to its target, which
is a statement, or an inference that it undercuts. Each has the ``kind`` and the ``group`` of ``convert --to graph``; a
group is the ``name`` of its inference. As there, references to nothing are left out, with what undercuts them.
"""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import count

from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Inference, Node
from argmap.renderers import Options, Scene
from argmap.text.xml import printable

HEEDS: tuple[str, ...] = ()
SUFFIXES = (".graphml",)
NODE = {
    "type": "string", "name": "string", "label": "string", "role": "string", "rebuttal": "boolean", "voice": "string",
    "basis": "string", "at": "string", "footnotes": "string", "cites": "string", "support": "string",
    "credence": "double", "draft": "boolean", "scheme": "string",
}  # fmt: skip
"""What is said of nodes, with its type: ``type`` is statement or inference, which says what else is there."""
KEYS = {"node": NODE, "edge": {"kind": "string", "group": "string"}, "graph": {"title": "string"}}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">"""


def render(scene: Scene, _: Options) -> bytes:
    """Return the GraphML file in UTF-8."""
    return ("\n".join(_lines(scene.graph)) + "\n").encode()


def _lines(graph: Graph) -> Iterator[str]:
    yield HEAD
    for of, names in KEYS.items():
        for name, type_ in names.items():
            yield f'  <key id="{of}.{name}" for="{of}" attr.name="{name}" attr.type="{type_}"/>'
    yield '  <graph id="map" edgedefault="directed">'
    yield from _data("graph", {"title": graph.title}, 4)
    support = SupportOf(graph)
    steps = graph.steps()
    statements = {id_: f"s{number}" for number, id_ in enumerate(graph.nodes)}
    inferences = {step.id: f"i{number}" for number, step in enumerate(steps)}
    for node in graph.nodes.values():
        yield from _element(f'node id="{statements[node.id]}"', "node", _facts(node, str(support.of[node.id])))
    for step in steps:
        facts = {"type": "inference", "name": step.id, "label": str(step.kind), "scheme": step.scheme}
        yield from _element(f'node id="{inferences[step.id]}"', "node", facts)
    numbers = count()
    for step in steps:
        for source, target in _edges(step, statements, inferences):
            start = f'edge id="e{next(numbers)}" source="{source}" target="{target}"'
            yield from _element(start, "edge", {"kind": str(step.kind), "group": step.id})
    yield "  </graph>"
    yield "</graphml>"


def _facts(node: Node, support: str) -> dict[str, object]:
    return {
        "type": "statement", "name": node.id, "label": node.text, "role": node.role, "rebuttal": node.rebuttal,
        "voice": node.voice, "basis": node.basis, "at": node.at, "support": support, "credence": node.credence,
        "draft": node.draft or None,
        "footnotes": ", ".join(str(one.note) for one in node.footnotes),
        "cites": ", ".join(one.work for one in node.cites),
    }  # fmt: skip


def _edges(step: Inference, statements: dict[str, str], inferences: dict[str, str]) -> Iterator[tuple[str, str]]:
    here = inferences[step.id]
    yield from ((statements[source], here) for source in step.sources)
    yield here, statements.get(step.target) or inferences[step.target]


def _element(start: str, of: str, facts: Mapping[str, object]) -> Iterator[str]:
    yield f"    <{start}>"
    yield from _data(of, facts, 6)
    yield f"    </{start.partition(' ')[0]}>"


def _data(of: str, facts: Mapping[str, object], indent: int) -> Iterator[str]:
    for name, value in facts.items():
        if value not in (None, ""):
            text = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
            yield f'{" " * indent}<data key="{of}.{name}">{escape(printable(text), quote=False)}</data>'
