"""A work that a note cites but the reference list leaves out.

Laws, news reports and websites are often cited only in notes.

Bad:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    [^2]: Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 7.

    # References

    Ann Holm, *Traffic Count*, Oslo, Town Press, 2020

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

LEVEL = Level.INFO


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each work that the list lacks, at the first note that cites it."""
    gathered = apparatus.gathered
    seen = {one.key for one in gathered.entered}
    for note, reading in apparatus.citations() if seen else ():
        for key in reading.works:
            if key not in seen:
                seen.add(key)
                work = gathered.works[key].work
                message = (
                    f"note {note.number} cites {key} ({work.title or work.url}), which is not in the reference list"
                )
                yield Odd(message, "add it to the list, if it belongs there", note.place, note.number, key)
