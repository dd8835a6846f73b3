"""What a teacher has given for marking: submissions, key, rubric, gradebook, and what was decided before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from argmap.desk.classroom.class_gradebook import ClassGradebook
from argmap.desk.classroom.class_key import ClassKey, key_in, rubric_in
from argmap.desk.classroom.class_submissions import ClassSubmissions
from argmap.desk.classroom.earlier_marks import earlier_in, holds_earlier
from argmap.desk.classroom.given_files import GivenFile, in_folder, is_archive, unpacked
from argmap.teaching.exercises.exercise_files import KEY, is_key
from argmap.teaching.marking import Rubric
from argmap.teaching.results.decisions_table import Wording
from argmap.teaching.results.marks_table import Override, Whose

MAPS = (".yaml", ".yml", ".json")


@dataclass
class GivenThings:
    """Each as it is used; what was not given is ``None``, and the rubric the usual one.

    ``overrides`` and ``answers`` are the teacher's own, of this page and of earlier marks.
    """

    submissions: ClassSubmissions = field(default_factory=ClassSubmissions)
    key: ClassKey | None = None
    rubric: Rubric = field(default_factory=Rubric)
    rubric_name: str = ""
    gradebook: ClassGradebook | None = None
    overrides: dict[Whose, Override] = field(default_factory=dict)
    answers: dict[Wording, str] = field(default_factory=dict)
    earlier: str = ""

    def give(self, role: str, files: Sequence[GivenFile]) -> None:
        """Take files as something; with ``any``, each as what it holds.

        Raises ``ReadError`` for a file that cannot be read, ``ArgmapError`` for one that is something else; some of the
        others may have been taken then.
        """
        if role == "any":
            for found in dict.fromkeys(map(role_of, files)):
                self.give(found, [one for one in files if role_of(one) == found])
        elif role == "submissions":
            self.submissions.add(files)
        elif role == "key":
            self.key = key_in(files)
        elif role == "rubric":
            self.rubric, self.rubric_name = rubric_in(files[0]), files[0].name
        elif role == "gradebook":
            self._use_gradebook(files[0])
        else:
            self._use_earlier(files)

    def copied(self) -> "GivenThings":
        """Return what stays as it is when more is given here."""
        return replace(
            self, submissions=self.submissions.copied(), overrides=dict(self.overrides), answers=dict(self.answers)
        )

    def _use_gradebook(self, file: GivenFile) -> None:
        book = ClassGradebook(file, "")
        if len(book.assignments) < 2:  # of several, one is chosen later
            book.filled([], {})
        self.gradebook = book

    def _use_earlier(self, files: Sequence[GivenFile]) -> None:
        found = earlier_in(files)
        self.overrides |= found.overrides
        self.answers |= found.answers
        self.earlier = files[0].name

    def shown(self, open_map: ClassKey | None) -> dict[str, Any]:
        """Return what was given as plain data; ``open_map`` is the key where none was given."""
        key, book = self.key or open_map, self.gradebook
        return {
            "submissions": len(self.submissions.all), "passed": self.submissions.passed,
            "key": {"file": key.file, "title": key.title, "given": self.key is not None} if key else None,
            "open_map": open_map is not None,
            "rubric": self.rubric_name, "earlier": self.earlier,
            "gradebook": {"file": book.file.name, "assignments": book.assignments, "assignment": book.assignment}
            if book
            else None,
        }  # fmt: skip

    def take_away(self, role: str) -> None:
        """Take away what was given as something; one's own marks and answers go with earlier marks."""
        match role:
            case "submissions":
                self.submissions = ClassSubmissions()
            case "key":
                self.key = None
            case "rubric":
                self.rubric, self.rubric_name = Rubric(), ""
            case "gradebook":
                self.gradebook = None
            case _:
                self.overrides, self.answers, self.earlier = {}, {}, ""


def role_of(file: GivenFile) -> str:
    """Return as what a file is probably meant, by its name and by what it holds. Raises ``ReadError``."""
    name = file.name.lower()
    if name.endswith(".toml"):
        return "rubric"
    if name.endswith(".csv"):
        return "earlier" if holds_earlier(file) else "gradebook"
    if is_archive(file):
        return "earlier" if holds_earlier(file) else "key" if unpacked(file, [KEY]) else "submissions"
    if name.endswith(MAPS):
        with in_folder([file]) as folder:
            return "key" if is_key(folder / file.name) else "submissions"
    return "submissions"
