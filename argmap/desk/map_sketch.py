"""The shape of a map without its words, for a small drawing of it."""

from typing import Any

from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks
from argmap.graph.lowering import lower
from argmap.notation.reading import loads


def sketch(text: str) -> list[dict[str, Any]]:
    """Return the blocks of a map: what each is, how many linked statements it has, and what hangs on them."""
    graph = lower(loads(text).map)
    return [_shape(block) for block in blocks(graph, SupportOf(graph))]


def _shape(block: CardBlock) -> dict[str, Any]:
    below = [one for card in block.cards for one in card.children] + block.undercutters
    return {"word": block.word, "cards": len(block.cards), "below": [_shape(one) for one in below]}
