"""Follows the files of a map: what its page shows, updated whenever one of them changes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from argmap.checking import settings
from argmap.checking.inputs import inputs_of
from argmap.checking.isolation import isolated
from argmap.files import read_bytes
from argmap.formats import read
from argmap.page import content
from argmap.page.paper_pages import DrawnPages, drawn_pages
from argmap.paper.article import Article
from argmap.problems import ReadError
from argmap.rendering import scene
from argmap.reports.problems.text import show
from argmap.watching import Watch


@dataclass(frozen=True, slots=True)
class LiveState:
    """What is shown: ``number`` counts the changes, ``content`` is that of the page, as it was read last.

    ``unread`` says why the files cannot be read now; it is empty where they can. ``pictures`` are those that the
    content names, by their addresses.
    """

    number: int
    content: dict[str, Any]
    unread: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class LiveMap:
    """The state of a map's page, by the files as they are now.

    Raises ``ReadError`` for files that cannot be read at first; later errors are part of the state.
    """

    def __init__(self, file: str, paper: str | None = None, *, paper_pages: bool = False) -> None:
        self._file, self._paper, self._paper_pages = file, paper, paper_pages
        self._drawn: tuple[bytes, DrawnPages] | None = None
        self._sources: tuple[str, ...] = ()
        self._watch = Watch(self._files)  # before the first reading, so that no change during it is missed
        self.state = self._read(1)

    @property
    def number(self) -> int:
        """The number of the state."""
        return self.state.number

    def look(self) -> None:
        """Read the files again if one of them has changed since the last look."""
        before = self.state
        try:
            if not self._watch.changed():
                return
            with isolated(self._file):
                found = self._read(before.number)
        except ReadError as error:
            found = replace(before, unread=show(error.problems, error.texts))
        except Exception as error:  # whatever it is must be seen: a page that stands still looks as if all were well
            found = replace(before, unread=str(error) or type(error).__name__)
        if found != before:
            self.state = replace(found, number=before.number + 1)

    def _read(self, number: int) -> LiveState:
        settings.forget()
        document = read(self._file)
        self._sources = tuple(dict.fromkeys((*document.texts, *inputs_of(document), *filter(None, [self._paper]))))
        found = scene(document, ("problems", "article"), self._paper)
        pages = self._pages(found.article) if self._paper_pages else None
        shown = content(found.graph, found.problems, found.article, pages=pages)
        return LiveState(number, shown, pictures=pages.files if pages else {})

    def _pages(self, article: Article | None) -> DrawnPages:
        """Return the pages of the paper, drawn anew only when its file has changed."""
        now = sha256(read_bytes(article.file)).digest() if article else b""
        if self._drawn is None or self._drawn[0] != now:
            self._drawn = now, drawn_pages(article, served=True)
        return self._drawn[1]

    def _files(self) -> list[Path]:
        """Return what the page was made from, and the folder where a paper that the map names may appear."""
        read = map(Path, (self._file, *self._sources))
        return [*read, Path(os.path.realpath(self._file)).parent, *settings.places(self._file)]
