"""Counts how many fields of works and citations were read right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from argmap.notation.bibliography import Name, Work

OWN = {"id", "note", "language", "keyword"}
"""What the maker of the map added, which no note says."""
WORD = re.compile(r"\w+")


@dataclass
class Score:
    """Fields that are right, and what is wrong or missing: where, field, expected, found."""

    right: int = 0
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.right + len(self.wrong)

    def count(self, where: str, name: str, expected: str, found: str) -> None:
        if _same(expected, found):
            self.right += 1
        else:
            self.wrong.append((where, name, expected, found))

    def __str__(self) -> str:
        return "\n".join([f"{self.right} of {self.total} fields right", *map(str, self.wrong)])


def fields(work: Work | None) -> dict[str, str]:
    """The fields of a work as text."""
    data = work.model_dump(exclude_defaults=True) if work else {}
    texts = {name: _text(getattr(work, name)) for name in data if name not in OWN}
    return texts | ({"type": work.type} if work else {})


def compare(score: Score, where: str, expected: Work, found: Work | None, text: str) -> None:
    """Count the fields that stand in the text, and those that were found and should not be there."""
    want, got = fields(expected), fields(found)
    for name, value in want.items():
        if name in got or name == "type" or stands(value, text):
            score.count(where, name, value, got.get(name, ""))
    for name in got.keys() - want.keys():
        score.count(where, name, "", got[name])


def stands(value: str, text: str) -> bool:
    """Whether a text holds all words of a value; of a date, the year."""
    value = value[:4] if re.fullmatch(r"\d{4}(-\d\d)*", value) else value
    return set(_words([value])) <= set(_words([text]))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return " & ".join(" ".join(part for part in _parts(one) if part) for one in value)
    return str(value)


def _parts(name: Name) -> Iterator[str | None]:
    yield from (name.literal, name.given, name.non_dropping_particle, name.family, name.suffix)


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return re.sub("[‘’]", "'", re.sub("[“”]", '"', " ".join(text.split())))


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in WORD.findall(text.replace("\\", ""))]
