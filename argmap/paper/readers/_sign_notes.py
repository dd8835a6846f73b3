"""Finds notes with signs where the format has none: "* Text" below a text that has the same sign behind a word."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.paper.readers._signs import LEADING_SIGN, SIGNED
from argmap.paper.structure.pieces import moved, tail


def with_sign_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, paragraphs that begin with a sign met before made notes, and such signs taken out."""
    found: list[Block] = []
    open_: dict[str, list[int]] = {}  # the places of the blocks that have a sign whose note is to come
    signed: dict[int, set[str]] = {}
    for block in blocks:
        sign = LEADING_SIGN.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if sign and sign[0].strip() in open_:
            for at in open_.pop(sign[0].strip()):
                signed.setdefault(at, set()).add(sign[0].strip())
            found.append(replace(tail(block, sign.end()), kind=BlockKind.NOTE, number=0))
            continue
        if block.kind is BlockKind.PARAGRAPH:
            for mark in SIGNED.finditer(block.text):
                open_.setdefault(mark[0], []).append(len(found))
        found.append(block)
    return [_unsigned(block, signed[at]) if at in signed else block for at, block in enumerate(found)]


def _unsigned(block: Block, signs: set[str]) -> Block:
    """Return a block without signs behind its words; marks and what is raised keep their words."""
    gone: list[int] = []
    pieces: list[Piece] = []
    length = 0
    for piece in block.pieces:
        done = 0
        for found in (one for one in SIGNED.finditer(piece.text) if one[0] in signs):
            pieces.append(Piece(piece.text[done : found.start()], moved(piece.place, done)))
            gone += range(length + found.start(), length + found.end())
            done = found.end()
        pieces.append(Piece(piece.text[done:], moved(piece.place, done)))
        length += len(piece.text)

    def kept(at: int) -> int:
        return at - bisect_left(gone, at)

    marks = tuple(replace(one, offset=kept(one.offset)) for one in block.marks)
    raised = tuple((kept(start), kept(end)) for start, end in block.raised)
    return replace(block, pieces=tuple(pieces), marks=marks, raised=raised)
