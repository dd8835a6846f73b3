"""The pages of the paper's PDF as pictures beside the map, and where on them the sentences are."""

import unicodedata
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from typing import Any

from argmap.paper.article import Article
from argmap.paper.readers.pdf.pictures import PagePicture, draw
from argmap.problems import ArgmapError, printable

Data = dict[str, Any]
CHUNK = 24
"""How many letters of a sentence are looked for at a time where it is not found whole: a note may stand between."""


@dataclass(frozen=True)
class DrawnPages:
    """The pages of a PDF, drawn; ``total`` is how many it has.

    Where they are ``served``, a page names the addresses of the pictures, which ``files`` has; else it contains them.
    """

    pages: tuple[PagePicture, ...]
    total: int
    served: bool = False

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The pictures by their addresses, beside that of the page: another picture has another address."""
        return dict(zip(self._addresses, (b64decode(one.png) for one in self.pages), strict=True))

    @cached_property
    def _addresses(self) -> list[str]:
        return [f"pages/{sha256(one.png.encode()).hexdigest()}.png" for one in self.pages]

    def beside(self, sentences: Iterable[tuple[int, str, int]]) -> Data:
        """Return the pictures, how many pages there are, and where on them each sentence is (number, text, page).

        A place is the page, from 0, and left, top, width and height in thousandths of the page.
        """
        sources = self._addresses if self.served else [f"data:image/png;base64,{one.png}" for one in self.pages]
        pictures = [
            {"source": source, "width": one.width, "height": one.height}
            for source, one in zip(sources, self.pages, strict=True)
        ]
        return {"pictures": pictures, "total": self.total, "places": self._places(sentences)}

    def _places(self, sentences: Iterable[tuple[int, str, int]]) -> dict[str, list[list[int]]]:
        letters = [(number, letter) for number, page in enumerate(self.pages) for letter in page.letters]
        text = "".join(letter[0] for _, letter in letters)
        starts = [0, *accumulate(len(page.letters) for page in self.pages)]
        found = {}
        for number, sentence, page in sentences:
            if page <= len(self.pages):
                spans = list(_spans(_folded(sentence), text, starts[page - 1], starts[min(page + 1, len(self.pages))]))
                found[str(number)] = list(_boxes(letters, spans))
        return {number: boxes for number, boxes in found.items() if boxes}


def drawn_pages(article: Article | None, *, served: bool = False) -> DrawnPages:
    """Return the pages of a paper, drawn. Raises ``ArgmapError`` for a paper that is no PDF, ``ReadError``."""
    if article is None:
        raise ArgmapError("--paper-pages needs the paper as a PDF; name it with --paper")
    found = draw(article.file)
    if found is None:
        raise ArgmapError(f"{printable(article.file)}: --paper-pages draws the pages of a PDF; this paper is none")
    return DrawnPages(*found, served)


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _spans(key: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence is in the letters of its page and the next: whole, or the parts of it that are found."""
    at = text.find(key, start, end) if key else -1
    if at >= 0:
        yield at, at + len(key)
        return
    for part in (key[n : n + CHUNK] for n in range(0, len(key), CHUNK)):
        at = text.find(part, start, end)
        if at >= 0 and len(part) > CHUNK // 2:
            yield at, at + len(part)
            start = at + len(part)


def _boxes(
    letters: list[tuple[int, tuple[str, int, int, int, int]]], spans: list[tuple[int, int]]
) -> Iterator[list[int]]:
    """Yield the lines that letters stand in as boxes: page, left, top, width, height."""
    line: list[int] | None = None  # page, left, top, right, bottom
    for start, end in spans:
        for page, (_, left, top, right, bottom) in letters[start:end]:
            if line and page == line[0] and left >= line[1] and top < line[4] and bottom > line[2]:
                line[2:] = [min(line[2], top), max(line[3], right), max(line[4], bottom)]
                continue
            if line:
                yield _box(line)
            line = [page, left, top, right, bottom]
    if line:
        yield _box(line)


def _box(line: list[int]) -> list[int]:
    page, left, top, right, bottom = line
    return [page, left, top, right - left, bottom - top]
