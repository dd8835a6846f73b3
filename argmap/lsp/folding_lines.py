"""What can be folded in a text: lines with those below them that are indented deeper, whether or not it can be read.

In Argdown headings can be folded with what is below them, too.
"""

from collections.abc import Iterator

from lsprotocol import types

from argmap.formats.argdown.argdown_titles import sections_in
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.text_kinds import TextKind
from argmap.text.lines import BREAK, Lines

MOST = 5000
"""How many folds are told; editors ask for no more."""


def folding(_: OpenMaps, now: ReadMap, __: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
    """Return what can be folded (LSP 3.17, "Folding Range Request")."""
    if now.kind is TextKind.STRANGE or now.is_too_large:
        return None
    found = [*folds(now.text, "//"), *sections(now.text)] if now.is_argdown else folds(now.text)
    return [types.FoldingRange(first, last) for first, last in dict(sorted(found)).items()][:MOST]


def sections(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of each heading of Argdown and of the end of what is below it, as ``folds`` does."""
    lines = Lines(text)
    for start, end in sections_in(text):
        first, last = lines.place(start)[0] - 1, lines.place(end - 1)[0] - 1
        if last > first:
            yield first, last


def folds(text: str, comment: str = "#") -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of each fold; lines count from 0, and those that are comments not at all."""
    open_: list[tuple[int, int]] = []
    last = 0
    for number, line in enumerate(BREAK.split(text)):
        bare = line.strip()
        if not bare or bare.startswith(comment):
            continue
        column = len(line) - len(line.lstrip())
        while open_ and open_[-1][0] >= column:
            first = open_.pop()[1]
            if last > first:
                yield first, last
        open_.append((column, number))
        last = number
    yield from ((first, last) for _, first in open_ if last > first)
