"""The words of ``words.toml``, as patterns."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return one table of ``words.toml``."""
    found: dict[str, Any] = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))[name]
    return found


def words(name: str, key: str) -> tuple[str, ...]:
    """Return one list of words."""
    return tuple(table(name)[key])


@cache
def one_of(name: str, key: str, stop: str = r"\.?") -> str:
    """Return the pattern that matches any word of a list, each with or without a last full stop."""
    return either(words(name, key), stop)


def either(choices: Iterable[str], stop: str = r"\.?") -> str:
    """Return the pattern for any of the words; a space stands for any, and may be absent behind a full stop."""
    ordered = sorted(choices, key=len, reverse=True)
    return "(?:" + "|".join(_spaced(one) + (rf"\b{stop}" if one[-1].isalnum() else "") for one in ordered) + ")"


def _spaced(word: str) -> str:
    return re.sub(r"(\\\.)?\\ ", lambda match: r"\.\s*" if match[1] else r"\s+", re.escape(word))


@cache
def months() -> dict[str, int]:
    """Return the number of the month by its name or abbreviation."""
    return {word: int(number) for number, known in table("months").items() for word in known}


@cache
def label(word: str) -> str | None:
    """Return what a locator's word counts, as CSL names it: ``pp.`` is ``page``."""
    plain = word.lower().rstrip(".")
    return next((name for name, known in table("labels").items() if plain in known), None)


def holds(text: str, name: str, key: str) -> bool:
    """Tell whether the text holds a word of a list as a whole word."""
    return _whole(name, key).search(text) is not None


@cache
def _whole(name: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(name, key)}(?!\w)", re.IGNORECASE)
