"""Processes that are killed in the midst of their work, and what they had told by then."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from time import sleep
from typing import Any


def killed_after(seconds: float, work: Callable[..., None], *arguments: object) -> list[Any]:
    """Let ``work(*arguments, told)`` run in a process of its own, and kill it; return what it sent to ``told``."""
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    process = fork.Process(target=work, args=(*arguments, theirs))
    process.start()
    theirs.close()
    sleep(seconds)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    return list(_received(ours))


def _received(ours: Connection) -> Iterator[Any]:
    while ours.poll():
        try:
            yield ours.recv()
        except EOFError:
            return
