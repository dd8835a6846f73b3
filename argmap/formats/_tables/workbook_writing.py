"""Writes a workbook with one sheet of texts (ECMA-376 part 1, section 18; the least that spreadsheets open)."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from argmap.files.packing import packed
from argmap.formats._format import WrittenMap
from argmap.formats._tables.table_heads import COLUMNS
from argmap.formats._tables.table_writing import rows_of_graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import Level, Place, Problem
from argmap.text.xml import printable

LONGEST = 32_767
"""How many characters a cell of Excel holds."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
    ' Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="map" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}  # fmt: skip


def workbook(rows: Sequence[Sequence[str]], place: Place) -> tuple[bytes, list[Problem]]:
    """Return a workbook whose first row has the heads, and a problem if texts were too long for its cells."""
    parts = {name: (_HEAD + content).encode() for name, content in _PARTS.items()}
    parts["xl/worksheets/sheet1.xml"] = "".join(_sheet(rows)).encode()
    long = sum(len(cell) > LONGEST for row in rows for cell in row)
    message = f"{long} of the texts are cut: a cell of Excel holds {LONGEST:,} characters"
    problem = Problem("not-kept", Level.WARNING, message, "write CSV, whose cells have no limit", place)
    return packed(parts), [problem] if long else []


def _sheet(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    yield '<cols><col min="1" max="4" width="12" customWidth="1"/><col min="5" max="5" width="70" customWidth="1"/>'
    yield "</cols><sheetData>"
    for number, row in enumerate(rows, 1):
        yield f'<row r="{number}">'
        for at, cell in enumerate(row):
            if cell:
                style = 1 if number == 1 else 2
                yield f'<c r="{_letters(at)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
                yield f"{_text(cell)}</t></is></c>"
        yield "</row>"
    yield "</sheetData></worksheet>"


def _text(cell: str) -> str:
    """Return a text as a string of Office holds it; a carriage return, which XML reads as a line feed, escaped."""
    text = _ESCAPED.sub("_x005F_", printable(cell[:LONGEST]))
    return escape(text, quote=False).replace("\r", "_x000D_")


def _letters(at: int) -> str:
    return chr(65 + at) if at < 26 else f"{chr(64 + at // 26)}{chr(65 + at % 26)}"


def graph_workbook(document: GraphDocument) -> WrittenMap:
    """Return a graph as a workbook with one sheet."""
    rows = [dict(zip(COLUMNS, COLUMNS, strict=True)), *rows_of_graph(document.graph)]
    content, problems = workbook([[row.get(name, "") for name in COLUMNS] for row in rows], Place(document.file))
    return WrittenMap(content, problems)
