"""A note describes a work differently from the reference list.

The two are taken to be the same work because their titles, authors and years are alike. A map follows the list; only
the work itself shows which of the two is right.

Bad:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2021, p. 4.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020

Good:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020, p. 4.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020
"""

from collections.abc import Iterator

from argmap.paper.oddities._differing import differing
from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each field of which a note and the list say something different."""
    for note, key, field, here, there in differing(apparatus):
        name = field.replace("_", "-")
        message = f"note {note.number} gives the {name} of {key} as {here!r}, the reference list as {there!r}"
        yield Odd(message, "check the work itself", note.place)
