"""A mark whose number is lower than that of an earlier mark.

Notes are numbered in the order in which a paper first cites them. Citing an earlier note again is not odd.

Bad:

    Fewer people drive.[^2] Fares fell.[^1]

    [^1]: Town council, *Fares*, 2021.

    [^2]: Town council, *Traffic count*, 2020.

Good:

    Fewer people drive.[^1] Fares fell.[^2] Riders came.[^1]

    [^1]: Town council, *Traffic count*, 2020.

    [^2]: Town council, *Fares*, 2021.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each mark that comes too late."""
    highest, seen = 0, set()
    for marker in apparatus.article.markers:
        if marker.printed and marker.note not in apparatus.noted:
            continue
        if marker.note < highest and marker.note not in seen:
            yield Odd(f"{marker.name} is cited after note {highest}", "look for a misread number", marker.place)
        seen.add(marker.note)
        highest = max(highest, marker.note)
