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
    """The words of one language, in lower case, abbreviations without their last full stop.

    Comments in the files say what each list is for. In ``phrases`` and ``final``, which are looked for at the end of a
    text, a space stands before each.
    """

    common: frozenset[str]
    joiners: frozenset[str]
    never: frozenset[str]
    number: frozenset[str]
    sometimes: frozenset[str]
    openers: frozenset[str]
    ordinal: frozenset[str]
    phrases: tuple[str, ...]
    final: tuple[str, ...]


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

    def both(field: str) -> frozenset[str]:
        return _words(_files()[code], field) | _words(_files()[ENGLISH], field)

    def forms(field: str) -> tuple[str, ...]:
        return tuple(f" {form}" for form in sorted(both(field)))

    return Language(
        common=both("common"),
        joiners=both("joiners"),
        never=both("never"),
        number=both("number"),
        sometimes=both("sometimes"),
        openers=both("openers"),
        ordinal=both("ordinal"),
        phrases=forms("phrases"),
        final=forms("final"),
    )


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
