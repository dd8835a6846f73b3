"""Reads e-books (EPUB 2 and 3) by way of their chapters, which are web pages.

Places are the file as a whole: a line of a page within it would help nobody.
"""

import os
from collections.abc import Iterator

from argmap.files import read_bytes
from argmap.paper.blocks import Block

SUFFIXES = (".epub",)


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of an e-book. Raises ``ReadError`` with one problem."""
    from argmap.files.archive import Archive
    from argmap.paper.readers._placing import without_lines
    from argmap.paper.readers.epub.book import as_page
    from argmap.paper.readers.html.composing import compose
    from argmap.paper.readers.html.parser import parse

    file = os.fspath(path)
    yield from without_lines(compose(parse(as_page(Archive(read_bytes(path), path, "EPUB")), file), file), file)
