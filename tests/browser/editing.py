"""Editing pages to try in a browser: a desk behind its server on a thread, with the map's file in a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from argmap.desk import Desk, beginning
from argmap.page import editing_page, editing_policy
from argmap.serving import DeskSite, Server
from tests.browser.pages import Opened
from tests.serving.talking import running


class Served:
    """A desk with a map, and the address of its page."""

    def __init__(self, desk: Desk, file: Path, address: str) -> None:
        self.desk = desk
        self.file = file
        self.address = address

    @property
    def text(self) -> str:
        """Return the map as its file has it."""
        return self.file.read_text(encoding="utf-8")


class Edited(Opened):
    """An editing page in a browser."""

    def __init__(self, tab: Any, served: Served) -> None:
        self.served = served
        super().__init__(tab, served.address)
        self.settled()

    def settled(self) -> str:
        """Wait until the page has told the desk everything and has its answers; return the map's text."""
        self.tab.locator("#saved.saved").wait_for()
        return self.served.text

    def card_of(self, words: str) -> Any:
        """Return the card with some words."""
        return self.tab.locator("#cards .card", has=self.tab.locator(".text", has_text=words))

    def told(self) -> str:
        """Return what screen readers were told last."""
        found: str = self.tab.locator("#told").text_content()
        return found


@contextmanager
def served(folder: Path, file: Path | None = None, language: str = "en") -> Iterator[Served]:
    """Serve a map; by default a copy of the example, with its paper."""
    file = file or beginning.example(folder, language)
    desk = Desk(folder, language=language)
    desk.open(file)
    with on_desk(desk) as address:
        yield Served(desk, file, address)


@contextmanager
def on_desk(desk: Desk) -> Iterator[str]:
    """Serve what is on a desk, if anything is, and yield the address."""
    site = DeskSite(desk, lambda: editing_page(desk.answer({"do": "state"}), desk.language), editing_policy())
    with running(Server(site, 0)) as server:
        yield server.address
