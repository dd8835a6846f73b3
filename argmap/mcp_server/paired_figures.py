"""Figures of a draft that belong to another name than in its passage: 40 in Oslo and 80 in Bergen, and the reverse."""

from collections.abc import Hashable, Iterator
from typing import TypeVar

from argmap.language import Language
from argmap.language.figures import Figure, FigureKind, figures
from argmap.language.proper_names import OPENS, WORD

T = TypeVar("T", bound=Hashable)


def paired_otherwise(text: str, passage: str, of: Language) -> Iterator[tuple[str, str]]:
    """Yield figures with the name that each has in a text, and the name that it has in the passage.

    Where both have the same names and figures, as many of one as of the other, the first belongs to the first.
    """
    names = _shared(_names(text), _names(passage))
    known = _known(text, of) | _known(passage, of)
    said, there = ([one for one in _names(each) if one in names & known] for each in (text, passage))
    for years in True, False:
        here, its = _values(text, of, years), _values(passage, of, years)
        both = _shared(list(here), list(its))
        pairs, others = (
            dict(zip((one for one in values if one in both), each, strict=False))
            for values, each in ((here, said), (its, there))
        )
        if len(both) == len(said) == len(there) > 1:
            for value in both:
                if pairs[value] != others[value]:
                    yield f"{here[value]} {pairs[value]}", f"{its[value]} {others[value]}"
            return


def _names(text: str) -> list[str]:
    return [one[0] for one in WORD.finditer(text) if one[0][0].isupper()]


def _known(text: str, of: Language) -> set[str]:
    """Return the words whose capital shows that they are names: inside a sentence, or behind a word for a place."""
    found = set()
    for one in WORD.finditer(text):
        before = text[: one.start()].split()[-1:]
        placed = bool(before) and before[0].casefold() in of.names.places
        if one[0][0].isupper() and (placed if of.names.nouns else not OPENS.search(text[: one.start()][-4:])):
            found.add(one[0])
    return found


def _values(text: str, of: Language, years: bool) -> dict[float, str]:
    """Return the figures of a text by their values, in their order; those that it has twice are left out."""
    found = [one for one in figures(text, of) if _counts(one, years)]
    values = [one.values[0] for one in found]
    return {one.values[0]: text[one.start : one.end] for one in found if values.count(one.values[0]) == 1}


def _counts(one: Figure, years: bool) -> bool:
    return one.kind in (FigureKind.NUMBER, FigureKind.FRACTION, *([FigureKind.YEAR] if years else []))


def _shared(one: list[T], other: list[T]) -> set[T]:
    """Return what each of two lists has once."""
    return {each for each in one if one.count(each) == other.count(each) == 1}
