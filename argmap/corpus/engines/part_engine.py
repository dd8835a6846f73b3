"""What an engine is: it runs work on parts, in any order, and says of each how it ended."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from argmap.corpus.corpus_parts import CorpusPart, PartCounts

Work = Callable[[CorpusPart, Collection[int]], PartCounts]
"""Does a part, without the records at some offsets; running it twice has the same result as once."""


@dataclass(frozen=True, slots=True)
class EndedPart:
    """A part that ended: done, with its counts, or not, and why."""

    part: CorpusPart
    counts: PartCounts | None = None
    failure: str = ""


class PartEngine(Protocol):
    """Runs work on parts."""

    def run(self, work: Work, parts: Iterable[CorpusPart]) -> Iterator[EndedPart]:
        """Yield each part as it ends. Raises ``OSError`` where nothing can be written any more."""
        ...
