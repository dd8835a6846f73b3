"""A mark in the text that has no note.

Its note may be missing, or may have been read as something else; in a scanned paper the number may have been misread.

Bad:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: Town council, *Traffic count*, 2020.

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
    """Yield each mark of a note that the paper does not have."""
    for marker in apparatus.article.markers:
        if marker.note not in apparatus.noted:
            lacking = "this part of the paper has no such note" if marker.printed else "there is no such note"
            message = f"the text cites note {marker.printed or marker.note}, but {lacking}"
            yield Odd(message, "look for the note, or for a misread number", marker.place)
