"""Places in a paper as ``at`` in a map writes them: ``1.6 s7``, ``C.5 s1-2``, ``A.1 s4; C.1 s4``, ``fig. 2``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

FIGURE = re.compile(r"(?P<kind>fig|tab)\. ?(?P<number>\d+(?:[.-]\d+)*[a-z]?)", re.ASCII)
PASSAGE = re.compile(r"(?P<paragraph>\w+(?:\.\w+)*\.\d+)(?: s(?P<first>\d+)(?:-(?P<last>\d+))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one paragraph: its sentences from ``first`` to ``last``, or all of it where these are ``None``.

    A figure or a table, whose content is no text, goes by its number in the place of a paragraph: ``fig. 2``.
    """

    paragraph: str
    first: int | None = None
    last: int | None = None

    @property
    def figure(self) -> bool:
        """Whether it is a figure or a table."""
        return bool(FIGURE.fullmatch(self.paragraph))

    def __str__(self) -> str:
        if self.first is None:
            return self.paragraph
        return f"{self.paragraph} s{self.first}" + (f"-{self.last}" if self.last != self.first else "")


def parse_at(at: str) -> tuple[Passage, ...]:
    """Return the passages that ``at`` names, in its order. Raises ``ValueError`` for what is no place in a paper.

    A range that runs backwards (``s5-2``) is a place that no paper has; it is kept as written.
    """
    return tuple(_parse(part.strip()) for part in at.split(";"))


def _parse(part: str) -> Passage:
    if figure := FIGURE.fullmatch(part):
        return Passage(f"{figure['kind']}. {figure['number']}")
    match = PASSAGE.fullmatch(part)
    if not match:
        raise ValueError(f"{part!r} is not a place in a paper")
    if match["first"] is None:
        return Passage(match["paragraph"])
    first = int(match["first"])
    return Passage(match["paragraph"], first, int(match["last"] or first))


def write_at(sentences: Iterable[tuple[str, int]]) -> str:
    """Return sentences, given as (paragraph, number), as ``at`` writes them: neighbours joined, none twice."""
    passages: list[Passage] = []
    for paragraph, number in dict.fromkeys(sentences):
        before = passages[-1] if passages else None
        if before and before.paragraph == paragraph and before.last == number - 1:
            passages[-1] = Passage(paragraph, before.first, number)
        else:
            passages.append(Passage(paragraph, number, number))
    return "; ".join(map(str, passages))


class Sentences:
    """The sentences of a text by name: each is a paragraph's id and a number; they count from 0 through the text."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._numbers: dict[tuple[str, int], int] = {}
        self._paragraphs: dict[str, range] = {}
        for n, name in enumerate(names):
            self._numbers.setdefault(name, n)
            self._paragraphs[name[0]] = range(self._paragraphs.get(name[0], range(n, n)).start, n + 1)

    def find(self, passage: Passage) -> range | None:
        """Return the sentences that a passage names; ``None`` if the text lacks any of them."""
        if passage.first is None:
            return self._paragraphs.get(passage.paragraph)
        first = self._numbers.get((passage.paragraph, passage.first))
        last = self._numbers.get((passage.paragraph, passage.last or passage.first))
        return range(first, last + 1) if first is not None and last is not None and first <= last else None
