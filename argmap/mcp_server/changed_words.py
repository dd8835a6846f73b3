"""Words of a draft that its passage bears out less: for more, for a reason, in quotation marks."""

import re
from collections.abc import Iterator

from argmap.anchoring.folding import folded
from argmap.anchoring.quotation_marks import quotations
from argmap.language import Language
from argmap.mcp_server.rival_words import sides, words

SINGLE = re.compile(r"(?<!\w)[‘‚'](?=\w)([^‘’‚']+)(?<=[\w.,!?])[’‘'](?!\w)")
"""Words in single quotation marks, which are no apostrophes."""


def unquoted_words(text: str, passage: str) -> Iterator[str]:
    """Yield words in quotation marks that a passage does not have in that form."""
    there = folded(passage)
    for quoted in (*quotations(text), *(one[1] for one in SINGLE.finditer(text))):
        said = folded(quoted).strip(" .,;:!?")
        if not re.search(rf"(?<!\w){re.escape(said)}(?!\w)", there):
            yield quoted


def connected_otherwise(text: str, passage: str, of: Language) -> Iterator[tuple[str, str]]:
    """Yield a word for a reason where the passage only grants something, or the reverse, and the passage's word."""
    for row in of.rivals.connectives:
        known = sides((row,))
        there = [one for one in words(passage) if one in known]
        for word in words(text):
            if word in known and there and not any(known[word] & known[one] for one in there):
                yield word, there[0]


def more_told(text: str, passage: str, of: Language) -> Iterator[tuple[str, str]]:
    """Yield a word for more, or for a small part, than the passage speaks of, and the passage's word.

    Where one of them denies something, "few do" and "most do not" may be the same.
    """
    if {*words(text), *words(passage)} & set(of.reversals.negations):
        return
    ranks = {word: min(on) for word, on in sides(of.rivals.shares).items()}
    figures = of.numerals.known if of.numerals else frozenset()
    there = [one for one in words(passage) if one in ranks]
    small = {one.casefold() for one in of.rivals.small}
    most = max(there, key=lambda one: ranks[one], default="")
    for word in words(text) if there else ():
        less = word in small and ranks[most] > 1 and not small & set(there)
        if word in ranks and word not in figures and (ranks[word] > ranks[most] or less):
            yield word, most
