"""Stretches of a paper as other programs have them: cut words, other spaces, line breaks, ligatures and quotes."""

import random
import unicodedata
from dataclasses import dataclass

from argmap.anchoring.index import Span
from argmap.reviewing.remarks.remark import Remark

CONTEXT = 32
LIGATURES = (("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})


@dataclass(frozen=True)
class Marked:
    """A remark on a stretch, and where its first and last letters are."""

    remark: Remark
    span: Span


def marked(text: str, chance: random.Random, length: int, *, context: bool) -> Marked | None:
    """Return a random stretch of about so many letters, changed as programs change text; ``None`` without letters."""
    start = chance.randrange(len(text))
    end = min(len(text), start + chance.randint(1, length))
    letters = [at for at in range(start, end) if text[at].isalnum()]
    if not letters:
        return None
    changed = [_changed(text[max(0, one) : other], chance) for one, other in (
        (start - CONTEXT, start), (start, end), (end, end + CONTEXT))]  # fmt: skip
    prefix, exact, suffix = changed
    remark = Remark("x", exact, prefix, suffix) if context else Remark("x", exact)
    return Marked(remark, Span(letters[0], letters[-1] + 1))


def _changed(text: str, chance: random.Random) -> str:
    for change in (_spaced, _hyphenated, _joined, _straight, _decomposed):
        if chance.random() < 0.4:
            text = change(text, chance)
    return text


def _spaced(text: str, chance: random.Random) -> str:
    return "".join(chance.choice(["  ", "\n", "\r\n", "\u00a0", " "]) if one.isspace() else one for one in text)


def _hyphenated(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    inside = 0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()
    return text[:at] + chance.choice(["-\n", "\u00ad\n", "\u00ad"]) + text[at:] if inside else text


def _joined(text: str, chance: random.Random) -> str:
    for letters, ligature in LIGATURES:
        text = text.replace(letters, ligature)
    return text


def _straight(text: str, chance: random.Random) -> str:
    return text.translate(QUOTES)


def _decomposed(text: str, chance: random.Random) -> str:
    return unicodedata.normalize("NFD", text)
