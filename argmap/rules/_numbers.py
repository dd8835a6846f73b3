"""How messages name several notes, or several of anything."""

from collections.abc import Iterable


def numbered(notes: Iterable[int]) -> str:
    """Return numbers of notes as a phrase, each once: "note 4", "notes 4 and 5", "notes 4, 5 and 6"."""
    numbers = [str(note) for note in dict.fromkeys(notes)]
    return f"note{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence, each once: "A", "A and B", "A, B and C"."""
    *most, last = dict.fromkeys(words)
    return f"{', '.join(most)} and {last}" if most else last
