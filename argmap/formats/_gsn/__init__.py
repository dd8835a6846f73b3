"""Reads and writes the elements of Goal Structuring Notation."""

from argmap.formats._carrying import Feature
from argmap.notation.model import Basis

GSN_CARRIES = frozenset(
    (Feature.TITLE, Feature.IDS, Feature.TITLES, Feature.SPEAKERS, Feature.TAGS, Feature.VOICES, Feature.BASES,
     Feature.FOOTNOTES, Feature.BACKS, Feature.NOTE_TEXTS, Feature.LOCATIONS, Feature.LINKED, Feature.UNDERCUTS,
     Feature.SHARED, Feature.ROOTS, Feature.SCHEMES)
)  # fmt: skip
TYPES = {
    "CSn": "CounterSolution", "CG": "CounterGoal", "Sn": "Solution", "S": "Strategy", "G": "Goal", "C": "Context",
    "A": "Assumption", "J": "Justification",
}  # fmt: skip
"""What elements are by the first letters of their ids (gsn2x, "Syntax in YAML"); the longer ones come first."""
BASES = {"Assumption": Basis.ASSUMPTION, "Context": Basis.DEFINITION}
"""What elements rest on by what they are."""
KINDS = {name.lower(): name for name in TYPES.values() if name != "Goal"}
"""Tags that say what an element is that is no goal."""
NUMBER = "footnote"
"""The key of a context that is a numbered note of the paper."""
BACKS = "backs"
"""The key of how much of an element its notes back, by their numbers, where that is not all of it."""
