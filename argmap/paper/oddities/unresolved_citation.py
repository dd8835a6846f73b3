"""A citation that refers back or to the reference list, but not to exactly one work.

Ibid. repeats the citation before it: the one in the same note, or else the note before, if that cites only one work.
Op. cit., an author with a short title or a year, and "note 5" must lead to exactly one work, and so must names and a
year in the text. What cannot be resolved is kept as text.

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
_CURE = "say in the map which work is meant"


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each citation that is not resolved; keys are looked at only where a file of works is given."""
    for note, reading in apparatus.citations():
        by_key = reading.cited.back is not None and reading.cited.back.kind == "key"
        if not reading.done and (apparatus.given or not by_key):
            message = f"note {note.number}: {reading.cited.source!r} cannot be resolved: {reading.fault}"
            yield Odd(message, _CURE, note.place)
    for one in apparatus.gathered.in_text:
        if len(one.works) > 1:
            message = f"{one.mention.name!r} cannot be resolved: it may mean {', '.join(one.works[:5])}"
            yield Odd(message, _CURE, one.citation.place)
