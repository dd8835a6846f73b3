"""The result of weighing, as text for people and as JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from argmap.evaluation.credence import WORK
from argmap.evaluation.extensions import MOST, SECONDS, Positions
from argmap.evaluation.framework import Label
from argmap.evaluation.spare import Upheld
from argmap.evaluation.weighing import LARGEST, GivingUp, Weighing
from argmap.forest.summary import number
from argmap.graph import Graph, Kind
from argmap.text.enumerating import listed, together

VERSION = 1
VERDICTS = {
    Label.IN: "holds: no unanswered objection brings it down",
    Label.OUT: "falls: an objection to it, or to all its reasons, is unanswered",
    Label.UNDECIDED: "remains open: what attacks it is itself disputed",
}
UNOPPOSED = "holds: the map raises no objection"


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
    parts = (
        _claim(graph, weighing, top),
        _leaves(graph, weighing, top),
        _cuts(weighing, top),
        _spare(weighing, top),
        _credence(weighing, top),
    )
    return "\n".join(line for part in parts for line in part)


def _verdict(graph: Graph, label: Label) -> str:
    attacked = any(one.kind in (Kind.ATTACKS, Kind.UNDERCUTS) for one in graph.inferences.values())
    return VERDICTS[label] if attacked or label is not Label.IN else UNOPPOSED


def _claim(graph: Graph, weighing: Weighing, top: int) -> Iterator[str]:
    yield f"{weighing.claim}: {graph.nodes[weighing.claim].text}"
    others = [root for root in graph.roots if root != weighing.claim]
    if others and len(graph.roots) > 1:
        named = [one if graph.nodes[one].name else f"{one} ({graph.nodes[one].called})" for one in others]
        yield f"The map has other claims, to weigh with --claim: {listed(named, top)}"
    yield f"As mapped, the claim is {weighing.support}."
    yield f"With every leaf granted, it {_verdict(graph, weighing.label)}."
    if weighing.label_by_text is not weighing.label:
        yield f"Without the objections in the voice reader, it {VERDICTS[weighing.label_by_text]}."
    if found := weighing.positions:
        yield _positions(found)
    if weighing.standing_objections:
        objections = [graph.nodes[one].called for one in weighing.standing_objections]
        which = "Disputed" if weighing.label is Label.UNDECIDED else "Unanswered"
        yield f"{which} objections to it: {listed(objections, top)}"


def _positions(found: Positions) -> str:
    if found.complete:
        return f"It holds in {found.within} of the {found.extensions} reasonable positions."
    bound = f"argmap counts at most {MOST:,}, for at most {SECONDS:g} seconds"
    if not found.extensions:
        return f"No reasonable position was found in time ({bound})."
    return f"It holds in {found.within} of the first {found.extensions} reasonable positions ({bound})."


BOUND = f"argmap calculates at most {WORK:,} chances"
COLUMNS = ("falls", "steps", "cut")


def _leaves(graph: Graph, weighing: Weighing, top: int) -> Iterator[str]:
    shown = weighing.loads[:top]
    yield ""
    if not shown:
        yield "It depends on no leaf."
        return
    leaves = number(len(weighing.loads), "leaf", "leaves")
    yield f"It depends on {leaves}. For each, if it alone is given up:"
    yield "  falls  how many other statements fall (* with the claim)"
    yield "  steps  how many steps the nearest statement that falls is from the claim"
    yield "  cut    how many leaves, itself included, must fall to bring the claim down (▲ unsupported)"
    yield "  ".join(("", *COLUMNS))
    wide = max((len(one.id) for one in shown), default=0)
    for one in shown:
        weight, flag = one.weight, "▲" if one.unsupported else " "
        falls = f"{weight.fallen}{'*' if weight.claim else ' '}"
        yield f"  {falls:>6} {weight.steps:5}  {one.order:3}  {flag} {one.id:{wide}}  {graph.nodes[one.id].text}"


def _cuts(weighing: Weighing, top: int) -> Iterator[str]:
    yield ""
    if not weighing.cuts.sets:
        more = "; try a larger --size" if weighing.size < LARGEST else ", and argmap tries no larger ones"
        yield f"No set of at most {number(weighing.size, 'leaf', 'leaves')} brings it down{more}."
        return
    if not weighing.cuts.sets[0]:
        yield "Nothing holds it up, even with every leaf granted: it is a reason for itself, or a reason is missing."
        return
    some, many = "" if weighing.cuts.complete else "at least ", len(weighing.cuts.sets)
    which = "all these leaves" if (some, many) == ("", 1) else f"all leaves of any of {some}{many} sets"
    yield f"It falls if {which} fall{'' if many == 1 else ', smallest set first'}:"
    for cut in weighing.cuts.sets[:top]:
        yield "  " + ", ".join(sorted(cut))


def _spare(weighing: Weighing, top: int) -> Iterator[str]:
    """Say what the claim does not need."""
    found, idle = weighing.upheld, weighing.idle
    if found.spare or idle:
        yield ""
    if found.spare:
        yield f"It needs no single one of its reasons: {_enough(found, top)}"
    if idle:
        some = "1 statement" if len(idle) == 1 else f"any one of {len(idle)} statements"
        yield f"Nothing depends on {some} below it: {listed(idle, top)}"


def _enough(found: Upheld, top: int) -> str:
    """Return what is enough to hold a statement up: ``top`` reasons, each with its premises."""
    if not found.reasons:
        return "its own evidence is enough"
    own = "its own evidence is enough, and so is " if found.own else ""
    what = "this reason" if len(found.reasons) == 1 else f"each of these {len(found.reasons)}"
    return f"{own}{what}{'' if own else ' is enough'}: {_reasons(found.reasons, top)}"


def _reasons(reasons: Sequence[Sequence[str]], top: int) -> str:
    more = f" and {len(reasons) - top} more" if len(reasons) > top else ""
    return "; ".join(together(one, top) for one in reasons[:top]) + more


def _credence(weighing: Weighing, top: int) -> Iterator[str]:
    found = weighing.credence
    if weighing.circle:
        yield ""
        yield f"No probability: {weighing.circle} bears on itself in a circle."
    if found is None:
        return
    yield ""
    why = "" if found.exact else f"; no exact figure, because too many leaves affect it in several ways ({BOUND})"
    between = f"{found.low:.2f}" if found.high - found.low < 0.005 else f"between {found.low:.2f} and {found.high:.2f}"
    ranking = " Leaves that change it most (if true rather than false):" if found.sensitivity else ""
    yield f"Probability that it holds: {between}{why}.{ranking}"
    for leaf, moved in list(found.sensitivity.items())[:top]:
        yield f"  {moved:+.2f}  {leaf}"


def fallen_text(graph: Graph, result: GivingUp, top: int = 10) -> str:
    """Return what falls, a statement a line, roots marked, and ``top`` reasons for each that does not fall."""
    lines = [f"  {id_}{' (the claim)' if id_ in graph.roots else ''}: {graph.nodes[id_].text}" for id_ in result.fallen]
    head = f"Without {', '.join(result.without)}:{'' if lines else ' nothing else falls.'}"
    them = "it" if len(result.without) == 1 else "them"
    kept = [f"{one.id} does not need {them}: {_enough(one, top)}" for one in result.kept]
    return "\n".join([head, *lines, *kept])
