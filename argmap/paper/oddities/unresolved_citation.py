"""A citation in a short form that does not lead to exactly one work.

Op. cit., an author with a short title or a year, and "note 5" refer to a work that the paper describes elsewhere. What
cannot be resolved is kept as text.

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


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each citation that is not resolved, other than Ibid."""
    for note, reading in apparatus.citations():
        if not reading.done and not reading.repeats:
            message = f"note {note.number}: {reading.cited.source!r} cannot be resolved: {reading.fault}"
            yield Odd(message, "say in the map which work is meant", note.place, note.number)
