"""Reads DOCX (ECMA-376, ISO/IEC 29500), as Word, LibreOffice, Google Docs and pandoc write it.

A place's line is the number of the paragraph, counted over those with text outside tables; a note's place is that of
its reference. Notes are numbered in the order of their references, endnotes behind footnotes. Tables, tables of
contents, text boxes, deleted and hidden text, comments, heads and feet of pages are set aside; notes of tables stay.
"""

import os
from collections.abc import Iterator

from argmap.paper.blocks import Block

SUFFIXES = (".docx", ".docm")


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a DOCX. Raises ``ReadError`` with one problem."""
    from argmap.paper.readers.docx.contents import compose
    from argmap.paper.readers.docx.package import Package

    yield from compose(Package(path))
