"""An Ibid. that does not refer to exactly one work.

Ibid. repeats the citation before it: the one in the same note, or else the note before, if that cites only one work.
What cannot be resolved is kept as text.

Bad:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: It is closed in winter.

    [^2]: Ibid., p. 4.

Good:

    Fewer people drive.[^1] Fares fell.[^2]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.

    [^2]: Ibid., p. 4.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each Ibid. that is not resolved."""
    for note, reading in apparatus.citations():
        if not reading.done and reading.repeats:
            message = f"note {note.number}: {reading.cited.source!r} cannot be resolved: {reading.fault}"
            yield Odd(message, "say in the map which work is meant", note.place, note.number)
