"""A PDF to print and to send: vectors, fonts inside, text to search, links; one page, or with ``--pages`` several."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from argmap.citations.wording import SAFE_LINK
from argmap.drawing.graphviz.engine import Area, draw_pdf
from argmap.drawing.picture.diagram import dot
from argmap.drawing.picture.dot_layout import ranked
from argmap.drawing.picture.sheets import sheets
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene
from argmap.text.xml import printable

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter

HEEDS = ("graphviz", "theme", "direction", "widest", "layout", "color", "pages")
PAGED = True
LARGEST = 14_400
"""The longest side of a page, in points, that every viewer shows (ISO 32000-1, annex C.2); larger maps are scaled."""
Size = tuple[float, float]


def render(scene: Scene, options: Options) -> bytes:
    """Return the PDF file. Raises ``ArgmapError`` when what draws it is missing or fails."""
    try:
        from pypdf import PdfWriter
    except ImportError as error:
        raise ArgmapError("a PDF needs pypdf: `pip install 'argmap[pdf]'`") from error
    writer, program = PdfWriter(), options.graphviz
    for source, paper, laid_out in _sources(scene, options):
        _add(writer, *draw_pdf(source, program, laid_out=laid_out), paper)
    _describe(writer, scene)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _sources(scene: Scene, options: Options) -> list[tuple[str, Size | None, bool]]:
    """Return each page as DOT, with the size of its paper if it has one, and whether all has its place already."""
    theme = options.look()
    if options.layout == "dot":
        return [(ranked(scene.graph, theme, scene.overlay), None, False)]
    if not options.pages:
        return [(dot(scene.graph, theme, scene.overlay), None, True)]
    pages = sheets(scene.graph, options.pages, theme, scene.overlay)
    return [(page.dot, (page.width, page.height), True) for page in pages]


def _add(writer: "PdfWriter", drawn: bytes, areas: list[Area], paper: Size | None) -> None:
    """Add a drawing as a page, in the middle of its paper or on a page of its size, and its links."""
    from pypdf import PdfReader
    from pypdf.annotations import Link
    from pypdf.generic import RectangleObject

    page = writer.add_page(PdfReader(BytesIO(drawn)).pages[0])
    if "/Annots" in page:
        del page["/Annots"]  # some programs write links, some do not: all get those of ``areas``
    wide, tall = float(page.mediabox.width), float(page.mediabox.height)
    scale = min(paper[0] / wide, paper[1] / tall) if paper else min(1.0, LARGEST / max(wide, tall))
    width, height = paper or (wide * scale, tall * scale)
    left, top = (width - wide * scale) / 2, (height + tall * scale) / 2
    _scale(writer, page, scale, left, top - tall * scale)
    page.mediabox = RectangleObject((0, 0, width, height))
    for address, *(x, y, right, low) in areas:
        if SAFE_LINK.fullmatch(address):
            corners = left + x * scale, top - low * scale, left + right * scale, top - y * scale
            writer.add_annotation(page, Link(rect=corners, url=address))


def _scale(writer: "PdfWriter", page: "PageObject", scale: float, x: float, y: float) -> None:
    """Draw what is on a page ``scale`` times as large, its lower left corner at ``x``, ``y``.

    Only commands before and behind are added: to read the others, as pypdf does to merge pages, takes seconds.
    """
    from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject

    around = DecodedStreamObject(), DecodedStreamObject()
    around[0].set_data(f"q {scale:.6f} 0 0 {scale:.6f} {x:.4f} {y:.4f} cm\n".encode())
    around[1].set_data(b"\nQ")
    before, behind = map(writer._add_object, around)
    page[NameObject("/Contents")] = ArrayObject([before, page.raw_get("/Contents"), behind])


def _describe(writer: "PdfWriter", scene: Scene) -> None:
    """Say what the file is: its title, and its language, for who has it read aloud."""
    from pypdf.generic import NameObject, TextStringObject

    title = " ".join(printable(scene.graph.title).split()) or "Argument map"
    writer.add_metadata({"/Title": title, "/Creator": "argmap"})
    preferences: Any = writer.create_viewer_preferences()
    preferences.display_doctitle = True
    if scene.graph.language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(scene.graph.language)
