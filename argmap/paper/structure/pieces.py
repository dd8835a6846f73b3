"""Cuts blocks, and counts on from the places of their pieces."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from argmap.paper.blocks import Block, Mark, Piece
from argmap.problems import Place

INVISIBLE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff"
"""What shows nothing, as ranges in a regular expression: controls, the soft hyphen, spaces without width."""
_UNSEEN = re.compile(f"[{INVISIBLE}]")


def line(text: str) -> str:
    """Return a text with white space of any kind as single spaces, and without what shows nothing."""
    return " ".join(_UNSEEN.sub("", text).split())


def moved(place: Place, columns: int) -> Place:
    """Return the place so many columns to the right; one without a column stays."""
    return replace(place, column=place.column + columns) if place.column is not None and columns else place


def items(block: Block) -> Iterator[Piece | Mark]:
    """Yield the pieces of a block, cut where marks stand, and the marks between them, each with its place."""
    marks = list(reversed(block.marks))
    start = 0
    for piece in block.pieces:
        done, end = 0, start + len(piece.text)
        while marks and marks[-1].offset <= end:
            mark = marks.pop()
            cut = max(mark.offset - start, done)
            yield Piece(piece.text[done:cut], moved(piece.place, done))
            yield mark if mark.place else replace(mark, place=moved(piece.place, cut))
            done = cut
        yield Piece(piece.text[done:], moved(piece.place, done))
        start = end


def tail(block: Block, start: int) -> Block:
    """Return a block without its first ``start`` characters."""
    marks = tuple(replace(one, offset=max(0, one.offset - start)) for one in block.marks)
    return replace(block, pieces=tuple(_cut(block, start)), marks=marks)


def cut(block: Block, start: int, end: int) -> Block:
    """Return the part of a block between two of its characters."""
    pieces, left = [], end - start
    for piece in tail(block, start).pieces:
        if left > 0:
            pieces.append(replace(piece, text=piece.text[:left]))
        left -= len(piece.text)
    marks = tuple(replace(one, offset=one.offset - start) for one in block.marks if start <= one.offset <= end)
    return replace(block, pieces=tuple(pieces), marks=marks)


def line_starts(block: Block) -> Iterator[int]:
    """Yield where each line of a block but its first begins; of a PDF, whose places are pages, each piece is a line."""
    at, last = 0, None
    for piece in block.pieces:
        if last is not None and piece.text.strip() and (piece.place.line != last.line or piece.place.column is None):
            yield at
        last = piece.place if piece.text.strip() else last
        at += len(piece.text)


def _lines_of(block: Block) -> Iterator[tuple[Piece, ...]]:
    if not any(piece.place.line and piece.place.column is None for piece in block.pieces):
        yield from (tuple(group) for _, group in groupby(block.pieces, lambda piece: piece.place.line))
        return
    open_: list[Piece] = []
    for piece in block.pieces:
        if open_ and not (open_[-1].text.rstrip().endswith((",", ";", "&", "-")) or piece.text[:1].islower()):
            yield tuple(open_)
            open_ = []
        open_.append(piece)
    yield tuple(open_)


def _cut(block: Block, start: int) -> Iterator[Piece]:
    for piece in block.pieces:
        if start < len(piece.text):
            yield Piece(piece.text[start:], moved(piece.place, start))
        start = max(0, start - len(piece.text))


def by_lines(block: Block) -> Iterator[Block]:
    """Yield a block line by line, as the file has them, each with its marks; one without numbers of lines whole.

    In a PDF, whose places are pages, each piece is a line; one that breaks off within names goes on in the next.
    """
    start = 0
    for pieces in _lines_of(block):
        end = start + sum(len(piece.text) for piece in pieces)
        marks = tuple(replace(one, offset=one.offset - start) for one in block.marks if start < one.offset <= end)
        yield replace(block, pieces=pieces, marks=marks)
        start = end
