"""Words and signs by which an outline or a mind map says what a point is: for, against, or together with the last."""

import re
from enum import StrEnum
from functools import cache
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
    REPLY = "reply"
    """Against the objection before it, or against what it is under."""
    EVIDENCE = "evidence"
    """For the point before it, or for what it is under."""


KIND_OF = {
    Stance.FOR: Kind.SUPPORTS, Stance.AGAINST: Kind.ATTACKS, Stance.AND: Kind.SUPPORTS,
    Stance.UNDERCUT: Kind.UNDERCUTS, Stance.REPLY: Kind.ATTACKS, Stance.EVIDENCE: Kind.SUPPORTS,
}  # fmt: skip
_WORDS = {
    Stance.FOR: _stance_words.FOR, Stance.AGAINST: _stance_words.AGAINST, Stance.AND: _stance_words.AND,
    Stance.UNDERCUT: _stance_words.UNDERCUT, Stance.CLAIM: _stance_words.CLAIM, Stance.SOURCE: _stance_words.SOURCE,
    Stance.REPLY: _stance_words.REPLY, Stance.EVIDENCE: _stance_words.EVIDENCE,
}  # fmt: skip
_GROUPS = "|".join(f"(?P<{stance}>{'|'.join(words)})" for stance, words in _WORDS.items())
_NUMBER = r"(?:\s?(?:no\.?\s?|#)?\d{1,2}|\s[a-z])?"
"""The number of a point, as in ``Reason 2:`` and ``Argument B:``."""
_LABELLED = rf"\W{{0,3}}(?:{_GROUPS}){_NUMBER}\W{{0,3}}[:：][*_]{{0,2}}\s*(?P<text>.*)"
_BRACKETED = rf"[\[(]\s*(?:{_GROUPS}|(?P<plus>\+)|(?P<minus>[-–−]))\s*[\])]\s*(?P<text>.*)"
_ALONE = rf"\W{{0,3}}(?:{_GROUPS}){_NUMBER}\W{{0,3}}$"
_BEHIND = (
    r"(?P<text>.*\S)\s*[(\[]\s*(?:(?P<plus>\+|pros?|for|dafür)|(?P<minus>[-–−]|cons?|contra|against|dagegen))"
    r"\s*[\])]\s*$"
)
_CONNECTED = r"(?:(?P<for>because|weil|denn)|(?P<against>but|however,?|aber)),?\s+(?P<text>\S.*)"
_HEADS = (
    rf"\W{{0,3}}(?:(?P<for>{'|'.join(_stance_words.HEADS_FOR)})|(?P<against>{'|'.join(_stance_words.HEADS_AGAINST)}))"
    r"(?:\s[^\n]{0,80})?"
)
_THEREFORE = (
    rf"(?:{'|'.join(_stance_words.THEREFORE)})\b(?! (?:far|that|called|long|much|many)\b)[,:]?\s+(?P<text>\S.*)"
)
_SIGNED = r"(?:(?P<for>\+)|(?P<against>[-–−]))\s*(?P<text>\S.*)"
_INLINE = rf"\s*[(\[]\s*(?:{'|'.join(_stance_words.SOURCE)})\s*[:：]\s*([^()\[\]]+)[)\]]\s*(\W?)$"


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """Compile a pattern when it is first used: they are long, and few files need them."""
    return re.compile(written, re.IGNORECASE | re.DOTALL)


class Labelled(NamedTuple):
    """A point without what says which it is."""

    stance: Stance | None
    text: str


def labelled(text: str, *, signs: bool = False) -> Labelled:
    """Return a point by its label: ``Pro: ...``, ``[Con] ...``, ``Because ...``; with ``signs``, ``+`` too."""
    text = text.strip()
    for pattern in (_LABELLED, _BRACKETED, _BEHIND, _CONNECTED, *((_SIGNED,) if signs else ())):
        if match := _pattern(pattern).match(text):
            rest = match["text"].strip()
            stance = _stance(match)
            return Labelled(stance, rest[:1].upper() + rest[1:] if pattern is _CONNECTED else rest)
    alone = _pattern(_ALONE).match(text)
    return Labelled(_stance(alone), "") if alone else Labelled(None, text)


def heading(text: str) -> Labelled:
    """Return a heading, or the head of a column, by its label; ``Advantages of trams`` says what is below it, too."""
    found = labelled(text)
    if found.stance is None and (match := _pattern(_HEADS).fullmatch(text.strip().rstrip(":： *_"))):
        return Labelled(_stance(match), "")
    return found


def concluded(text: str) -> str:
    """Return what follows from the rest, without the word that says so: ``Therefore, ...``; "" for another text."""
    match = _pattern(_THEREFORE).match(text.strip())
    return match["text"][:1].upper() + match["text"][1:] if match else ""


def begins_point(line: str) -> bool:
    """Tell whether a line says itself what it is, so that it does not go on with the line before."""
    return bool(_pattern(_BRACKETED).match(line) or (line[:1].isupper() and _pattern(_THEREFORE).match(line)))


def _stance(match: re.Match[str]) -> Stance:
    found = {name for name, value in match.groupdict().items() if value and name != "text"}
    if found & {"plus", "minus"}:
        return Stance.FOR if "plus" in found else Stance.AGAINST
    return next(stance for stance in Stance if stance.value in found)


def without_source(text: str) -> tuple[str, str]:
    """Return a text without the source in brackets at its end, ``(Source: ...)``, and that source; "" for none."""
    match = _pattern(_INLINE).search(text)
    return (text[: match.start()] + match[2], match[1].strip()) if match else (text, "")
