"""Two maps, or many, side by side: which statements are the same, and what became of them."""

from argmap.comparison.changes import ChangeKind, Comparison, Difference, compare
from argmap.comparison.collating import Shared, collate
from argmap.comparison.matching import match
from argmap.comparison.merging import merge

__all__ = ["ChangeKind", "Comparison", "Difference", "Shared", "collate", "compare", "match", "merge"]
