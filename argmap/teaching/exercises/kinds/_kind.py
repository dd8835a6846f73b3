"""What a kind of exercise is."""

from typing import Protocol

from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.exercise_source import ExerciseSource
from argmap.teaching.exercises.map_branches import Branch


class ExerciseKind(Protocol):
    """A module of ``argmap.teaching.exercises.kinds``."""

    @property
    def SIZES(self) -> tuple[int, int, int]:  # noqa: N802
        """How many statements the branch has at levels 1, 2 and 3."""

    @property
    def LACKS(self) -> str:  # noqa: N802
        """What a map lacks that this cannot be made of, and the cure."""

    def suits(self, branch: Branch, article: Article | None, /) -> int:
        """Return how many things in a branch this can be made of, 0 for none."""

    def make(self, source: ExerciseSource, /) -> Made:
        """Return an exercise and its key. Raises ``Unsuitable`` where that turns out impossible."""
