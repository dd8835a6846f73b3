"""Markdown: with the notes of pandoc (``[^1]``), or as text recognition writes it (``<sup>1</sup>``, rules for pages).

Where there are no such notes, they are looked for as in plain text.

Blocks are found by markdown-it (CommonMark 0.31, with tables and the footnotes of pandoc's manual, "Footnotes").
Tables, code, pictures and HTML blocks are no running text and are left out.
"""

import os
from collections.abc import Iterator

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._plain_notes import with_notes
from argmap.paper.readers._reader import read_paper

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a Markdown file. Raises ``ReadError``."""
    file = os.fspath(path)
    yield from read_markdown(read_paper(file), file)


def read_markdown(text: str, file: str) -> Iterator[Block]:
    """Yield the blocks of a text in Markdown, which stands in ``file``. Raises ``ReadError``."""
    from argmap.paper.readers.markdown.front_matter import cut_front_matter
    from argmap.paper.readers.markdown.walking import blocks

    head, body = cut_front_matter(text, file)
    found = [*head, *blocks(body, file)]
    noted = any(block.kind is BlockKind.NOTE and block.number for block in found)
    marked = any(block.marks for block in found if block.kind is not BlockKind.NOTE)
    yield from found if noted and marked else with_notes(found)
