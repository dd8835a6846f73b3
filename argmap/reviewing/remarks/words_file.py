"""The words by which remarks say what they are, from a file of TOML: those of a journal, a programme or a language."""

import os
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from argmap.files import read_text
from argmap.files.toml import Written, parse_toml, validate
from argmap.reviewing.remarks.remark_words import RemarkWords

STRICT = ConfigDict(extra="forbid")
Word = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=1, max_length=100)]
Words = Annotated[tuple[Word, ...], Field(max_length=100)]


@dataclass(frozen=True, config=STRICT)
class WordsOfRemarks:
    """What a file may set; what it leaves out stays as it is.

    ``major`` to ``praise`` are first words or tags. ``editor`` are the beginnings of a remark for the editor alone,
    ``confidential`` the tags, audiences and groups that mean the same: both come in addition to the usual ones, so
    that no remark that was confidential is so no longer.
    """

    major: Words | None = None
    minor: Words | None = None
    question: Words | None = None
    wording: Words | None = None
    praise: Words | None = None
    editor: Words | None = None
    confidential: Words | None = None


def read_words(path: str | os.PathLike[str]) -> RemarkWords:
    """Return the words in a TOML file. Raises ``ReadError`` for one that cannot be read."""
    source = Written(os.fspath(path), read_text(path), "wrong-words", "a file of words")
    given, usual = validate(WordsOfRemarks, parse_toml(source), source), RemarkWords()
    severities = {name: getattr(given, name) or words for name, words in usual.severities.items()}
    tags = tuple(one.replace(" ", "-") for one in given.confidential or ())
    return RemarkWords(severities, (*(given.editor or ()), *usual.editor), (*tags, *usual.confidential))
