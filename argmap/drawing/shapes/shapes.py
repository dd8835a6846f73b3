"""The boxes and lines of a picture, each with its place: in points from an origin, rightwards and downwards."""

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.drawing.shapes.label_cells import Table

Point = tuple[float, float]


class Outline(StrEnum):
    """The outline of a box."""

    SQUARE = "square"
    ROUND = "round"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Surface:
    """How a box looks: its outline, the colours of border and ground, and how wide border and bar are, in points.

    The bar stands at the left and has the colour of the border; only a square box whose border is not dashed has one.
    """

    outline: Outline
    ink: str
    ground: str
    border: float = 1.0
    dashed: bool = False
    bar: int = 0

    @property
    def barred(self) -> bool:
        """Whether there is a bar to paint."""
        return self.bar > 0 and not self.dashed and self.outline is Outline.SQUARE


@dataclass(frozen=True, slots=True)
class PaintedBox:
    """A box: ``x`` and ``y`` are its upper left corner, ``label`` what stands in its middle.

    ``key`` is its id in the picture, ``classes`` say what it is, ``tooltip`` what it says under the pointer, in lines,
    and ``link`` is where it leads to. Without a ``surface`` it has neither border nor ground.
    """

    key: str
    classes: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    surface: Surface | None = None
    label: Table | None = None
    tooltip: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from box ``tail`` to box ``head``: pieces of Bezier curves through ``points`` (3n + 1).

    ``dash`` is its style, as themes have it: solid, dashed or dotted; ``weight`` is in points.
    """

    key: str
    classes: tuple[str, ...]
    tail: str
    head: str
    points: tuple[Point, ...]
    ink: str
    weight: float
    dash: str = "solid"


Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(slots=True)
class Canvas:
    """A picture: its name and ground, the fonts of its text, its area without the margin, and what is painted on it.

    ``letters`` and ``ink`` are the usual size and colour of text, ``line`` is the usual weight of a line. ``paper`` is
    the width and height of the sheet that the picture fills, if it is not as large as its area and margin. Lines are
    painted below boxes.
    """

    name: str
    ground: str
    font: str
    letters: int
    ink: str
    line: float
    area: Area
    margin: float
    paper: tuple[float, float] | None = None
    boxes: list[PaintedBox] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
