"""A work in the reference list that no note cites.

A paper without numbered notes is not checked.

Bad:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020

    Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 5-30

Good:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    [^2]: Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 7.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020

    Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 5-30
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each entry that no note cites."""
    gathered = apparatus.gathered
    for one in gathered.entered if gathered.notes else ():
        if not gathered.works[one.key].cited and not one.twice:
            message = f"no note cites {one.key}, which is in the reference list"
            yield Odd(message, "cite it, or remove it from the list", one.entry.place, work=one.key)
