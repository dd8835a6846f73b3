"""Words and signs by which an outline or a mind map says what a point is: for, against, or together with the last."""

import re
from enum import StrEnum
from typing import NamedTuple

from argmap.formats import _stance_words
from argmap.graph import Kind


class Stance(StrEnum):
    """What a point is to the one that it is under."""

    FOR = "for"
    AGAINST = "against"
    AND = "and"
    UNDERCUT = "undercut"
    CLAIM = "claim"
    SOURCE = "source"


KIND_OF = {
    Stance.FOR: Kind.SUPPORTS, Stance.AGAINST: Kind.ATTACKS, Stance.AND: Kind.SUPPORTS,
    Stance.UNDERCUT: Kind.UNDERCUTS,
}  # fmt: skip
_WORDS = {
    Stance.FOR: _stance_words.FOR, Stance.AGAINST: _stance_words.AGAINST, Stance.AND: _stance_words.AND,
    Stance.UNDERCUT: _stance_words.UNDERCUT, Stance.CLAIM: _stance_words.CLAIM, Stance.SOURCE: _stance_words.SOURCE,
}  # fmt: skip
_GROUPS = "|".join(f"(?P<{stance}>{'|'.join(words)})" for stance, words in _WORDS.items())
_NUMBER = r"(?:\s?(?:no\.?\s?|#)?\d{1,2}|\s[a-z])?"
"""The number of a point, as in ``Reason 2:`` and ``Argument B:``."""
_LABELLED = re.compile(rf"\W{{0,3}}(?:{_GROUPS}){_NUMBER}\W{{0,3}}[:：][*_]{{0,2}}\s*(?P<text>.*)", re.I | re.S)
_BRACKETED = re.compile(rf"[\[(]\s*(?:{_GROUPS}|(?P<plus>\+)|(?P<minus>[-–−]))\s*[\])]\s*(?P<text>.*)", re.I | re.S)
_ALONE = re.compile(rf"\W{{0,3}}(?:{_GROUPS}){_NUMBER}\W{{0,3}}$", re.I)
_CONNECTED = re.compile(
    r"(?:(?P<for>because|weil|denn)|(?P<against>but|however,?|aber)),?\s+(?P<text>\S.*)", re.I | re.S
)
_SIGNED = re.compile(r"(?:(?P<for>\+)|(?P<against>[-–−]))\s*(?P<text>\S.*)", re.S)
_INLINE = re.compile(rf"\s*[(\[]\s*(?:{'|'.join(_stance_words.SOURCE)})\s*[:：]\s*([^()\[\]]+)[)\]]\s*(\W?)$", re.I)


class Labelled(NamedTuple):
    """A point without what says which it is."""

    stance: Stance | None
    text: str


def labelled(text: str, *, signs: bool = False) -> Labelled:
    """Return a point by its label: ``Pro: ...``, ``[Con] ...``, ``Because ...``; with ``signs``, ``+`` too."""
    text = text.strip()
    for pattern in (_LABELLED, _BRACKETED, _CONNECTED, *((_SIGNED,) if signs else ())):
        if match := pattern.match(text):
            rest = match["text"].strip()
            stance = _stance(match)
            return Labelled(stance, rest[:1].upper() + rest[1:] if pattern is _CONNECTED else rest)
    alone = _ALONE.match(text)
    return Labelled(_stance(alone), "") if alone else Labelled(None, text)


def _stance(match: re.Match[str]) -> Stance:
    found = {name for name, value in match.groupdict().items() if value and name != "text"}
    if found & {"plus", "minus"}:
        return Stance.FOR if "plus" in found else Stance.AGAINST
    return next(stance for stance in Stance if stance.value in found)


def without_source(text: str) -> tuple[str, str]:
    """Return a text without the source in brackets at its end, ``(Source: ...)``, and that source; "" for none."""
    match = _INLINE.search(text)
    return (text[: match.start()] + match[2], match[1].strip()) if match else (text, "")
