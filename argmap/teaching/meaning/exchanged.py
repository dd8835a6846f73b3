"""Whether two sentences have the same words with the parts exchanged: who does it and to whom, cause and effect.

Told by the order of the content words that both have, if these are nearly all. That who does something stands behind it
in one of them ("by", "because of") accounts for another order, and so does a part that is set apart by a comma and has
only changed its place.
"""

from argmap.language import Language, terms
from argmap.language.terms import WORD

NEARLY_ALL = 0.75
"""The share of the content words, of the sentence that has more, that must be in both."""
BEGINNING = 4
"""The letters by which words are compared: lonely, loneliness."""


def exchanged(one: str, other: str, of: Language) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the words that two sentences have in another order, in the order of each; ``None`` if there are none."""
    here, there = _order(one, of), _order(other, of)
    both = here.keys() & there.keys()
    if len(both) < 2 or len(both) < NEARLY_ALL * max(len(here), len(there)):
        return None
    orders = [[_kept(order, both) for order in _orders(text, of)] for text in (one, other)]
    if any(order in orders[1] for order in orders[0]) or _backwards(one, of) != _backwards(other, of):
        return None
    return tuple(here[key] for key in orders[0][0]), tuple(there[key] for key in orders[1][0])


def _orders(text: str, of: Language) -> list[dict[str, str]]:
    """Return the content words in their order, and as they would be with the part before each comma at the end."""
    parts = text.split(",")
    turned = (",".join((*parts[cut:], *parts[:cut])) for cut in range(1, min(len(parts), 4)))
    return [_order(text, of), *(_order(one, of) for one in turned)]


def _order(text: str, of: Language) -> dict[str, str]:
    """Return the beginnings of a text's content words, in their order, with the words; figures are not among them."""
    found: dict[str, str] = {}
    for stem, word in (terms(text, of.wording) if of.wording else {}).items():
        if not stem[0].isdigit():
            found.setdefault(stem[:BEGINNING], word)
    return found


def _kept(order: dict[str, str], both: set[str]) -> list[str]:
    return [key for key in order if key in both]


def _backwards(text: str, of: Language) -> bool:
    """Tell whether an odd number of a text's words say that what does or causes something comes behind."""
    words = [word.casefold() for word in WORD.findall(text)]
    return sum(word in of.reversals.backwards for word in words) % 2 == 1
