"""A PDF to print and to send: vectors, fonts inside, text to search; one page, or with ``--pages`` several."""

from argmap.drawing.diagram import Diagram, dot
from argmap.drawing.engine import draw_pdf
from argmap.drawing.ranks import ranked
from argmap.drawing.sheets import sheets
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene

PAGED = True


def render(scene: Scene, options: Options) -> bytes:
    """Return the PDF file. Raises ``ArgmapError`` when what draws it is missing or fails."""
    theme = options.look()
    if options.layout == "dot":
        return draw_pdf(ranked(scene.graph, theme, scene.overlay), options.graphviz, laid_out=False)
    if not options.pages:
        return draw_pdf(dot(scene.graph, theme, scene.overlay), options.graphviz)
    return _bound(sheets(scene.graph, options.pages, theme, scene.overlay), options.graphviz)


def _bound(pages: list[Diagram], graphviz: str | None) -> bytes:
    """Return pages as one PDF file, each scaled to its paper: Graphviz writes them in the size of the drawing.

    Links do not survive that, and are of no use on paper.
    """
    try:
        from pypdfium2 import PdfDocument, PdfMatrix
    except ImportError as error:
        raise ArgmapError("several pages in one PDF need pypdfium2: `pip install 'argmap[pdf]'`") from error
    from io import BytesIO

    whole = PdfDocument.new()
    for page in pages:
        drawn = PdfDocument(draw_pdf(page.dot, graphviz))
        wide, tall = drawn[0].get_size()
        scale = min(page.width / wide, page.height / tall)
        picture = drawn.page_as_xobject(0, whole).as_pageobject()
        left, bottom = (page.width - wide * scale) / 2, (page.height - tall * scale) / 2
        picture.set_matrix(PdfMatrix().scale(scale, scale).translate(left, bottom))
        paper = whole.new_page(page.width, page.height)
        paper.insert_obj(picture)
        paper.gen_content()
    out = BytesIO()
    whole.save(out)
    return out.getvalue()
