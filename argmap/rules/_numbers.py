"""How messages name several notes."""

from collections.abc import Iterable


def numbered(notes: Iterable[int]) -> str:
    """Return numbers of notes as a phrase, each once: "note 4", "notes 4 and 5", "notes 4, 5 and 6"."""
    *most, last = map(str, dict.fromkeys(notes))
    return f"notes {', '.join(most)} and {last}" if most else f"note {last}"
