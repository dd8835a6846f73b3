"""Plain text: paragraphs parted by blank lines, headings on lines of their own, notes as "1 Text" or "[1] Text"."""

import os
import re
from collections.abc import Iterator

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.paper.readers._page_heads import without_heads
from argmap.paper.readers._plain_headings import heads_block, is_heading, may_be_heading, settled, with_title
from argmap.paper.readers._plain_notes import with_notes
from argmap.paper.readers._reader import read_paper
from argmap.paper.readers._text_chapters import with_chapters
from argmap.problems import Place

SUFFIXES = (".txt", ".text")
_RULE = re.compile(r"\s*(?:[-_=*~•·]\s*){3,}")
_UNDERLINES = {"=": 1, "-": 2}


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a text file. Raises ``ReadError``."""
    file = os.fspath(path)
    titled = with_title(list(with_chapters(_blocks(read_paper(path), file))))
    yield from with_notes(settled(list(without_heads(titled))))


def _blocks(text: str, file: str) -> Iterator[Block]:
    """Yield headings, paragraphs and breaks; a form feed ends a page."""
    lines: list[Piece] = []
    for new_page, line in _lines(text, file):
        rule = bool(_RULE.fullmatch(line.text))
        level = _UNDERLINES.get(line.text[0], 0) if rule and len(lines) == 1 and may_be_heading(lines[0].text) else 0
        if level:
            yield Block(BlockKind.HEADING, tuple(lines), level)
        elif new_page or rule or not line.text.strip():
            yield from _paragraph(lines)
        else:
            lines.append(line)
            continue
        lines = []
        if new_page or (rule and not level):
            yield Block(BlockKind.BREAK, ())
        if line.text.strip() and not rule:
            lines.append(line)
    yield from _paragraph(lines)


def _lines(text: str, file: str) -> Iterator[tuple[bool, Piece]]:
    """Yield lines without the white space before them, each with whether it begins a new page."""
    for number, line in enumerate(text.split("\n"), 1):
        column = 1
        for page, part in enumerate(line.split("\f")):
            stripped = part.strip()
            indent = len(part) - len(part.lstrip()) if stripped else 0
            yield page > 0, Piece(f"{stripped} ", Place(file, number, column + indent))
            column += len(part) + 1


def _paragraph(lines: list[Piece]) -> Iterator[Block]:
    if heads_block([one.text for one in lines]):
        yield Block(BlockKind.HEADING, (lines[0],))
        yield from _paragraph(lines[1:])
    elif lines:
        head = len(lines) == 1 and is_heading(lines[0].text)
        yield Block(BlockKind.HEADING if head else BlockKind.PARAGRAPH, tuple(lines))
