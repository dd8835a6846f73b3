"""The table as a Word document, turned sideways so that eight columns have room."""

from io import BytesIO
from typing import TYPE_CHECKING

from argmap.files import LARGEST, refuse
from argmap.files.archive import Archive
from argmap.problems import ArgmapError, Place
from argmap.reviewing.replies.response_table import COLUMNS
from argmap.text.xml import printable

if TYPE_CHECKING:
    from docx.section import Section
    from docx.table import Table

NEEDED = "a Word document needs python-docx: `pip install 'argmap[word]'`"
WIDTHS = (1.6, 1.8, 2.2, 7.0, 5.5, 4.0, 1.8, 2.0)
"""How wide the columns are, in centimetres."""
SIZE, MARGIN = 9, 1.5
UNPACKED = 4 * LARGEST
"""How many bytes a table may unpack to: authors may have put figures into it."""


def write(rows: list[dict[str, str]]) -> bytes:
    """Return the DOCX file. Raises ``ArgmapError`` where python-docx is missing."""
    try:
        import docx
        from docx.shared import Cm, Pt
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "Responses", ""
    document.styles["Normal"].font.size = Pt(SIZE)
    _turn(document.sections[0])
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for row in ({one: one.capitalize() for one in COLUMNS}, *rows):
        cells = table.rows[0].cells if row["point"] == "Point" else table.add_row().cells
        for cell, name, width in zip(cells, COLUMNS, WIDTHS, strict=True):
            cell.text, cell.width = printable(row[name]), Cm(width)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)  # LibreOffice takes the width of a column, Word that of its cells
    _head(table)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _head(table: "Table") -> None:
    """Print the first row in bold, and again at the top of each page."""
    from docx.oxml import OxmlElement

    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        cell.paragraphs[0].runs[0].bold = True


def _turn(section: "Section") -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN)


def read(content: bytes, file: str) -> list[dict[str, str]]:
    """Return the rows of the first table that has points. Raises ``ReadError``, ``ArgmapError`` without python-docx."""
    try:
        import docx
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    _require_small(content, file)
    try:
        tables = docx.Document(BytesIO(content)).tables
        found = [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]
    except Exception as error:  # a broken file fails in many ways
        cure = "save it again as a Word document (.docx)"
        raise refuse("broken-file", "this Word document cannot be read", cure, Place(file)) from error
    for table in found:
        heads = [one.strip().casefold() for one in table[0]] if table else []
        if "point" in heads:
            return [dict(zip(heads, row, strict=False)) for row in table[1:]]
    raise refuse("wrong-type", "this document has no table of points", "fill in the table as it was", Place(file))


def _require_small(content: bytes, file: str) -> None:
    """Raise ``ReadError`` for what is no archive, or unpacks to too much: python-docx sets no bound."""
    archive = Archive(content, file, "Word document", most=UNPACKED)
    for part in archive.parts():
        archive.read(part)
