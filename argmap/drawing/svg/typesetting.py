"""Sets text in its cells: grounds first, then words, each line at its height.

Lines stand as Graphviz sets them in HTML-like labels, so that a picture looks the same whoever paints it: a line is 1.2
times as high as its letters and its letters stand on 1.0; a line with bold words is 1.325 times as high, and they stand
on .9 (measured with Graphviz 16.1).
"""

from functools import lru_cache

from argmap.drawing.shapes.label_cells import Cell, Lettering, Phrase, Stand, Table, TextLines
from argmap.drawing.svg.numbers_and_text import number, one_line

MIDDLE, BOTTOM = Stand.MIDDLE, Stand.BOTTOM
LEADING, FOOT = 1.2, 1.0
BOLD_LEADING, BOLD_FOOT = 1.325, 0.9


class Typesetter:
    """Sets the text of one picture, whose usual size and colour of text need not be said again."""

    def __init__(self, size: int, ink: str) -> None:
        self._size, self._ink = size, ink
        self._kept = lru_cache(maxsize=1000)(self._words)

    def table(self, table: Table, x: float, y: float, *, links: bool = True) -> list[str]:
        """Return what is painted of a table with its upper left corner there; with or without its links."""
        painted: list[str] = []
        left, until = x, y  # cells that span rows stand at the left
        for cells in table.rows:
            at = left if y < until else x
            if [cell for cell in cells if cell.ground]:
                _add_grounds(painted, cells, at, y)
            for cell in cells:
                content = cell.content
                if isinstance(content, Table):
                    painted += self.table(content, at, y, links=links)
                elif content:
                    painted.append(self._cell(cell, at, y, links))
                at += cell.width
                if cell.rows > 1:
                    left, until = at, y + cell.height
            y += cells[-1].height
        return painted

    def _cell(self, cell: Cell, x: float, y: float, links: bool) -> str:
        content = cell.content
        said = self._lines(content, cell, x, y) if isinstance(content, TextLines) else self._phrase(cell, x, y)
        if not cell.title:
            return said
        said = f"<title>{one_line(cell.title)}</title>{said}"
        return f"<a{_target(cell.link)}>{said}</a>" if cell.link and links else f"<g>{said}</g>"

    def _lines(self, said: TextLines, cell: Cell, x: float, y: float) -> str:
        size = said.size
        at = _top(cell, y, len(said.lines) * size * LEADING) + size * FOOT
        head = f'<text x="{number(x)}" y="{number(at)}"{self._look(size, said.ink)}'
        first, *others = map(one_line, said.lines)
        hold, *holds = map(_held, said.held) if said.held else [""]
        if not others:
            return f"{head}{hold}>{first}</text>"
        down = f'</tspan>\n<tspan x="{number(x)}" dy="{number(size * LEADING)}"'
        if holds:
            rest = "".join([f"{down}{it}>{line}" for it, line in zip(holds, others, strict=True)])
        else:
            rest = f"{down}>" + f"{down}>".join(others)
        return f"{head}><tspan{hold}>{first}{rest}</tspan></text>"

    def _phrase(self, cell: Cell, x: float, y: float) -> str:
        runs: Phrase = cell.content  # type: ignore[assignment]
        tall, foot, look, said = self._kept(runs)
        at = _top(cell, y, tall) + foot
        x, anchor = (x + cell.width / 2, ' text-anchor="middle"') if cell.centred else (x, "")
        return f'<text x="{number(x)}" y="{number(at)}"{look}{anchor}>{said}</text>'

    def _words(self, runs: Phrase) -> tuple[float, float, str, str]:
        """Return the height of a line, how far down its letters are, their look, and the words: many are the same."""
        first = runs[0]
        leading, foot = (BOLD_LEADING, BOLD_FOOT) if any(one.bold for one in runs) else (LEADING, FOOT)
        look = self._look(first.size, first.ink, bold=first.bold and len(runs) == 1)
        said = one_line(first.text) if len(runs) == 1 else "".join(self._span(one, first) for one in runs)
        return first.size * leading, first.size * foot, look, said

    def _span(self, run: Lettering, first: Lettering) -> str:
        text = one_line(run.text) or run.text  # no-break spaces between two texts
        look = f' fill="{run.ink}"' if run.ink != first.ink else ""
        look += ' font-weight="bold"' if run.bold else ""
        return f"<tspan{look}>{text}</tspan>" if look else text

    def _look(self, size: int, ink: str, *, bold: bool = False) -> str:
        look = "" if size == self._size else f' font-size="{size}"'
        look += "" if ink == self._ink else f' fill="{ink}"'
        return look + ' font-weight="bold"' if bold else look


def _held(width: int) -> str:
    """Return what keeps a line as wide as it was measured, whatever font the viewer has; nothing for 0."""
    return f' textLength="{width}" lengthAdjust="spacingAndGlyphs"' if width else ""


def _add_grounds(painted: list[str], cells: tuple[Cell, ...], x: float, y: float) -> None:
    """Add the grounds of a row, those of one colour side by side as one, so that no seam shows."""
    start, ground, tall = x, None, 0
    for cell in cells:
        if cell.ground != ground or cell.height != tall:
            if ground:
                painted.append(_ground(start, y, x - start, tall, ground))
            start, ground, tall = x, cell.ground, cell.height
        x += cell.width
    if ground:
        painted.append(_ground(start, y, x - start, tall, ground))


def _ground(x: float, y: float, width: float, height: float, color: str) -> str:
    return rectangle(x, y, width, height, f' fill="{color}" shape-rendering="crispEdges"')


def _top(cell: Cell, y: float, height: float) -> float:
    """Return where a text of that height begins in a cell."""
    room = cell.height - height
    if cell.stand is MIDDLE:
        return y + room / 2
    return y + room if cell.stand is BOTTOM else y


def _target(address: str) -> str:
    return f' xlink:href="{one_line(address)}" target="_blank"'


def rectangle(x: float, y: float, width: float, height: float, look: str) -> str:
    """Return a rectangle."""
    return f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"{look}/>'
