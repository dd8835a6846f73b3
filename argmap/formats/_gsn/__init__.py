"""Reads and writes the elements of Goal Structuring Notation."""

TYPES = {
    "CSn": "CounterSolution", "CG": "CounterGoal", "Sn": "Solution", "S": "Strategy", "G": "Goal", "C": "Context",
    "A": "Assumption", "J": "Justification",
}  # fmt: skip
"""What elements are by the first letters of their ids (gsn2x, "Syntax in YAML"); the longer ones come first."""
