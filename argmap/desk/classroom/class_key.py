"""What a class is marked by: the map on the desk, a map in a file, or the key to an exercise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from argmap.desk.classroom.given_files import GivenFile, in_folder, is_archive, unpacked
from argmap.formats import read
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ArgmapError
from argmap.teaching.exercises.exercise import Key
from argmap.teaching.exercises.exercise_files import KEY, is_key, read_key
from argmap.teaching.marking import Decisions, ReferenceMap, Rubric, read_rubric
from argmap.teaching.results.marking_run import MarkingRun

RECORD = (".paper.yaml", ".paper.yml", ".paper.json")
"""How the files are called that a map may have beside it, with what is known of its paper."""


@dataclass(frozen=True)
class ClassKey:
    """A key, by the name of its file: that of an exercise, or a map."""

    file: str
    by: Key | GraphDocument

    @property
    def title(self) -> str:
        """The title of the exercise, or of the map."""
        return self.by.title if isinstance(self.by, Key) else self.by.graph.title or ""

    @property
    def language(self) -> str | None:
        """The language of the exercise, or of the map."""
        return self.by.language if isinstance(self.by, Key) else self.by.graph.language

    def run(self, rubric: Rubric, decisions: Mapping[str, Decisions]) -> MarkingRun:
        """Return how submissions are marked by it."""
        if isinstance(self.by, Key):
            return replace(MarkingRun.by_key(self.by, rubric, ()), decisions=decisions)
        reference = ReferenceMap(Path(self.file).stem, self.by.graph)
        return MarkingRun([reference], rubric, decisions)


def key_in(files: Sequence[GivenFile]) -> ClassKey:
    """Return the key that files are: one of an exercise, alone or in an archive, or a map with what lies beside it.

    Raises ``ReadError`` for a file that is neither, ``ArgmapError`` where none is.
    """
    files = [inside for one in files for inside in (unpacked(one, [KEY]) if is_archive(one) else [one])]
    with in_folder(files) as folder:
        for one in files:
            if is_key(folder / one.name):
                return ClassKey(one.name, read_key(folder / one.name))
        maps = [one for one in files if not one.name.lower().endswith(RECORD)]
        if not maps:
            raise ArgmapError(f"there is no key in it: choose {KEY} of an exercise, or a map")
        return ClassKey(maps[0].name, read(folder / maps[0].name))


def rubric_in(file: GivenFile) -> Rubric:
    """Return the rubric in a file. Raises ``ReadError``."""
    with in_folder([file]) as folder:
        return read_rubric(folder / file.name)
