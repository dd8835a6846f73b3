"""Words of a note or of an entry in the reference list that could not be interpreted.

They are kept as they are, in the `prefix` or `suffix` of the citation or in the `note` on the work, rather than guessed
at.

Bad:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020, on my own copy.

Good:

    Fewer people drive.[^1]

    [^1]: Ann Holm, *Traffic Count*, Oslo, Town Press, 2020.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

LEVEL = Level.INFO


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each stretch that was not understood, of notes and of entries."""
    cure = "move it to the field where it belongs"
    for note, one in apparatus.citations():
        for rest in one.cited.rest:
            yield Odd(f"note {note.number}: {_kept(rest)}", cure, note.place, note=note.number)
    for entered in apparatus.gathered.entered:
        for rest in entered.cited.rest:
            yield Odd(f"the reference list: {_kept(rest)}", cure, entered.entry.place, work=entered.key)


def _kept(rest: str) -> str:
    return f"not understood, kept as text: {rest!r}"
