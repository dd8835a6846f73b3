"""Two figures that share a unit, of which only the second has it behind: 3 to 4 per cent."""

import re
from collections.abc import Sequence

from argmap.language.figures import Figure

GAP = re.compile(r"\s*[^\w\s]?\s*(?:[^\W\d_]{1,4}\s+)?(?:[^\w\s]\s*)?")
"""What may stand between the two: a dash, a short word, the sign of a currency."""


def shared_units(found: Sequence[Figure], units: Sequence[str], text: str) -> list[str]:
    """Return the units of the figures of a text, in its order, where an empty one is that of the figure behind it.

    ``units`` has what was read for each figure alone, empty where nothing was.
    """
    known = list(units)
    for n in range(len(found) - 2, -1, -1):
        pair = found[n], found[n + 1]
        if not known[n] and pair[0].kind is pair[1].kind and GAP.fullmatch(text, pair[0].end, pair[1].start):
            known[n] = known[n + 1]
    return known
