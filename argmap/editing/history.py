"""What was done to a map, one thing after another, and how it is taken back."""

from typing import NamedTuple

from argmap.editing.map_text import Edited, MapText, edited
from argmap.editing.operations import Operation
from argmap.editing.replacements import TextReplacement, differences, inverted, replaced

Changes = dict[str, tuple[TextReplacement, ...]]


class _Done(NamedTuple):
    """Replacements by file, and what takes them back."""

    changes: Changes
    back: Changes


class History:
    """A map on which somebody works. ``now`` is the map as it stands."""

    def __init__(self, start: MapText) -> None:
        self.now = start
        self._done: list[_Done] = []
        self._undone: list[_Done] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back since something was last done."""
        return bool(self._undone)

    def do(self, operation: Operation) -> Edited:
        """Do an operation. Raises what ``edited`` does; then nothing has changed."""
        before, found = self.now, edited(self.now, operation)
        if found.changes:
            back = {file: inverted(before.texts[file], changes) for file, changes in found.changes.items()}
            self._done.append(_Done(found.changes, back))
            self._undone.clear()
        self.now = found.after
        return found

    def take_in(self, other: MapText) -> Changes:
        """Take in a map that was changed elsewhere, as one thing that was done; return what is replaced.

        Both must be written in the same files; otherwise nothing before it can be taken back.
        """
        before, self.now = self.now, other
        self._undone.clear()
        if before.texts.keys() != other.texts.keys():
            self._done.clear()
            return {}
        found = {file: differences(text, other.texts[file]) for file, text in before.texts.items()}
        changes = {file: one for file, one in found.items() if one}
        if changes:
            back = {file: inverted(before.texts[file], one) for file, one in changes.items()}
            self._done.append(_Done(changes, back))
        return changes

    def undo(self) -> Changes:
        """Take the last operation back, byte for byte, and return what is replaced; nothing if there is none."""
        if not self._done:
            return {}
        self._undone.append(self._done.pop())
        return self._replace(self._undone[-1].back)

    def redo(self) -> Changes:
        """Do again what was taken back last, and return what is replaced; nothing if there is none."""
        if not self._undone:
            return {}
        self._done.append(self._undone.pop())
        return self._replace(self._done[-1].changes)

    def _replace(self, changes: Changes) -> Changes:
        texts = {file: replaced(text, changes.get(file, ())) for file, text in self.now.texts.items()}
        self.now = MapText.read(self.now.file, texts)
        return changes
