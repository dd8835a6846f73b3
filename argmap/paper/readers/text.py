"""Plain text: paragraphs parted by blank lines, headings on lines of their own, notes as "1 Text" or "[1] Text"."""

import os
import re
from collections.abc import Iterator

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.paper.readers._plain_notes import with_notes
from argmap.paper.readers._reader import read_paper
from argmap.paper.readers._text_chapters import is_chapter, with_chapters
from argmap.paper.structure.headings import read_heading
from argmap.paper.structure.sentence_ends import may_head
from argmap.problems import Place

SUFFIXES = (".txt", ".text")
_RULE = re.compile(r"\s*(?:[-_=*~•·]\s*){3,}")
_UNDERLINES = {"=": 1, "-": 2}
_LONGEST_HEADING = 100
_LONGEST_CAPITALS = 60  # of a heading that ends with a full stop, as books of old have them
_LONGEST_TITLE = 250
_NOT_IN_HEADINGS = re.compile(r"[,;]|\d{4}")


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a text file. Raises ``ReadError``."""
    file = os.fspath(path)
    yield from with_notes(list(_with_title(with_chapters(_blocks(read_paper(path), file)))))


def _blocks(text: str, file: str) -> Iterator[Block]:
    """Yield headings, paragraphs and breaks; a form feed ends a page."""
    lines: list[Piece] = []
    for new_page, line in _lines(text, file):
        rule = bool(_RULE.fullmatch(line.text))
        level = _UNDERLINES.get(line.text[0], 0) if rule and len(lines) == 1 and _may_head(lines[0].text) else 0
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
    if lines:
        head = len(lines) == 1 and _is_heading(lines[0].text)
        yield Block(BlockKind.HEADING if head else BlockKind.PARAGRAPH, tuple(lines))


def _is_heading(text: str) -> bool:
    """Whether a line heads a section: it names a part of papers, bears a number, or is in capitals."""
    heading = read_heading(text)
    if heading.roles or is_chapter(text):
        return True
    numbered = bool(heading.number) and not _NOT_IN_HEADINGS.search(text)
    capitals = text.isupper() and len(text.strip()) > 3
    return (_may_head(text) and (numbered or capitals)) or (capitals and len(text) < _LONGEST_CAPITALS)


def _may_head(text: str) -> bool:
    return len(text) < _LONGEST_HEADING and may_head(text)


def _with_title(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks; the first is the title if it is no sentence and no heading with a number."""
    first = next(blocks, None)
    if first is not None:
        heading = read_heading(first.text)
        heads = may_head(first.text) or first.kind is BlockKind.HEADING
        titled = len(first.text) < _LONGEST_TITLE and heads and first.kind is not BlockKind.BREAK
        named = heading.number or heading.roles or first.level
        yield Block(BlockKind.TITLE, first.pieces) if titled and not named else first
    yield from blocks
