"""Which sentences of a paper a map covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from argmap.anchoring.resolving import Anchors
from argmap.notation.model import Voice
from argmap.paper.article import ArticleSection

VERSION = 1
WIDEST_MARGIN = 28


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """A sentence with the statements located there: the paper's own, and those in the voice ``reader``.

    ``at`` is its location as a map writes it: ``1.6 s7``.
    """

    at: str
    text: str
    nodes: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoveredSection:
    """A section with its sentences by paragraph."""

    id: str
    title: str
    paragraphs: tuple[tuple[CoverageLine, ...], ...]

    @property
    def sentences(self) -> int:
        """How many sentences it has."""
        return sum(len(lines) for lines in self.paragraphs)

    @property
    def taken(self) -> int:
        """How many of them the map covers; a statement in the voice ``reader`` covers none."""
        return sum(bool(line.nodes) for lines in self.paragraphs for line in lines)

    @property
    def share(self) -> float:
        """The share of its sentences that the map covers, from 0 to 1; 1 for an empty section."""
        return self.taken / self.sentences if self.sentences else 1.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """A paper's sections with what a map covers of them, in the order of the text."""

    sections: tuple[CoveredSection, ...]

    @property
    def whole(self) -> CoveredSection:
        """All sections as one."""
        return CoveredSection("", "the whole paper", tuple(one for part in self.sections for one in part.paragraphs))


def cover(anchors: Anchors) -> Coverage:
    """Return what statements cover of the paper in which they were found."""
    lines = iter(_lines(anchors))
    return Coverage(tuple(_part(section, lines) for section in anchors.article.sections))


def _part(section: ArticleSection, lines: Iterator[CoverageLine]) -> CoveredSection:
    paragraphs = tuple(tuple(next(lines) for _ in paragraph.sentences) for paragraph in section.paragraphs)
    return CoveredSection(section.id, section.title, paragraphs)


def _lines(anchors: Anchors) -> Iterator[CoverageLine]:
    for number, (paragraph, sentence) in enumerate(anchors.index.sentences):
        here = anchors.nodes.get(number, [])
        readers = {node for node in here if anchors.of[node].node.voice is Voice.READER}
        yield CoverageLine(
            f"{paragraph} s{sentence.number}",
            anchors.article.quote(sentence.start, sentence.end),
            tuple(node for node in here if node not in readers),
            tuple(node for node in here if node in readers),
        )


def as_data(coverage: Coverage) -> dict[str, Any]:
    """Return how much of the whole paper and of each section is covered, and each sentence with its statements."""
    return {"version": VERSION, "whole": _counts(coverage.whole), "sections": [_data(one) for one in coverage.sections]}


def _counts(part: CoveredSection) -> dict[str, Any]:
    return {"sentences": part.sentences, "taken": part.taken, "share": round(part.share, 4)}


def _data(part: CoveredSection) -> dict[str, Any]:
    lines = (line for paragraph in part.paragraphs for line in paragraph)
    sentences = [{"at": line.at, "nodes": list(line.nodes), "readers": list(line.readers)} for line in lines]
    return {"id": part.id, "title": part.title, **_counts(part), "lines": sentences}


def table(coverage: Coverage) -> str:
    """Return how much of each section is covered, one section per line, the whole paper last."""
    parts = [*coverage.sections, coverage.whole]
    widths = max(len(part.id) for part in parts), max(len(part.title) for part in parts)
    return "\n".join(
        f"{part.id:<{widths[0]}}  {part.title:<{widths[1]}}  {part.taken:>5} of {part.sentences:>5}  {part.share:>4.0%}"
        for part in parts
    )


def margin(coverage: Coverage, width: int = 100) -> str:
    """Return the paper's text with the statements' ids beside it, in lines of at most ``width`` characters.

    Ids of statements in the voice ``reader`` are in round brackets.
    """
    side = max((len(note) for part in coverage.sections for one in part.paragraphs for note in _notes(one)), default=0)
    side = min(side, WIDEST_MARGIN, max(1, width // 2))
    blocks: list[str] = []
    for part in coverage.sections:
        blocks.append(f"{part.title} ({part.id}): {part.taken} of {part.sentences} sentences")
        blocks += ["\n".join(_beside(line, side, width) for line in lines) for lines in part.paragraphs]
    return "\n\n".join(blocks)


def _notes(lines: tuple[CoverageLine, ...]) -> Iterator[str]:
    for line in lines:
        yield line.at
        yield from line.nodes
        yield from (f"({node})" for node in line.readers)


def _beside(line: CoverageLine, side: int, width: int) -> str:
    notes = [piece for note in _notes((line,)) for piece in wrap(note, side) or [""]]
    printable = "".join(one if one.isprintable() else " " for one in line.text)
    text = wrap(printable, max(10, width - side - 3))
    rows = zip_longest(notes, text, fillvalue="")
    return "\n".join(f"{note:>{side}} | {words}".rstrip() for note, words in rows)
