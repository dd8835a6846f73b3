"""Keeps slow and idle connections from taking the place of others.

uvicorn bounds neither how long the head of a request takes nor how many connections wait for one. Both are bounded
here: a browser opens connections in advance, and any program of this computer can open them without knowing the secret.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 20.0
"""Seconds that a connection may wait until a whole head of a request has come."""
MOST = 64
"""How many connections may be open. Those in use are a few for each open page."""


class Connection(H11Protocol):
    """A connection that ends when it waits too long, or when there are too many and it has waited longest.

    One whose request is being answered is left alone; the guard closes those that do not know the secret.
    """

    since: float | None = None
    """When the wait for a request began; ``None`` while one is being answered."""
    _end: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait, and make room."""
        super().connection_made(transport)
        self._note_wait()
        _make_room([one for one in self.connections if isinstance(one, Connection)])

    def data_received(self, data: bytes) -> None:
        """Read on; a part of a head does not prolong the wait."""
        super().data_received(data)
        self._note_wait()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._note_wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        super().connection_lost(exc)
        self._stop_waiting()

    @property
    def waits(self) -> bool:
        """Whether it is open and no request is being answered."""
        return not self.transport.is_closing() and (self.cycle is None or self.cycle.response_complete)

    def _note_wait(self) -> None:
        if not self.waits:
            self._stop_waiting()
        elif self.since is None:
            self.since = self.loop.time()
            self._end = self.loop.call_later(PATIENCE, self.transport.abort)

    def _stop_waiting(self) -> None:
        self.since = None
        if self._end:
            self._end.cancel()


def _make_room(connections: list[Any]) -> None:
    """End the connection that has waited longest if there are too many."""
    if sum(not one.transport.is_closing() for one in connections) > MOST:
        waiting = [one for one in connections if one.waits]
        min(waiting, key=lambda one: one.since).transport.abort()
