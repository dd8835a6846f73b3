"""Reads PDF with a text layer: one column or two, notes at the foot of pages or at the end.

A place's line is the page. What is read is how the page looks: running heads and page numbers are what stands outermost
on several pages, notes are small type at the foot, headings are large or bold. Needs ``argmap[paper]``.
"""

import os
from collections.abc import Iterator

from argmap.paper.blocks import Block

SUFFIXES = (".pdf",)


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a PDF. Raises ``ReadError`` with one problem, ``ArgmapError`` where PDFium is missing."""
    from argmap.paper.readers.pdf.extraction import extract
    from argmap.paper.readers.pdf.pipeline import compose

    yield from compose(extract(path), os.fspath(path))
