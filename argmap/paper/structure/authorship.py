"""Gathers the authors of a paper from the lines under its title, and the institutions that labels lead to."""

import re

from argmap.paper.article import Stated
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.affiliation_notes import names_institution
from argmap.paper.structure.author_labels import LabelledAuthor, read_labels
from argmap.paper.structure.bylines import authors_of, holds_body, people
from argmap.paper.structure.labelled_bodies import labelled_bodies
from argmap.paper.structure.parts import JoinedBlocks, Parts
from argmap.paper.structure.pieces import line

_BRACKETED = re.compile(r"\s*\(([^()]+)\)")
LONGEST_LINE = 600
"""The most characters under a title that may be names and institutions."""
_SIGN = re.compile(r"\s(?=[*†‡§¶])")  # what it marks is no part of the institution before it


class Authorship:
    """Puts authors and their institutions into the parts of a paper, line after line."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._labels: list[tuple[str, str]] = []  # behind the names of authors, with these
        self._met: set[str] = set()  # labels whose institution is known
        self._bodied = False  # whether the last line names an institution
        self._named = False  # whether the last line names authors and nothing else

    def take_authors(self, block: Block) -> None:
        """Take a line that is known to hold authors."""
        labelled = read_labels(block)
        text = line(labelled.text)
        found = people(text)
        self._add(labelled, found)
        for name in found:
            bracketed = _BRACKETED.match(text.partition(name)[2])
            if bracketed and names_institution(bracketed[1]):
                self._parts.stated.append(Stated("affiliation", bracketed[1], name))

    def take_line(self, block: Block) -> None:
        """Take the names or the institution in a line; further names only below others or their institution."""
        if len(block.text) > LONGEST_LINE:
            self._bodied = self._named = False
            return
        if bodies := labelled_bodies(block):
            self._bodied, self._named = True, False
            for label, body in bodies:
                self._lead(str(label), body)
            return
        labelled = read_labels(block)
        text = line(labelled.text)
        found = authors_of(text) if text != self._parts.title else ()
        below = self._bodied or (self._named and block.kind is BlockKind.PARAGRAPH)
        self._named = bool(found) and (not self._parts.authors or below)
        if self._named:
            self._add(labelled, found)
        self._bodied = holds_body(text)
        if self._bodied and not found and labelled.labels:
            self._lead(labelled.labels[0][1], text)

    def take_affiliation(self, block: Block) -> None:
        """Take an institution that looks like a note."""
        self._bodied = True
        for label, body in labelled_bodies(block) or [(block.number or 0, block.text)]:
            self._lead(str(label), body)

    def take_notes(self, notes: list[JoinedBlocks]) -> None:
        """Take the institutions that notes of the paper name, for labels that lead nowhere else."""
        known = frozenset(self._met)
        for note in (note.blocks[0] for note in notes if self._labels):
            if str(note.number) not in known and names_institution(note.text):
                self._lead(str(note.number), note.text)

    def _add(self, labelled: LabelledAuthor, found: tuple[str, ...]) -> None:
        self._parts.authors.update(dict.fromkeys(found))
        self._labels += labelled.of_names(found)

    def _lead(self, label: str, body: str) -> None:
        """Give an institution to the authors whose names bear its label."""
        text = _SIGN.split(line(body))[0]
        self._met.add(label)
        self._parts.stated += [Stated("affiliation", text, name) for one, name in self._labels if one == label]
