"""A note that the text does not cite.

The mark may be missing or misread, or may be in a table, a caption or another part that is not read as text.

Bad:

    Fewer people drive.

    [^1]: Town council, *Traffic count*, 2020.

Good:

    Fewer people drive.[^1]

    [^1]: Town council, *Traffic count*, 2020.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each note that is marked nowhere."""
    for note in apparatus.article.notes:
        if note.number not in apparatus.marked:
            yield Odd(f"the text never cites {note.name}", "look for its mark in the text", note.place)
