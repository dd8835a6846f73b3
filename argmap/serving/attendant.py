"""The one thread that touches what is served: it looks at the files and makes the calls, one at a time."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, Protocol, TypeVar

from argmap.serving.event_stream import Changes
from argmap.serving.own_faults import fault, report
from argmap.watching import PAUSE

T = TypeVar("T")


class Watched(Protocol):
    """Something whose files may change."""

    @property
    def number(self) -> int:
        """Counts the states."""

    def look(self) -> object:
        """Look at the files; the number is another if anything is."""


class Attendant:
    """Attends to something that one thread at a time may use; ``changes`` has its number.

    The thread does not keep the program from ending: a look at a large paper must not delay Ctrl-C. The server waits
    for calls, for a while.
    """

    def __init__(self, watched: Watched) -> None:
        self.changes = Changes(watched.number)
        self._watched = watched
        self._calls: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._said = ""

    def start(self) -> None:
        """Begin to look and to call. The event loop that runs now is told of changes."""
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._attend, args=(loop,), name="argmap attendant", daemon=True).start()

    def stop(self) -> None:
        """End when what is being done is done."""
        self._calls.put(None)

    async def call(self, work: Callable[[], T]) -> T:
        """Do something in the thread and return what it returns; what it raises is raised here."""
        result: Future[T] = Future()
        self._calls.put((work, result))
        return await asyncio.wrap_future(result)

    def _attend(self, loop: asyncio.AbstractEventLoop) -> None:
        due = monotonic() + PAUSE
        while True:
            try:
                asked = self._calls.get(timeout=max(0.0, due - monotonic()))
            except Empty:
                self._look()
                due = monotonic() + PAUSE
            else:
                if asked is None:
                    return
                settle(*asked)
            with suppress(RuntimeError):  # the loop has been closed
                loop.call_soon_threadsafe(self.changes.tell, self._watched.number)

    def _look(self) -> None:
        """Look at the files. A fault is reported once, not in every pause."""
        try:
            self._watched.look()
        except Exception as error:
            said, self._said = self._said, fault(error)
            if self._said != said:
                report("could not look at the files", error)


def settle(work: Callable[[], Any], result: Future[Any]) -> None:
    """Do something and let the result have what it returns or raises."""
    if result.set_running_or_notify_cancel():
        try:
            result.set_result(work())
        except Exception as error:
            result.set_exception(error)
        except BaseException as error:  # whatever a library ends with (a panic of Rust), the thread has to go on
            result.set_exception(RuntimeError(repr(error)).with_traceback(error.__traceback__))
