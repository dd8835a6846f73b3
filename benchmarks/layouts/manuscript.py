"""A text before it is set: chapters with marks such as ``{3}``, its notes, its list of references."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class ChapterText:
    """A section with its paragraphs, and the notes that its marks lead to, by their printed numbers."""

    title: str
    level: int
    paragraphs: tuple[str, ...]
    notes: dict[int, str]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text; ``heading`` stands above its list of references."""

    title: str
    authors: tuple[str, ...]
    body: str
    chapters: tuple[ChapterText, ...]
    notes: tuple[str, ...]
    entries: tuple[str, ...]
    heading: str


def load(name: str) -> Manuscript:
    """Return a text of this folder; notes count anew in each chapter where it says how many each has."""
    data: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "texts" / f"{name}.yaml").read_text("utf-8"))
    notes = tuple(data["notes"])
    counts = iter(data.get("chapters_of_notes", ()))
    chapters: list[ChapterText] = []
    taken = 0
    for one in data["chapters"]:
        count = next(counts, None) if "chapters_of_notes" in data else None
        own = notes if "chapters_of_notes" not in data else notes[taken : taken + (count or 0)]
        taken += count or 0
        chapters.append(ChapterText(one["title"], one["level"], tuple(one["paragraphs"]), dict(enumerate(own, 1))))
    heading = data.get("references", "References")
    entries = tuple(data["entries"])
    return Manuscript(data["title"], tuple(data["authors"]), data["body"], tuple(chapters), notes, entries, heading)
