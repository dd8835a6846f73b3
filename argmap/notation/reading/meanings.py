"""What people mean by a word that is no key of the notation: ``reasons`` are its ``premises``, in several languages.

The words are in the table ``notation`` of each language's file.
"""

from functools import cache

from argmap.language import every


def folded(word: str) -> str:
    """Return a word as keys are compared: in small letters, with spaces for hyphens and underscores."""
    return " ".join(word.casefold().replace("_", " ").replace("-", " ").split()).rstrip(":： ")


def meanings(word: str) -> tuple[str, ...]:
    """Return the keys that a word may mean, in the order of the languages' tables; most words mean none."""
    return _table().get(folded(word), ())


def field_words() -> frozenset[str]:
    """Return every word that means a key, folded."""
    return frozenset(_table())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for one in sorted(every(), key=lambda language: language.code != "en"):
        for key, words in one.notation.items():
            for word in words:
                found.setdefault(folded(word), {})[key] = None
    return {word: tuple(keys) for word, keys in found.items()}
