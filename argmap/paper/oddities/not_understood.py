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
from collections.abc import Iterator

from argmap.paper.article import Entry
from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.problems import Level

_IN_CATALOGUE = re.compile(r"(?:PMID|PMCID)\b", re.IGNORECASE)
LEVEL = Level.INFO


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield each stretch that was not understood, of notes and of entries."""
    cited = [(f"note {note.number}", note.place, one.cited) for note, one in apparatus.citations()]
    cited += [(_listed(one.entry), one.entry.place, one.cited) for one in apparatus.gathered.entered]
    for name, place, one in cited:
        for rest in one.rest:
            if _IN_CATALOGUE.match(rest):
                continue  # understood, though no field holds it
            yield Odd(f"{name}: not understood, kept as text: {rest!r}", "move it to the field where it belongs", place)


def _listed(entry: Entry) -> str:
    return f"reference {entry.label}" if entry.label else "the reference list"
