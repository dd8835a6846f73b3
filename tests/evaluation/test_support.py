"""Support, held against a plain repetition of its definition (docs/semantics.md) until nothing changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.model import Basis, Voice
from argmap.notation.reading import loads
from tests.strategies import graphs, long_chain

STRENGTH = [Support.UNSUPPORTED, Support.PARTIAL, Support.SUPPORTED]


def citing_notes(graph: Graph) -> set[int]:
    found: set[int] = set()
    while True:
        more = {
            note.number
            for note in (graph.paper.footnotes if graph.paper else ())
            if any(one.work is not None or one.ibid in found for one in note.cites)
        }
        if more <= found:
            return found
        found |= more


def evidence(graph: Graph, node: Node) -> Support:
    backs = [one.backs for one in node.footnotes if one.note in citing_notes(graph)]
    if None in backs or (node.basis and node.basis != "assumption"):
        return Support.SUPPORTED
    return Support.PARTIAL if backs else Support.UNSUPPORTED


def by_definition(graph: Graph) -> tuple[dict[str, Support], set[str]]:
    """Return the support of every statement and the inferences that hold."""
    known = {id_ for id_, node in graph.nodes.items() if evidence(graph, node) is Support.SUPPORTED}
    more_than_said: set[str] = set()  # quoted statements that an inference supports which is not mere quotation
    holding: set[str] = set()

    def quoted(id_: str) -> bool:
        return graph.nodes[id_].voice == "reported"

    while True:
        before = (len(known), len(more_than_said), len(holding))
        for step in graph.inferences.values():
            if step.kind != "supports" or step.missing or not step.sources or not known.issuperset(step.sources):
                continue
            only_quoted = all(quoted(one) and one not in more_than_said for one in step.sources)
            if only_quoted and not quoted(step.target):
                continue
            holding.add(step.id)
            known.add(step.target)
            if not only_quoted:
                more_than_said.add(step.target)
        if before == (len(known), len(more_than_said), len(holding)):
            break
    of = {id_: Support.SUPPORTED if id_ in known else evidence(graph, node) for id_, node in graph.nodes.items()}
    return of, holding


@given(graphs())
def test_support_is_the_least_fixpoint(graph: Graph) -> None:
    support = SupportOf(graph)
    assert (support.of, support.holding) == by_definition(graph)


def with_evidence(graph: Graph, id_: str) -> Graph:
    return replace(graph, nodes=graph.nodes | {id_: replace(graph.nodes[id_], basis=Basis.COMMON_GROUND)})


def no_weaker(after: SupportOf, before: SupportOf) -> bool:
    stronger = all(STRENGTH.index(after.of[id_]) >= STRENGTH.index(before.of[id_]) for id_ in before.of)
    return stronger and after.holding >= before.holding


@given(graphs(), st.data())
def test_evidence_never_takes_support_away(graph: Graph, data: st.DataObject) -> None:
    more = with_evidence(graph, data.draw(st.sampled_from(list(graph.nodes))))
    assert no_weaker(SupportOf(more), SupportOf(graph))


@given(graphs(), st.data())
def test_an_inference_never_takes_support_away(graph: Graph, data: st.DataObject) -> None:
    ids = st.sampled_from(list(graph.nodes))
    sources = tuple(data.draw(st.lists(ids, min_size=1, max_size=3)))
    step = Inference("new", data.draw(st.sampled_from(list(Kind)[:2])), sources, data.draw(ids))
    more = replace(graph, inferences=graph.inferences | {"new": step})
    assert no_weaker(SupportOf(more), SupportOf(graph))


def stripped(graph: Graph, voices: set[Voice]) -> Graph:
    """Return a graph in which statements of these voices have no evidence."""
    bare = {
        id_: replace(node, basis=None, footnotes=()) if node.voice in voices else node
        for id_, node in graph.nodes.items()
    }
    return replace(graph, nodes=bare)


@given(graphs())
def test_without_evidence_circles_and_all_support_nothing(graph: Graph) -> None:
    support = SupportOf(stripped(graph, set(Voice)))
    assert set(support.of.values()) == {Support.UNSUPPORTED}
    assert support.holding == set()


@given(graphs())
def test_quotations_alone_support_quotations_alone(graph: Graph) -> None:
    support = SupportOf(stripped(graph, set(Voice) - {Voice.REPORTED}))
    supported = {id_ for id_ in graph.nodes if support.of[id_] is Support.SUPPORTED}
    assert {graph.nodes[id_].voice for id_ in supported} <= {Voice.REPORTED}


@given(graphs())
def test_attacks_and_undercutters_take_no_support_away(graph: Graph) -> None:
    kept = {one.id: one for one in graph.inferences.values() if one.kind is Kind.SUPPORTS}
    assert SupportOf(replace(graph, inferences=kept)).of == SupportOf(graph).of


QUOTED = "voice: reported, basis: testimony"
P, Q = f"{{text: P, {QUOTED}}}", f"{{text: Q, {QUOTED}}}"
CASES = {
    "by itself": (f"premises: [{P}]", "unsupported"),
    "for what is conceded": (f"voice: conceded, premises: [{P}]", "unsupported"),
    "for what a reader adds": (f"voice: reader, premises: [{P}]", "unsupported"),
    "for what is quoted": (f"voice: reported, premises: [{P}]", "supported"),
    "several by themselves": (f"premises: [{P}, {Q}]", "unsupported"),
    "linked with one another": (f"premises: [{{linked: [{P}, {Q}]}}]", "unsupported"),
    "linked with a supported one": (f"premises: [{{linked: [{P}, {{text: R, basis: definition}}]}}]", "supported"),
    "linked with an unsupported one": (f"premises: [{{linked: [{P}, {{text: R}}]}}]", "unsupported"),
    "argued for by the author": (
        "premises: [{text: R, voice: reported, premises: [{text: S, basis: definition}]}]",
        "supported",
    ),
    "argued for by the quoted alone": (f"premises: [{{text: R, voice: reported, premises: [{P}]}}]", "unsupported"),
    "through a reader's statement": (f"premises: [{{text: R, voice: reader, premises: [{P}]}}]", "unsupported"),
    "linked with one that the author argues for": (
        f"premises: [{{linked: [{P}, {{text: R, voice: reported, premises: [{{text: S, basis: definition}}]}}]}}]",
        "supported",
    ),
    "beside evidence": (f"basis: testimony, premises: [{P}]", "supported"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_somebody_is_quoted_as_saying(case: str) -> None:
    rest, expected = CASES[case]
    assert SupportOf(lower(loads(f"claim: {{id: c, text: C, {rest}}}").map)).of["c"] == expected


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("role", Role)
def test_who_owes_support(role: Role, voice: Voice) -> None:
    node = Node("n", role, "x", voice)
    owes = SupportOf(Graph("", {"n": node}, {}, ("n",))).owes_support(node)
    assert owes == (role == "premise" or (role == "objection" and voice == "author"))


@pytest.mark.slow
def test_a_long_chain_carries_support_without_recursion() -> None:
    size = 100_000
    support = SupportOf(with_evidence(long_chain(size), f"n{size - 1}"))
    assert set(support.of.values()) == {Support.SUPPORTED}
    assert len(support.holding) == size - 1
