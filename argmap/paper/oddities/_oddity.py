"""What an oddity is given and what it yields."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol

from argmap.problems import Level, Place, Problem
from argmap.registry import Registry

if TYPE_CHECKING:
    from argmap.citations.back_references import Reading
    from argmap.notation.bibliography import Work
    from argmap.paper.article import Article, Note
    from argmap.paper.gathering import Gathered


@dataclass(frozen=True, slots=True)
class Odd:
    """Something odd: what it is, how to correct it, and where it is.

    ``note`` and ``work`` (an id) are what it is about, where a map may hold a better record of just that.
    """

    message: str
    help: str
    place: Place
    note: int | None = None
    work: str | None = None


class Apparatus:
    """A paper, and what is known about its notes: computed when the first oddity asks, then shared.

    ``given`` are works that somebody has described already, as in a map or a file of works that the paper cites by
    their keys: they keep their ids.
    """

    def __init__(self, article: "Article", given: "Iterable[Work]" = ()) -> None:
        self.article, self.given = article, tuple(given)

    @cached_property
    def marked(self) -> frozenset[int]:
        """Numbers of the notes that a mark in the text names."""
        return frozenset(marker.note for marker in self.article.markers)

    @cached_property
    def noted(self) -> frozenset[int]:
        """Numbers of the notes that the paper has."""
        return frozenset(note.number for note in self.article.notes)

    @cached_property
    def gathered(self) -> "Gathered":
        """The works that notes and reference list name, and what each note cites."""
        from argmap.paper.gathering import gather

        return gather(self.article, self.given)

    def citations(self) -> "Iterator[tuple[Note, Reading]]":
        """Yield each citation of each note, with the note."""
        for note, read in zip(self.article.notes, self.gathered.notes, strict=True):
            yield from ((note, one) for one in read.cites)


class Oddity(Protocol):
    """A module of ``argmap.paper.oddities``, or one that an installed distribution names as its entry point."""

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """How much it matters."""

    def check(self, apparatus: Apparatus, /) -> Iterator[Odd]:
        """Yield what is odd, in the order of the file."""


@cache
def oddities() -> Registry[Oddity]:
    """Return the registry of oddities."""
    return Registry("argmap.paper.oddities", "oddity")


def find_odd(article: "Article", given: "tuple[Work, ...]" = ()) -> tuple[Problem, ...]:
    """Return everything that is odd in a paper's apparatus, in the order of the file; ``given`` are works of a file."""
    apparatus = Apparatus(article, given)
    found = [
        Problem(name, oddity.LEVEL, odd.message, odd.help, odd.place)
        for name, oddity in oddities().items()
        for odd in oddity.check(apparatus)
    ]
    return tuple(sorted(found, key=lambda one: (one.place.line or 0, one.place.column or 0)))
