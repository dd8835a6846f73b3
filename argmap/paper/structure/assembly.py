"""Puts a paper together from the blocks that a reader yields."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.language import ENGLISH, detect
from argmap.notation.bibliography import MOST_NOTES
from argmap.paper.article import Article, ArticleSection, Entry, Marker, Note, Paragraph, Sentence, Stated
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.bylines import people
from argmap.paper.structure.captions import figure_of
from argmap.paper.structure.entries import entries
from argmap.paper.structure.hyphenation import LineJoiner
from argmap.paper.structure.origins import Origins
from argmap.paper.structure.parts import JoinedBlocks, Parts
from argmap.paper.structure.pieces import line
from argmap.paper.structure.raised_numbers import with_raised_marks
from argmap.paper.structure.running_text import Running
from argmap.paper.structure.sentences import split
from argmap.paper.structure.sorting import sort
from argmap.paper.structure.text_citations import CitationFinder, split_raised
from argmap.problems import Place

_APART = "\n\n"
_SAMPLE = 200  # blocks that show in which language a paper is


def assemble(file: str, blocks: Iterable[Block]) -> Article:
    """Return the paper in a file, put together from its blocks.

    Each heading opens a section. Sections have the ids of maps: A abstract, 0 introduction and what stands before any
    heading, C conclusion, numbers as the paper gives them, behind the id of what they stand under where they begin
    again, the next free number for other headings. Paragraphs that pages tear apart are joined, notes
    likewise; words are freed of hyphens at ends of lines. What is no part of the text is listed in ``left_out``.
    """
    read = list(blocks)
    every = with_raised_marks([block for block in read if block.kind is not BlockKind.FIELD])
    parts = sort(every)
    lines = LineJoiner(lambda: (block.text for block in every))
    text = _Text(lines, detect(" ".join(block.text for block in every[:_SAMPLE])) or ENGLISH)
    drafts = zip(parts.ids(), parts.sections, strict=True)
    sections = tuple(text.section(id_, draft.title, draft.paragraphs) for id_, draft in drafts)
    notes = tuple(_notes(parts, lines, Place(file)))
    listed = tuple(_entries(parts, lines, Place(file)))
    markers, raised = split_raised(text.markers, notes, listed)
    return Article(
        file=file,
        text=_APART.join(text.texts),
        sections=sections,
        markers=tuple(markers),
        notes=tuple(one for one in notes if one.number),
        entries=listed,
        title=parts.title,
        authors=tuple(parts.authors) or _said_authors(read),
        remarks=tuple(one for one in notes if not one.number),
        left_out=tuple(parts.left_out),
        figures={name: one for one in reversed(parts.left_out) if (name := figure_of(one.text))},
        stated=(*_stated(read), *parts.stated),
        raised=tuple(raised),
        finder=CitationFinder(text.origins),
    )


def _said_authors(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the authors that the file's properties name, for a paper that names none itself."""
    said = (one.text for one in blocks if one.kind is BlockKind.FIELD and one.field == "author")
    return tuple(dict.fromkeys(name for text in said for name in people(text)))


def _stated(blocks: Iterable[Block]) -> Iterator[Stated]:
    return (Stated(one.field, line(one.text), one.whose) for one in blocks if one.kind is BlockKind.FIELD)


class _Text:
    """The running text, paragraph by paragraph."""

    def __init__(self, lines: LineJoiner, language: str) -> None:
        self._lines, self._language = lines, language
        self._length = 0
        self.texts: list[str] = []
        self.markers: list[Marker] = []
        self.origins = Origins()

    def section(self, id_: str, title: str, groups: Sequence[JoinedBlocks]) -> ArticleSection:
        """Add a section."""
        paragraphs = (self._paragraph(f"{id_}.{number}", group) for number, group in enumerate(groups, 1))
        return ArticleSection(id_, title, tuple(paragraphs))

    def _paragraph(self, id_: str, group: JoinedBlocks) -> Paragraph:
        running = _put_together(group, self._lines)
        base = self._length + (len(_APART) if self.texts else 0)
        text = running.text
        sentences = tuple(
            Sentence(number, base + start, base + end, running.stretch(start, end))
            for number, (start, end) in enumerate(split(text, self._language), 1)
        )
        self.markers += (replace(one, at=base + one.at) for one in running.markers)
        self.origins.extend(base, running.origins)
        self.texts.append(text)
        self._length = base + len(text)
        return Paragraph(id_, sentences)


def _put_together(group: JoinedBlocks, lines: LineJoiner) -> Running:
    running = Running(lines)
    for mark in group.above:
        running.mark(mark)
    for block in group.blocks:
        running.add(block)
    for mark in group.below:
        running.mark(mark)
    return running


def _notes(parts: Parts, lines: LineJoiner, file: Place) -> Iterator[Note]:
    for group in parts.notes:
        number = group.blocks[0].number or 0
        number = number if number <= MOST_NOTES else 0  # no map has such a note: kept as a remark
        yield Note(number, *_whole(group, lines, file), group.blocks[0].printed)


def _entries(parts: Parts, lines: LineJoiner, file: Place) -> Iterator[Entry]:
    for one in entries(parts.entries):
        yield Entry(*_whole(one.group, lines, file), one.label)


def _whole(group: JoinedBlocks, lines: LineJoiner, file: Place) -> tuple[str, Place]:
    """Return the text of a note or entry, and its place; an empty one stands where its piece does, else in the file."""
    running = _put_together(group, lines)
    text = running.text
    if text:
        return text, running.stretch(0, len(text))
    return "", next((piece.place for block in group.blocks for piece in block.pieces), file)
