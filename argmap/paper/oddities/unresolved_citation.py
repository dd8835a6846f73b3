"""A citation in a short form that does not lead to exactly one work.

Op. cit., an author with a short title or a year, and "note 5" refer to a work that the paper describes elsewhere, and
so do names and a year in the text. What cannot be resolved is kept as text.

Bad:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: It is closed in winter.

    [^2]: See note 1 above.

Good:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    [^2]: Holm, *Traffic Count*, p. 4.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING
_CURE = "say in the map which work is meant"


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each citation that is not resolved, other than Ibid.; keys only where a file of works is given."""
    for note, reading in apparatus.citations():
        by_key = reading.cited.back is not None and reading.cited.back.kind == "key"
        if reading.repeats or (by_key and not apparatus.given):
            continue
        if not reading.done:
            message = f"note {note.number}: {reading.cited.source!r} cannot be resolved: {reading.fault}"
            yield Odd(message, _CURE, note.place, note.number)
        elif reading.fault:
            message = f"note {note.number}: the author of {reading.cited.source!r} is not known: {reading.fault}"
            yield Odd(message, "say in the map who the author is", note.place, note.number)
    for one in apparatus.gathered.in_text:
        if len(one.works) > 1:
            message = f"{one.mention.name!r} cannot be resolved: it may mean {', '.join(one.works[:5])}"
            yield Odd(message, _CURE, one.citation.place)
