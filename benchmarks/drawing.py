"""How long a drawing takes, per statement: each pass of ours and the file, painted by us and by Graphviz.

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
from argmap.drawing.picture.printed_pages import printed_pages
from argmap.drawing.svg.svg_writing import svg
from argmap.drawing.themes.theme import built_in
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from benchmarks.generating import graph
from benchmarks.measuring import table

SIZES = (1_000, 10_000, 100_000)
MOST_ON_PAGES = 1_000
"""The largest map that is split over pages here; larger ones take more than argmap draws."""
MOST_BY_GRAPHVIZ = 10_000
"""The largest map that Graphviz paints here; it takes ten times as long."""
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
    placing, drawing = timed(lambda: diagram(on, theme))
    painting, ours = timed(lambda: svg(drawing.canvas, on.title, "").encode())
    drawn, theirs = timed(lambda: draw(drawing.dot, "svg")) if size <= MOST_BY_GRAPHVIZ else (None, b"")
    splitting = timed(lambda: printed_pages(on, "a4", theme))[0] if size <= MOST_ON_PAGES else None
    each = (laying, placing - laying, painting, drawn, splitting)
    row = [f"{theme_name}, {size:,}", *("-" if one is None else f"{one / size * 1e6:.0f}" for one in each)]
    sizes = (f"{len(one) / size:.0f}" if one else "-" for one in (ours, theirs))
    return [*row, f"{placing + painting:.2f}", *sizes]


def main(sizes: list[int]) -> None:
    """Print the table, for the cards and for a theme that is drawn down."""
    heads = (
        "theme, statements", "layout", "shapes", "SVG", "by Graphviz", "A4 pages",
        "seconds to SVG", "bytes", "by Graphviz",
    )  # fmt: skip
    print(table([heads, *(measure(size, name) for name in ("cards", "rationale") for size in sizes)]))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
