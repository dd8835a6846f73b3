"""Reads the cells of a workbook.

ECMA-376 part 1: 18.2.27 "workbook", 18.3.1.4 "c" (cell), 18.4.8 "si" (string item), 22.9.2.19 "ST_Xstring" (escapes).
"""

import posixpath
import re

from argmap.files import refuse
from argmap.files.archive import SAVE_AGAIN, Archive
from argmap.files.disk import LARGEST
from argmap.formats._tables.table_reading import graph_of, head_row
from argmap.formats._tables.table_rows import MOST_COLUMNS, TableCell
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Place, shown

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1")
MOST_TEXT = LARGEST
"""How long the texts of all cells together may be: thousands of cells can share one long text."""


class Workbook(Archive):
    """A workbook that was read."""

    def __init__(self, content: bytes, file: str) -> None:
        """Open it. Raises ``ReadError``: ``encrypted-file``, ``too-large`` or ``broken-file``."""
        self.file = file
        if content.startswith(_ENCRYPTED):
            self._what, self._cure = "workbook", "save it as XLSX without a password"
            raise self.refusal("encrypted-file", "the file has a password, or is in the old format of Excel (.xls)")
        super().__init__(content, file, "workbook", f"{SAVE_AGAIN} as XLSX")
        self._strings: list[str] | None = None
        self._text_left = MOST_TEXT
        self.unknown: list[Place] = []
        """Where formulas are whose result was not saved."""

    def sheets(self) -> list[tuple[str, str]]:
        """Return the names of the sheets, in order, with the names of their parts. Raises ``ReadError``."""
        main = next((target for kind, target in self._relations("") if kind == "officeDocument"), "")
        if not self.has(main):
            raise self.refusal("broken-file", "this is a ZIP archive, but not a workbook: it has no sheets")
        targets = dict(self._targets(main))
        sheets = self._xml(main).first("sheets")
        named = [(one.get("name"), targets.get(one.get("id"), "")) for one in (sheets.children if sheets else ())]
        first_names = {part: name for name, part in reversed(named) if self.has(part)}
        return [(name, part) for part, name in reversed(first_names.items())]

    def rows(self, part: str) -> list[dict[int, TableCell]]:
        """Return the rows of a sheet that have a cell with text, by columns from 0. Raises ``ReadError``."""
        data = self._xml(part).first("sheetData")
        found: list[dict[int, TableCell]] = []
        row_number = 0
        for row in data.named("row") if data else ():
            row_number = _whole(row.get("r")) or row_number + 1
            if cells := self._cells(row, row_number):
                found.append(cells)
        return found

    def _cells(self, row: XmlElement, row_number: int) -> dict[int, TableCell]:
        found: dict[int, TableCell] = {}
        column = 0
        for cell in row.named("c"):
            match = _REFERENCE.fullmatch(cell.get("r"))
            column = _column(match[1]) if match else column + 1
            place = Place(self.file, row_number, column)
            if text := self._text(cell):
                self._count(text, place)
                found.setdefault(column - 1, TableCell(text, place))
            elif cell.first("f"):
                self.unknown.append(place)
        return found

    def _count(self, text: str, place: Place) -> None:
        self._text_left -= len(text)
        if self._text_left < 0:
            message = f"the cells up to this one hold more than {MOST_TEXT:,} characters"
            raise refuse("too-large", message, "shorten the texts, or leave out what is no statement", place)

    def _text(self, cell: XmlElement) -> str:
        """Return what a cell shows: a shared text, a text of its own, or a number as it is stored."""
        if cell.get("t") == "inlineStr":
            inline = cell.first("is")
            return _said(inline) if inline else ""
        value = cell.first("v")
        text = value.text if value else ""
        if cell.get("t") == "s":
            number = int(text) if text.isdecimal() and len(text) < 9 else -1
            return self._shared()[number] if 0 <= number < len(self._shared()) else ""
        if cell.get("t") == "str":
            return _unescaped(text)
        return text.removesuffix(".0")

    def _shared(self) -> list[str]:
        if self._strings is None:
            parts = [one for one in self.parts() if posixpath.basename(one).lower() == "sharedstrings.xml"]
            self._strings = [_said(one) for part in parts for one in self._xml(part).named("si")]
        return self._strings

    def _xml(self, part: str) -> XmlElement:
        content = self.read(part)
        return read_xml(Source(content.decode("utf-8-sig", "replace"), self.file))

    def _relations(self, part: str) -> list[tuple[str, str]]:
        return [(kind, target) for _, kind, target in self._related(part)]

    def _targets(self, part: str) -> list[tuple[str, str]]:
        return [(id_, target) for id_, _, target in self._related(part)]

    def _related(self, part: str) -> list[tuple[str, str, str]]:
        """Return the relationships of a part: id, kind and the name of the part that is meant."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relations):
            return []
        return [
            (one.get("Id"), one.get("Type").rpartition("/")[2],
             posixpath.normpath(posixpath.join("/", folder, one.get("Target")))[1:])
            for one in self._xml(relations).named("Relationship")
        ]  # fmt: skip


def _said(item: XmlElement) -> str:
    """Return the text of a string item: of itself or its runs, not how it is read aloud (``rPh``)."""
    parts = [one.text for child in item.children for one in ((child,) if child.tag == "t" else _of_run(child))]
    return _unescaped("".join(parts))


def _of_run(element: XmlElement) -> tuple[XmlElement, ...]:
    return tuple(element.named("t")) if element.tag == "r" else ()


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return min(number, MOST_COLUMNS)


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def workbook_graph(content: bytes, file: str) -> GraphDocument:
    """Return the graph in a workbook. Raises ``ReadError`` where no sheet has a table of statements."""
    book = Workbook(content, file)
    builder = GraphBuilder(Source("", file), "xlsx")
    sheets = [(name, book.rows(part)) for name, part in book.sheets()]
    fitting = [one for one in sheets if head_row(one[1]) is not None]
    name, rows = fitting[0] if fitting else sheets[0] if sheets else ("", list[dict[int, TableCell]]())
    for other, cells in sheets:
        if other != name and cells:
            message = f"the sheet {shown(other)} is not read: the map is on the sheet {shown(name)}"
            where = next(iter(cells[0].values())).where
            builder.remark("left-out", message, "put its rows in a workbook of their own", where)
    for where in book.unknown:
        message = "the result of this formula was not saved with the file"
        builder.remark("unread-part", message, "open the file in a spreadsheet and save it again", where)
    return graph_of(builder, rows, Place(file, 1, 1))
