"""When texts are checked: once nobody has typed for a moment, one after the other, beside all that is answered."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

S = TypeVar("S")
F = TypeVar("F")
DELAY = 0.3
"""How many seconds nothing must be typed before a text is checked."""


class DelayedChecks(Generic[S, F]):
    """Checks texts by their addresses.

    ``look`` returns the state of a text then; ``check`` finds what there is to find in it, in a thread of its own, and
    ``done`` takes both, like ``look`` in the thread of the event loop.
    """

    def __init__(self, look: Callable[[str], S | None], check: Callable[[S], F], done: Callable[[S, F], None]) -> None:
        self._look, self._check, self._done = look, check, done
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._worker = ThreadPoolExecutor(1, "argmap-check")

    def soon(self, uri: str, delay: float = DELAY) -> None:
        """Check a text after a while, and not before if it is asked for again until then."""
        self.drop(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(delay, self._start, uri)

    def drop(self, uri: str) -> None:
        """Do not check a text that waits for it."""
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.cancel()

    def end(self) -> None:
        """Check nothing any more."""
        for uri in tuple(self._waiting):
            self.drop(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _start(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        task = asyncio.get_running_loop().create_task(self._run(uri))
        self._running.add(task)  # the loop alone would let it be collected
        task.add_done_callback(self._running.discard)

    async def _run(self, uri: str) -> None:
        state = self._look(uri)
        if state is not None:
            self._done(state, await asyncio.get_running_loop().run_in_executor(self._worker, self._check, state))
