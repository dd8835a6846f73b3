"""A block whose pieces are given one by one, as a file has them that raises some of its text."""

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.problems import Place


def pieces_of(*texts: str) -> Block:
    """Return a paragraph on one line."""
    return Block(BlockKind.PARAGRAPH, tuple(Piece(text, Place("f", 1, at)) for at, text in enumerate(texts, 1)))
