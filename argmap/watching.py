"""Notices that files have changed, by looking at them again and again.

Looking needs no service of the operating system, so it also works where those fail: on network drives, in containers,
with editors that write a new file and rename it. A look at a few hundred files takes a millisecond.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from time import time_ns

PAUSE = 0.3
"""Seconds between two looks."""


Stamp = tuple[int, int, int] | None


class Watch:
    """Files, and folders where files may appear, as they were at the last look.

    ``files`` is asked anew at every look: what a map is made from can change with it. A file that is named for the
    first time was read since the last look; it has changed only if it was written after that.
    """

    def __init__(self, files: Callable[[], Iterable[Path]]) -> None:
        self._files = files
        self._at, self._seen = self._look()

    def changed(self) -> bool:
        """Tell whether anything is other than at the last look, and remember how it is now."""
        at, seen = self._at, self._seen
        self._at, self._seen = self._look()
        return any(
            stamp != seen[file] if file in seen else stamp is not None and stamp[0] > at
            for file, stamp in self._seen.items()
        )

    def _look(self) -> tuple[int, dict[Path, Stamp]]:
        """Return when the files were looked at, in nanoseconds since 1970 as file systems count, and their stamps."""
        return time_ns(), {file: stamp(file) for file in self._files()}


def stamp(file: Path | str) -> Stamp:
    """Return when a file was changed, how large it is and its number, or ``None`` if it is not there.

    Where file systems count time coarsely, only the number tells a file from one that has just replaced it.
    """
    try:
        found = os.stat(file)  # noqa: PTH116  # twice as fast, and there may be thousands
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
