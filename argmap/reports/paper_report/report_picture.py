"""A picture of a part of the map that a line of a report is about, as each form of reports can hold it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.evaluation.support import SupportOf
from argmap.forest.overlay import Overlay
from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.text.xml import identifier

if TYPE_CHECKING:  # what draws is loaded by reports that have a picture alone
    from argmap.drawing.picture.diagram import Diagram

WIDEST = 480
"""How wide a picture is, in points, where its statements allow it: as wide as the text of a page of A4."""
DPI = 192
"""How many pixels to the inch a picture has where a form takes no vectors."""
TAG = re.compile(r"<[^<>]+>")
ID = re.compile(r'\b(id|aria-labelledby|aria-describedby)="([^"]+)"|\bhref="#([^"]+)"')


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """A part of a map with its paint, drawn only when it is asked for.

    ``name`` is the number of its point, such as R1.1; ``words`` say what it shows to who cannot see it. ``file`` is the
    name of the file that it lies in, for a form that holds no pictures itself; empty if there is none.
    """

    name: str
    words: str
    part: Graph
    support: SupportOf
    overlay: Overlay
    brief: frozenset[str] = frozenset()
    left_out: Mapping[str, int] = field(default_factory=dict)
    file: str = ""

    def diagram(self) -> "Diagram":
        """Return what is drawn."""
        from argmap.drawing.picture.partial_diagram import PartShown, partial_diagram
        from argmap.drawing.themes.theme import DEFAULT

        theme = replace(DEFAULT, paper="#ffffff", flagged="none")  # a second yellow would be taken for what falls
        return partial_diagram(
            self.part, self.support, theme, self.overlay, WIDEST, PartShown(self.brief, self.left_out)
        )

    def as_file(self) -> bytes:
        """Return it as an SVG file."""
        return self.vectors()[0]

    def vectors(self) -> tuple[bytes, int, int]:
        """Return it as an SVG file, with its width and height in points."""
        from argmap.drawing.svg.svg_writing import svg_file

        drawn = self.diagram()
        return svg_file(drawn.canvas, self.name, self.words), drawn.width, drawn.height

    def inline(self) -> str:
        """Return it as an SVG element of a page, whose ids no other picture of the page has."""
        from argmap.drawing.svg.svg_writing import svg

        drawn = svg(self.diagram().canvas, self.name, self.words).partition("?>")[2].strip()
        own = identifier(self.name)
        return TAG.sub(lambda tag: ID.sub(lambda found: _of_its_own(found, own), tag[0]), drawn)

    def pixels(self) -> tuple[bytes, int, int]:
        """Return it as a PNG file, with its width and height in points.

        Raises ``ArgmapError`` as ``draw_pixels``, for letters that no Graphviz here has.
        """
        from argmap.drawing.graphviz.engine import draw_pixels

        drawn = self.diagram()
        try:
            return draw_pixels(drawn.dot, DPI), drawn.width, drawn.height
        except ArgmapError as error:
            raise ArgmapError(f"{error}; or leave pictures out of the report") from error


def _of_its_own(found: re.Match[str], own: str) -> str:
    attribute, id_, target = found.groups()
    return f'{attribute}="{own}{id_}"' if attribute else f'href="#{own}{target}"'
