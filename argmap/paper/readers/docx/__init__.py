"""Reads DOCX (ECMA-376, ISO/IEC 29500), as Word, LibreOffice, Google Docs and pandoc write it.

A place's line is the number of the paragraph, counted over those with text outside tables; a note's place is that of
its reference. Notes are numbered in the order of their references, endnotes behind footnotes. Tables are left out, and
so are captions and tables of contents; their notes are kept.
"""

import os
from collections.abc import Iterator
from itertools import groupby

from argmap.files import refuse
from argmap.paper.blocks import Block, Kind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.docx.package import Package
from argmap.paper.readers.docx.properties import Properties
from argmap.paper.readers.docx.styles import Styles, role
from argmap.paper.readers.docx.text import NoteKey, Paragraph, Text
from argmap.problems import Place

SUFFIXES = (".docx", ".docm")

_KINDS = {"title": Kind.TITLE, "author": Kind.AUTHOR, "entry": Kind.ENTRY, "": Kind.PARAGRAPH}
_LONGEST_HEADING = 120  # characters, of a heading that is only bold


def read(path: str | os.PathLike[str]) -> Iterator[Block]:
    """Yield the blocks of a DOCX. Raises ``ReadError`` with one problem."""
    package = Package(path)
    document = package.related("").get("officeDocument")
    if document is None:
        message = "a ZIP archive, but not a DOCX: it names no document"
        raise refuse("broken-file", message, "save it as DOCX in a program for texts", Place(package.file))
    yield from _Document(package, document).blocks()


class _Document:
    """The parts of a DOCX that hold its text."""

    def __init__(self, package: Package, main: str) -> None:
        self.file = package.file
        self.parts = package.related(main)
        self.styles = Styles()
        if "styles" in self.parts:
            package.read(self.parts["styles"], self.styles)
        self.body = Text(Place(package.file))
        package.read(main, self.body)
        self.notes = {key: value for part in ("footnotes", "endnotes") for key, value in self._notes(package, part)}
        self.properties = Properties.of(package)
        self.numbers = self._numbers()
        self.unstyled = False
        self.unstyled = not any(self._role(one).startswith("heading") for one in self.body.paragraphs)

    def _notes(self, package: Package, part: str) -> Iterator[tuple[NoteKey, list[Paragraph]]]:
        if part in self.parts:
            text = Text(Place(package.file))
            package.read(self.parts[part], text)
            for id_, paragraphs in groupby(text.paragraphs, lambda one: one.note):
                yield NoteKey(part, id_), list(paragraphs)

    def _numbers(self) -> dict[NoteKey, int]:
        """Return the numbers of the notes that are referred to and exist."""
        keys = [item for one in self.body.paragraphs for item in one.items if isinstance(item, NoteKey)]
        keys.sort(key=lambda key: key.part == "endnotes")  # stable: otherwise the order of the text
        return {key: number for number, key in enumerate(dict.fromkeys(keys), 1)}

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of body and notes, with the levels of headings as the styles have them."""
        said = [self._block(one, role_) for one in self.body.paragraphs if (role_ := self._role(one)) != "left out"]
        kinds = {one.kind for one in said}
        yield from (one for one in self.properties.blocks(self.file) if one.kind not in kinds)
        yield from said
        places = {item: one.number for one in self.body.paragraphs for item in one.items if isinstance(item, NoteKey)}
        for key, number in sorted(self.numbers.items(), key=lambda pair: pair[1]):
            if key in self.notes:
                yield self._note(self.notes[key], number, Place(self.file, places[key]))

    def _role(self, paragraph: Paragraph) -> str:
        if paragraph.table:
            return "left out"
        if paragraph.level:
            return f"heading {paragraph.level}"
        said = role(paragraph.style, self.styles.found)
        return self._looks(paragraph) if self.unstyled and not said else said

    def _looks(self, paragraph: Paragraph) -> str:
        """Return what a paragraph looks like in a document that styles no heading: bold and short is one."""
        text = "".join(item for item in paragraph.items if isinstance(item, str)).strip()
        if not paragraph.bold or len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";")):
            return ""
        return "title" if paragraph.number == 1 else "heading 1"

    def _block(self, paragraph: Paragraph, role_: str) -> Block:
        flow = self._fill(Flow(), paragraph, Place(self.file, paragraph.number))
        if role_.startswith("heading"):
            return flow.block(Kind.HEADING, level=int(role_.split()[1]))
        return flow.block(_KINDS[role_])

    def _note(self, paragraphs: list[Paragraph], number: int, place: Place) -> Block:
        flow = Flow()
        for paragraph in paragraphs:
            self._fill(flow, paragraph, place).pause()
        return flow.block(Kind.NOTE, number=number)

    def _fill(self, flow: Flow, paragraph: Paragraph, place: Place) -> Flow:
        for item in paragraph.items:
            if isinstance(item, NoteKey):
                flow.mark(self.numbers[item], place)
            else:
                flow.add(item, place)
        return flow
