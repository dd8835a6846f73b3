"""What a note or an entry was understood as."""

from dataclasses import dataclass

from argmap.citations.locator import Locator
from argmap.notation.bibliography import Name, Work


@dataclass(frozen=True, slots=True)
class Back:
    """A citation that points back.

    ``kind`` is ``ibid`` (the citation before), ``again`` (op. cit.), ``note`` (note N), ``key`` (@lark2015) or
    ``short`` (authors with a short title or a year). ``names`` are the authors as given, most often by family name
    alone; ``title`` (or the key) and ``year`` are what else is said of the work, ``notes`` the numbers of notes. What
    is not ``sure`` is a citation only if there is such a work.
    """

    kind: str
    names: tuple[Name, ...] = ()
    title: str = ""
    year: str = ""
    notes: tuple[int, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation: a work, or what points back to one; ``source`` is the text that it was read from.

    ``rest`` is what was not understood, in the note's words and order; ``same_author`` stands for Idem, in place of the
    authors.
    """

    source: str
    prefix: str = ""
    work: Work | None = None
    back: Back | None = None
    where: Locator | None = None
    same_author: bool = False
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedNote:
    """A note: what it cites, in its order, and the sentences that explain, in its own words."""

    cites: tuple[Cited, ...] = ()
    explains: tuple[str, ...] = ()

    @property
    def only_explains(self) -> bool:
        """Tell whether it cites nothing."""
        return not self.cites
