"""How messages name several notes."""

from collections.abc import Iterable

from argmap.text.enumerating import listed


def numbered(notes: Iterable[int]) -> str:
    """Return numbers of notes as a phrase, each once: "note 4", "notes 4 and 5", "notes 4, 5 and 6"."""
    numbers = [str(note) for note in dict.fromkeys(notes)]
    return f"note{'s' if len(numbers) > 1 else ''} {listed(numbers)}"
