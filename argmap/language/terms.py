"""The content terms of a text: its words, stemmed, without those that carry no content."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from argmap.language.wordings import Wording

WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)?")
POSSESSIVE = re.compile(r"['’]s?$")
Terms = dict[str, str]
"""Stems with the word that each stood for first, in the order of the text."""


@cache
def _stemmer(algorithm: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(algorithm)


@cache
def _stem(word: str, algorithm: str) -> str:
    return str(_stemmer(algorithm).stemWord(word))


def terms(text: str, of: Wording, synonyms: dict[str, str] | None = None) -> Terms:
    """Return the content terms of a text in a language.

    Words are compared without case, possessive and ending (M. F. Porter 2001, "Snowball: a language for stemming
    algorithms"); numbers count as they stand. ``synonyms`` maps a stem to the one that stands for it (``glossary``).
    """
    found: Terms = {}
    for match in WORD.finditer(text):
        word = POSSESSIVE.sub("", match[0].casefold())
        if word and word not in of.empty:
            stem = word if word[0].isdigit() else _stem(word, of.stemmer)
            found.setdefault((synonyms or {}).get(stem, stem), match[0])
    return found


def synonyms(glossary: Iterable[Iterable[str]], of: Wording) -> dict[str, str]:
    """Return for each word of a glossary's lists, as a stem, the stem of the first word of its list."""
    found: dict[str, str] = {}
    for words in glossary:
        stems = [stem for word in words for stem in terms(word, of)]
        found.update(dict.fromkeys(stems, stems[0]) if stems else {})  # words such as "the" have none
    return found
