"""The pages of a PDF as pictures, as a process of its own drew them."""

import json
import os
from dataclasses import dataclass
from importlib.util import find_spec

from argmap.files import read_bytes
from argmap.paper.readers.pdf.extraction import run_child
from argmap.problems import ArgmapError

MOST_PAGES = 60
MOST_BYTES = 16 * 2**20
"""What the pictures of a paper take at most in a page."""


@dataclass(frozen=True)
class PagePicture:
    """A page: a PNG in base64, its size in pixels, and its letters.

    Each letter has its box (left, top, right, bottom) in thousandths of the page's width and height.
    """

    png: str
    width: int
    height: int
    letters: tuple[tuple[str, int, int, int, int], ...]


def draw(path: str | os.PathLike[str]) -> tuple[tuple[PagePicture, ...], int] | None:
    """Return the first pages of a PDF, and how many it has; ``None`` for a file that is no PDF.

    Raises ``ReadError`` as ``extract`` does, and ``ArgmapError`` where PDFium or Pillow is not installed.
    """
    file = os.fspath(path)
    content = read_bytes(file)
    if b"%PDF-" not in content[:1024]:
        return None
    if not (find_spec("pypdfium2") and find_spec("PIL")):
        raise ArgmapError(f"{file}: drawing the pages of a PDF needs PDFium and Pillow: `pip install 'argmap[paper]'`")
    total, *lines = run_child("argmap.paper.readers.pdf.pictures_child", content, file, str(MOST_PAGES)).splitlines()
    pages, left = [], MOST_BYTES
    for line in lines:
        page = json.loads(line)
        left -= len(page["png"])
        if left < 0:
            break
        pages.append(PagePicture(page["png"], page["width"], page["height"], tuple(map(tuple, page["letters"]))))
    return tuple(pages), int(total)
