"""Sorts the blocks of a paper into its parts: sections, notes, references, and what is no part of the text."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind, Mark
from argmap.paper.reasons import Reason
from argmap.paper.structure.affiliation_notes import affiliation_notes
from argmap.paper.structure.authorship import LONGEST_LINE, Authorship
from argmap.paper.structure.captions import with_captions
from argmap.paper.structure.contents_lines import without_contents
from argmap.paper.structure.headings import HeadingRole, read_heading, roles_of
from argmap.paper.structure.labelled_bodies import labelled_bodies, labels_in_front
from argmap.paper.structure.language_words import heading_names
from argmap.paper.structure.note_ends import with_text_resumed
from argmap.paper.structure.note_groups import without_divisions
from argmap.paper.structure.note_numbers import count_on
from argmap.paper.structure.page_feet import sort_feet
from argmap.paper.structure.parts import JoinedBlocks, Parts, SectionDraft
from argmap.paper.structure.pieces import by_lines, items, line, tail
from argmap.paper.structure.plain_headings import folded
from argmap.paper.structure.regions import Region, Where, regions
from argmap.paper.structure.sentence_ends import is_finished, is_paused
from argmap.paper.structure.titles import title_of

_LABEL = re.compile(r"\s*([^\W\d_][^:：.—–]{1,40}?)\s*(?:[:.—–]\s+|：\s*)(?=\S)")
_LINE = 150  # characters of a line that may be a byline or a date
_LONGEST_HEAD = 40
_PROSE = 8  # words
_ABSTRACT = 200  # characters of a paragraph before the introduction that can only be the abstract


def sort(blocks: Sequence[Block]) -> Parts:
    """Return the parts of a paper."""
    found = list(without_divisions(sort_feet(without_contents(list(map(_headed, with_captions(blocks)))))))
    title = title_of(found)
    wheres = with_text_resumed(found, list(regions(found, title)))
    bodies = affiliation_notes(found, wheres)
    found = count_on(found, bodies)
    labels = {found[at].number for at in bodies} | labels_in_front(found, wheres)
    labels |= {label for at in bodies for label, _ in labelled_bodies(found[at])}
    noted = {one.number for one in found if one.kind is BlockKind.NOTE} - labels
    sorting = _Sorting(title, noted)
    for at, (block, where) in enumerate(zip(found, wheres, strict=True)):
        if at in bodies:
            sorting.take_affiliation(block)
        else:
            sorting.take(block, where)
    sorting.end()
    sorting.authorship.take_notes(sorting.parts.notes)
    return sorting.parts


def _headed(block: Block) -> Block:
    """Return a paragraph that is the word "Abstract" and nothing else as the heading that it is.

    A heading without a letter, such as an empty one or an ornament, heads nothing, and becomes a paragraph.
    """
    if block.kind is BlockKind.HEADING and not any(map(str.isalnum, block.text)):
        return replace(block, kind=BlockKind.PARAGRAPH)
    plain = block.kind is BlockKind.PARAGRAPH and len(block.text) <= _LONGEST_HEAD
    heads = plain and HeadingRole.ABSTRACT in read_heading(block.text).roles
    return replace(block, kind=BlockKind.HEADING) if heads else block


class _Sorting:
    """Takes blocks one after the other."""

    def __init__(self, title: str, noted: Set[int | None]) -> None:
        self.parts = Parts(title)
        self.authorship = Authorship(self.parts)
        self._paragraph: JoinedBlocks | None = None  # the paragraph or entry that may go on
        self._noted = noted  # the numbers of the paper's notes
        self._torn = False  # whether notes or a break stand behind it
        self._listing = False  # whether a note stands below the last heading
        self._above: tuple[Mark, ...] = ()  # marks in headings and the like, until a paragraph comes

    def take(self, block: Block, where: Where) -> None:
        """Put a block where it belongs."""
        if block.kind in (BlockKind.BREAK, BlockKind.NOTE):
            self._torn = True
            if block.kind is BlockKind.NOTE:
                self.parts.note(block)
                self._listing = True
        elif why := _why_apart(block):
            if self._paragraph is not None and where.region in (Region.FRONT, Region.TEXT):
                self._paragraph.below += _marks(block)
            else:
                self._above += _marks(block)
            self.parts.leave_out(block, why)
        elif block.kind in (BlockKind.TITLE, BlockKind.AUTHOR, BlockKind.HEADING):
            self._take_head(block, where)
        elif block.kind is BlockKind.ENTRY or where.region is Region.REFERENCES:
            self._take_entry(block)
        else:
            self._take_paragraph(block, where)

    def end(self) -> None:
        """Give marks that no paragraph follows to the last one."""
        paragraphs = [one for section in self.parts.sections for one in section.paragraphs]
        if paragraphs:
            paragraphs[-1].below += self._above

    def take_affiliation(self, block: Block) -> None:
        """Take the institution that marks behind names lead to; they are no marks of notes."""
        self.authorship.take_affiliation(block)
        self.parts.leave_out(block, Reason.FRONT, front=True)

    def _keep_notes(self, block: Block) -> None:
        """Keep the marks of notes behind names; other numbers there lead to institutions, not to works."""
        self._above += tuple(one for one in items(block) if isinstance(one, Mark) and one.note in self._noted)

    def _take_head(self, block: Block, where: Where) -> None:
        self._paragraph = None
        self._listing = False
        if block.kind is BlockKind.AUTHOR:
            self._take_authors(block)
            return
        if where.region in (Region.FRONT, Region.TEXT):
            self._above += _marks(block)
        if block.kind is BlockKind.TITLE:
            if line(block.text) != self.parts.title:
                self.parts.leave_out(block, Reason.FRONT, front=True)
        elif where.region is Region.TEXT:
            self.parts.open(block, where.role)
        else:
            front = where.region is Region.FRONT
            for one in by_lines(block) if front else ():
                self.authorship.take_line(one)
            self.parts.leave_out(block, Reason.FRONT if front else Reason.BACK, front=front)

    def _take_authors(self, block: Block) -> None:
        self._keep_notes(block)
        self.authorship.take_authors(block)
        known = " ".join((*self.parts.authors, *(one.text for one in self.parts.stated)))
        if any(word not in known for word in line(block.text).split()):  # an address or what else stands there
            self.parts.leave_out(block, Reason.FRONT, front=True)

    def _take_entry(self, block: Block) -> None:
        entries = self.parts.entries
        if entries and entries[-1] is self._paragraph and self._paragraph.lists_on_in(block, self._torn):
            self._paragraph.blocks.append(block)
        else:
            self._paragraph = JoinedBlocks([block])
            entries.append(self._paragraph)
        self._torn = False

    def _take_paragraph(self, block: Block, where: Where) -> None:
        if where.region is Region.NOTES and self._listing:
            self.parts.note(replace(block, kind=BlockKind.NOTE, number=None))
        elif where.region in (Region.NOTES, Region.BACK):
            self.parts.leave_out(block, Reason.BACK if where.region is Region.BACK else Reason.UNNUMBERED)
        elif _is_labelled(block.text, where):
            self._above += _marks(block)
            self.parts.leave_out(block, Reason.LABELLED, front=where.region in (Region.FRONT, Region.TEXT))
        elif where.region is Region.FRONT:
            self._take_front(block, where)
        else:
            self._add(block, self.parts.sections[-1])

    def _take_front(self, block: Block, where: Where) -> None:
        """Take a paragraph that stands under the title or before any heading: byline, abstract or introduction."""
        label = _LABEL.match(block.text)
        begun = any(one.role is HeadingRole.INTRODUCTION for one in self.parts.sections)
        if label and HeadingRole.ABSTRACT in roles_of(label[1]):
            self._paragraph = None
            self._add(tail(block, label.end()), self.parts.front(HeadingRole.ABSTRACT, line(label[1])))
        elif _is_byline(block.text, where.ahead, begun):
            self._keep_notes(block)
            for one in by_lines(block) if len(block.text) <= LONGEST_LINE else (block,):
                self.authorship.take_line(one)
                self.parts.leave_out(one, Reason.FRONT, front=True)
        else:
            before = where.ahead is HeadingRole.INTRODUCTION and not begun
            self._add(block, self.parts.front(HeadingRole.ABSTRACT if before else HeadingRole.INTRODUCTION))

    def _add(self, block: Block, section: SectionDraft) -> None:
        paragraphs = section.paragraphs
        if paragraphs and paragraphs[-1] is self._paragraph and self._paragraph.continues_in(block, self._torn):
            self._paragraph.blocks.append(block)
        else:
            self._paragraph = JoinedBlocks([block], self._above)
            self._above = ()
            paragraphs.append(self._paragraph)
        self._torn = False


def _marks(block: Block) -> tuple[Mark, ...]:
    """Return the marks of what is not in the text, each with its place; the paragraph beside it takes them."""
    return tuple(item for item in items(block) if isinstance(item, Mark))


def _why_apart(block: Block) -> Reason | None:
    """Return why a block is no part of the text wherever it stands; ``None`` for all that may be."""
    if block.kind is BlockKind.ASIDE:
        return block.why
    if block.kind is BlockKind.CAPTION:
        return Reason.CAPTION
    return None if any(map(str.isalnum, block.text)) else Reason.ORNAMENT


def _is_labelled(text: str, where: Where) -> bool:
    """Whether a paragraph gives keywords, a date or the like: Keywords: fares, fairness."""
    label = _LABEL.match(text)
    if label is None or folded(label[1]) not in heading_names()["labels"]:
        return False
    outside = where.region is Region.FRONT or where.role is HeadingRole.ABSTRACT
    return outside or (len(text) < _LINE and not is_finished(text))


def _is_byline(text: str, ahead: HeadingRole | None, begun: bool) -> bool:
    """Whether a paragraph at the front is no part of the text; ``begun`` says whether text came before it."""
    if ahead in (HeadingRole.ABSTRACT, HeadingRole.INTRODUCTION):
        return len(text) < _ABSTRACT or not is_finished(text)
    return not begun and len(text) < _LINE and not (is_finished(text) or is_paused(text) or _is_prose(text))


def _is_prose(text: str) -> bool:
    """Whether most words are in lower case, as in half a sentence and not in names and institutions."""
    words = text.split()
    return len(words) >= _PROSE and 2 * sum(word[0].islower() for word in words) > len(words)
