"""Tells open pages of changes as events (HTML Living Standard, 9.2 "Server-sent events")."""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.responses import StreamingResponse


class Changes:
    """The number of the state that is served; pages wait for another. Used by the event loop alone."""

    def __init__(self, number: int) -> None:
        self.number, self.ended = number, False
        self._news = asyncio.Event()

    def tell(self, number: int) -> None:
        """Wake those who wait if the number is another."""
        if number != self.number:
            self.number = number
            self._wake()

    def end(self) -> None:
        """Wake those who wait: there will be no more."""
        self.ended = True
        self._wake()

    async def other_than(self, number: int) -> None:
        """Return as soon as the number is another, or the end has come."""
        while self.number == number and not self.ended:
            await self._news.wait()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()


def event_stream(changes: Changes, event: Callable[[], tuple[str, str]]) -> StreamingResponse:
    """Return an answer that sends an event, its name and one line of data, at first and after each change."""
    return StreamingResponse(_events(changes, event), media_type="text/event-stream")


async def _events(changes: Changes, event: Callable[[], tuple[str, str]]) -> AsyncIterator[bytes]:
    while not changes.ended:
        number = changes.number
        name, data = event()
        yield f"event: {name}\ndata: {data}\n\n".encode()
        await changes.other_than(number)
