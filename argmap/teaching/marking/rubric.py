"""How verdicts become marks: weights, partial credit and what is taken off, from a file that a teacher writes."""

import os
from dataclasses import field
from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from argmap.files import read_text
from argmap.files.toml import Written, parse_toml, validate
from argmap.teaching.marking.verdicts import Verdict

Share = Annotated[float, Field(ge=0, le=1)]
Weight = Annotated[float, Field(ge=0, le=1_000_000)]
Points = Annotated[float, Field(gt=0, le=1_000_000)]
STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, config=STRICT)
class Weights:
    """How much each part of the work counts, in relation to the others; what a reference lacks is left out."""

    statements: Weight = 40
    relations: Weight = 40
    notes: Weight = 20


@dataclass(frozen=True, config=STRICT)
class PartialCredit:
    """Which share of its credit an answer gets that is not wholly right."""

    wrong_sign: Share = 0.25
    wrong_target: Share = 0.75
    wrong_parent: Share = 0.25
    parent_missing: Share = 0.25
    taken_apart: Share = 0.75
    taken_together: Share = 0.75
    wrong_group: Share = 0.75
    merged: Share = 0.5

    def of(self, verdict: Verdict) -> float:
        """Return the credit of a verdict, 0 to 1."""
        return 1.0 if verdict is Verdict.RIGHT else float(getattr(self, verdict.replace(" ", "_"), 0))


@dataclass(frozen=True, config=STRICT)
class Costs:
    """What is taken off for each statement, relation or note too many, as a share of one right one."""

    extra: Share = 0
    again: Share = 0.5
    distractor: Share = 0.5
    note: Share = 0.5


@dataclass(frozen=True, config=STRICT)
class Rubric:
    """How many points the whole is worth, to what ``step`` they are rounded, and how they are made up."""

    points: Points = 100
    step: Points = 0.5
    weights: Weights = field(default_factory=Weights)
    credit: PartialCredit = field(default_factory=PartialCredit)
    costs: Costs = field(default_factory=Costs)


def read_rubric(path: str | os.PathLike[str]) -> Rubric:
    """Return the rubric in a TOML file. Raises ``ReadError`` for one that cannot be read."""
    source = Written(os.fspath(path), read_text(path), "wrong-rubric", "a rubric")
    return validate(Rubric, parse_toml(source), source)
