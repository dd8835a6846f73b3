"""The words by which the parts of a citation are known, in all languages at once, as patterns.

A note cites works in several languages, often with the words of one and the titles of another.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache

from argmap.language import every


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of one table of ``[citations]``, or of ``names``, those of all languages together."""
    found: dict[str, dict[str, None]] = {}
    for one in every():
        for key, known in (asdict(one.names) if name == "names" else one.citations(name)).items():
            found.setdefault(key, {}).update(dict.fromkeys(known))
    return {key: tuple(known) for key, known in found.items()}


def words(name: str, key: str) -> tuple[str, ...]:
    """Return one list of words."""
    return table(name)[key]


@cache
def one_of(name: str, key: str, stop: str = r"\.?") -> str:
    """Return the pattern that matches any word of a list, each with or without a last full stop."""
    return either(words(name, key), stop)


def either(choices: Iterable[str], stop: str = r"\.?") -> str:
    """Return the pattern for any of the words; a space stands for any, and may be absent behind a full stop."""
    ordered = sorted(choices, key=len, reverse=True)
    return "(?:" + "|".join(_spaced(one) + (rf"\b{stop}" if one[-1].isalnum() else "") for one in ordered) + ")"


def _spaced(word: str) -> str:
    if word.startswith("*"):
        return r"\w*" + _spaced(word[1:])  # the last part of compounds
    plain = re.escape(word).replace("'", "['’]")
    return re.sub(r"(\\\.)?\\ ", lambda match: r"\.\s*" if match[1] else r"\s+", plain)


@cache
def months() -> dict[str, int]:
    """Return the number of the month by its name or abbreviation."""
    return _numbers("months")


@cache
def seasons() -> dict[str, int]:
    """Return the number of the season by its name, from 21 (ISO 8601-2)."""
    return _numbers("seasons")


def _numbers(name: str) -> dict[str, int]:
    return {word: int(number) for number, known in table(name).items() for word in known}


@cache
def label(word: str) -> str | None:
    """Return what a locator's word counts, as CSL names it: ``pp.`` is ``page``."""
    plain = word.lower().rstrip(".")
    return next((name for name, known in table("labels").items() if plain in known), None)


def holds(text: str, name: str, key: str) -> bool:
    """Tell whether the text holds a word of a list as a whole word."""
    return whole(name, key).search(text) is not None


@cache
def whole(name: str, key: str) -> re.Pattern[str]:
    """Return the pattern that finds a word of a list as a whole word."""
    return re.compile(rf"(?<!\w){one_of(name, key)}(?!\w)", re.IGNORECASE)
