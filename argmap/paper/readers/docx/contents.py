"""Makes the blocks of a paper from the parts of a DOCX."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers._plain_notes import lists_notes, with_typed_notes
from argmap.paper.readers.docx.note_formats import labels
from argmap.paper.readers.docx.package import Package
from argmap.paper.readers.docx.properties import Properties
from argmap.paper.readers.docx.story import NoteKey, StoryParagraph, Text
from argmap.paper.readers.docx.styles import Styles, role
from argmap.paper.reasons import Reason
from argmap.problems import Place

_KINDS = {
    "title": BlockKind.TITLE,
    "author": BlockKind.AUTHOR,
    "entry": BlockKind.ENTRY,
    "caption": BlockKind.CAPTION,
    "": BlockKind.PARAGRAPH,
}
_ASIDE = {"subtitle": Reason.FRONT, "contents": Reason.CONTENTS}
_BESIDE = {"header": Reason.RUNNING, "footer": Reason.RUNNING, "comments": Reason.COMMENT}
_LONGEST_CELL = 400  # characters of a paragraph in a table: where one is longer, the table holds running text
_LONGEST_HEADING = 120  # characters, of a heading that is only bold


def compose(package: Package) -> Iterator[Block]:
    """Yield the blocks of a DOCX: title and authors, the text, the notes. Raises ``ReadError`` with one problem."""
    yield from _Document(package, package.document()).blocks()


def _beside(package: Package, main: str) -> Iterator[tuple[Reason, list[StoryParagraph]]]:
    """Yield heads and feet of pages, each once, and comments."""
    seen: set[tuple[str, ...]] = set()
    for kind, part in package.relations(main):
        if kind in _BESIDE:
            text = Text(Place(package.file))
            package.hear(part, text)
            said = (kind, *(one.text for one in text.paragraphs))
            if said not in seen:
                yield _BESIDE[kind], [replace(one, number=0) for one in text.paragraphs]
            seen.add(said)


class _Document:
    """The parts of a DOCX that hold its text."""

    def __init__(self, package: Package, main: str) -> None:
        self.file = package.file
        self.parts = package.related(main)
        self.styles = Styles()
        if "styles" in self.parts:
            package.hear(self.parts["styles"], self.styles)
        self.body = Text(Place(package.file))
        package.hear(main, self.body)
        self.beside = list(_beside(package, main))
        self.notes = {key: value for part in ("footnotes", "endnotes") for key, value in self._notes(package, part)}
        self.properties = Properties.of(package)
        self.numbers = self._numbers()
        settings = Text(Place(package.file))
        if "settings" in self.parts:
            package.hear(self.parts["settings"], settings)
        numbered = [key for key in self.numbers if self.numbers[key]]
        self.labels = dict(labels(numbered, self.body, settings))
        self.styled = any(self._said(one).startswith("heading") for one in self.body.paragraphs)

    def _notes(self, package: Package, part: str) -> Iterator[tuple[NoteKey, list[StoryParagraph]]]:
        if part in self.parts:
            text = Text(Place(package.file))
            package.hear(self.parts[part], text)
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
        said = list(self._body())
        kinds = {one.kind for one in said} - {BlockKind.FIELD}
        yield from (one for one in self.properties.blocks(self.file) if one.kind not in kinds)
        typed = not self.numbers and lists_notes(said)  # by hand, below a heading over notes
        yield from with_typed_notes(said) if typed else said
        places = {item: one.number for one in self.body.paragraphs for item in one.items if isinstance(item, NoteKey)}
        for key, number in sorted(self.numbers.items(), key=lambda pair: pair[1]):
            if key in self.notes:
                note = self._note(self.notes[key], number, Place(self.file, places[key]))
                yield replace(note, printed=self._printed(key))
        for key, paragraphs in self.notes.items():
            if key.id and key not in self.numbers:
                yield from self._aside(Reason.UNNUMBERED, paragraphs)
        for paragraphs in self.notes.values():
            yield from (one for each in paragraphs for one in self._asides(each))
        for why, paragraphs in self.beside:
            yield from self._aside(why, paragraphs)

    def _printed(self, key: NoteKey) -> str:
        """Return what the document shows as a note's number, if that is not the number itself."""
        label = self.labels.get(key, "")
        return label if label != str(self.numbers.get(key, 0)) else ""

    def _body(self) -> Iterator[Block]:
        """Yield the blocks of the body; a table is one, unless it lays out running text."""
        layout = {one.table for one in self.body.paragraphs if self._is_prose(one)}
        for table, group in groupby(self.body.paragraphs, lambda one: 0 if one.table in layout else one.table):
            paragraphs = list(group)
            if table:
                yield from self._aside(Reason.TABLE, paragraphs)
            for one in paragraphs:
                if one.items and not table:
                    yield self._block(one, self._role(one))
                yield from self._asides(one)

    def _is_prose(self, paragraph: StoryParagraph) -> bool:
        """Whether a paragraph is no cell of a table of figures."""
        return not paragraph.table or len(paragraph.text) > _LONGEST_CELL or self._said(paragraph).startswith("heading")

    def _aside(self, why: Reason, paragraphs: Sequence[StoryParagraph]) -> Iterator[Block]:
        """Yield what stands in paragraphs as one aside, with the marks of notes in it."""
        flow = Flow()
        for one in paragraphs:
            self._fill(flow, one, Place(self.file, one.number or None)).pause()
        if flow:
            yield replace(flow.block(BlockKind.ASIDE), why=why)

    def _asides(self, paragraph: StoryParagraph) -> Iterator[Block]:
        """Yield what stands in a paragraph and is no running text."""
        for why, group in groupby(paragraph.asides, lambda one: one[0]):
            flow = Flow()
            flow.add("".join(text for _, text in group), Place(self.file, paragraph.number or None))
            if flow:
                yield replace(flow.block(BlockKind.ASIDE), why=why)

    def _role(self, paragraph: StoryParagraph) -> str:
        """Return what a paragraph is, as ``styles.role`` does."""
        said = self._said(paragraph)
        return said if said or self.styled else self._looks(paragraph)

    def _said(self, paragraph: StoryParagraph) -> str:
        """Return what a paragraph says that it is: by its own outline level, or by its style."""
        return f"heading {paragraph.level}" if paragraph.level else role(paragraph.style, self.styles.found)

    def _looks(self, paragraph: StoryParagraph) -> str:
        """Return what a paragraph looks like in a document that styles no heading: bold and short is one."""
        text = paragraph.text.strip()
        if not text or not paragraph.bold or len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";")):
            return ""
        return "title" if paragraph.number == 1 else "heading 1"

    def _block(self, paragraph: StoryParagraph, role_: str) -> Block:
        flow = self._fill(Flow(), paragraph, Place(self.file, paragraph.number))
        if role_ in _ASIDE:
            return replace(flow.block(BlockKind.ASIDE), why=_ASIDE[role_])
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
                flow.mark(self.numbers.get(item, 0), place, self._printed(item))
            else:
                flow.add(item, place, raised=at in paragraph.raised)
        return flow
