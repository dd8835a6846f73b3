"""What became of statements: every edit is found under its name, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.comparison import ChangeKind, Comparison, compare, merge
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import load, loads
from argmap.reports.differences import as_text
from benchmarks.generating import graph as generated
from tests.strategies import graphs, maps

OLD = """
title: A map
claim:
  id: c
  text: School should begin an hour later.
  premises:
    - {id: sleep, text: Pupils sleep too little on school days., at: 1.1 s1, basis: testimony}
    - linked:
        [{id: light, text: Light.}, {id: safe, text: Light streets are safer., at: 1.2 s1}, {id: dim, text: Dusk.}]
      undercutters: [{id: who, text: Nobody who knows has said so.}]
  objections:
    - {id: buses, text: The school buses cannot run an hour later., objections: [{id: lent, text: Buses can be lent.}]}
"""


def changed(*edits: tuple[str, str]) -> Comparison:
    text = OLD
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return compare(lower(loads(OLD).map), lower(loads(text).map))


def told(comparison: Comparison) -> dict[str, set[ChangeKind]]:
    return {one.node.name or one.node.text: set(one.kinds) for one in comparison.differences}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([("Light streets are safer", "Lit streets are less dangerous")], {"safe": {ChangeKind.REWORDED}}),
        ([("id: sleep, text: Pupils sleep too little", "id: slumber, text: Pupils slumber too little")],
         {"slumber": {ChangeKind.REWORDED}}),
        ([("id: sleep, text", "text")], {}),
        ([("basis: testimony", "basis: assumption")],
         {"sleep": {ChangeKind.CHANGED, ChangeKind.SUPPORT}, "c": {ChangeKind.SUPPORT}}),
        ([("at: 1.2 s1", "at: 1.2 s2")], {"safe": {ChangeKind.CHANGED}}),
        ([(", objections: [{id: lent, text: Buses can be lent.}]", "")], {"lent": {ChangeKind.REMOVED}}),
        ([("    - {id: sleep", "    - {id: new, text: Another reason altogether.}\n    - {id: sleep")],
         {"new": {ChangeKind.ADDED}}),
        ([("  objections:\n    - {id: buses", "    - {id: buses")], {"buses": {ChangeKind.MOVED}}),
        ([(", {id: safe, text: Light streets are safer., at: 1.2 s1}", ""),
          ("{id: lent", "{id: safe, text: Light streets are safer., at: 1.2 s1}, {id: lent")],
         {"safe": {ChangeKind.MOVED}, "light": {ChangeKind.MOVED}, "dim": {ChangeKind.MOVED}}),
        ([("      undercutters: [{id: who, text: Nobody who knows has said so.}]\n", ""),
          ("{id: lent", "{id: who, text: Nobody who knows has said so.}, {id: lent")], {"who": {ChangeKind.MOVED}}),
    ],
)  # fmt: skip
def test_each_edit_is_told_by_its_name(edits: list[tuple[str, str]], expected: dict[str, set[ChangeKind]]) -> None:
    assert told(changed(*edits)) == expected


def test_details_say_before_and_after() -> None:
    (one,) = changed(("  objections:\n    - {id: buses", "    - {id: buses")).differences
    assert [(detail.what, detail.before, detail.after) for detail in one.details] == [
        ("stands", "objection to c", "premise of c")
    ]


def test_notes_of_the_paper_that_differ_are_told() -> None:
    text = "claim: {text: A.}\npaper: {footnotes: [{number: 1, text: One.}, {number: 2, text: Two.}]}"
    found = compare(lower(loads(text).map), lower(loads(text.replace("Two", "Three")).map))
    assert [(one.what, one.before, one.after) for one in found.notes] == [("note 2", "Two.", "Three.")]
    assert not found.equal


@given(graphs())
def test_a_graph_equals_itself(graph: Graph) -> None:
    assert compare(graph, graph).equal


@pytest.mark.slow
@given(maps(), maps())
def test_the_other_way_round_it_is_the_mirror(one: Map, other: Map) -> None:
    there, back = compare(lower(one), lower(other)), compare(lower(other), lower(one))
    assert dict(back.pairs) == {new: old for old, new in there.pairs.items()}
    mirrored = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}

    def seen(found: Comparison, swap: bool) -> set[object]:
        return {
            ((one.new and one.new.id), (one.old and one.old.id), frozenset(mirrored.get(k, k) for k in one.kinds))
            if swap
            else ((one.old and one.old.id), (one.new and one.new.id), frozenset(one.kinds))
            for one in found.differences
        }

    assert seen(there, swap=False) == seen(back, swap=True)


PAPER = lower(load("arguments/makili-aliyev-2013.yaml").map)


@given(st.data())
def test_edits_of_the_papers_map_are_found_and_nothing_else(data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from(list(PAPER.nodes)), unique=True, max_size=12))
    nodes = dict(PAPER.nodes)
    expected: dict[str, ChangeKind] = {}
    for number, id_ in enumerate(ids):
        node = nodes[id_]
        if number % 2:
            nodes[id_] = replace(node, text=f"{node.text[:-1]}, once more.")
            expected[id_] = ChangeKind.REWORDED
        else:
            nodes[id_] = replace(node, at="9.9 s9")
            expected[id_] = ChangeKind.CHANGED
    found = compare(PAPER, replace(PAPER, nodes=nodes))
    assert {one.node.id: one.kinds for one in found.differences} == {id_: (kind,) for id_, kind in expected.items()}


@given(graphs(), graphs())
def test_the_merged_graph_has_all_and_stands_as_the_new_one(old: Graph, new: Graph) -> None:
    found = compare(old, new)
    merged, overlay = merge(old, new, found)
    gone = [node for node in merged.nodes.values() if node.gone]
    assert len(gone) == len(old.nodes) - len(found.pairs)
    assert len(merged.nodes) == len(new.nodes) + len(gone)
    before, after = SupportOf(new).of, SupportOf(merged).of
    assert {id_: after[id_] for id_ in before} == before
    assert set(overlay.marks) <= set(merged.nodes)
    assert {node.id for node in gone} <= set(overlay.marks)


@pytest.mark.slow
def test_long_wordings_and_many_statements_of_one_place_take_no_square_of_time() -> None:
    texts = ["word " * 200_000, "other " * 200_000]
    old, new = (loads(f"claim: {{id: c, text: {text!r}}}") for text in texts)
    found = compare(lower(old.map), lower(new.map))
    assert [one.kinds for one in found.differences] == [(ChangeKind.REWORDED,)]
    assert "200000 words" in as_text(lower(old.map), lower(new.map), found, lambda text, _: text)
    crowd = [
        "claim: {text: A claim., premises: ["
        + ", ".join(f"{{text: {number} {name} {number * 7}., at: 1.1}}" for number in range(3000))
        + "]}"
        for name in ("here", "there")
    ]
    assert len(compare(*(lower(loads(text).map) for text in crowd)).pairs) > 2000


@pytest.mark.slow
def test_a_map_without_ids_and_one_of_ten_thousand() -> None:
    large = generated(10_000)
    nodes = {f"x{id_}": replace(node, id=f"x{id_}") for id_, node in large.nodes.items()}
    steps = {
        one.id: replace(
            one,
            sources=tuple(f"x{s}" for s in one.sources),
            target=one.target if one.kind == "undercuts" else f"x{one.target}",
        )
        for one in large.inferences.values()
    }
    found = compare(large, replace(large, nodes=nodes, inferences=steps, roots=("xs0",)))
    assert len(found.pairs) == len(large.nodes)
    assert found.equal


def test_in_which_order_a_statement_serves_two_steps_does_not_count() -> None:
    old = """
claim:
  id: c
  text: C
  premises:
    - {id: p, text: P, premises: [{id: x, text: X, scheme: sign}]}
    - {ref: x, scheme: composition}
"""
    new = """
claim:
  id: c
  text: C
  premises:
    - {id: x, text: X, scheme: composition}
    - {id: p, text: P, premises: [{ref: x, scheme: sign}]}
"""
    before, after = (lower(loads(text).map) for text in (old, new))
    assert compare(before, after).equal
    exchanged = new.replace("composition", "other").replace("sign", "composition").replace("other", "sign")
    (found,) = compare(before, lower(loads(exchanged).map)).differences
    assert [(one.what, one.before, one.after) for one in found.details] == [
        ("scheme", "composition; sign", "sign; composition")
    ]
