"""What is particular to a language: its abbreviations, and how it names the parts of a paper.

Each language is one file here, named by its code in ISO 639-1. English abbreviations hold everywhere, since papers in
any language cite English works; the names of headings of all languages hold everywhere, since many papers have an
abstract in a second language.
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

ENGLISH = "en"
_SAMPLE = 50_000
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, in lower case, abbreviations without their last full stop."""

    common: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    number: frozenset[str] = frozenset()
    sometimes: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    ordinal: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()


@cache
def _files() -> dict[str, dict[str, Any]]:
    found = (one for one in files(__name__).iterdir() if one.name.endswith(".toml"))
    return {one.name.removesuffix(".toml"): tomllib.loads(one.read_text("utf-8")) for one in found}


def codes() -> tuple[str, ...]:
    """Return the codes of all languages, sorted."""
    return tuple(sorted(_files()))


@cache
def language(code: str) -> Language:
    """Return a language together with English. Raises ``KeyError`` for a code that has no file."""
    own, english = _files()[code], _files()[ENGLISH]
    return Language(**{field: _words(own, field) | _words(english, field) for field in Language.__slots__})


@cache
def headings() -> dict[str, frozenset[str]]:
    """Return the names of headings of all languages, by what they head: ``abstract``, ``references``, ``labels`` ..."""
    found: dict[str, frozenset[str]] = {}
    for one in _files().values():
        for role in one["headings"]:
            found[role] = found.get(role, frozenset()) | _words(one["headings"], role)
    return found


def detect(text: str) -> str:
    """Return the code of the language whose common words are most frequent in the text; English if none is there."""
    counts = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    scores = {code: sum(counts[word] for word in _words(one, "common")) for code, one in _files().items()}
    return max(scores, key=lambda code: (scores[code], code == ENGLISH))


def _words(table: dict[str, Any], field: str) -> frozenset[str]:
    return frozenset(table.get(field, ()))
