"""What can be folded in a text: lines with those below them that are indented deeper, whether or not it can be read."""

from collections.abc import Iterator

from lsprotocol import types

from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.text_kinds import TextKind
from argmap.text.lines import BREAK

MOST = 5000
"""How many folds are told; editors ask for no more."""


def folding(_: OpenMaps, now: ReadMap, __: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
    """Return what can be folded (LSP 3.17, "Folding Range Request")."""
    if now.kind is TextKind.STRANGE or now.is_too_large:
        return None
    return [types.FoldingRange(first, last) for first, last in sorted(folds(now.text))][:MOST]


def folds(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of each fold; lines count from 0."""
    open_: list[tuple[int, int]] = []
    last = 0
    for number, line in enumerate(BREAK.split(text)):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        column = len(line) - len(line.lstrip())
        while open_ and open_[-1][0] >= column:
            first = open_.pop()[1]
            if last > first:
                yield first, last
        open_.append((column, number))
        last = number
    yield from ((first, last) for _, first in open_ if last > first)
