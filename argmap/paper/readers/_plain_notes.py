"""Finds notes and their marks where the format has none: "[1] Text" or "1 Text", and [1] or ¹ in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from argmap.paper.blocks import Block, BlockKind, Mark, Piece
from argmap.paper.readers._sign_notes import with_sign_notes
from argmap.paper.readers._signs import RAISED, SUPERSCRIPTS, as_number, is_power, lowered, note_numbers
from argmap.paper.structure.headings import HeadingRole, read_heading
from argmap.paper.structure.note_groups import NoteDivisions
from argmap.paper.structure.pieces import moved, tail
from argmap.paper.structure.raised_numbers import with_raised_marks
from argmap.paper.structure.sentence_ends import is_paused

_BEGINS = re.compile(rf"\s*(?:\[(\d{{1,4}})\]|([{SUPERSCRIPTS}]+)|(\d{{1,4}})[.)]?(?=\s)|\((\d{{1,4}})\))\s*(?=\S)")
_BRACKETED = re.compile(r"(?<![\[(]) ?\[\d{1,4}(?:[,;]\s*\d{1,4})*\]")
_GLUED = re.compile(r"(?:(?<=[^\W\d_][.,;:!?”’»)\]\"])|(?<=[^\W\d_]{3}))\d{1,3}(?=[.,;:!?]?(?:\s|\Z))")
"""Figures right behind a word, as text has them that was copied out of a PDF: sleep.3"""
_BEFORE = 50  # characters before raised figures that show whether they are a power
_MARKED = (BlockKind.TITLE, BlockKind.AUTHOR, BlockKind.HEADING, BlockKind.PARAGRAPH)


def with_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, paragraphs that are notes made notes, and marks taken out of the texts.

    "[1] Text" and "¹ Text" are notes outside the reference list. "1 Text" is one below a heading over notes, or, where
    there is no such heading, if it is the next note, its mark has been met, and no colon opens a list. Marks in
    brackets count only if there are notes and no raised marks, figures glued to words only if they count the notes.
    """
    finder = _PlainNoteFinder(lists_notes(blocks))
    found = [made for block, below in zip_longest(blocks, blocks[1:]) for made in finder.take(block, below)]
    if finder.raised or finder.numbers:
        pattern = RAISED if finder.raised else _GLUED if finder.is_glued() else _BRACKETED
        found = [_marked(block, pattern, finder.numbers) if block.kind in _MARKED else block for block in found]
    return with_sign_notes(found)


def with_typed_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a file that links no marks to notes: raised numbers mark what begins with a number."""
    found = with_notes(blocks)
    highest = max((one.number or 0 for one in found if one.kind is BlockKind.NOTE), default=0)
    return found if any(one.marks for one in found) else with_raised_marks(found, highest)


def lists_notes(blocks: Sequence[Block]) -> bool:
    """Whether notes stand in a list below a heading over notes: then no list in the text is one of notes."""
    heads = (one.kind is BlockKind.HEADING and HeadingRole.NOTES in read_heading(one.text).roles for one in blocks)
    return any(head and _BEGINS.match(below.text) for head, below in zip(heads, blocks[1:], strict=False))


class _PlainNoteFinder:
    """Walks through the blocks; ``numbers`` are those of the notes, ``raised`` says whether raised marks were met."""

    def __init__(self, listed: bool) -> None:
        """Begin; ``listed`` says that the notes stand in a list below a heading over notes."""
        self.numbers: set[int] = set()
        self.raised = self.bracketed = False
        self._glued: list[int] = []  # figures right behind words, in the order of the text
        self._listed = listed
        self._paused = False  # whether the text before ends with a colon or the like, as before a list
        self._divisions = NoteDivisions()
        self._seen: set[int] = set()  # marks met so far
        self._here: set[int] = set()  # marks met since the page began
        self._new_page = False  # whether a page has begun since the last note
        self._last = 0  # the last note
        self._role: HeadingRole | None = None
        self._after_note = False

    def take(self, block: Block, below: Block | None) -> Iterator[Block]:
        """Yield what a block is; ``below`` is the next one."""
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and self._begins(block, block.text) is not None:
            self._after_note = True
            yield from self._notes(block)
            return
        self._after_note = self._after_note and block.kind in (BlockKind.BREAK, BlockKind.NOTE)
        if block.kind is BlockKind.BREAK:
            self._here, self._new_page = set(), True
        if block.kind is BlockKind.HEADING:
            divides = self._divisions.divides(block.text, block.level)
            noted = divides and below is not None and _BEGINS.match(below.text)
            self._role = HeadingRole.NOTES if noted else read_heading(block.text).role(begun=True)
        if block.kind is BlockKind.NOTE and block.number:
            self.numbers.add(block.number)
        self._paused = is_paused(block.text)
        self._see(block)
        yield block

    def _see(self, block: Block) -> None:
        marks = (found for found in RAISED.finditer(block.text) if not _is_unit(found))
        raised = [number for found in marks for number in note_numbers(lowered(found[0]))]
        raised += (mark.note for mark in block.marks)
        self.raised = self.raised or bool(raised)
        brackets = (number for found in _BRACKETED.finditer(block.text) for number in note_numbers(found[0]))
        glued = [int(one[0]) for one in _GLUED.finditer(block.text)] if block.kind is BlockKind.PARAGRAPH else []
        self._glued += glued
        bracketed = list(brackets)
        self.bracketed = self.bracketed or bool(bracketed)
        found = [*raised, *bracketed, *glued]
        self._seen.update(found)
        self._here.update(found)

    def is_glued(self) -> bool:
        """Whether figures right behind words count the notes, from 1 on and perhaps anew, and no other marks do."""
        marks = [number for number in self._glued if number in self.numbers]
        counted = all(number in (1, last + 1) for last, number in zip([0, *marks], marks, strict=False))
        return not (self.raised or self.bracketed) and counted and set(marks) == self.numbers

    def _begins(self, block: Block, text: str) -> int | None:
        """Return the number of the note that begins with a text; ``None`` if none does."""
        found = _BEGINS.match(text)
        if found is None or self._role is HeadingRole.REFERENCES:
            return None
        number = as_number(found[1] or (lowered(found[2]) if found[2] else found[3] or found[4]))
        if not number:
            return None
        if found[4] and self._role is not HeadingRole.NOTES:
            return None
        if found[3] and self._role is not HeadingRole.NOTES:
            counted = number == self._last + 1 and number in self._seen
            again = number == 1 and self._new_page and 1 in self._here
            next_ = (counted or again) and not (self._listed or self._paused)
            return number if next_ and (self._after_note or block.kind is BlockKind.PARAGRAPH) else None
        return number

    def _notes(self, block: Block) -> Iterator[Block]:
        """Yield the notes that a block consists of; further ones begin at the head of a line with the next number."""
        start = 0
        while start < len(block.pieces):
            number = self._begins(block, block.pieces[start].text) or self._last + 1
            self._last, self._new_page = number, False
            self.numbers.add(number)
            end = start + 1
            while end < len(block.pieces) and not self._is_next(block, block.pieces[end].text):
                end += 1
            note = Block(BlockKind.NOTE, block.pieces[start:end], number=number)
            begun = _BEGINS.match(note.text)
            yield tail(note, begun.end() if begun else 0)
            start = end

    def _is_next(self, block: Block, text: str) -> bool:
        return self._begins(block, text) == self._last + 1


def _is_unit(found: re.Match[str]) -> bool:
    """Whether raised figures are a power or the like; a space before them counts as text before them."""
    start = found.start() + found[0].startswith(" ")
    behind = found.string[found.end() : found.end() + 1]
    return is_power(found.string[max(0, start - _BEFORE) : start], lowered(found[0]), behind)


def _marked(block: Block, pattern: re.Pattern[str], numbers: set[int]) -> Block:
    """Return a block with the marks taken out of its text, if the format gives none; figures that name no note stay."""
    if block.marks:
        return block
    pieces: list[Piece] = []
    marks: list[Mark] = []
    offset = 0
    for piece in block.pieces:
        done = 0
        for found in pattern.finditer(piece.text):
            named = note_numbers(lowered(found[0]))
            if _is_unit(found) or (pattern is _BRACKETED and not numbers.issuperset(named)):
                continue
            pieces.append(Piece(piece.text[done : found.start()], moved(piece.place, done)))
            offset += found.start() - done
            place = moved(piece.place, found.end() - len(found[0].lstrip()))
            marks += [Mark(number, offset, place) for number in named]
            done = found.end()
        pieces.append(Piece(piece.text[done:], moved(piece.place, done)))
        offset += len(piece.text) - done
    return replace(block, pieces=tuple(pieces), marks=tuple(marks)) if marks else block
