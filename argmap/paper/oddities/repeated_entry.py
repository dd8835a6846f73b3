"""A work that appears twice in the reference list.

Bad:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

Good:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each entry whose work an entry before it names."""
    for one in apparatus.gathered.entered:
        if one.twice:
            message = f"{one.key} appears a second time in the reference list"
            yield Odd(message, "remove one of the entries", one.entry.place)
