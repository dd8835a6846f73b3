"""The paragraphs of a Word document with their place in its outline.

ECMA-376 part 1: 17.3 "Paragraphs and Rich Formatting", 17.11 "Footnotes and Endnotes", 17.16.22 "hyperlink".
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.formats._word_outline.word_styles import WordStyles
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.notation.source import Source
from argmap.paper.readers.docx.package import Package

SKIPPED = frozenset(("del", "moveFrom", "txbxContent", "Fallback", "drawing", "pict", "pPr", "rPr", "instrText"))
MOST_SPANNED = 63
"""How many columns a table of Word has."""
SPACES = {"tab": " ", "br": "\n", "cr": "\n"}


@dataclass(slots=True)
class WordParagraph:
    """A paragraph: its text, its level as a heading (0 if it is none) or an item (-1 if it is none), its notes.

    ``cell`` is where it is in a table: the number of the table, the row and the column; ``line`` counts the lines of
    one that was taken apart.
    """

    number: int
    text: str = ""
    heading: int = 0
    item: int = -1
    sign: str = ""
    title: bool = False
    notes: list[int] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    cell: tuple[int, int, int] | None = None
    line: int = 0


class WordDocument:
    """A DOCX that was read; ``notes`` are the texts of its notes by number, footnotes before endnotes."""

    def __init__(self, content: bytes, file: str) -> None:
        """Open it. Raises ``ReadError`` as ``Package`` does."""
        self._package = Package(file, content)
        self._main = self._package.document()
        self._parts = self._package.related(self._main)
        self._styles = WordStyles()
        if "styles" in self._parts:
            self._styles.add_styles(self._xml(self._parts["styles"]))
        if "numbering" in self._parts:
            self._styles.add_lists(self._xml(self._parts["numbering"]))
        self._links = self._external()
        self._numbers: dict[tuple[str, str], int] = {}
        self.notes: dict[int, str] = {}

    def paragraphs(self) -> Iterator[WordParagraph]:
        """Yield the paragraphs with text, in order; ``notes`` are known afterwards."""
        body = self._xml(self._main).first("body")
        number = 0
        for element, cell in _paragraphs(body) if body else ():
            found = WordParagraph(number + 1, cell=cell)
            self._fill(found, element)
            if not found.text.strip():
                continue
            number += 1
            properties = element.first("pPr")
            found.heading = self._styles.heading(properties)
            found.title = self._styles.is_title(properties)
            if level := self._styles.list_level(properties):
                found.item, found.sign = level
            yield found
        self._read_notes()

    def _fill(self, found: WordParagraph, element: XmlElement) -> None:
        """Take the text of a paragraph, the marks of its notes and where its links lead."""
        parts = [found.text]
        pending = list(reversed(element.children))
        while pending:
            one = pending.pop()
            if one.tag in SKIPPED or one.tag == "p":
                continue
            if one.tag == "t":
                parts.append(one.text)
            elif one.tag in SPACES:
                parts.append(SPACES[one.tag])
            elif one.tag in ("footnoteReference", "endnoteReference"):
                key = (one.tag.removesuffix("Reference") + "s", one.get("id"))
                found.notes.append(self._numbers.setdefault(key, len(self._numbers) + 1))
            elif one.tag == "hyperlink" and one.get("id") in self._links:
                found.addresses.append(self._links[one.get("id")])
            pending += reversed(one.children)
        found.text = "".join(parts)

    def _read_notes(self) -> None:
        for part in ("footnotes", "endnotes"):
            root = self._xml(self._parts[part]) if part in self._parts else None
            for note in root.children if root else ():
                number = self._numbers.get((part, note.get("id")))
                if number:
                    self.notes[number] = " ".join(self._words(one) for one in note.named("p")).strip()

    def _words(self, element: XmlElement) -> str:
        words = WordParagraph(0)
        self._fill(words, element)
        return " ".join(words.text.split())

    def _external(self) -> dict[str, str]:
        folder, name = posixpath.split(self._main)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self._package.has(relations):
            return {}
        return {
            one.get("Id"): one.get("Target")
            for one in self._xml(relations).named("Relationship")
            if one.get("TargetMode") == "External" and one.get("Target").startswith(("http://", "https://"))
        }

    def _xml(self, part: str) -> XmlElement:
        content = self._package.read(part)
        return read_xml(Source(content.decode("utf-8-sig", "replace"), self._package.file))


Cell = tuple[int, int, int] | None


def _paragraphs(body: XmlElement) -> Iterator[tuple[XmlElement, Cell]]:
    """Yield the paragraphs of a document, those of tables and of fields for content too, with the cells they are in."""
    pending: list[tuple[XmlElement, Cell]] = [(one, None) for one in reversed(body.children)]
    tables = 0
    while pending:
        one, cell = pending.pop()
        if one.tag == "p":
            yield one, cell
        elif one.tag == "tbl" and cell is None:
            pending += reversed(list(_cells(one, tables)))
            tables += 1
        elif one.tag not in SKIPPED:
            pending += ((child, cell) for child in reversed(one.children))


def _cells(table: XmlElement, number: int) -> Iterator[tuple[XmlElement, Cell]]:
    """Yield the cells of a table that is in no other, with row and column; one that spans columns counts as each."""
    for row_number, row in enumerate(table.named("tr")):
        column = 0
        for cell in row.named("tc"):
            yield cell, (number, row_number, column)
            span = cell.first("tcPr", "gridSpan")
            given = span.get("val") if span else ""
            column += min(int(given), MOST_SPANNED) if given.isdecimal() and 0 < len(given) < 4 else 1
