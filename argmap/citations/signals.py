"""The words before a citation that say what it is cited for: See, Cf., For a different view, see."""

import re

from argmap.citations.cleaning import Clean
from argmap.citations.vocabulary import either, one_of, words

_ANY = either((*words("signals", "single"), *words("signals", "second_hand")))
_SIGNAL = re.compile(rf"(?:{_ANY}(?:,?\s+|:\s*)){{1,3}}(?=\S)", re.IGNORECASE)
_OWN_WORDS = re.compile(
    rf"(?:for|on|but|and|in|more)\s[^.;:()]{{1,90}}?,?\s{one_of('signals', 'last')}[,:]?\s+(?=\S)", re.IGNORECASE
)


def split_signal(piece: Clean) -> tuple[str, Clean]:
    """Return the signal that a citation begins with, without the comma behind it, and the citation itself."""
    match = _SIGNAL.match(piece.text) or _OWN_WORDS.match(piece.text)
    if match is None:
        return "", piece
    return match[0].strip(" ,:"), piece.cut(match.end(), len(piece.text))
