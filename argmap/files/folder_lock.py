"""Keeps two programs from reading and writing in a folder at the same moment, so that neither undoes the other."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from argmap.problems import ArgmapError, printable

PATIENCE = 5.0
"""Seconds that the other program may take; it writes one file."""
PAUSE = 0.005


class LockedError(ArgmapError):
    """Another program holds a folder and does not let go."""


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Hold a folder for as long as a file in it is looked at and written; it leaves no file behind.

    It is of use among programs that ask for it (POSIX, advisory: ``flock``). Where a system or a file system has no
    such lock, there is none. Raises ``LockedError`` where another program does not let go.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # it is not there any more: writing will say so
        yield
        return
    try:
        end = monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if monotonic() > end:
                    message = "another program is writing here and does not end; try again, or close it"
                    raise LockedError(f"{printable(str(folder))}: {message}") from error
                sleep(PAUSE)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(handle)
