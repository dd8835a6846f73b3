"""A PDF to print and to send: vectors, fonts inside, text to search, links, an outline; one page, or several."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from argmap.drawing.graphviz.engine import draw_pdf
from argmap.drawing.picture.branch_sheets import branch_sheets
from argmap.drawing.picture.diagram import diagram
from argmap.drawing.picture.dot_layout import ranked
from argmap.drawing.picture.leads import Leads, outline_entries
from argmap.drawing.picture.printed_pages import printed_pages
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene
from argmap.text.xml import printable

if TYPE_CHECKING:
    from pypdf import PdfWriter

NEEDS = ("pypdf",)
HEEDS = ("graphviz", "theme", "direction", "widest", "layout", "color", "pages", "ids", "whole")
PAGED = True
Size = tuple[float, float]
DEEPEST = 2
"""How deep the outline goes: the claims, what hangs on them, and what hangs on that."""


def render(scene: Scene, options: Options) -> bytes:
    """Return the PDF file. Raises ``ArgmapError`` when what draws it is missing or fails."""
    try:
        from pypdf import PdfWriter
    except ImportError as error:
        raise ArgmapError("a PDF needs pypdf: `pip install 'argmap[pdf]'`") from error
    writer, program = PdfWriter(), options.graphviz
    from argmap.renderers._pdf_binder import Binder

    binder = Binder(writer)
    pages = _pages(scene, options)
    for page in pages:
        drawn, areas = draw_pdf(page.dot, program, laid_out=page.leads is not None)
        binder.add(drawn, areas, page.paper, page.leads)
    binder.link()
    if any(page.title for page in pages):
        binder.name_pages([page.title for page in pages])
    else:
        binder.outline(outline_entries(blocks(scene.graph, SupportOf(scene.graph)), DEEPEST))
    _describe(writer, scene)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as DOT, with the size of its paper if it has one, and, if all has its place already, what leads where.

    ``title`` is its name in the outline, where pages are named there.
    """

    dot: str
    paper: Size | None = None
    leads: Leads | None = None
    title: str = ""


def _pages(scene: Scene, options: Options) -> list[DrawnPage]:
    theme = options.look()
    if options.layout == "dot":
        return [DrawnPage(ranked(scene.graph, theme, scene.overlay))]
    if options.in_sheets(scene.graph):
        sheets = branch_sheets(scene.graph, None, theme, scene.overlay)
        return [DrawnPage(one.dot, None, one.leads, one.title) for one in sheets]
    if not options.pages:
        drawing = diagram(scene.graph, theme, scene.overlay)
        return [DrawnPage(drawing.dot, None, drawing.leads)]
    pages = printed_pages(scene.graph, options.pages, theme, scene.overlay)
    return [DrawnPage(page.dot, (page.width, page.height), page.leads) for page in pages]


def _describe(writer: "PdfWriter", scene: Scene) -> None:
    """Say what the file is: its title, and its language, for who has it read aloud."""
    from pypdf.generic import NameObject, TextStringObject

    title = " ".join(printable(scene.graph.title).split()) or "Argument map"
    writer.add_metadata({"/Title": title, "/Creator": "argmap"})
    preferences: Any = writer.create_viewer_preferences()
    preferences.display_doctitle = True
    if scene.graph.language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(scene.graph.language)
