"""Makes the blocks of a paper from the parts of a DOCX."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from argmap.files import refuse
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.docx.package import Package
from argmap.paper.readers.docx.properties import Properties
from argmap.paper.readers.docx.story import NoteKey, StoryParagraph, Text
from argmap.paper.readers.docx.styles import Styles, role
from argmap.problems import Place

_KINDS = {
    "title": BlockKind.TITLE,
    "author": BlockKind.AUTHOR,
    "entry": BlockKind.ENTRY,
    "caption": BlockKind.CAPTION,
    "": BlockKind.PARAGRAPH,
}
_LONGEST_HEADING = 120  # characters, of a heading that is only bold


def compose(package: Package) -> Iterator[Block]:
    """Yield the blocks of a DOCX: title and authors, the text, the notes. Raises ``ReadError`` with one problem."""
    document = package.related("").get("officeDocument")
    if document is None:
        message = "this is a ZIP archive, but not a DOCX: it has no document"
        raise refuse("broken-file", message, "save it as DOCX in a word processor", Place(package.file))
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
        self.styled = any(self._said(one).startswith("heading") for one in self.body.paragraphs)

    def _notes(self, package: Package, part: str) -> Iterator[tuple[NoteKey, list[StoryParagraph]]]:
        if part in self.parts:
            text = Text(Place(package.file))
            package.read(self.parts[part], text)
            for id_, paragraphs in groupby(text.paragraphs, lambda one: one.note):
                yield NoteKey(part, id_), list(paragraphs)

    def _numbers(self) -> dict[NoteKey, int]:
        """Return the numbers of the notes that are referred to; 0 for one that has a sign."""
        keys = [item for one in self.body.paragraphs for item in one.items if isinstance(item, NoteKey)]
        keys.sort(key=lambda key: key.part == "endnotes")  # stable: otherwise the order of the text
        numbered = dict.fromkeys(key for key in keys if key not in self.body.signs)
        return dict.fromkeys(keys, 0) | {key: number for number, key in enumerate(numbered, 1)}

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of body and notes, with the levels of headings as the styles have them."""
        said = [self._block(one, role_) for one in self.body.paragraphs if (role_ := self._role(one)) != "left out"]
        kinds = {one.kind for one in said} - {BlockKind.FIELD}
        yield from (one for one in self.properties.blocks(self.file) if one.kind not in kinds)
        yield from said
        places = {item: one.number for one in self.body.paragraphs for item in one.items if isinstance(item, NoteKey)}
        for key, number in sorted(self.numbers.items(), key=lambda pair: pair[1]):
            if key in self.notes:
                yield self._note(self.notes[key], number, Place(self.file, places[key]))

    def _role(self, paragraph: StoryParagraph) -> str:
        """Return what a paragraph is, as ``styles.role`` does."""
        if paragraph.table:
            return "left out"
        said = self._said(paragraph)
        return said if said or self.styled else self._looks(paragraph)

    def _said(self, paragraph: StoryParagraph) -> str:
        """Return what a paragraph says that it is: by its own outline level, or by its style."""
        return f"heading {paragraph.level}" if paragraph.level else role(paragraph.style, self.styles.found)

    def _looks(self, paragraph: StoryParagraph) -> str:
        """Return what a paragraph looks like in a document that styles no heading: bold and short is one."""
        text = "".join(item for item in paragraph.items if isinstance(item, str)).strip()
        if not text or not paragraph.bold or len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";")):
            return ""
        return "title" if paragraph.number == 1 else "heading 1"

    def _block(self, paragraph: StoryParagraph, role_: str) -> Block:
        flow = self._fill(Flow(), paragraph, Place(self.file, paragraph.number))
        if role_ == "date":
            return replace(flow.block(BlockKind.FIELD), field="issued")
        if role_.startswith("heading"):
            return flow.block(BlockKind.HEADING, level=int(role_.split()[1]))
        return flow.block(_KINDS[role_])

    def _note(self, paragraphs: list[StoryParagraph], number: int, place: Place) -> Block:
        flow = Flow()
        for paragraph in paragraphs:
            self._fill(flow, paragraph, place).pause()
        return flow.block(BlockKind.NOTE, number=number)

    def _fill(self, flow: Flow, paragraph: StoryParagraph, place: Place) -> Flow:
        for at, item in enumerate(paragraph.items):
            if isinstance(item, NoteKey):
                flow.mark(self.numbers.get(item, 0), place)
            else:
                flow.add(item, place, raised=at in paragraph.raised)
        return flow
