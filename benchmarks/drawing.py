"""How long a drawing takes: each pass of ours, Graphviz, and the size of the text between them, per statement.

Run it with ``python -m benchmarks.drawing``; sizes may follow: ``python -m benchmarks.drawing 1000 10000``.
"""

import os
import sys
from collections.abc import Callable
from time import process_time
from typing import TypeVar

from argmap.drawing.graphviz.engine import draw
from argmap.drawing.layout.directions import place
from argmap.drawing.picture.diagram import diagram
from argmap.drawing.picture.sheets import sheets
from argmap.drawing.themes.theme import built_in
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from benchmarks.generating import graph
from benchmarks.measuring import table

SIZES = (1_000, 10_000, 100_000)
MOST_ON_PAGES = 10_000
"""The largest map that is split over pages here; larger ones take thousands."""
T = TypeVar("T")


def timed(run: Callable[[], T]) -> tuple[float, T]:
    """Return the CPU seconds that something and its children took, and its result."""
    start, before = process_time(), os.times()
    found = run()
    after = os.times()
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return process_time() - start + children, found


def measure(size: int, theme_name: str) -> list[str]:
    """Return a row of the table: microseconds per statement, then bytes."""
    on, theme = graph(size), built_in(theme_name)
    support = SupportOf(on)
    laying, _ = timed(lambda: place(blocks(on, support), theme))
    writing, drawing = timed(lambda: diagram(on, theme))
    drawn, picture = timed(lambda: draw(drawing.dot, "svg"))
    splitting = timed(lambda: sheets(on, "a4", theme))[0] if size <= MOST_ON_PAGES else None
    each = [laying, writing - laying, drawn]
    row = [f"{theme_name}, {size:,}", *(f"{one / size * 1e6:.0f}" for one in each), f"{writing + drawn:.2f}"]
    pages = f"{splitting / size * 1e6:.0f}" if splitting is not None else "-"
    return [*row, f"{len(drawing.dot) / size:.0f}", f"{len(picture) / size:.0f}", pages]


def main(sizes: list[int]) -> None:
    """Print the table, for the cards and for a theme that is drawn down."""
    heads = ("theme, statements", "layout", "text", "Graphviz", "seconds in all", "DOT bytes", "SVG bytes", "A4 pages")
    print(table([heads, *(measure(size, name) for name in ("cards", "rationale") for size in sizes)]))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
