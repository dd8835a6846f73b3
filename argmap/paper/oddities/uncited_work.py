"""A work in the reference list that neither a note nor the text cites.

A paper is not checked if no citation was found in it, or citations of less than half of its list: it may cite in a way
that argmap does not know.

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
    """Yield each entry that nothing cites."""
    gathered = apparatus.gathered
    noted = any(note.cites for note in gathered.notes)
    uncited = [one for one in gathered.entered if not gathered.works[one.key].cited and not one.twice]
    if not noted and (not gathered.in_text or 2 * len(uncited) > len(gathered.entered)):
        return
    nobody = "no note cites"
    if gathered.in_text:
        nobody = "neither the text nor a note cites" if noted else "the text never cites"
    for one in uncited:
        message = f"{nobody} {one.key}, which is in the reference list"
        yield Odd(message, "cite it, or remove it from the list", one.entry.place, work=one.key)
