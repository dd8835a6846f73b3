import struct
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from argmap.drawing.graphviz.candidates import LACKING, find
from argmap.drawing.graphviz.engine import HOLLOW
from argmap.drawing.picture.diagram import diagram
from argmap.drawing.themes.theme import DEFAULT
from argmap.forest.cards import Flag
from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.renderers import Options
from tests.drawing.generating import seeded, star
from tests.renderers.pictures import debian_dot, parsed, picture
from tests.renderers.test_svg import star_of


def size(png: bytes) -> tuple[int, int]:
    """Return width and height in pixels (PNG 1.2, section 4.1.1)."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png[12:16] == b"IHDR"
    assert png.endswith(b"IEND\xaeB`\x82")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("statements", [1, 30])
def test_a_picture_has_96_pixels_to_the_inch(statements: int) -> None:
    graph = seeded(statements, 1)
    svg = parsed(graph)
    points = [float((svg.get(side) or "").removesuffix("pt")) for side in ("width", "height")]
    assert size(picture(graph, "png")) == pytest.approx([one * 96 / 72 for one in points], abs=2)


@pytest.mark.parametrize("layout", ["own", "dot"])
def test_a_picture_at_twice_the_scale_has_twice_the_pixels(layout: str) -> None:
    graph = seeded(5, 1)
    one, two = (size(picture(graph, "png", layout=layout, scale=scale)) for scale in (1.0, 2.0))
    assert two == pytest.approx([2 * side for side in one], abs=3)
    with pytest.raises(ArgmapError, match="choose a smaller --scale"):
        picture(seeded(60, 1), "png", scale=10.0)


@pytest.mark.parametrize("graph", [seeded(1, 1), seeded(30, 1), star(40)])
def test_the_size_of_a_drawing_is_known_beforehand(graph: Graph) -> None:
    known, svg = diagram(graph), parsed(graph)
    drawn = [float((svg.get(side) or "").removesuffix("pt")) for side in ("width", "height")]
    assert drawn == pytest.approx([known.width, known.height], abs=2 * DEFAULT.frame)


def test_a_picture_that_no_memory_holds_is_refused() -> None:
    with pytest.raises(ArgmapError, match=r"\d+ x \d+ pixels are too many for a PNG; draw an SVG"):
        picture(seeded(1000, 1), "png")


def test_dot_draws_one_too() -> None:
    assert min(size(picture(seeded(5, 1), "png", debian_dot()))) > 100


@pytest.mark.parametrize("text", ["図書館", "مكتبة", "👍 yes", "हिन्दी", "a ⇒ b"])
@pytest.mark.parametrize("way", [{}, {"layout": "dot"}])
def test_another_program_draws_letters_that_the_own_font_lacks(text: str, way: dict[str, Any]) -> None:
    assert min(size(picture(star_of([text]), "png", **way))) > 50


@pytest.mark.parametrize("text", ["図書館", "مكتبة", "หอสมุด", "ბიბლიოთეკა"])
def test_without_such_a_program_letters_that_would_be_lost_are_refused(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.drawing.graphviz.engine.with_fonts", lambda: None)
    with pytest.raises(ArgmapError, match=r"cannot draw the letter .* in a PNG: `pip install 'argmap\[pdf\]'`"):
        picture(star_of([text]), "png")
    with pytest.raises(ArgmapError, match="cannot draw the letter"):
        picture(star_of([text]), "png", str(find()))


def test_without_such_a_program_signs_and_pictures_are_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.drawing.graphviz.engine.with_fonts", lambda: None)
    assert picture(star_of(["It pays 😀👍🏽."]), "png") == picture(star_of(["It pays 🎉🚀🏽."]), "png")


def test_the_sign_of_incomplete_support_is_one_that_the_own_font_has() -> None:
    assert not LACKING.search("".join(flag.sign for flag in Flag).replace(*HOLLOW))


@pytest.mark.parametrize("text", ["Şəhər kitabxanası", "Библиотека", "Βιβλιοθήκη", "ספרייה", "“café” – №5 €"])
def test_letters_of_many_alphabets_are_drawn(text: str) -> None:
    """Boxes for what a font lacks all look alike; letters do not."""
    assert picture(star_of([text]), "png") != picture(star_of([text[::-1]]), "png")


@pytest.mark.parametrize("theme", ["cards", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_no_seam_shows_where_cells_of_one_ground_meet(theme: str, scale: float) -> None:
    graph, look = star_of(["It pays.", "It lasts."]), Options(theme=theme).look()
    known = diagram(graph, look)
    drawn = Image.open(BytesIO(picture(graph, "png", theme=theme, scale=scale))).convert("RGB")
    dots = drawn.width / known.width
    left, top = (edge - known.canvas.margin for edge in known.canvas.area[:2])
    seen = 0
    for box in (one for one in known.canvas.boxes if one.surface and one.label and one.classes[0] in look.tints):
        start, end = (round((x - left) * dots) for x in (box.x + look.bar + 2, box.x + box.width - 2))
        y = round((box.y - top + look.border + 1.5) * dots)  # above the letters of the title
        row = [drawn.getpixel((x, y)) for x in range(start, end)]
        seen += len(set(row)) > 1
        assert [x for x in range(1, len(row) - 1) if row[x - 1] == row[x + 1] != row[x]] == []
    assert seen, "no card has a flag in its title bar"
