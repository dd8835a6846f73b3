"""The boxes and lines of a picture, each with its place: in points from an origin, rightwards and downwards."""

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.drawing.shapes.label_cells import Table

Point = tuple[float, float]


class Outline(StrEnum):
    """The outline of a box."""

    NONE = "none"
    SQUARE = "square"
    ROUND = "round"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Surface:
    """How a box looks: its outline and the colours of its border and ground; a bar at the left is as the border."""

    outline: Outline
    ink: str
    ground: str
    border: float = 1.0
    dashed: bool = False
    bar: int = 0


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


class Dash(StrEnum):
    """The style of a line."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from box ``tail`` to box ``head``: pieces of Bezier curves through ``points`` (3n + 1)."""

    key: str
    classes: tuple[str, ...]
    tail: str
    head: str
    points: tuple[Point, ...]
    ink: str
    weight: float
    dash: str = Dash.SOLID


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
