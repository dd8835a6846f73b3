"""What is wrong with a draft, as an assistant is told it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DraftFault:
    """A fault of a statement: the guard, what is wrong, what to do; ``instead`` is a location that fits better."""

    node: str
    guard: str
    message: str
    cure: str
    instead: str | None = None
