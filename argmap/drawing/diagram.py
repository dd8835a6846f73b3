"""The whole drawing as DOT: what stands where is decided; Graphviz has only to draw it (``neato -n2``)."""

from collections.abc import Iterator

from graphviz import Digraph

from argmap.drawing.blocks import Block, Card, blocks
from argmap.drawing.edges import Line, lines
from argmap.drawing.faces import Face
from argmap.drawing.labels import label, tooltip
from argmap.drawing.layout import Placed, between, place
from argmap.drawing.margins import Margin, heading, notes
from argmap.drawing.markup import cell, font, in_label, in_tooltip, table
from argmap.drawing.theme import DEFAULT, Theme
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph

Attributes = dict[str, str]


def dot(graph: Graph, theme: Theme = DEFAULT) -> str:
    """Return a map as DOT text with all positions, in points; the same map always gives the same text."""
    placed = place(blocks(graph, SupportOf(graph)), theme)
    drawing = _canvas(graph, theme)
    top, bottom = heading(graph, theme), notes(graph, theme)
    for name, margin, y in (
        ("heading", top, -top.height - 3 * theme.row),
        ("notes", bottom, _bottom(placed) + 4 * theme.row),
    ):
        if margin.label:
            drawing.node(name, **_margin(name, margin, y))
    for one in placed:
        for name, attributes in _block(one, graph, theme):
            drawing.node(name, **attributes)
    for line in lines(placed, theme):
        _draw(drawing, line, theme)
    return str(drawing.source)


def _canvas(graph: Graph, theme: Theme) -> Digraph:
    name = in_tooltip(" ".join(graph.title.split())) or "map"
    fonts = {"fontname": theme.font, "fontsize": f"{theme.size:g}"}
    return Digraph(
        "argmap",
        engine="neato",
        graph_attr={
            "layout": "neato", "splines": "true", "outputorder": "edgesfirst", "pad": "0.25", "bgcolor": theme.paper,
            "id": "argmap", "class": "argmap", "tooltip": name,
        },
        node_attr={"shape": "none", "margin": "0", "fixedsize": "true", "label": "", **fonts},
        edge_attr={"dir": "none", "penwidth": "1.6", **fonts},
    )  # fmt: skip


def _box(x: float, y: float, width: float, height: float) -> Attributes:
    """Return the place of a node from its upper left corner: Graphviz wants centres, upwards, and sizes in inches."""
    centre = f"{x + width / 2:.1f},{-(y + height / 2):.1f}"
    return {"pos": centre, "width": f"{width / 72:.4f}", "height": f"{height / 72:.4f}"}


def _bottom(placed: list[Placed]) -> float:
    return max(one.y + one.height for one in placed)


def _margin(name: str, margin: Margin, y: float) -> Attributes:
    return {"id": name, "class": name, "label": f"<{margin.label}>", **_box(0, y, margin.width, margin.height)}


def _block(one: Placed, graph: Graph, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    if one.block.linked:
        yield from _frame(one, theme)
    for card, face, top in zip(one.block.cards, one.faces, one.tops, strict=True):
        yield card.key, _card(card, one.block, face, graph, theme) | _box(one.x, one.y + top, theme.width, face.height)


def _frame(one: Placed, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the frame of a linked group, the words between its cards, and its scheme at the foot."""
    inference = one.block.inference
    assert inference is not None  # noqa: S101 - only a root has none, and a root is one card
    ink, key = theme.inks[one.block.word], f"frame {inference.id}"
    yield key, {
        "shape": "box", "style": "rounded,filled", "color": ink, "fillcolor": theme.tints[one.block.word],
        "id": key.replace(" ", "-"), "class": f"frame {one.block.word}", "tooltip": "linked: these count only together",
        **_box(one.x - theme.frame, one.y, theme.width + 2 * theme.frame, one.height),
    }  # fmt: skip
    for position, (top, face) in enumerate(zip(one.tops[:-1], one.faces[:-1], strict=True)):
        word = _word("+ and", theme.title_size, ink, theme.width, between(theme))
        yield f"{key} and {position}", word | _box(one.x, one.y + top + face.height, theme.width, between(theme))
    if inference.scheme:
        height = theme.foot_size * 1.4
        scheme = _word(f"by {inference.scheme}", theme.foot_size, theme.grey, theme.width, height)
        yield f"{key} scheme", scheme | _box(one.x, one.y + one.height - height - 3, theme.width, height)


def _word(text: str, size: float, ink: str, width: float, height: float) -> Attributes:
    content = cell(font(in_label(text), size=size, color=ink, bold=True), ALIGN="LEFT", WIDTH=width - 20, HEIGHT=height)
    return {"label": f"<{table([cell('', WIDTH=20.0) + content])}>", "class": "word"}


def _card(card: Card, block: Block, face: Face, graph: Graph, theme: Theme) -> Attributes:
    classes = [block.word, str(card.support)]
    classes += [str(card.node.voice)] if card.node else ["missing"]
    classes += ["reference"] if card.refers else []
    classes += ["flagged"] if card.flag else []
    attributes = {"label": f"<{label(card, block, face, graph, theme)}>", "id": card.key, "class": " ".join(classes)}
    if card.refers and card.node:
        attributes["URL"] = f"#{card.node.id}"
    return attributes | {"tooltip": tooltip(card, block, graph)}


def _draw(drawing: Digraph, line: Line, theme: Theme) -> None:
    ink = theme.trunk if line.kind == "trunk" else theme.inks[line.kind]
    points = " ".join(f"{x:.1f},{-y:.1f}" for x, y in _spline(line))
    word = "" if line.kind == "trunk" else f"{line.kind} of {line.head}"
    drawing.edge(
        line.tail, line.head, pos=points, color=ink, style=theme.lines.get(line.kind, "solid"),
        id=f"{line.kind}-{line.tail}", **{"class": line.kind}, edgetooltip=in_tooltip(word), tooltip=in_tooltip(word),
    )  # fmt: skip
    if line.dot:
        x, y = line.points[-1]
        dot = {"shape": "circle", "style": "filled", "color": ink, "fillcolor": ink, "class": "undercut"}
        drawing.node(f"{line.tail} meets", **dot, **_box(x - 3, y - 3, 6, 6))


def _spline(line: Line) -> Iterator[tuple[float, float]]:
    """Yield the control points of straight Bezier pieces through a line's points, as ``pos`` wants them (3n + 1)."""
    previous = line.points[0]
    yield previous
    for point in line.points[1:]:
        yield previous
        yield point
        yield point
        previous = point
