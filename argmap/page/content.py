"""What a page knows of a map, as plain data: every decision is made here, the page only shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.evaluation.dependents import falling_without_each
from argmap.evaluation.load import loads
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, CardBlock, blocks, walk
from argmap.forest.overlay import Overlay, Paint
from argmap.forest.sources import NamedSource, NamedSources
from argmap.forest.summary import starts
from argmap.graph import Graph, Node
from argmap.page import facts
from argmap.page.paper_text import PaperText
from argmap.problems import Path, Problem
from argmap.text.cells import blank
from argmap.text.xml import identifier, printable

if TYPE_CHECKING:
    from argmap.page.paper_pages import DrawnPages
    from argmap.paper.article import Article

Data = dict[str, Any]
MOST_FALLING = 100_000
"""How many statements a page names at most that fall without another, in all: more would make it slow to open."""


def content(
    graph: Graph,
    problems: Iterable[Problem] = (),
    article: "Article | None" = None,
    overlay: Overlay | None = None,
    pages: "DrawnPages | None" = None,
    entries: Mapping[Path, int] | None = None,
) -> Data:
    """Return all that a page shows, as JSON holds it; what is empty or false is left out of the parts.

    ``cards`` and ``blocks`` are the drawing, flat, in reading order, and refer to one another and to ``nodes`` by
    number; ``roots`` are the blocks that it begins with. ``sources``, notes and works that the text cites, go by what
    statements call them, ``schemes`` by name. ``weighed`` tells
    that every statement names what falls without it. ``pages`` are pictures of the pages of the paper's PDF.
    ``entries`` are numbers of the map's entries by their paths, for a page that changes the map: each card then tells
    its ``entry``, and each block of linked cards its ``group``.
    What the page says of all this in words is no part of it: ``words`` has them, by the names of what was found.
    """
    support = SupportOf(graph)
    forest = blocks(graph, support)
    order = {id_: position for position, id_ in enumerate(graph.nodes)}
    drawn = _Drawn(order, facts.raised(graph), entries or {})
    for visit in walk(forest):
        drawn.add(visit.block)
    read = PaperText(graph, article) if article else None
    parts = _Parts(graph, support, list(problems), overlay or Overlay({}))
    return {
        "language": graph.language or "",
        "title": " ".join(graph.title.split()),
        "source": facts.source(graph),
        "neutral": graph.paper is not None and not graph.debate,
        "claims": [str(support.of[root]) for root in graph.roots],
        "size": sum(not node.gone for node in graph.nodes.values()),
        "starts": dict(zip(("count", "bare"), starts(graph, support), strict=True)),
        "states": facts.states(graph, support),
        "nodes": [_filled(parts.node(node) | (read.of(node.id) if read else {})) for node in graph.nodes.values()],
        "cards": [_filled(drawn.card(card)) for card in drawn.cards],
        "blocks": [_filled(drawn.block(block)) for block in drawn.blocks],
        "roots": [drawn.number_of[id(block)] for block in forest],
        "sources": parts.named(),
        "schemes": facts.schemes(graph),
        "problems": parts.general(),
        "paper": read.sections() if read else [],
        "notes": read.notes() if read else {},
        "pages": pages.beside() if read and pages else {},
        "weighed": bool(parts.falls),
        "legend": [{**_mark(mark), "text": text} for mark, text in (overlay.legend if overlay else ())],
    }


def _filled(data: Data) -> Data:
    """Return data without what is empty, absent or false; a number is kept, 0 too."""
    return {
        key: value for key, value in data.items() if value or (isinstance(value, int | float) and value is not False)
    }


@dataclass
class _Drawn:
    """The forest of blocks, numbered."""

    order: dict[str, int]
    raised: dict[str, list[int]]
    entries: Mapping[Path, int]
    blocks: list[CardBlock] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    number_of: dict[int, int] = field(default_factory=dict)
    entry_of: dict[int, int | None] = field(default_factory=dict)

    def add(self, block: CardBlock) -> None:
        self.number_of[id(block)] = len(self.blocks)
        self.blocks.append(block)
        paths = block.paths() if self.entries else []
        for position, card in enumerate(block.cards):
            self.number_of[id(card)] = len(self.cards)
            self.entry_of[id(card)] = self.entries.get(paths[position]) if position < len(paths) else None
            self.cards.append(card)

    def card(self, card: Card) -> Data:
        return {
            "key": card.key,
            "node": self.order[card.node.id] if card.node else None,
            "refers": card.refers,
            "missing": card.missing,
            "flag": card.flag.name.lower() if card.flag else "",
            "children": [self.number_of[id(one)] for one in card.children],
            "entry": self.entry_of[id(card)],
        }

    def block(self, block: CardBlock) -> Data:
        return {
            "word": block.word,
            "cards": [self.number_of[id(card)] for card in block.cards],
            "scheme": block.inference.scheme if block.inference else None,
            "raised": self.raised.get(block.inference.id) if block.inference else None,
            "holds": block.holds,
            "undercutters": [self.number_of[id(one)] for one in block.undercutters],
            "group": self.entries.get(block.inference.path) if block.inference and block.linked else None,
        }


class _Parts:
    """What is known of each statement and each source."""

    def __init__(self, graph: Graph, support: SupportOf, problems: list[Problem], overlay: Overlay) -> None:
        self.graph, self.support, self.marks = graph, support, overlay.marks
        self.sources = NamedSources(graph)
        self.problems: dict[str | None, list[Data]] = {}
        for rank, one in enumerate(problems):
            known = one.node if one.node in graph.nodes else None
            self.problems.setdefault(known, []).append(_problem(one, rank))
        self.falls = falling_without_each(graph, MOST_FALLING)
        self.orders = {one.id: one.order for root in graph.roots[:1] for one in loads(graph, root)}

    def node(self, node: Node) -> Data:
        return {
            "id": identifier(node.id),
            "name": node.name,
            "role": "rebuttal" if node.rebuttal else str(node.role),
            "text": "" if blank(node.text) else printable(" ".join(node.text.split())),
            "voice": str(node.voice),
            "support": str(self.support.of[node.id]),
            "state": str(facts.state(node, self.support)),
            "ground": str(facts.ground(node, self.support)),
            "basis": node.basis and str(node.basis),
            "sources": [
                _filled({"key": _key(one), "mark": one.mark, "backs": one.backs}) for one in self.sources.of(node)
            ],
            "at": node.at,
            "passages": facts.passages(node, self.graph),
            "sections": facts.sections(node),
            "question": node.question,
            "draft": node.draft,
            "credence": node.credence,
            "order": self.orders.get(node.id),
            "problems": self.problems.get(node.id, []),
            "mark": _mark(self.marks.get(node.id)),
            "falls": [identifier(id_) for id_ in self.falls.get(node.id, [])],
        }

    def named(self) -> Data:
        """Return the sources that statements name and the map defines, by their keys."""
        return {
            _key(one): _filled({"mark": one.mark, "text": one.text, "link": one.link}) for one in self.sources.used()
        }

    def general(self) -> list[Data]:
        """Return the problems that belong to no statement."""
        return self.problems.get(None, [])


def _key(source: NamedSource) -> str:
    """Return what a source is called in the page: a work's id, or a note's number in brackets, which no id has."""
    return f"[{source.key}]" if isinstance(source.key, int) else source.key


def _mark(mark: Paint | None) -> Data:
    if mark is None:
        return {}
    return {"ground": mark.ground, "share": round(mark.share, 3), "words": mark.words, "more": mark.more}


def _problem(problem: Problem, rank: int) -> Data:
    """Return a problem with its place in the paper and its rank among all."""
    said = {"rule": problem.rule, "level": str(problem.level), "message": problem.message, "help": problem.help}
    return _filled({**said, "at": problem.at}) | {"rank": rank}
