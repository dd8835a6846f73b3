"""A note whose number does not follow that of the note before it.

A note between them may have been lost or joined to the one before, or a number may have been misread. Numbers that
start again, as in a book that numbers the notes of each chapter separately, are counted on and are not odd.

Bad:

    Fewer people drive.[^1] Fares fell.[^3]

    [^1]: Town council, *Traffic count*, 2020.

    [^3]: Town council, *Fares*, 2021.

Good:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: Town council, *Traffic count*, 2020.

    [^2]: Town council, *Fares*, 2021.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each note that is out of order."""
    last = 0
    for note in apparatus.article.notes:
        if note.number not in (last, last + 1) and note.printed != "1":
            before = f"follows note {last}" if last else "is the first note"
            yield Odd(f"{note.name} {before}", f"look for note {last + 1}, or for a misread number", note.place)
        last = note.number
