"""Reads articles in JATS XML, as PubMed Central, SciELO and publishers deposit them, by way of a web page.

JATS is ANSI/NISO Z39.96-2021; the older NLM DTDs name their elements alike. Places are the file as a whole.
"""

import os
from collections.abc import Iterator

from argmap.files import read_bytes
from argmap.paper.blocks import Block

SUFFIXES = (".jats", ".nxml")


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of an article. Raises ``ReadError``: ``broken-file``, ``xml-feature`` or ``too-deep``."""
    from argmap.paper.readers._placing import without_lines
    from argmap.paper.readers.html.composing import compose
    from argmap.paper.readers.html.parser import parse
    from argmap.paper.readers.jats.page import as_page
    from argmap.paper.readers.jats.tree import parse_article

    file = os.fspath(path)
    page = as_page(parse_article(read_bytes(path), file))
    yield from without_lines(compose(parse(page, file), file), file)
