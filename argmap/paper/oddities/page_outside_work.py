"""A note or the text cites a page outside the pages that the reference list gives for the work.

Bad:

    Fewer people drive.[^1]

    [^1]: Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 31.

    # References

    Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 5-30

Good:

    Fewer people drive.[^1]

    [^1]: Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 30.

    # References

    Bo Orr, “Fares”, in *Bus Studies*, Vol. 3, No. 1 (2021), p. 5-30
"""

from collections.abc import Iterator

from argmap.citations.discrepancies import outside
from argmap.citations.locator import Locator
from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each locator outside the pages of its work."""
    pages = {one.key: one.work.page or "" for one in reversed(apparatus.gathered.entered)}
    for note, reading in apparatus.citations():
        where = reading.cited.where
        for key in reading.works:
            if where and outside(where, pages.get(key, "")):
                message = f"note {note.number} cites page {where.text} of {key}, which has pages {pages[key]}"
                yield Odd(message, "look up the page", note.place, note.number, key)
    for one in apparatus.gathered.in_text:
        where = Locator(one.mention.counts, one.mention.locator)
        if one.work and outside(where, pages.get(one.work, "")):
            message = f"the text cites page {where.text} of {one.work}, which has pages {pages[one.work]}"
            yield Odd(message, "look up the page", one.citation.place, work=one.work)
