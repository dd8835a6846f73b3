"""A second note with the same number.

A mark with that number could refer to either of them.

Bad:

    Fewer people drive.<sup>1</sup>

    <sup>1</sup> Town council, *Traffic count*, 2020.

    <sup>1</sup> Town council, *Fares*, 2021.

Good:

    Fewer people drive.<sup>1</sup> Fares fell.<sup>2</sup>

    <sup>1</sup> Town council, *Traffic count*, 2020.

    <sup>2</sup> Town council, *Fares*, 2021.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each note whose number another note had before it."""
    seen: dict[int, int | None] = {}
    for note in apparatus.article.notes:
        if note.number in seen:
            first = f" (first on line {seen[note.number]})" if seen[note.number] else ""
            message = f"{note.name} appears a second time{first}"
            yield Odd(message, "look for a misread number", note.place, note.number)
        seen.setdefault(note.number, note.place.line)
