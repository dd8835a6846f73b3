"""Notices that files have changed, by looking at them again and again.

Looking needs no service of the operating system, so it also works where those fail: on network drives, in containers,
with editors that write a new file and rename it. A look at a few hundred files takes a millisecond.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

PAUSE = 0.3
"""Seconds between two looks."""


class Watch:
    """Files, and folders where files may appear, as they were at the last look.

    ``files`` is asked anew at every look: what a map is made from can change with it.
    """

    def __init__(self, files: Callable[[], Iterable[Path]]) -> None:
        self._files = files
        self._seen = self._look()

    def changed(self) -> bool:
        """Tell whether anything is other than at the last look, and remember how it is now."""
        before, self._seen = self._seen, self._look()
        return self._seen != before

    def _look(self) -> dict[Path, tuple[int, int] | None]:
        return {file: _stamp(file) for file in self._files()}


def _stamp(file: Path) -> tuple[int, int] | None:
    """Return when a file was changed and how large it is; ``None`` if it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
