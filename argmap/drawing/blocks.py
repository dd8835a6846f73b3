"""The map as blocks to draw: a box or several linked ones, with what stands for, against and beside them.

Each statement is one full card, where it was written; everywhere else that it serves stands a card that refers to it.
So any graph, with shared statements and circles, becomes a forest that can be drawn without a crossing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind, Node, Role


@dataclass(slots=True)
class Card:
    """One box: a statement (``node``), a reference to it (``refers``), or a reference to nothing (no node)."""

    key: str
    node: Node | None
    refers: bool = False
    missing: str = ""
    flag: str = ""
    support: Support = Support.UNSUPPORTED
    children: list["Block"] = field(default_factory=list)


@dataclass(slots=True)
class Block:
    """The cards of one inference, in their order, and the blocks that undercut it; of a claim, no inference."""

    cards: list[Card]
    inference: Inference | None
    word: str
    undercutters: list["Block"] = field(default_factory=list)

    @property
    def linked(self) -> bool:
        """Tell whether several statements stand together in one box."""
        return len(self.cards) > 1


def blocks(graph: Graph, support: SupportOf) -> list[Block]:
    """Return the forest of blocks, one tree for each root of the graph; iterative, linear."""
    return _Building(graph, support).run()


class _Building:
    def __init__(self, graph: Graph, support: SupportOf) -> None:
        self.graph, self.support = graph, support
        self.drawn: set[str] = set()

    def run(self) -> list[Block]:
        forest = [Block([self.full(self.graph.nodes[root])], None, "claim") for root in self.graph.roots]
        pending = list(reversed(forest))
        while pending:
            block = pending.pop()
            if block.inference:
                block.undercutters = [self.block(one) for one in self.graph.into(block.inference.id)]
            for card in block.cards:
                if card.node and not card.refers:
                    card.children = [self.block(one) for one in self.graph.into(card.node.id)]
            pending.extend(reversed([child for card in block.cards for child in card.children] + block.undercutters))
        return forest

    def block(self, inference: Inference) -> Block:
        cards = [self.card(inference, source, n) for n, source in enumerate(inference.sources)]
        for path, name in inference.missing:
            cards.append(Card(f"{inference.id}?{path[-2]}", None, refers=True, missing=name))
        return Block(cards, inference, self.word(inference))

    def card(self, inference: Inference, source: str, position: int) -> Card:
        node = self.graph.nodes[source]
        if source not in self.drawn and node.home in (None, inference.id):
            return self.full(node)
        return Card(f"{inference.id}@{position}", node, refers=True, support=self.support.of[source])

    def full(self, node: Node) -> Card:
        self.drawn.add(node.id)
        return Card(node.id, node, flag=self.flag(node), support=self.support.of[node.id])

    def flag(self, node: Node) -> str:
        """Return what a reader must see about a statement's support, in words; nothing if all is well."""
        if self.support.of[node.id] is Support.PARTIAL:
            return "supported in part"
        return "no support" if self.support.owes_support(node) else ""

    def word(self, inference: Inference) -> str:
        """Return what the statements of an inference are called."""
        if inference.kind is Kind.SUPPORTS:
            return "premise"
        if inference.kind is Kind.UNDERCUTS:
            return "undercutter"
        parent = self.graph.nodes[inference.target]
        return "rebuttal" if parent.role is Role.OBJECTION else "objection"


def walk(forest: list[Block]) -> Iterator[tuple[Block, int]]:
    """Yield every block with its depth (roots 0, an undercutter as deep as what it undercuts), in reading order."""
    pending = [(block, 0) for block in reversed(forest)]
    while pending:
        block, depth = pending.pop()
        yield block, depth
        pending.extend((one, depth) for one in reversed(block.undercutters))
        pending.extend((child, depth + 1) for card in reversed(block.cards) for child in reversed(card.children))
