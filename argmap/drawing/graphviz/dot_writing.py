"""A picture as DOT: what stands where is decided; Graphviz has only to paint it (``neato -n2``)."""

from argmap.drawing.graphviz.dot_language import Drawing
from argmap.drawing.graphviz.html_labels import in_tooltip, label
from argmap.drawing.shapes.shapes import Canvas, Outline, PaintedBox, Stroke, Surface

Attributes = dict[str, str]
SHAPES = {Outline.SQUARE: "box", Outline.ROUND: "box", Outline.CIRCLE: "circle"}


def dot(canvas: Canvas) -> str:
    """Return a picture as DOT text with all positions; the same picture always gives the same text."""
    drawing = begin(canvas)
    if canvas.paper:
        left, top, right, bottom = canvas.area
        page = {"shape": "box", "style": "invis", "id": "_page"}
        drawing.node("_page", page | _place(left, top, right - left, bottom - top))
    for box in canvas.boxes:
        drawing.node(box.key, looks(box) | _place(box.x, box.y, box.width, box.height))
    for stroke in canvas.strokes:
        drawing.edge(stroke.tail, stroke.head, _line(stroke))
    return drawing.text()


def begin(canvas: Canvas, **more: str) -> Drawing:
    """Return an empty drawing; ``more`` are further attributes of the whole."""
    whole = {
        "layout": "neato", "splines": "true", "outputorder": "edgesfirst",
        "pad": f"{canvas.margin / 72:.4f}".rstrip("0"), "bgcolor": canvas.ground, "id": "_map", "class": "argmap",
        "tooltip": in_tooltip(canvas.name),
    }  # fmt: skip
    if canvas.paper:
        whole["size"] = ",".join(f"{length / 72:.4f}" for length in canvas.paper)
    node = {"shape": "none", "margin": "0", "fixedsize": "true", "label": ""}
    node |= {"fontname": canvas.font, "fontsize": str(canvas.letters)}
    return Drawing(whole | more, node, {"dir": "none", "penwidth": f"{canvas.line:g}"})


def looks(box: PaintedBox) -> Attributes:
    """Return all of a box but its place."""
    look = _surface(box.surface, box.width) if box.surface else {}
    look |= {"label": label(box.label)} if box.label else {}
    look |= {"id": box.key, "class": " ".join(box.classes)}
    look |= {"tooltip": in_tooltip(box.tooltip)} if box.tooltip else {}
    return look | ({"URL": box.link} if box.link else {})


def _surface(surface: Surface, width: float) -> Attributes:
    """Return border and ground; a bar is a stripe of the ground, which Graphviz paints of a plain box only."""
    look = {"shape": SHAPES[surface.outline], "color": surface.ink}
    if surface.border != 1:
        look["penwidth"] = f"{surface.border:g}"
    if surface.barred:
        stripes = f"{surface.ink};{surface.bar / width:.4f}:{surface.ground}"
        return look | {"style": "striped", "fillcolor": stripes}
    styles = ["filled", *["rounded"] * (surface.outline is Outline.ROUND), *["dashed"] * surface.dashed]
    return look | {"fillcolor": surface.ground, "style": ",".join(styles)}


def _place(x: float, y: float, width: float, height: float) -> Attributes:
    """Return a place from the upper left corner: Graphviz wants centres, upwards, and sizes in inches."""
    centre = f"{x + width / 2:.1f},{-(y + height / 2):.1f}"
    return {"pos": centre, "width": f"{width / 72:.4f}", "height": f"{height / 72:.4f}"}


def _line(stroke: Stroke) -> Attributes:
    points = " ".join([f"{x:.1f},{-y:.1f}" for x, y in stroke.points])
    return {
        "class": " ".join(stroke.classes), "color": stroke.ink, "id": stroke.key, "penwidth": f"{stroke.weight:g}",
        "pos": points, "style": stroke.dash,
    }  # fmt: skip
