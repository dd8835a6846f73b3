"""The map as blocks to draw: a box or several linked ones, with what stands for, against and beside them.

Each statement is one full card, where it was written; everywhere else that it serves stands a card that refers to it.
So any graph, with shared statements and circles, becomes a forest that can be drawn without a crossing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from argmap.evaluation.support import Support, SupportOf
from argmap.forest.overlay import Overlay, Paint
from argmap.forest.sources import NamedSource, NamedSources
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.problems import Path
from argmap.text.cells import blank
from argmap.text.xml import identifier


class Flag(StrEnum):
    """What a reader must see about the support of a statement, in words."""

    NONE = ""
    BARE = "no support"
    PART = "partly supported"
    GAPS = "support incomplete"

    @property
    def sign(self) -> str:
        """The sign that goes with the words: filled where support is owed here, hollow where it is owed further on."""
        return "△" if self is Flag.GAPS else "▲"


@dataclass(slots=True)
class Card:
    """One box: a statement (``node``), a reference to it (``refers``), or a reference to nothing (no node).

    ``sources`` are what its statement names, where it is shown in full;
    ``remark`` is what its foot says first, such as where its branch goes on; ``mark`` what an overlay paints over it;
    ``shown`` is the part of the statement that it shows, if not all of it; ``referred`` tells that another box refers
    to it.
    """

    key: str
    node: Node | None
    refers: bool = False
    missing: str = ""
    flag: Flag = Flag.NONE
    support: Support = Support.UNSUPPORTED
    sources: tuple[NamedSource, ...] = ()
    children: list["CardBlock"] = field(default_factory=list)
    remark: str = ""
    mark: Paint | None = None
    shown: str = ""
    referred: bool = False

    @property
    def text(self) -> str:
        """What the box says: the statement in one line, or in brackets why there is none."""
        if self.shown:
            return self.shown
        if self.node:
            return said(self.node)
        return f"(no statement has the id {self.missing})" if self.missing else "(no statement)"


@dataclass(slots=True)
class CardBlock:
    """The cards of one inference, in their order, and the blocks that undercut it; of a root, no inference.

    ``holds`` tells that the inference carries support: all its premises are supported; ``divided`` that others of its
    statements are in a block of their own.
    """

    cards: list[Card]
    inference: Inference | None
    word: str
    holds: bool = False
    undercutters: list["CardBlock"] = field(default_factory=list)
    divided: bool = False

    @property
    def linked(self) -> bool:
        """Tell whether several statements stand together in one box."""
        return len(self.cards) > 1 or self.divided

    def paths(self) -> list[Path]:
        """Return where in the map the entry of each card stands."""
        if self.inference is None:
            return [card.node.path if card.node else () for card in self.cards]
        missing = [path[:-1] for path, _ in self.inference.missing]
        return [*(path for _, path in self.inference.members()), *missing]


def said(node: Node) -> str:
    """Return a statement in one line, or in brackets that there are no words."""
    return "(an empty statement)" if blank(node.text) else " ".join(node.text.split())


def blocks(graph: Graph, support: SupportOf, overlay: Overlay | None = None) -> list[CardBlock]:
    """Return the forest of blocks, painted with ``overlay``; iterative, linear.

    There is one tree for each root of the graph, and one for the first statement of whatever no root leads to.
    """
    return _Building(graph, support, overlay).run()


class _Building:
    def __init__(self, graph: Graph, support: SupportOf, overlay: Overlay | None) -> None:
        self.graph, self.support = graph, support
        self.sources = NamedSources(graph)
        self.marks = overlay.marks if overlay else {}
        self.drawn = set(graph.roots)
        self.cards: dict[str, Card] = {}  # those that show a statement in full
        self.referred: set[str] = set()

    def run(self) -> list[CardBlock]:
        forest = [self.tree(root, "claim") for root in dict.fromkeys(self.graph.roots)]
        forest += self.rest()
        for id_ in self.referred & self.cards.keys():
            self.cards[id_].referred = True
        return forest

    def rest(self) -> Iterator[CardBlock]:
        """Yield trees of what no root leads to, such as circles that nothing rests on, until all is drawn."""
        for node in self.graph.nodes.values():
            if node.id not in self.drawn:
                yield self.tree(node.id, "rebuttal" if node.rebuttal else str(node.role))

    def tree(self, root: str, word: str) -> CardBlock:
        """Return the tree of blocks under a statement."""
        top = CardBlock([self.full(self.graph.nodes[root])], None, word)
        pending = [top]
        while pending:
            block = pending.pop()
            if block.inference:
                block.undercutters = [self.block(one) for one in self.graph.into(block.inference.id)]
            for card in block.cards:
                if card.node and not card.refers:
                    card.children = [self.block(one) for one in self.graph.into(card.node.id)]
            pending.extend(reversed([child for card in block.cards for child in card.children] + block.undercutters))
        return top

    def block(self, inference: Inference) -> CardBlock:
        cards = [self.card(inference, source, n) for n, source in enumerate(inference.sources)]
        missing = [name for _, name in inference.missing]
        for name in missing if cards or missing else [""]:
            key = f"_missing-{identifier(inference.id)}-{len(cards)}"
            cards.append(Card(key, None, refers=True, missing=name))
        return CardBlock(cards, inference, self.word(inference), inference.id in self.support.holding)

    def card(self, inference: Inference, source: str, position: int) -> Card:
        node = self.graph.nodes[source]
        if source not in self.drawn and node.home in (None, inference.id):
            return self.full(node)
        self.referred.add(source)
        key = f"_see-{identifier(inference.id)}-{position}"
        return Card(key, node, refers=True, support=self.support.of[source])

    def full(self, node: Node) -> Card:
        self.drawn.add(node.id)
        self.cards[node.id] = Card(
            identifier(node.id),
            node,
            flag=self.flag(node),
            support=self.support.of[node.id],
            sources=self.sources.of(node),
            mark=self.marks.get(node.id),
        )
        return self.cards[node.id]

    def flag(self, node: Node) -> Flag:
        """Return what a reader must see about a statement's support."""
        support = self.support.of[node.id]
        if support is Support.PARTIAL:
            return Flag.PART
        if self.support.owes_support(node):
            return Flag.BARE
        if node.gone:
            return Flag.NONE
        argued = self.graph.into(node.id, Kind.SUPPORTS)
        return Flag.GAPS if argued and support is Support.UNSUPPORTED else Flag.NONE

    def word(self, inference: Inference) -> str:
        """Return what the statements of an inference are called."""
        if inference.kind is Kind.SUPPORTS:
            return "premise"
        if inference.kind is Kind.UNDERCUTS:
            return "undercutter"
        parent = self.graph.nodes[inference.target]
        return "rebuttal" if parent.role is Role.OBJECTION else "objection"


@dataclass(frozen=True, slots=True)
class Visit:
    """A block as it is met: its depth, and the block and card (by position) that it hangs on; -1 for an undercutter."""

    block: CardBlock
    depth: int
    parent: CardBlock | None
    card: int


def walk(forest: list[CardBlock]) -> Iterator[Visit]:
    """Yield every block in reading order: what hangs on it, then what undercuts it (as deep as itself)."""
    pending = [Visit(block, 0, None, 0) for block in reversed(forest)]
    while pending:
        visit = pending.pop()
        yield visit
        block, depth = visit.block, visit.depth
        pending.extend(Visit(one, depth, block, -1) for one in reversed(block.undercutters))
        for position, card in reversed(list(enumerate(block.cards))):
            pending.extend(Visit(child, depth + 1, block, position) for child in reversed(card.children))
