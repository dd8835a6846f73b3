"""Marks maps by a reference: which statement is which, what became of each relation, and what that is worth."""

from argmap.teaching.marking.marker import Marked, ReferenceMap, mark_map
from argmap.teaching.marking.pairing import Decisions, Pair
from argmap.teaching.marking.rubric import Rubric, read_rubric
from argmap.teaching.marking.scores import Score
from argmap.teaching.marking.verdicts import JudgedRelation, Verdict

__all__ = [
    "Decisions", "JudgedRelation", "Marked", "Pair", "ReferenceMap", "Rubric", "Score", "Verdict", "mark_map",
    "read_rubric",
]  # fmt: skip
