import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from argmap.graph import Graph, Kind, Role
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import loads
from argmap.notation.reading.writing import to_data
from argmap.problems import Path
from tests.map_strategies import maps

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

KINDS = {"premises": Kind.SUPPORTS, "objections": Kind.ATTACKS, "undercutters": Kind.UNDERCUTS}


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def entries(here: Any, path: Path, rebuts: bool) -> Iterator[tuple[Path, str, Any, bool]]:
    """Yield every entry of the data below a statement or entry, in the order of the text, with the list it stands in.

    ``rebuts`` tells whether what attacks or undercuts here is a rebuttal.
    """
    for key in KINDS:
        for index, entry in enumerate(here.get(key, ())):
            found = (*path, key, index)
            yield found, key, entry, rebuts and key != "premises"
            is_objection = key != "premises"
            for position, member in enumerate(entry.get("linked", ())):
                yield from entries(member, (*found, "linked", position), is_objection)
            yield from entries(entry, found, is_objection)


def statements(here: Any, path: Path = ("claim",)) -> Iterator[tuple[Path, Any]]:
    """Yield every statement at and below an entry with its path, in the order of the text."""
    if "text" in here:
        yield path, here
    for key in ("linked", *KINDS):
        for index, entry in enumerate(here.get(key, ())):
            yield from statements(entry, (*path, key, index))


@given(maps)
def test_every_statement_is_lowered_once_and_its_path_leads_to_it(map_: Map) -> None:
    data, graph = to_data(map_), lower(map_)
    assert Counter(node.path for node in graph.nodes.values()) == Counter(path for path, _ in statements(data["claim"]))
    for id_, node in graph.nodes.items():
        here = at(data, node.path)
        assert node.id == id_
        assert (node.text, node.name, node.at) == (here["text"], here.get("id"), here.get("at"))
        assert (node.voice, node.basis) == (here.get("voice", "author"), here.get("basis"))
        assert [one.note for one in node.footnotes] == [
            one if isinstance(one, int) else one["note"] for one in here.get("footnotes", ())
        ]


@given(maps)
def test_every_entry_is_one_inference_and_every_member_one_source(map_: Map) -> None:
    data, graph = to_data(map_), lower(map_)
    found = {path: (key, entry) for path, key, entry, _ in entries(data["claim"], ("claim",), False)}
    assert Counter(one.path for one in graph.inferences.values()) == Counter(list(found))
    for id_, inference in graph.inferences.items():
        key, entry = found[inference.path]
        assert (inference.id, inference.kind, inference.scheme) == (id_, KINDS[key], entry.get("scheme"))
        assert len(inference.sources) + len(inference.missing) == len(entry.get("linked", [entry]))
        assert set(inference.sources) <= graph.nodes.keys()
        target = (graph.inferences if inference.kind is Kind.UNDERCUTS else graph.nodes)[inference.target]
        assert inference.path[: len(target.path)] == target.path


@given(maps)
def test_ids_are_unique_and_the_authors_own_where_they_can(map_: Map) -> None:
    graph = lower(map_)
    assert not graph.nodes.keys() & graph.inferences.keys()
    for node in graph.nodes.values():
        if node.name:
            assert node.name in graph.nodes
            assert node.id == node.name or re.fullmatch(re.escape(node.name) + r"~\d+", node.id)


@given(maps)
def test_references_mean_the_statement_that_kept_the_name_or_are_missing(map_: Map) -> None:
    data, graph = to_data(map_), lower(map_)
    bearers: dict[str, set[str]] = {}
    for node in graph.nodes.values():
        if node.name:
            bearers.setdefault(node.name, set()).add(node.id)
    # A claim without a name is called claim, and may take that name from those who bear it.
    meant = {name: {name} if name in ids else ids for name, ids in bearers.items()}
    for inference in graph.inferences.values():
        entry = at(data, inference.path)
        refs = [one["ref"] for one in entry.get("linked", [entry]) if "ref" in one]
        assert [ref for _, ref in inference.missing] == [ref for ref in refs if ref not in meant]
        assert all(at(data, path) == ref for path, ref in inference.missing)
        assert all(meant[ref] & set(inference.sources) for ref in refs if ref in meant)


@given(maps)
def test_homes_roles_and_rebuttals_follow_from_the_place(map_: Map) -> None:
    graph, data = lower(map_), to_data(map_)
    rebuts = {path: rebuts for path, _, _, rebuts in entries(data["claim"], ("claim",), False)}
    for node in graph.nodes.values():
        if node.home is None:
            assert (node.role, node.path, node.id) == (Role.CLAIM, ("claim",), graph.roots[0])
            continue
        home = graph.inferences[node.home]
        assert node.id in home.sources
        assert node.path[: len(home.path)] == home.path
        assert node.role is (Role.PREMISE if home.kind is Kind.SUPPORTS else Role.OBJECTION)
        assert node.rebuttal == rebuts[home.path]


@given(maps)
def test_statements_stand_in_the_order_of_the_text(map_: Map) -> None:
    expected = [path for path, _ in statements(to_data(map_)["claim"])]
    assert [node.path for node in lower(map_).nodes.values()] == expected


def graph(text: str) -> Graph:
    return lower(loads(text).map)


def test_statements_without_an_id_are_called_after_their_nearest_named_ancestor() -> None:
    made = graph("""\
title: a
claim:
  id: chosen
  text: a
  premises:
    - text: b
    - linked: [{text: c}, {id: options, text: d, premises: [{text: e}]}, {text: f}]
      undercutters: [{text: g, objections: [{text: h}]}]
    - {ref: options, undercutters: [{text: i}]}
  objections: [{text: j, undercutters: [{text: k}]}]
""")
    assert {node.text: node.id for node in made.nodes.values()} == {
        "a": "chosen", "b": "chosen.p1", "c": "chosen.p2a", "d": "options", "e": "options.p1", "f": "chosen.p2c",
        "g": "chosen.p2a.u1", "h": "chosen.p2a.u1.o1", "i": "options.u1", "j": "chosen.o1", "k": "chosen.o1.u1",
    }  # fmt: skip
    assert made.title == "a"
    assert [(one.id, one.kind, one.sources, one.target) for one in made.inferences.values()] == [
        ("chosen.p1>chosen", "supports", ("chosen.p1",), "chosen"),
        ("chosen.p2a>chosen", "supports", ("chosen.p2a", "options", "chosen.p2c"), "chosen"),
        ("options.p1>options", "supports", ("options.p1",), "options"),
        ("chosen.p2a.u1>chosen.p2a>chosen", "undercuts", ("chosen.p2a.u1",), "chosen.p2a>chosen"),
        ("chosen.p2a.u1.o1>chosen.p2a.u1", "attacks", ("chosen.p2a.u1.o1",), "chosen.p2a.u1"),
        ("options>chosen", "supports", ("options",), "chosen"),
        ("options.u1>options>chosen", "undercuts", ("options.u1",), "options>chosen"),
        ("chosen.o1>chosen", "attacks", ("chosen.o1",), "chosen"),
        ("chosen.o1.u1>chosen.o1>chosen", "undercuts", ("chosen.o1.u1",), "chosen.o1>chosen"),
    ]


def test_ids_that_are_taken_get_a_number_and_references_mean_the_first() -> None:
    made = graph("claim: {text: a, premises: [{id: claim, text: b}, {id: n, text: c}, {id: n, text: d}, {ref: n}]}\n")
    assert {node.text: (node.id, node.name) for node in made.nodes.values()} == {
        "a": ("claim", None), "b": ("claim~2", "claim"), "c": ("n", "n"), "d": ("n~2", "n")
    }  # fmt: skip
    assert [one.sources for one in made.inferences.values()] == [("claim~2",), ("n",), ("n~2",), ("n",)]
    assert list(made.inferences) == ["claim~2>claim", "n>claim", "n~2>claim", "n>claim~2"]


def test_a_reference_may_come_before_its_statement_and_lead_to_none() -> None:
    made = graph("claim: {id: n, text: a, premises: [{linked: [{ref: m}, {ref: x}, {ref: n}]}, {id: m, text: b}]}\n")
    first = next(iter(made.inferences.values()))
    assert first.sources == ("m", "n")
    assert first.missing == ((("claim", "premises", 0, "linked", 1, "ref"), "x"),)


def test_what_stands_against_an_objection_or_its_step_is_a_rebuttal() -> None:
    made = graph("""\
claim:
  text: a
  premises:
    - {text: b, undercutters: [{text: c, undercutters: [{text: d}], objections: [{text: e}]}], objections: [{text: f}]}
  objections:
    - {text: g, undercutters: [{text: h}], objections: [{text: i, premises: [{text: j, objections: [{text: k}]}]}]}
""")
    assert {node.text for node in made.nodes.values() if node.rebuttal} == set("dehi")
