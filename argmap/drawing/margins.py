"""What stands above and below the map: title, source and legend; the notes in full."""

from dataclasses import dataclass

from argmap.citations import note_link, note_text, work_text
from argmap.drawing.markup import cell, font, in_label, lines, table
from argmap.drawing.theme import Theme
from argmap.drawing.wrapping import wrap
from argmap.graph import Graph

WIDTH = 738.0
"""How wide title and notes run, in points: three columns of cards."""
TITLE = 16.0
SMALL = 9.0
NEUTRAL = "The map reports what this paper argues; it takes no side."


@dataclass(frozen=True, slots=True)
class Margin:
    """A label of Graphviz with its size in points; an empty label is not drawn."""

    label: str
    width: float
    height: float


def heading(graph: Graph, theme: Theme) -> Margin:
    """Return the title of the map, the paper that it was read from, and what colours, lines and marks mean."""
    rows: list[tuple[str, float]] = [
        (font(in_label(line), size=TITLE, bold=True), TITLE * 1.3) for line in wrap(graph.title, WIDTH, TITLE) if line
    ]
    if graph.paper and graph.paper.record:
        source = wrap(f"{work_text(graph.paper.record)}. {NEUTRAL}", WIDTH, SMALL)
        rows += [(font(in_label(line), size=SMALL, color=theme.grey), SMALL * 1.4) for line in source]
    rows.append((_legend(theme), SMALL * 1.8))
    return _margin(rows)


def _legend(theme: Theme) -> str:
    parts = [
        font(f"■ {word} ({theme.lines[word]} line) &#160;", size=SMALL, color=theme.inks[word], bold=True)
        for word in theme.lines
    ]
    rest = "dashed box: added by the reader · ▲ no support in the paper · [5] note 5"
    return font(" ".join([*parts, font(rest, size=SMALL, color=theme.grey)]), size=SMALL)


def notes(graph: Graph, theme: Theme) -> Margin:
    """Return the notes that statements stand on, in full, each linked to its source where that has an address."""
    used = {backing.note for node in graph.nodes.values() for backing in node.footnotes}
    rows: list[tuple[str, float]] = []
    for number, note in graph.footnotes.items():
        if number not in used:
            continue
        text = wrap(f"[{number}] {note_text(note, graph.works)}", WIDTH, SMALL)
        marked = lines(font(in_label(line), size=SMALL, color=theme.grey) for line in text)
        rows.append((marked, len(text) * SMALL * 1.25 + 2))
    links = [note_link(note, graph.works) for number, note in graph.footnotes.items() if number in used]
    return _margin(rows, links)


def _margin(rows: list[tuple[str, float]], links: list[str | None] | None = None) -> Margin:
    if not rows:
        return Margin("", 0, 0)
    cells = [
        cell(
            text, ALIGN="LEFT", BALIGN="LEFT", WIDTH=WIDTH, HEIGHT=height,
            HREF=in_label(link) if link else None, TARGET="_blank" if link else None,
        )
        for (text, height), link in zip(rows, links or [None] * len(rows), strict=True)
    ]  # fmt: skip
    return Margin(table(cells), WIDTH, sum(height for _, height in rows))
