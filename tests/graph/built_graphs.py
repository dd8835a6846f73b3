"""Graphs as readers build them from the files of other programs: several claims, shared statements, circles."""

from typing import Any

from hypothesis import strategies as st

from argmap.graph import Graph, Inference, Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

Shape = tuple[str, tuple[str, ...], Any, tuple[str, ...]]


def builder(text: str = "") -> GraphBuilder:
    """Return a builder for a text."""
    return GraphBuilder(Source(text, "file.txt"), "test")


@st.composite
def documents(draw: st.DrawFn, *, missing: bool = True) -> GraphDocument:
    """Documents whose statements have texts of their own, which tell them apart; some names are the same."""
    made = builder()
    keys = [f"k{number}" for number in range(draw(st.integers(1, 7)))]
    for key in draw(st.permutations(keys)):
        made.statement(key, f"Text of {key}.", name=draw(st.sampled_from([None, None, "A name", "claim", "Ä 1", "7"])))
    steps: list[str] = []
    for number in range(draw(st.integers(0, 9))):
        kind = draw(st.sampled_from([Kind.SUPPORTS, Kind.SUPPORTS, *Kind]))
        if kind is Kind.UNDERCUTS and not steps:
            kind = Kind.ATTACKS
        target = draw(st.sampled_from(steps if kind is Kind.UNDERCUTS else keys))
        sources = draw(st.lists(st.sampled_from([*keys, "gone"] if missing else keys), min_size=1, max_size=3))
        steps.append(made.step(sources, target, kind, key=f"k{number}", scheme=draw(st.sampled_from([None, "sign"]))))
    return made.build()


def shapes(graph: Graph) -> set[Shape]:
    """Return the steps of a graph by the texts of their statements: what does not depend on ids."""
    return {shape(graph, step) for step in graph.inferences.values() if step.sources}


def shape(graph: Graph, step: Inference) -> Shape:
    """Return what a step is: its kind and scheme, the texts that it comes from, and what it leads to."""
    target: Any = graph.nodes[step.target].text if step.kind is not Kind.UNDERCUTS else _target(graph, step)
    sources = tuple(sorted(graph.nodes[source].text for source in set(step.sources)))
    return f"{step.kind} {step.scheme}", sources, target, tuple(name for _, name in step.missing)


def _target(graph: Graph, step: Inference) -> Any:
    return shape(graph, graph.inferences[step.target])
