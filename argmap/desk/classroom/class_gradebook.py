"""The gradebook that the marks of a class are written into."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.desk.classroom.given_files import GivenFile
from argmap.files import decode
from argmap.teaching.marks_entered import best_marks, with_marks
from argmap.teaching.results.marks_table import Overrides
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.returning.gradebooks import assignments


class ClassGradebook(NamedTuple):
    """A gradebook to fill, and the assignment that takes the marks where there are several."""

    file: GivenFile
    assignment: str

    @property
    def assignments(self) -> list[str]:
        """The assignments that it has, if it is Canvas's. Raises ``ReadError`` for a file that is no text."""
        return assignments(decode(self.file.content, self.file.name))

    def filled(self, outcomes: Sequence[Outcome], overrides: Overrides) -> bytes:
        """Return it with marks in it. Raises ``ArgmapError`` for a table that is no gradebook."""
        marks = best_marks(outcomes, overrides)
        return with_marks(self.file.content, self.file.name, marks, self.assignment).content
