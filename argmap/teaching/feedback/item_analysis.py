"""How hard each statement of a reference was, and whether it tells good maps from weak ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from argmap.teaching.results.outcomes import Outcome

OUTER = 0.27
"""The share of a class in each of the two groups that are compared (T. L. Kelley 1939, "The selection of upper and
lower groups for the validation of test items", *Journal of Educational Psychology* 30, 17-24)."""
ABSENT = ("missing", "merged")


@dataclass(frozen=True, slots=True)
class ItemAnalysis:
    """A statement of the reference: how many have it (``found``) and have it in its place (``right``), of ``all``.

    ``discrimination`` is the share of the upper group that has it right less that of the lower group, -1 to 1;
    ``None`` in a class too small for groups. ``most`` is the commonest fault, empty without any.
    """

    id: str
    all: int
    found: int
    right: int
    discrimination: float | None
    most: str

    @property
    def difficulty(self) -> float:
        """The share that has it right, 0 to 1 (the item difficulty of classical test theory)."""
        return self.right / self.all if self.all else 0.0


def items(outcomes: Sequence[Outcome]) -> list[ItemAnalysis]:
    """Return the items of the submissions that one reference was the best match of, in its order."""
    marked = sorted((one for one in outcomes if not one.problem), key=lambda one: one.possible)
    size = ceil(OUTER * len(marked))
    lower, upper = (marked[:size], marked[-size:]) if len(marked) > 3 else ([], [])
    ids = list(dict.fromkeys(id_ for one in marked for id_ in one.verdicts))
    return [_item(id_, marked, lower, upper) for id_ in ids]


def _item(id_: str, marked: Sequence[Outcome], lower: Sequence[Outcome], upper: Sequence[Outcome]) -> ItemAnalysis:
    verdicts = Counter(one.verdicts.get(id_, "missing") for one in marked)
    faults = sorted((-count, verdict) for verdict, count in verdicts.items() if verdict != "right")
    return ItemAnalysis(
        id_, len(marked), len(marked) - sum(verdicts[one] for one in ABSENT), verdicts["right"],
        _share(id_, upper) - _share(id_, lower) if upper else None, faults[0][1] if faults else "",
    )  # fmt: skip


def _share(id_: str, outcomes: Sequence[Outcome]) -> float:
    return sum(one.verdicts.get(id_) == "right" for one in outcomes) / len(outcomes)
