"""An article of our own about an invented town, from which the tests write the same paper in every format.

Town, people and works do not exist. In a text ``{3}`` is where the mark of note 3 stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

MARK = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section: heading, its level from 1, the paragraphs."""

    title: str
    level: int
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The article as its author has it."""

    title: str
    authors: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    notes: tuple[str, ...]
    entries: tuple[str, ...]


def split(text: str) -> Iterator[tuple[str, int | None]]:
    """Yield the stretches of a text, each with the note whose mark stands behind it."""
    parts = MARK.split(text)
    marks: list[int | None] = [*map(int, parts[1::2]), None]
    yield from zip(parts[::2], marks, strict=True)


def _load() -> Source:
    data = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    chapters = (Chapter(one["title"], one["level"], tuple(one["paragraphs"])) for one in data.pop("chapters"))
    title = data.pop("title")
    return Source(title=title, chapters=tuple(chapters), **{key: tuple(value) for key, value in data.items()})


ARTICLE = _load()
