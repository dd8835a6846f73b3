"""GraphML, for yEd, Gephi and networkx: statements and inferences as nodes, so that linked premises stay together.

The format of U. Brandes et al., "GraphML progress report" (2002) and its primer: every attribute is declared as a key.
An edge leads from a statement to the inference that it serves, and from the inference to its target, which is a
statement, or an inference that it undercuts.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from argmap.drawing.markup import printable
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Inference, Node
from argmap.renderers import Options, Scene

SUFFIXES = (".graphml",)
KEYS = {
    "kind": "string", "label": "string", "role": "string", "rebuttal": "boolean", "voice": "string", "basis": "string",
    "at": "string", "footnotes": "string", "support": "string", "credence": "double", "scheme": "string",
}  # fmt: skip


def render(scene: Scene, _: Options) -> bytes:
    """Return the GraphML file in UTF-8."""
    return ("\n".join(_lines(scene.graph)) + "\n").encode()


def _lines(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for name, type_ in KEYS.items():
        yield f'  <key id="{name}" for="node" attr.name="{name}" attr.type="{type_}"/>'
    yield '  <key id="title" for="graph" attr.name="title" attr.type="string"/>'
    yield '  <graph id="map" edgedefault="directed">'
    yield _data("title", " ".join(graph.title.split()), 4)
    support = SupportOf(graph)
    for node in graph.nodes.values():
        yield from _node(f"s {node.id}", _facts(node, str(support.of[node.id])))
    for step in graph.inferences.values():
        yield from _node(f"i {step.id}", {"kind": str(step.kind), "label": str(step.kind), "scheme": step.scheme})
    for number, (source, target) in enumerate(_edges(graph)):
        yield f'    <edge id="e{number}" source={_id(source)} target={_id(target)}/>'
    yield "  </graph>"
    yield "</graphml>"


def _facts(node: Node, support: str) -> dict[str, object]:
    return {
        "kind": "statement", "label": " ".join(node.text.split()), "role": node.role, "rebuttal": node.rebuttal,
        "voice": node.voice, "basis": node.basis, "at": node.at, "support": support, "credence": node.credence,
        "footnotes": ", ".join(str(one.note) for one in node.footnotes),
    }  # fmt: skip


def _edges(graph: Graph) -> Iterator[tuple[str, str]]:
    for step in graph.inferences.values():
        yield from ((f"s {source}", f"i {step.id}") for source in step.sources)
        yield from _target(step, graph)


def _target(step: Inference, graph: Graph) -> Iterator[tuple[str, str]]:
    for sort, known in (("s", graph.nodes), ("i", graph.inferences)):
        if step.target in known:
            yield f"i {step.id}", f"{sort} {step.target}"
            return


def _node(id_: str, facts: dict[str, object]) -> Iterator[str]:
    yield f"    <node id={_id(id_)}>"
    for key, value in facts.items():
        if value not in (None, ""):
            yield _data(key, str(value).lower() if isinstance(value, bool) else str(value), 6)
    yield "    </node>"


def _id(text: str) -> str:
    return quoteattr(printable(text).replace(" ", "-", 1))


def _data(key: str, value: str, indent: int) -> str:
    return f'{" " * indent}<data key="{key}">{escape(printable(value))}</data>'
