"""Ways to make up what a statement says, and to say the same in other words: what ``benchmarks.invention`` plants.

A planter gets a statement with its place and returns it changed, or ``None`` where it has nothing to change.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from argmap.graph import Node
from argmap.language import Language
from argmap.language.countries import PlaceKind, gazetteer
from argmap.language.figures import Figure, FigureKind, figures
from argmap.language.hedges import hedge_places
from argmap.language.proper_names import Lexicon, ProperName, proper_names
from argmap.rules._passages import Passages, Sourced

COUNTRIES = ("Portugal", "Malaysia", "Uruguay", "Ghana")
OTHERS = ("Osterhagen", "Lindqvist-Moreau", "the Baltic Assembly", "Vellinga")
"""Countries, persons and bodies that no paper here names."""
HEDGE = {"en": "Perhaps", "de": "Vielleicht", "ru": "Возможно,"}
VERBS = re.compile(r"\b(is|are|was|were|has|have|had|will|would|did|does)\b(?! not)")


@dataclass(frozen=True)
class Ground:
    """What planters may draw on: the map's passages, its language, how it writes words, and chance."""

    passages: Passages
    of: Language
    lexicon: Lexicon
    random: Random

    def names(self, text: str) -> list[ProperName]:
        """Return the names in a text."""
        return proper_names(text, self.of, self.lexicon, lambda _: False)

    def figures(self, text: str, *kinds: FigureKind) -> list[Figure]:
        """Return the figures of some kinds in a text, without small words for numbers."""
        found = (one for one in figures(text, self.of) if one.kind in kinds)
        return [one for one in found if not one.worded or one.values[0] > 2]

    def around(self, source: Sourced) -> str:
        """Return the paragraphs that a statement was read from."""
        return "\n".join(self.passages.text(one) for one in source.around)


Planter = Callable[[Sourced, Ground], Node | None]


def _put(node: Node, start: int, end: int, text: str) -> Node:
    return replace(node, text=node.text[:start] + text + node.text[end:])


def changed_number(source: Sourced, ground: Ground) -> Node | None:
    """Put another number of about the same size in a number's place."""
    found = [one for one in ground.figures(source.node.text, FigureKind.NUMBER) if one.end > one.start]
    if not found:
        return None
    one = ground.random.choice(found)
    written = source.node.text[one.start : one.end]
    digits = re.search(r"\d+(?:[.,]\d+)*", written)
    if digits is None:
        table = ground.of.numerals.tables["words"] if ground.of.numerals else {}
        others = [word for word, values in table.items() if 2 < values[0] < 100 and values[0] != one.values[0]]
        return _put(source.node, one.start, one.end, ground.random.choice(others))
    other = digits[0]
    while other == digits[0] or other.startswith("0"):
        other = "".join(str(ground.random.randint(0, 9)) if sign.isdigit() else sign for sign in digits[0])
    return _put(source.node, one.start, one.end, written.replace(digits[0], other, 1))


def changed_year(source: Sourced, ground: Ground) -> Node | None:
    """Move a year by up to fifteen."""
    found = [one for one in ground.figures(source.node.text, FigureKind.YEAR) if one.end - one.start == len("2013")]
    if not found:
        return None
    one = ground.random.choice(found)
    away = ground.random.choice([n for n in range(-15, 16) if n])
    return _put(source.node, one.start, one.end, str(int(one.values[0]) + away))


def swapped_inside(source: Sourced, ground: Ground) -> Node | None:
    """Put a name of another statement, which the passage does not have, in the place of a name of the same kind."""
    around = ground.around(source).casefold()
    here = {code for one in ground.names(ground.around(source)) for code in one.codes}
    countries, others = set[str](), set[str]()
    for other in ground.passages:
        for name in ground.names(other.node.text):
            text = other.node.text[name.start : name.end]
            written = any(part.casefold()[:4] in around for part in text.split())
            if not written and name.codes.isdisjoint(here):
                (countries if name.codes else others).add(text)
    return _swapped(source, ground, sorted(countries), sorted(others))


def swapped_outside(source: Sourced, ground: Ground) -> Node | None:
    """Put a name that the paper does not have in the place of a name of the same kind."""
    return _swapped(source, ground, COUNTRIES, OTHERS)


def _swapped(source: Sourced, ground: Ground, countries: Sequence[str], others: Sequence[str]) -> Node | None:
    found = [one for one in ground.names(source.node.text) if (countries if one.codes else others)]
    if not found:
        return None
    one = ground.random.choice(found)
    return _put(source.node, one.start, one.end, ground.random.choice(countries if one.codes else others))


def wrong_place(source: Sourced, ground: Ground) -> Node | None:
    """Give a statement the place of another paragraph."""
    others = [one for one in ground.passages.article.paragraphs if one not in source.around]
    if not source.placed or not others:
        return None
    return replace(source.node, at=ground.random.choice(others), quotes=())


def dropped_hedge(source: Sourced, ground: Ground) -> Node | None:
    """Leave out the hedges of a statement whose sentences hedge too."""
    places = hedge_places(source.node.text, ground.of.code)
    hedged = all(hedge_places(one, ground.of.code) for one in source.sentences)
    if not (places and source.placed and hedged):
        return None
    node = source.node
    for start, end in reversed(places):
        node = _put(node, start, end, "")
    return node


def added_hedge(source: Sourced, ground: Ground) -> Node | None:
    """Begin a statement that has no hedge with one."""
    if not source.placed or ground.of.code not in HEDGE or hedge_places(source.node.text, ground.of.code):
        return None
    return replace(source.node, text=f"{HEDGE[ground.of.code]} {source.node.text}")


def negated(source: Sourced, ground: Ground) -> Node | None:
    """Put "not" behind the first verb that takes it."""
    match = VERBS.search(source.node.text) if ground.of.code == "en" else None
    return _put(source.node, match.end(), match.end(), " not") if match and source.placed else None


def number_in_other_form(source: Sourced, ground: Ground) -> Node | None:
    """Write a small number in words that was in digits, or the other way round."""
    table = ground.of.numerals.tables["words"] if ground.of.numerals else {}
    words = {values[0]: word for word, values in reversed(list(table.items()))}
    for one in ground.figures(source.node.text, FigureKind.NUMBER):
        value = one.values[0]
        if one.worded and value == int(value):
            return _put(source.node, one.start, one.end, f"{int(value)}")
        if value in words and source.node.text[one.start : one.end].isdecimal():
            return _put(source.node, one.start, one.end, words[value])
    return None


def share_in_other_form(source: Sourced, ground: Ground) -> Node | None:
    """Write "%" for "per cent", or the other way round."""
    word = {"en": "per cent", "de": "Prozent"}.get(ground.of.code, "%")
    text = source.node.text
    other = re.sub(r"\s?%", f" {word}", text) if "%" in text else text.replace(f" {word}", " %")
    return replace(source.node, text=other) if other != text else None


def years_in_other_form(source: Sourced, _: Ground) -> Node | None:
    """Shorten the second of two years, or write it out."""
    text = source.node.text
    short = re.sub(r"\b((1\d|20)\d\d)[-–]\2(\d\d)\b", r"\1-\3", text)
    other = short if short != text else re.sub(r"\b((1\d|20)\d\d)[-–](\d\d)\b", r"\1-\2\3", text)
    return replace(source.node, text=other) if other != text else None


def country_in_other_form(source: Sourced, ground: Ground) -> Node | None:
    """Name a country by its people, or the other way round."""
    names = gazetteer(ground.of.code).names
    for one in gazetteer(ground.of.code).mentions(source.node.text):
        written = source.node.text[one.start : one.end]
        others = [name for name, codes in names.items() if codes == one.codes and name != written.casefold()]
        if one.kind is PlaceKind.COUNTRY and others and written.casefold() in names:
            other = ground.random.choice(others)
            return _put(source.node, one.start, one.end, other.upper() if len(other) <= 3 else other.title())
    return None


GUARDS = ("far-from-passage", "figure-not-in-passage", "name-not-in-passage", "hedge-dropped", "hedge-added")
FAULTS: dict[str, tuple[Planter, tuple[str, ...]]] = {
    "changed number": (changed_number, ("figure-not-in-passage",)),
    "changed year": (changed_year, ("figure-not-in-passage",)),
    "name from elsewhere in the paper": (swapped_inside, ("name-not-in-passage",)),
    "name from outside": (swapped_outside, ("name-not-in-passage",)),
    "wrong place": (wrong_place, ("far-from-passage",)),
    "wrong place, by any rule": (wrong_place, GUARDS),
    "dropped hedge": (dropped_hedge, ("hedge-dropped",)),
    "added hedge": (added_hedge, ("hedge-added",)),
}  # fmt: skip
"""What is planted, and the rules of which one must notice it."""
REWORDINGS: dict[str, tuple[Planter, tuple[str, ...]]] = {
    "twelve for 12": (number_in_other_form, ("figure-not-in-passage",)),
    "12 per cent for 12 %": (share_in_other_form, ("figure-not-in-passage",)),
    "1914-18 for 1914-1918": (years_in_other_form, ("figure-not-in-passage",)),
    "Norwegian for Norway": (country_in_other_form, ("name-not-in-passage",)),
}
"""What says the same in other words, and the rules that must not notice it."""
