"""Reads entries of reference lists whose fields are marked in them: ``b | {a Lee, Ann}. *{t Title}*. {y 2001}.``

Before the bar stands the type of the work (``-`` where it is left open); in braces stands the sign of the field and its
text. The family name is what stands before the comma or the underscore, which is a space in the entry; else the words
before the initials, or the last word, ``~`` being a space within a name.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TYPES = {
    "aj": "article-journal", "am": "article-magazine", "an": "article-newspaper", "b": "book", "ch": "chapter",
    "ds": "dataset", "en": "entry-encyclopedia", "pc": "paper-conference", "pp": "article", "pt": "patent",
    "r": "report", "st": "standard", "sw": "software", "th": "thesis", "w": "webpage",
}  # fmt: skip
PEOPLE = {"a": "author", "o": "author", "e": "editor", "r": "translator"}
SIGNS = {
    "t": "title", "c": "container", "v": "volume", "i": "issue", "p": "page", "y": "issued", "P": "publisher",
    "L": "place", "d": "doi", "n": "number", "E": "edition",
}  # fmt: skip
_FIELD = re.compile(r"\{(?P<sign>\w) (?P<text>[^{}]*)\}")
_YEAR = re.compile(r"\d{4}")
_INITIAL = re.compile(r"\S{1,3}\.(?:-?\S{1,2}\.)*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry as a list has it, and its fields: texts, and for people pairs of family and given names."""

    text: str
    fields: dict[str, Any]


def read_wanted(file: Path) -> list[Wanted]:
    """Return the entries of a file, one a line."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [_wanted(*line.split(" | ", 1)) for line in lines if line.strip()]


def _wanted(kind: str, line: str) -> Wanted:
    fields: dict[str, Any] = {} if kind == "-" else {"type": TYPES.get(kind, kind)}
    for found in _FIELD.finditer(line):
        sign, text = found["sign"], found["text"].replace("*", "")
        if sign in PEOPLE:
            fields.setdefault(PEOPLE[sign], []).append((text, "") if sign == "o" else _person(text))
        elif sign == "y":
            fields["issued"] = (_YEAR.search(text) or [""])[0]
        elif sign in SIGNS:
            fields[SIGNS[sign]] = text
    return Wanted(_FIELD.sub(_shown, line), fields)


def _shown(found: re.Match[str]) -> str:
    return re.sub("[~_]", " ", found["text"]) if found["sign"] in PEOPLE else found["text"]


def _person(text: str) -> tuple[str, str]:
    for sign in ("_", ","):
        if sign in text:
            family, _, given = text.partition(sign)
            return family, given.strip()
    words = text.split()
    if _INITIAL.fullmatch(words[-1]):
        count = next(at for at, word in enumerate(words) if _INITIAL.fullmatch(word))
        return " ".join(words[:count]), " ".join(words[count:])
    return words[-1].replace("~", " "), " ".join(words[:-1])
