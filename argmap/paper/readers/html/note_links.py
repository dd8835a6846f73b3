"""Finds which links of an HTML file are marks of notes, and which blocks are the notes.

pandoc, Word, LibreOffice, Wikipedia and journals all write a mark as a link, mostly raised, to an element that holds
the note, and mostly with a link back. Where there are no links, raised digits are marks of the block that begins with
the same digits raised.
"""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from argmap.paper.readers._signs import SIGNS, is_power
from argmap.paper.readers.html.listed_blocks import listed_blocks
from argmap.paper.readers.html.raw import HtmlPage, Hyperlink, Raw
from argmap.paper.readers.html.tag_kinds import HEADINGS
from argmap.paper.structure.note_groups import NoteDivisions

_DIGITS = re.compile(r"\d{1,4}")
_LIST = re.compile(r"\d{1,4}(?:\s*[,;]\s*\d{1,4})*")
_LETTERS = re.compile(r"[ivxl]{1,7}|[a-z]", re.IGNORECASE)
_FEW = 9  # blocks: a note is not longer, and an element around a mark neither
_MOST = 50  # blocks: what is longer is a section
_AROUND = " \t\r\n\f\xa0[](){}."


@dataclass(frozen=True, slots=True)
class LinkedNote:
    """A note: its number, its label in the text, the blocks that hold it.

    ``printed`` is the label where that is a number, and another than ``number``.
    """

    number: int
    label: str
    blocks: range
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes by their first block; ``marks`` holds for each link that is one the numbers of its notes.

    ``back`` holds the links within notes that lead back to a mark, ``printed`` the labels of marks that are counted on.
    """

    found: dict[int, LinkedNote]
    marks: dict[Hyperlink, tuple[int, ...]]
    back: frozenset[Hyperlink]
    printed: dict[Hyperlink, str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A link that may be a mark: the block that it stands in, its label, the blocks that it leads to."""

    link: Hyperlink
    at: int
    label: str
    blocks: range


def find_notes(page: HtmlPage) -> Notes:
    """Return the notes of a file with their marks."""
    finder = _Finder(page)
    linked = list(finder.linked())
    marks = [*linked, *finder.unlinked({one.link for one in linked})]
    if not marks and finder.begin_again:
        return _for_counting(finder)
    notes = _numbered(marks)
    lost = list(finder.lost())
    counted = any(one.printed for one in notes.values())
    highest = max((one.number for one in notes.values()), default=0)
    numbers: dict[Hyperlink, tuple[int, ...]] = {
        link: (highest + order if counted else number,) for order, (link, number) in enumerate(lost, 1)
    }
    printed = {link: str(number) for link, number in lost} if counted else {}
    for one in marks:
        note = notes[one.blocks.start]
        numbers[one.link] = (*numbers.get(one.link, ()), note.number)
        if note.printed:
            printed[one.link] = note.printed
    back = set(finder.back_links(marks))
    for note, link in list(finder.unmarked(notes)):
        notes[note.blocks.start] = note
        back.add(link)
    return Notes(notes, numbers, frozenset(back), printed)


def _for_counting(finder: "_Finder") -> Notes:
    """Return notes and marks without links as the page numbers them, where the numbers begin again."""
    notes = {
        at: LinkedNote(int(label), label, range(at, at + 1))
        for label, places in finder.starts.items()
        if _DIGITS.fullmatch(label)
        for at in places
    }
    marks = {link: tuple(map(int, _DIGITS.findall(label))) for link, label in finder.raised()}
    back = frozenset(link for at in notes if (link := finder.first[at]) is not None)
    return Notes(notes, marks, back, {})


def _numbered(marks: list[_Candidate]) -> dict[int, LinkedNote]:
    """Return the notes by first block: numbered by their labels, letters counting on from the highest; signs are 0.

    Labels that begin again, as in each chapter, are counted on in the order of the marks.
    """
    marks = sorted(marks, key=lambda one: one.at)
    firsts: dict[int, _Candidate] = {}
    for one in marks:
        firsts.setdefault(one.blocks.start, one)
    labels = [int(one.label) for one in firsts.values() if _DIGITS.fullmatch(one.label)]
    again = len(set(labels)) < len(labels)
    last = 0 if again else max(labels, default=0)
    notes: dict[int, LinkedNote] = {}
    for at, one in firsts.items():
        shown = int(one.label) if _DIGITS.fullmatch(one.label) else None
        number = 0 if SIGNS.fullmatch(one.label) else last + 1 if again or shown is None else shown
        last = max(last, number)
        printed = one.label if again and shown not in (None, number) else ""
        notes[at] = LinkedNote(number, one.label, one.blocks, printed)
    return notes


def _is_sure(one: _Candidate) -> bool:
    """Whether a link is the mark of a note even where nothing leads back to it."""
    return one.link.said or (one.link.raised and bool(_DIGITS.fullmatch(one.label)))


class _Finder:
    """Looks at the links of a file from both ends."""

    def __init__(self, page: HtmlPage) -> None:
        self.page = page
        self.links = [raw.links() for raw in page.blocks]
        self.first = [_first_link(raw) for raw in page.blocks]
        self.listed = listed_blocks(page)
        raised = {at for at, link in enumerate(self.first) if link is not None and link.raised}
        self.starts: dict[str, list[int]] = {}  # the blocks that begin with each label, raised
        for at in sorted(raised):
            if self.listed.get(at) not in raised:
                self.starts.setdefault(self._label(at), []).append(at)
        self._number_lists()
        pairs = (pair for raw in page.blocks for pair in pairwise(raw.runs))
        self.before = {run.link: last.text for last, run in pairs if run.link not in (None, last.link)}
        self.begins: dict[int, int] = {}  # the first block in each container
        for at, raw in enumerate(page.blocks):
            self.begins.setdefault(raw.container, at)

    def _number_lists(self) -> None:
        """Take the items of lists below a heading over notes for notes, if none begins with its number raised."""
        divisions = NoteDivisions()
        found: dict[str, list[int]] = {}
        for at, raw in enumerate(self.page.blocks):
            if raw.tag in HEADINGS:
                divisions.noted(raw.text, HEADINGS[raw.tag])
            elif divisions.open and _DIGITS.fullmatch(raw.label) and at not in self.listed:
                found.setdefault(raw.label, []).append(at)
        if not any(_DIGITS.fullmatch(label) for label in self.starts):
            self.starts |= found

    @cached_property
    def begin_again(self) -> bool:
        """Whether several blocks begin with the same number."""
        return any(len(places) > 1 for label, places in self.starts.items() if _DIGITS.fullmatch(label))

    def raised(self) -> Iterator[tuple[Hyperlink, str]]:
        """Yield the raised numbers that some block begins with, but for those at the heads of blocks."""
        for at, links in enumerate(self.links):
            for link, text in links.items():
                label = text.strip(_AROUND)
                if link.raised and link is not self.first[at] and self._is_free(at, link, label):
                    yield link, label

    def _label(self, at: int) -> str:
        """Return the label that a block begins with."""
        return self.links[at][self.first[at]].strip(_AROUND)  # type: ignore[index]  # asked only where there is one

    def linked(self) -> Iterator[_Candidate]:
        """Yield the links that are marks, without those that lead to the same blocks under different labels."""
        found = [one for one in self._candidates() if self._is_mark(one)]
        noted = {at for one in found if _is_sure(one) for at in one.blocks}
        found = [one for one in found if _is_sure(one) or one.at not in noted]  # a note links back to several marks
        labels: dict[range, set[str]] = {}
        for one in found:
            labels.setdefault(one.blocks, set()).add(one.label)
        return (one for one in found if len(labels[one.blocks]) == 1)

    def _candidates(self) -> Iterator[_Candidate]:
        for at, links in enumerate(self.links):
            for link, text in links.items():
                if self.page.blocks[at].why is not None:
                    continue
                label = text.strip(_AROUND)
                named = (
                    _DIGITS.fullmatch(label)
                    or _LETTERS.fullmatch(label)
                    or SIGNS.fullmatch(label)
                    or (link.said and label)
                )
                if named and link.target in self.page.ids and link is not self.first[at]:
                    yield _Candidate(link, at, label, self._blocks(link.target))

    def _blocks(self, target: str) -> range:
        """Return the blocks that an id stands for; an anchor in a note's only element stands for all of that."""
        start, end = self.page.ids[target]
        blocks = self.page.blocks
        if target in self.page.inline and start < len(blocks) and self.begins[blocks[start].container] == start:
            own = blocks[start].container
            alone = _is_label_only(blocks[start])
            while end < len(blocks) and (blocks[end].container == own or (alone and blocks[end].around == own)):
                end += 1
        return range(start, min(end, len(blocks)))

    def _is_mark(self, one: _Candidate) -> bool:
        if not 0 < len(one.blocks) <= _MOST or one.at in one.blocks or self._is_listed(one):
            return False
        repeats = one.link.raised and self.page.blocks[one.blocks.start].text.lstrip(_AROUND).startswith(one.label)
        return ((_is_sure(one) or repeats) and not one.link.elsewhere) or one.at in self._reach(one.blocks)

    def _is_listed(self, one: _Candidate) -> bool:
        """Whether a link leads to an entry of the reference list.

        Notes too may stand below the list without a heading of their own: they lead back to their marks, and the list
        begins with what no link leads to.
        """
        first = self.listed.get(one.blocks.start)
        if first is None or one.link.said:
            return False
        return first in self._targets or one.at not in self._reach(one.blocks)

    @cached_property
    def _targets(self) -> frozenset[int]:
        """The blocks that links lead to which may be marks."""
        return frozenset(at for one in self._candidates() for at in one.blocks)

    @cache  # noqa: B019  # lives as long as the reading of one file
    def _reach(self, blocks: range) -> frozenset[int]:
        """Return the blocks that the links in a note lead to."""
        return frozenset(at for link in self._inside(blocks) for at in self._near(link))

    def _inside(self, blocks: range) -> Iterator[Hyperlink]:
        return (link for at in blocks[:_FEW] for link in self.links[at])

    def _near(self, link: Hyperlink) -> range:
        return range(*self.page.ids.get(link.target, (0, 0)))[:_FEW]

    def unlinked(self, taken: Set[Hyperlink]) -> Iterator[_Candidate]:
        """Yield raised digits that no link made a mark, where blocks begin with the same digits raised."""
        for at, links in enumerate(self.links):
            for link, text in links.items():
                label = text.strip(_AROUND)
                free = (
                    link.raised and link not in taken and link is not self.first[at] and not self._leads_to_list(link)
                )
                if free and not self.begin_again and self._is_free(at, link, label):
                    for one in _DIGITS.findall(label):
                        start = self.starts[one][0]
                        yield _Candidate(link, at, one, range(start, start + 1))

    def _leads_to_list(self, link: Hyperlink) -> bool:
        """Whether a link leads into the reference list: no note that begins with the same number is meant."""
        return link.target in self.page.ids and self.page.ids[link.target][0] in self.listed

    def _is_free(self, at: int, link: Hyperlink, label: str) -> bool:
        """Whether raised text is one number or several, all of other blocks, and no power of a unit."""
        if not _LIST.fullmatch(label) or any(at in self.starts.get(one, [at]) for one in _DIGITS.findall(label)):
            return False
        return not is_power(self.before.get(link, ""), label)

    def lost(self) -> Iterator[tuple[Hyperlink, int]]:
        """Yield the links that are marks of notes which the file does not have, with the numbers of these."""
        for at, links in enumerate(self.links):
            for link, text in links.items():
                label = text.strip(_AROUND)
                named = (link.said or link.raised) and _DIGITS.fullmatch(label) and link is not self.first[at]
                if named and link.target and link.target not in self.page.ids:
                    yield link, int(label)

    def unmarked(self, notes: Mapping[int, LinkedNote]) -> Iterator[tuple[LinkedNote, Hyperlink]]:
        """Yield the notes without a mark: blocks right behind a note that begin with the next number."""
        for note in notes.values():
            at, number = note.blocks.stop, note.number + 1
            while at < len(self.first) and at not in notes and self._begins_with(at, number):
                yield LinkedNote(number, str(number), range(at, at + 1)), self.first[at]  # type: ignore[misc]  # it begins so
                at, number = at + 1, number + 1

    def _begins_with(self, at: int, number: int) -> bool:
        return self.first[at] is not None and self._label(at) == str(number)

    def back_links(self, marks: list[_Candidate]) -> Iterator[Hyperlink]:
        """Yield the links within notes that lead back to a mark, that hold nothing but a sign, or repeat the label."""
        places: dict[range, set[int]] = {}
        for one in marks:
            places.setdefault(one.blocks, set()).add(one.at)
            if (first := self.first[one.blocks.start]) and self._label(one.blocks.start) == one.label:
                yield first
        for blocks, marked in places.items():
            for at in blocks[:_FEW]:
                for link, text in self.links[at].items():
                    if not marked.isdisjoint(self._near(link)) or not any(map(str.isalnum, text)):
                        yield link


def _is_label_only(raw: Raw) -> bool:
    """Whether a block holds a number or sign and nothing else: the note stands behind it."""
    label = raw.text.strip(_AROUND)
    return bool(_DIGITS.fullmatch(label) or SIGNS.fullmatch(label))


def _first_link(raw: Raw) -> Hyperlink | None:
    """Return the link that a block begins with."""
    visible = (run for run in raw.runs if not run.text.isspace())
    return next((run.link for run in visible), None)
