"""The map as an outline: its statements in reading order, each with its depth, its sign and what is said beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, CardBlock, blocks
from argmap.forest.overlay import Overlay
from argmap.graph import Graph
from argmap.notation.model import Voice
from argmap.text.cells import visible, wrap
from argmap.text.xml import printable

SIGNS = {"claim": "", "premise": "+ ", "objection": "- ", "rebuttal": "- ", "undercutter": "~ "}
DEEPEST = 100
"""How deep lines are indented; what lies deeper says its depth instead."""


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """One line of an outline, before wrapping: how deep, what it is, its sign, its text, and what follows it.

    ``linked`` tells that it belongs together with the statement before it.
    """

    depth: int
    word: str
    sign: str
    text: str
    remarks: tuple[str, ...]
    flag: str
    linked: bool


def outline(graph: Graph, overlay: Overlay | None = None, *, ids: bool = False) -> Iterator[OutlineLine]:
    """Yield the entries of a map in reading order, with the words of ``overlay``.

    With ``ids``, each has its id, even where its author gave it none.
    An undercutter stands one deeper than what it undercuts.
    """
    for block, position, depth in in_reading_order(blocks(graph, SupportOf(graph), overlay)):
        card = block.cards[position]
        sign = "& " if position else SIGNS[block.word]
        flag = f"{card.flag.sign} {card.flag}" if card.flag else ""
        yield OutlineLine(
            depth, block.word, sign, printable(card.text), _remarks(card, block, ids=ids), flag, position > 0
        )


def in_reading_order(forest: list[CardBlock]) -> Iterator[tuple[CardBlock, int, int]]:
    """Yield every card as its block, its position there and its depth, each followed by what stands under it."""
    pending = [(block, 0, 0) for block in reversed(forest)]
    while pending:
        block, position, depth = pending.pop()
        yield block, position, depth
        last = position + 1 == len(block.cards)
        pending.extend((one, 0, depth + 1) for one in reversed(block.undercutters if last else []))
        pending.extend([] if last else [(block, position + 1, depth)])
        pending.extend((child, 0, depth + 1) for child in reversed(block.cards[position].children))


def _remarks(card: Card, block: CardBlock, *, ids: bool) -> tuple[str, ...]:
    node = card.node
    if node is None:
        return ()
    name = node.id if ids else node.name or ""
    if card.refers:
        return (f"see {name}" if name else "shown elsewhere",)
    parts = (
        block.word if block.word in ("rebuttal", "undercutter") else "",
        name,
        *(one.mark.strip("()") for one in card.sources),
        "draft" if node.draft else "",
        "" if node.voice is Voice.AUTHOR else str(node.voice),
        str(node.basis or ""),
        node.at or "",
        card.mark.words if card.mark else "",
    )
    return tuple(part for part in parts if part)


def line(entry: OutlineLine, width: int = 100) -> str:
    """Return an entry as indented text of at most ``width`` columns (more where the depth leaves less than 40)."""
    indent = "  " * entry.depth if entry.depth <= DEEPEST else f"{'  ' * DEEPEST}[{entry.depth}] "
    remarks = f"({', '.join(entry.remarks)})" if entry.remarks else ""
    text = visible(" ".join(part for part in (entry.text, remarks, entry.flag) if part))
    lines = wrap(text, max(width - len(indent), 40) - len(entry.sign))
    hanging = f"\n{' ' * len(indent)}{' ' * len(entry.sign)}"
    return indent + entry.sign + hanging.join(lines)
