"""A work that stands twice in the reference list.

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
            yield Odd(
                f"the reference list names {one.key} a second time", "take one of the entries away", one.entry.place
            )
