"""A work that a note or the text cites but the reference list leaves out.

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
    """Yield each work that the list lacks, where it is first cited."""
    if apparatus.gathered.entered:
        yield from _noted(apparatus)
    yield from _in_text(apparatus)


def _noted(apparatus: Apparatus) -> Iterator[Odd]:
    gathered = apparatus.gathered
    seen = {one.key for one in gathered.entered}
    for note, reading in apparatus.citations():
        for key in reading.works:
            if key not in seen:
                seen.add(key)
                work = gathered.works[key].work
                message = (
                    f"note {note.number} cites {key} ({work.title or work.url}), which is not in the reference list"
                )
                yield Odd(message, "add it to the list, if it belongs there", note.place, note.number, key)


def _in_text(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each name, number or key in the text that leads nowhere; what was read in another work needs no entry."""
    seen: set[str] = set()
    listed, given = bool(apparatus.gathered.entered), bool(apparatus.given)
    for one in apparatus.gathered.in_text:
        name, by_key = one.mention.name, bool(one.mention.key)
        if one.works or one.mention.second_hand or name in seen or not (given if by_key else listed or given):
            continue
        seen.add(name)
        where = "the file of works" if by_key else "the reference list"
        message = f"the text cites {name}, which is not in {where}"
        yield Odd(message, "add it, or look for a misspelt name or a wrong year or number", one.citation.place)
