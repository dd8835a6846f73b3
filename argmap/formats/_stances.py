"""Words and signs by which an outline or a mind map says what a point is: for, against, or together with the last."""

import re
from enum import StrEnum
from typing import NamedTuple

from argmap.graph import Kind


class Stance(StrEnum):
    """What a point is to the one that it is under."""

    FOR = "for"
    AGAINST = "against"
    AND = "and"
    UNDERCUT = "undercut"
    CLAIM = "claim"


KIND_OF = {
    Stance.FOR: Kind.SUPPORTS, Stance.AGAINST: Kind.ATTACKS, Stance.AND: Kind.SUPPORTS,
    Stance.UNDERCUT: Kind.UNDERCUTS,
}  # fmt: skip
_LABELS = {
    Stance.FOR: "pro|pros|for|in favou?r|reasons?|because|support|supports|supporting|premises?|evidence|advantages?|"
    "argument for|arguments for|dafür|weil|denn|gründe|grund|begründung|prämisse|vorteile?|argumente? dafür|pour|"
    "parce que|raisons?|a favor|porque|razón|razones|a favore|perché|за|потому что|довод|çünkü|lehte|赞成|因为|賛成",
    Stance.AGAINST: "con|cons|contra|against|but|however|objections?|objecting|counter-?arguments?|rebuttals?|attack|"
    "disadvantages?|argument against|arguments against|dagegen|aber|kontra|einwand|einwände|gegenargumente?|nachteile?|"
    "erwiderung|widerlegung|contre|mais|objection|en contra|pero|objeción|contro|ma|obiezione|против|но|возражение|"
    "ama|itiraz|aleyhte|反对|但是|反対",
    Stance.AND: "and|linked|together with|co-?premise|und|zusammen mit|et|y|и",
    Stance.UNDERCUT: "undercutter|undercuts?|objection to the inference|inference objection",
    Stance.CLAIM: "claim|thesis|main claim|contention|conclusion|these|behauptung|konklusion|thèse|tesis|tesi|тезис",
}
_GROUPS = "|".join(f"(?P<{stance}>{words})" for stance, words in _LABELS.items())
_LABELLED = re.compile(rf"\W{{0,3}}(?:{_GROUPS})\W{{0,3}}[:：][*_]{{0,2}}\s*(?P<text>.*)", re.I | re.S)
_BRACKETED = re.compile(rf"[\[(]\s*(?:{_GROUPS}|(?P<plus>\+)|(?P<minus>[-–−]))\s*[\])]\s*(?P<text>.*)", re.I | re.S)
_ALONE = re.compile(rf"\W{{0,3}}(?:{_GROUPS})\W{{0,3}}$", re.I)
_CONNECTED = re.compile(
    r"(?:(?P<for>because|weil|denn)|(?P<against>but|however,?|aber)),?\s+(?P<text>\S.*)", re.I | re.S
)
_SIGNED = re.compile(r"(?:(?P<for>\+)|(?P<against>[-–−]))\s*(?P<text>\S.*)", re.S)


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
