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

import re
from collections.abc import Iterable, Iterator

from argmap.paper.article import Entry
from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

_IN_CATALOGUE = re.compile(r"(?:PMID|PMCID)\b", re.IGNORECASE)
LEVEL = Level.INFO


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each stretch that was not understood, of notes and of entries."""
    cure = "move it to the field where it belongs"
    for note, one in apparatus.citations():
        for rest in _not_understood(one.cited.rest):
            yield Odd(f"note {note.number}: {_kept(rest)}", cure, note.place, note=note.number)
    for entered in apparatus.gathered.entered:
        for rest in _not_understood(entered.cited.rest):
            yield Odd(f"{_listed(entered.entry)}: {_kept(rest)}", cure, entered.entry.place, work=entered.key)


def _not_understood(parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts that were not understood; a number in a catalogue was, though no field holds it."""
    return (part for part in parts if not _IN_CATALOGUE.match(part))


def _kept(rest: str) -> str:
    return f"not understood, kept as text: {rest!r}"


def _listed(entry: Entry) -> str:
    return f"reference {entry.label}" if entry.label else "the reference list"
