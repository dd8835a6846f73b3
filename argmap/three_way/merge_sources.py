"""The files that are merged: maps, or the records of papers, in YAML or JSON."""

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from argmap.files import refuse
from argmap.notation.bibliography import Paper
from argmap.notation.reading import loads
from argmap.notation.reading.loading import PAPER_SUFFIXES
from argmap.notation.reading.validation import validate
from argmap.notation.source import Parsed, parse, syntax_of
from argmap.problems import Path, Place, ReadError
from argmap.three_way.versions import Version


@dataclass(frozen=True, slots=True)
class MergeSource:
    """One of the files: its text with its data, and whether it is a paper's record alone."""

    file: str
    text: str
    syntax: str
    parsed: Parsed
    is_paper: bool

    @classmethod
    def of(cls, file: str, text: str) -> "MergeSource":
        """Return the map, or the paper's record, in a text. Git's files have no extensions: JSON is known by its brace.

        Raises ``ReadError`` for a text that is neither.
        """
        syntax = "json" if text.lstrip().startswith("{") and _is_json(text, file) else syntax_of(file)
        parsed = parse(text, file, syntax)
        is_paper = isinstance(parsed.data, dict) and bool(parsed.data) and parsed.data.keys() <= _PAPER_KEYS
        return cls(file, text, syntax, parsed, is_paper)

    @classmethod
    def base(cls, file: str, text: str) -> "MergeSource | None":
        """Return what both sides began with; ``None`` for an empty file, where both made the map.

        It need not be a valid map: who mended it did so on both sides. Raises ``ReadError`` for what is none at all.
        """
        found = cls.of(file, text) if text.strip() else None
        if found and not isinstance(found.parsed.data, dict):
            cure = "name the version that both others were made from, or an empty file if there is none"
            raise refuse("wrong-type", "this is not a map", cure, Place(file))
        return found

    def require_valid(self) -> None:
        """Raise ``ReadError`` unless this can be read as a map, or a paper's record. No other file is opened."""
        if self.is_paper:
            validate(Paper, parse(self.text, self.file, self.syntax))
            return
        folder = FilePath(self.file).parent
        name = self.parsed.data.get("paper") if isinstance(self.parsed.data, dict) else None
        stub = {str(folder / f"{name}{PAPER_SUFFIXES[0]}"): "{}\n"} if isinstance(name, str) else {}
        loads(self.text, self.syntax, file=self.file, folder=folder, texts=stub)

    @property
    def data(self) -> dict[str, Any]:
        """The data of a map; a paper's record as a map that has nothing else."""
        return {"paper": self.parsed.data} if self.is_paper else self.parsed.data

    @property
    def version(self) -> Version:
        """The map's entries."""
        return Version.of(self.file, self.data)

    def place(self, path: Path) -> Place:
        """Return the place of a part of the map."""
        return self.parsed.marks.key_place(path[1:] if self.is_paper else path)


_PAPER_KEYS = frozenset(field.alias or name for name, field in Paper.model_fields.items())


def _is_json(text: str, file: str) -> bool:
    try:
        parse(text, file, "json")
    except ReadError:
        return False
    return True


def require_one_kind(ours: MergeSource, theirs: MergeSource) -> None:
    """Raise ``ReadError`` if one is a map and the other a paper's record."""
    if ours.is_paper != theirs.is_paper:
        message = "one of the files is a map, the other the record of a paper"
        raise refuse("wrong-type", message, "name three versions of one file", Place(theirs.file))
