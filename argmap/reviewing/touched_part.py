"""The part of a map that a point touches: its statements, their reasons, and the way from them to the claim.

All else is left out, and so is what would not fit on a page; the picture says how much.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from argmap.evaluation.support import SupportOf
from argmap.forest.cards import said
from argmap.forest.overlay import Overlay, Paint
from argmap.forest.summary import number as counted
from argmap.graph import Graph, Inference, Kind
from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.reviewing.consequences import Consequence
from argmap.reviewing.ways_to_claim import WayToClaim, way_to_claim

TOUCHED = 4
"""How many of the statements that a point is on are shown."""
REASONS = 4
"""How many reasons for each of them are shown."""
UNPAINTED = Paint("open", 0.0)


def touched_part(graph: Graph, support: SupportOf, consequence: Consequence, name: str) -> ReportPicture | None:
    """Return the picture of what a point touches; ``None`` where it touches no statement of the map.

    ``support`` is that of the map; ``name`` the number of the point.
    """
    touched = consequence.touched[:TOUCHED]
    if not touched:
        return None
    ways = [way_to_claim(graph, one) for one in touched]
    reasons = [one for id_ in touched for one in graph.into(id_, Kind.SUPPORTS)[:REASONS]]
    on_way = {step.id: step for way in ways for step in way.steps}
    whole = {*touched, *(step.target for step in on_way.values()), *_sources(reasons)}
    about = {*touched, *(step.target for step in on_way.values() if step.kind is Kind.UNDERCUTS)}
    lean = {id_: _lean(step, about, whole) for id_, step in on_way.items()}
    tops = [way.steps[-1].target if way.steps else one for way, one in zip(ways, touched, strict=True)]
    part = _only(graph, tops, touched, [*lean.values(), *reasons])
    painted = {id_: Paint("open", words=f"falls if {name} is right") for id_ in consequence.falls if id_ in part.nodes}
    painted |= {id_: Paint("bad", words=name) for id_ in touched}
    for id_, words in _left_out(graph, touched, ways):
        painted[id_] = _also(painted.get(id_, UNPAINTED), words)
    return ReportPicture(
        name, _words(graph, consequence, name), part, support, _overlay(painted, name),
        brief=frozenset(part.nodes.keys() - whole),
        left_out={id_: len(step.sources) - len(lean[id_].sources) for id_, step in on_way.items()},
    )  # fmt: skip


def _lean(step: Inference, about: Collection[str], whole: Collection[str]) -> Inference:
    """Return a step without the linked statements beside the way.

    ``about`` has the touched statements and the steps that are undercut: steps that it is about are kept as they are.
    """
    if step.id in about or any(one in about for one in step.sources):
        return step
    return replace(step, sources=tuple(one for one in step.sources if one in whole))


def _left_out(graph: Graph, touched: Iterable[str], ways: Collection[WayToClaim]) -> Iterator[tuple[str, str]]:
    """Yield the statements beside which something is not shown, each with words on what."""
    for id_ in touched:
        left = len(graph.into(id_, Kind.SUPPORTS)) - REASONS
        if left > 0:
            yield id_, f"{counted(left, 'more reason')} not shown"
    further = {*_sources(step for way in ways for step in way.steps)}
    for way in ways:
        if way.more and way.steps[-1].target not in further:
            yield way.steps[-1].target, f"{counted(way.more, 'more step')} to the claim"


def _also(paint: Paint, words: str) -> Paint:
    return replace(paint, words="; ".join(filter(None, (paint.words, words))))


def _overlay(painted: dict[str, Paint], name: str) -> Overlay:
    grounds = {one.ground for one in painted.values() if one.share}
    legend = [(Paint("bad"), f"what {name} is about"), (Paint("open"), f"no longer supported if {name} is right")]
    return Overlay(painted, tuple(one for one in legend if one[0].ground in grounds))


def _only(graph: Graph, first: Collection[str], touched: Collection[str], steps: Iterable[Inference]) -> Graph:
    """Return the graph of some statements and steps, with all the statements that these steps join.

    Of two states of one step the first counts. What comes ``first`` is drawn first: where the claim is not shown, all
    else leads to the upper end of the way, wherever the text has it.
    """
    kept: dict[str, Inference] = {}
    for one in steps:
        kept.setdefault(one.id, one)
    wanted = {*touched, *_sources(kept.values())}
    wanted |= {one.target for one in kept.values() if one.target in graph.nodes}
    order = dict.fromkeys((*first, *(id_ for id_ in graph.nodes if id_ in wanted)))
    nodes = {
        id_: node if node.home in kept else replace(node, home=None)
        for id_, node in ((id_, graph.nodes[id_]) for id_ in order)
    }
    inferences = {id_: kept[id_] for id_ in graph.inferences if id_ in kept}
    roots = tuple(one for one in graph.roots if one in nodes)
    return replace(graph, title="", nodes=nodes, inferences=inferences, roots=roots)


def _sources(steps: Iterable[Inference]) -> Iterator[str]:
    return (source for one in steps for source in one.sources)


def _words(graph: Graph, consequence: Consequence, name: str) -> str:
    """Return what a picture shows, for who cannot see it."""
    on = "; ".join(f"“{said(graph.nodes[id_])}”" for id_ in consequence.touched[:TOUCHED])
    falls = "; ".join(f"“{said(graph.nodes[id_])}”" for id_ in consequence.falls[:TOUCHED])
    more = len(consequence.falls) - TOUCHED
    also = f"; and {counted(more, 'more statement')}" if more > 0 else ""
    fallen = f" No longer supported if it is right: {falls}{also}." if falls else ""
    return f"Part of the argument map: {name} is about {on}, shown with its reasons and the way to the claim.{fallen}"
