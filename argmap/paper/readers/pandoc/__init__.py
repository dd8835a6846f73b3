"""Reads what pandoc reads: LaTeX, OpenDocument, RTF and more, by way of the HTML that it makes of them.

pandoc must be installed. It runs in its sandbox: it reads no other file and opens no network. Places are the file as a
whole, since pandoc does not tell lines.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from argmap.files import LARGEST, read_bytes, refuse
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.file_kinds import KINDS, LATEX, ODT, RTF, FileKind, by_suffix
from argmap.paper.recognising import recognise
from argmap.problems import Place

SUFFIXES = tuple(suffix for kind in KINDS if kind.pandoc for suffix in kind.suffixes)


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a paper.

    Raises ``ReadError`` with one problem: ``needs-pandoc`` where that is not installed, ``broken-file`` with what it
    says where it cannot read the file, and ``other-files`` where a LaTeX source leaves its text to other files.
    """
    from argmap.paper.readers._placing import without_lines
    from argmap.paper.readers.html.composing import compose
    from argmap.paper.readers.html.parser import parse
    from argmap.paper.readers.pandoc import latex, odt, rtf
    from argmap.paper.readers.pandoc.latex_thanks import blocks_of
    from argmap.paper.readers.pandoc.program import LONGEST_SOURCE, to_html

    file = os.fspath(path)
    kind = _kind(path)
    content = read_bytes(path)
    if kind is not ODT and len(content) > LONGEST_SOURCE:
        raise refuse(
            "too-large", f"it has more than {LONGEST_SOURCE:,} bytes", "split it into several files", Place(file)
        )
    if kind is LATEX:
        content, thanks = latex.prepared(content, file)
        yield from latex.bibliographies(content, file)
        yield from blocks_of(thanks, file)
    content, meant = rtf.prepared(content) if kind is RTF else (content, {})
    html = to_html(content, kind, file)
    html = html.translate(meant) if meant else html
    if len(html) > LARGEST:
        raise refuse("too-large", f"pandoc makes more than {LARGEST // 2**20} MiB of it", kind.cure, Place(file))
    blocks = compose(parse(html, file), file)
    if kind is ODT:
        blocks = odt.titled(blocks, content, file)
    elif kind is RTF:  # what it calls its author is the user of the program
        blocks = (_as_field(block) if block.kind is BlockKind.AUTHOR else block for block in blocks)
    yield from without_lines(blocks, file)


def _as_field(author: Block) -> Block:
    return replace(author, kind=BlockKind.FIELD, field="author")


def _kind(path: str | os.PathLike[str]) -> FileKind:
    kind = recognise(path)
    return kind if kind and kind.pandoc else by_suffix(Path(path).name) or LATEX
