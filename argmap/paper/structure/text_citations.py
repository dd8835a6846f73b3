"""Finds the citations in a paper's text, and which raised numbers cite entries of the list instead of notes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from argmap.citations.in_text.raised import Raised
from argmap.paper.article import Article, Entry, Marker, Note, TextCitation
from argmap.paper.structure.origins import Origins

_LABEL = re.compile(r"\s*(?:\[(\w{1,12})\]|\(?(\d{1,4})[.)])\s")


def labels(entries: Sequence[Entry]) -> dict[str, int]:
    """Return the labels of a numbered list with the positions of its entries; of a list without, none."""
    found: dict[str, int] = {}
    for position, entry in enumerate(entries):
        written = _LABEL.match(entry.text)
        label = entry.label or (written and (written[1] or written[2])) or ""
        if label:
            found.setdefault(label, position)
    return found if 2 * len(found) >= len(entries) else {}


def split_raised(
    markers: Sequence[Marker], notes: Sequence[Note], entries: Sequence[Entry]
) -> tuple[list[Marker], list[Marker]]:
    """Return the marks of notes, and the raised numbers that name an entry of the list and no note.

    In a list without numbers the place of an entry counts, if the paper has no notes at all.
    """
    noted = {note.number for note in notes}
    listed = {int(label) for label in labels(entries) if label.isdigit()}
    if not listed and not noted:
        listed = set(range(1, len(entries) + 1))
    cites = listed - noted
    return [one for one in markers if one.note not in cites], [one for one in markers if one.note in cites]


@dataclass(slots=True)
class CitationFinder:
    """Finds the citations of an article; ``origins`` are the places of its text."""

    origins: Origins

    def __call__(self, article: Article) -> tuple[TextCitation, ...]:
        """Return them in the order of the text."""
        from argmap.citations.in_text.finding import find_citations

        paragraphs = list(article.paragraphs.values())
        texts = [article.quote(one.start, one.end) for one in paragraphs]
        numbers = labels(article.entries)
        raised = _by_paragraph(article)
        found = find_citations(
            texts,
            [entry.text for entry in article.entries],
            numbers or _positions(article.entries),
            {number: [(at - paragraphs[number].start, one) for at, one in each] for number, each in raised.items()},
            numbered=bool(numbers),
        )
        marks = {one.at: one for one in reversed(article.raised)}
        made: list[TextCitation] = []
        for paragraph, text, each in zip(paragraphs, texts, found, strict=True):
            for one in each:
                start, end = paragraph.start + one.start, paragraph.start + one.end
                written = text[one.start : one.end] or ", ".join(mention.number for mention in one.mentions)
                place = self.origins.stretch(start, end) if end > start else marks[start].place
                made.append(TextCitation(start, end, written, place, one.mentions))
        return tuple(made)


def _positions(entries: Sequence[Entry]) -> dict[str, int]:
    """Return what numbers in the text may mean where the list is not numbered throughout.

    A number that single entries show is theirs alone: to count places then would cite another work.
    """
    matches = ((position, one.label, _LABEL.match(one.text)) for position, one in enumerate(entries))
    shown = {(match and match[1]) or label: position for position, label, match in matches}
    shown.pop("", None)
    return shown or {str(position): position - 1 for position in range(1, len(entries) + 1)}


def _by_paragraph(article: Article) -> dict[int, list[Raised]]:
    """Return the raised numbers of each paragraph, those that stand together as one, with their positions."""
    found: dict[int, list[Raised]] = defaultdict(list)
    for number, at, each in _raised(article):
        found[number].append((at, each))
    return found


def _raised(article: Article) -> Iterator[tuple[int, int, tuple[tuple[int, str], ...]]]:
    ends = [one.end for one in article.paragraphs.values()]
    number = 0
    for at, marks in groupby(sorted(article.raised, key=lambda one: one.at), key=lambda one: one.at):
        while number < len(ends) - 1 and ends[number] < at:
            number += 1
        if ends:
            yield number, at, tuple((mark.note, mark.where) for mark in marks)
