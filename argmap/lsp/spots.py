"""What stands where the cursor is, in a text that could be read as data."""

from dataclasses import dataclass

from argmap.editing.intent import LISTS
from argmap.notation.source import Marks, SourceSpan
from argmap.problems import Path


@dataclass(frozen=True, slots=True)
class Spot:
    """A key or a value: the path of the value, and where the word is that the cursor is at."""

    path: Path
    on_key: bool
    span: SourceSpan

    @property
    def key(self) -> str:
        """The key that the word is, or that it is the value of, alone or in a list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def entry(self) -> Path | None:
        """The path of the statement, reference or group that the word belongs to; ``None`` where it is in none."""
        return entry_of(self.path)


def spot_at(marks: Marks, index: int) -> Spot | None:
    """Return the key or value at an index, or that ends there; ``None`` between them."""
    path: Path = ()
    here = marks
    while True:
        before = [(_start(one), step) for step, one in here.children.items() if one.source is marks.source]
        step = max((one for one in before if one[0] <= index), default=(0, None), key=lambda one: one[0])[1]
        if step is None:
            break
        path, here = (*path, step), here.children[step]
    if here.key is not None and here.key.start <= index <= here.key.end:
        return Spot(path, True, here.key)
    if path and not here.children and here.value.start <= index <= here.value.end:
        return Spot(path, False, here.value)
    return None


def entry_of(path: Path) -> Path | None:
    """Return the longest beginning of a path that leads to a statement, a reference or a group."""
    if path[:1] != ("claim",):
        return None
    length = 1
    while length + 1 < len(path) and path[length] in LISTS and isinstance(path[length + 1], int):
        length += 2
    return path[:length]


def end_of(marks: Marks) -> int:
    """Return the index behind the last letter of a value, with all that it contains."""
    last, pending = marks.closed or marks.value.end, [marks]
    while pending:
        here = pending.pop()
        inside = [one for one in here.children.values() if one.source is marks.source]
        last = max(last, here.value.end if not inside else 0, here.closed or 0)
        pending += inside
    return last


def _start(marks: Marks) -> int:
    return (marks.key or marks.value).start
