"""What is odd about the notes and the reference list of a paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.bibliography import Work
from argmap.paper.article import Article, Entry
from argmap.paper.citations.catalogue import Catalogue
from argmap.paper.citations.differences import differences, outside
from argmap.paper.citations.parsed import Cited
from argmap.paper.citations.resolving import NoteReading, Reading
from argmap.problems import Level, Place, Problem


@dataclass(frozen=True, slots=True)
class Entered:
    """An entry of the reference list: what it was understood as, its work as it says it, and the id of that."""

    entry: Entry
    cited: Cited
    work: Work
    key: str
    twice: bool = False


def oddities(
    article: Article, catalogue: Catalogue, entered: list[Entered], notes: list[NoteReading]
) -> tuple[Problem, ...]:
    """Return what is odd, first of the notes, then of the list, then of works that a file gave."""
    listed = {one.key: one.work for one in reversed(entered)}
    found: list[Problem] = []
    for note, read in zip(article.notes, notes, strict=True):
        for reading in read.cites:
            found += _of_citation(f"note {note.number}", note.place, reading, listed)
    found += _unlisted(article, catalogue, notes, listed)
    found += (problem for one in entered for problem in _of_entry(one, catalogue, bool(notes)))
    found += _unused(article, catalogue)
    return tuple(found)


def _of_citation(name: str, place: Place, reading: Reading, listed: dict[str, Work]) -> Iterator[Problem]:
    cited = reading.cited
    if not reading.done:
        message = f"{name}: {cited.source!r} refers to nothing: {reading.fault}"
        yield Problem("unresolved-citation", Level.WARNING, message, "say in the map which work it means", place)
        return
    for rest in cited.rest:
        yield _not_understood(name, rest, place)
    for key in reading.works:
        work = listed.get(key)
        if work and cited.work and not cited.back:
            for field, here, there in differences(cited.work, work):
                yield _differing(name, key, field, here, there, place)
        if work and work.page and cited.where and outside(cited.where, work.page):
            message = f"{name} points to page {cited.where.text} of {key}, which has pages {work.page} in the list"
            yield Problem("differing-pages", Level.WARNING, message, "look the page up", place)


def _differing(name: str, key: str, field: str, here: str, there: str, place: Place) -> Problem:
    field = field.replace("_", "-")
    message = f"{name} gives the {field} of {key} as {here!r}, the reference list as {there!r}"
    return Problem("differing-citation", Level.WARNING, message, "look it up; the works hold what the list says", place)


def _not_understood(name: str, rest: str, place: Place) -> Problem:
    message = f"{name}: not understood, kept as text: {rest!r}"
    return Problem("not-understood", Level.INFO, message, "put it where it belongs", place)


def _unlisted(
    article: Article, catalogue: Catalogue, notes: list[NoteReading], listed: dict[str, Work]
) -> Iterator[Problem]:
    """Yield each work that a note cites and the list lacks, at its first note; none if the paper has no list."""
    if not listed:
        return
    seen = set(listed)
    for note, read in zip(article.notes, notes, strict=True):
        for key in read.works():
            if key not in seen:
                seen.add(key)
                work = catalogue.items[key].work
                message = f"note {note.number} cites {key} ({work.title or work.url}), which the reference list lacks"
                yield Problem(
                    "unlisted-work", Level.INFO, message, "add it to the list, if it belongs there", note.place
                )


def _of_entry(one: Entered, catalogue: Catalogue, has_notes: bool) -> Iterator[Problem]:
    place = one.entry.place
    for rest in one.cited.rest:
        yield _not_understood("the reference list", rest, place)
    if one.twice:
        message = f"the reference list names {one.key} twice"
        yield Problem("duplicate-entry", Level.WARNING, message, "take one of the entries away", place)
    elif has_notes and not catalogue.items[one.key].cited:
        message = f"no note cites {one.key}, which the reference list names"
        yield Problem("uncited-work", Level.WARNING, message, "cite it, or take it from the list", place)


def _unused(article: Article, catalogue: Catalogue) -> Iterator[Problem]:
    for key, item in catalogue.items.items():
        if item.given and not (item.listed or item.cited):
            message = f"neither a note nor the reference list names {key}, which the file of works gives"
            cure = "check authors, title and year, if the paper does cite it"
            yield Problem("unmatched-work", Level.INFO, message, cure, Place(article.file))
