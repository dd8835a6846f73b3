"""The words that may be meant as keys: those of the notation and those that people write for them."""

from functools import cache

from argmap.notation import bibliography, model
from argmap.notation.reading.meanings import field_words, folded, meanings
from argmap.notation.reading.words import keys

MODELS = (
    model.Map, model.Objection, model.Reference, model.LinkedPremises, model.Backing, model.CitedWork, model.Quote,
    model.Ignore, bibliography.Paper, bibliography.Footnote, bibliography.Citation, bibliography.Work,
    bibliography.Name, bibliography.Section,
)  # fmt: skip
LISTS = frozenset({"premises", "objections", "undercutters", "linked"})
"""The keys whose items are statements."""


@cache
def own_keys() -> frozenset[str]:
    """Return every key of the notation."""
    return frozenset(key for kind in MODELS for key in keys(kind))


def is_key(word: str) -> bool:
    """Tell whether a word is a key of the notation, or may be meant as one."""
    return word in own_keys() or word.lower() in own_keys() or folded(word) in field_words()


def is_list(word: str) -> bool:
    """Tell whether a word is, or means, a key whose items are statements."""
    return word.lower() in LISTS or bool(LISTS.intersection(meanings(word)))
