"""The kinds of exercises: one file is one kind, found by its name.

A kind has ``SIZES``, how many statements its branch has at each level, ``suits(branch, article)``, how many things in a
branch it can be made of, ``LACKS``, what is said where there is none, with the cure, and ``make(source)``.
"""

from functools import cache

from argmap.registry import Registry
from argmap.teaching.exercises.kinds._kind import ExerciseKind


@cache
def kinds() -> Registry[ExerciseKind]:
    """Return the registry of kinds."""
    return Registry("argmap.teaching.exercises.kinds", "kind of exercise", ("SIZES", "LACKS", "suits", "make"))
