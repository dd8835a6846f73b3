"""Reads HTML as pandoc, Word, LibreOffice, Wikipedia and journals write it.

Navigation, scripts, tables of contents and text straight in tables are left out; what stands beside the article
(``aside``, ``footer``) is kept where it is a note.
"""

import os
from collections.abc import Iterator

from argmap.files import read_bytes
from argmap.paper.blocks import Block

SUFFIXES = (".html", ".htm", ".xhtml")


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of an HTML file. Raises ``ReadError`` with one problem."""
    from argmap.paper.readers.html.composing import compose
    from argmap.paper.readers.html.decoding import decode_html
    from argmap.paper.readers.html.parser import parse

    file = os.fspath(path)
    yield from compose(parse(decode_html(read_bytes(file), file), file), file)
