"""Blocks from a short notation of their own, one line a block, so that tests of assembling need no reader.

``# Heading`` (as many # as its level, none after ``?`` for a level that is not known), ``^3 note 3``, ``^0 sign``,
``^ rest of a note``, ``---`` a break, ``~ entry``, ``= title``, ``@ author``, else a paragraph; ``text>>`` goes on.
In a text ``{3}`` is the mark of note 3, ``|`` the end of a line.
"""

import re
from collections.abc import Iterator

from argmap.paper.article import Article
from argmap.paper.blocks import Block, BlockKind, Mark, Piece
from argmap.paper.structure.assembly import assemble
from argmap.problems import Place

_KINDS = {
    "#": BlockKind.HEADING,
    "?": BlockKind.HEADING,
    "^": BlockKind.NOTE,
    "~": BlockKind.ENTRY,
    "=": BlockKind.TITLE,
    "@": BlockKind.AUTHOR,
}
_LINE = re.compile(r"(#+|[?^~=@])?(\d+)? ?(.*)", re.DOTALL)


def block(line: str, number: int) -> Block:
    if line == "---":
        return Block(BlockKind.BREAK, ())
    found = _LINE.fullmatch(line)
    assert found
    kind = _KINDS.get((found[1] or "-")[0], BlockKind.PARAGRAPH)
    text = found[3] if kind is BlockKind.NOTE else line.removeprefix(found[1] or "").lstrip()
    goes_on = text.endswith(">>")
    pieces, marks = _contents(text.removesuffix(">>"), number)
    level = len(found[1]) if line.startswith("#") else 0
    note = int(found[2]) if kind is BlockKind.NOTE and found[2] else None
    return Block(kind, tuple(pieces), level, note, tuple(marks), goes_on)


def _contents(text: str, number: int) -> tuple[list[Piece], list[Mark]]:
    """Return pieces and marks; block ``number`` n stands on lines 100n, 100n + 1 ..."""
    pieces, marks, offset = [], [], 0
    lines = text.split("|")
    for index, line in enumerate(lines):
        plain = re.sub(r"\{\d+\}", "", line) + (" " if index < len(lines) - 1 else "")
        for order, found in enumerate(re.finditer(r"\{(\d+)\}", line)):
            before = re.sub(r"\{\d+\}", "", line[: found.start()])
            marks.append(Mark(int(found[1]), offset + len(before), Place("f", 100 * number + index, 1000 + order)))
        pieces.append(Piece(plain, Place("f", 100 * number + index, 1)))
        offset += len(plain)
    return pieces, marks


def blocks(text: str) -> Iterator[Block]:
    for number, line in enumerate(filter(None, map(str.strip, text.strip().split("\n"))), 1):
        yield block(line, number)


def article(text: str) -> Article:
    return assemble("f", blocks(text))


def outline(paper: Article) -> dict[str, str]:
    """Return the text of each paragraph by id."""
    return {id_: paper.quote(one.start, one.end) for id_, one in paper.paragraphs.items()}
