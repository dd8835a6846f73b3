"""A note without text.

Bad:

    Fewer people drive.[^1]

    [^1]:

Good:

    Fewer people drive.[^1]

    [^1]: Town council, *Traffic count*, 2020.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each note that has neither a letter nor a digit."""
    for note in apparatus.article.notes:
        if not any(map(str.isalnum, note.text)):
            yield Odd(f"{note.name} is empty", "look for its text", note.place)
