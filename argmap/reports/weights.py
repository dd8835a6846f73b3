"""The result of weighing, as text for people and as JSON for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from argmap.evaluation.framework import Label
from argmap.evaluation.weighing import GivingUp, Weighing
from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.text.nearest import did_you_mean

VERSION = 1
VERDICTS = {
    Label.IN: "holds: every objection to it is answered",
    Label.OUT: "falls: an objection to it, or to all its reasons, is unanswered",
    Label.UNDECIDED: "remains open: what attacks it is itself disputed",
}


def known(graph: Graph, id_: str) -> str:
    """Return an id that the graph has. Raises ``ArgmapError`` with the nearest one for an id that it does not have."""
    if id_ not in graph.nodes:
        cure = did_you_mean(id_, graph.nodes, "`argmap show` lists the ids")
        raise ArgmapError(f"no statement in this map has the id {id_!r}; {cure}")
    return id_


def as_json(found: Weighing | GivingUp) -> str:
    """Return the whole result; sets become lists, in the order of their ids."""
    return json.dumps({"version": VERSION, **_plain(asdict(found))}, ensure_ascii=False, indent=2)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def as_text(graph: Graph, weighing: Weighing, top: int) -> str:
    """Return a page: the claim, whether it holds, the ``top`` leaves, the ``top`` smallest sets that bring it down."""
    parts = (_claim(graph, weighing), _leaves(graph, weighing, top), _cuts(weighing, top), _credence(weighing, top))
    return "\n".join(line for part in parts for line in part)


def _claim(graph: Graph, weighing: Weighing) -> Iterator[str]:
    yield f"{weighing.claim}: {graph.nodes[weighing.claim].text}"
    yield f"As mapped, the claim is {weighing.support}."
    yield f"With every leaf granted, it {VERDICTS[weighing.label]}."
    if weighing.label_by_text is not weighing.label:
        yield f"Without the objections in the voice reader, it {VERDICTS[weighing.label_by_text]}."
    if found := weighing.positions:
        some = "" if found.complete else "first "
        yield f"It holds in {found.within} of the {some}{found.extensions} reasonable positions."
    if weighing.standing_objections:
        yield f"Unanswered objections to it: {', '.join(weighing.standing_objections)}"


def _leaves(graph: Graph, weighing: Weighing, top: int) -> Iterator[str]:
    shown = weighing.loads[:top]
    yield ""
    leaves = "1 leaf" if len(weighing.loads) == 1 else f"{len(weighing.loads)} leaves"
    before = "how many, itself included, must fall to bring the claim down; ▲ unsupported"
    yield f"It depends on {leaves}. Before each: {before}."
    wide = max((len(one.id) for one in shown), default=0)
    for one in shown:
        yield f"  {one.order:3}  {'▲' if one.unsupported else ' '} {one.id:{wide}}  {graph.nodes[one.id].text}"


def _cuts(weighing: Weighing, top: int) -> Iterator[str]:
    yield ""
    if not weighing.cuts.sets:
        yield "No set this small brings it down; try a larger --size."
        return
    some, many = "" if weighing.cuts.complete else "at least ", len(weighing.cuts.sets)
    which = "all these leaves" if (some, many) == ("", 1) else f"all leaves of any of {some}{many} sets"
    yield f"It falls if {which} fall{'' if many == 1 else ', smallest set first'}:"
    for cut in weighing.cuts.sets[:top]:
        yield "  " + ", ".join(sorted(cut))


def _credence(weighing: Weighing, top: int) -> Iterator[str]:
    found = weighing.credence
    if found is None:
        return
    yield ""
    why = "" if found.exact else "; no exact figure, because too many leaves affect it in several ways"
    between = f"{found.low:.2f}" if found.high - found.low < 0.005 else f"between {found.low:.2f} and {found.high:.2f}"
    yield f"Probability that it holds: {between}{why}. Leaves that change it most (if true rather than false):"
    for leaf, moved in list(found.sensitivity.items())[:top]:
        yield f"  {moved:+.2f}  {leaf}"


def fallen_text(graph: Graph, result: GivingUp) -> str:
    """Return what falls, a statement a line, roots marked."""
    lines = [f"Without {', '.join(result.without)}:"]
    lines += [
        f"  {id_}{' (the claim)' if id_ in graph.roots else ''}: {graph.nodes[id_].text}" for id_ in result.fallen
    ]
    return "\n".join(lines if result.fallen else [f"{lines[0]} nothing else falls."])
