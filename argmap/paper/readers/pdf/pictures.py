"""The pages of a PDF as pictures, as a process of its own drew them."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from argmap.files import read_bytes
from argmap.paper.readers.pdf.extraction import run_child
from argmap.problems import ArgmapError

MOST_PAGES = 60
MOST_BYTES = 16 * 2**20
"""What the pictures of a paper take at most in a page."""

Letter = tuple[str, int, int, int, int]
"""A letter with its box: left, top, right, bottom, in thousandths of the page's width and height."""
Letters = Mapping[int, tuple[Letter, ...]]
"""The letters of pages by the pages' numbers, which count from 0."""
Size = tuple[float, float]


@dataclass(frozen=True)
class PagePicture:
    """A page: a PNG in base64, and its size in pixels."""

    png: str
    width: int
    height: int


@dataclass(frozen=True)
class PagePictures:
    """Pages of a PDF by their numbers, from 0.

    ``sizes`` are those of all pages of the file, in points; ``letters`` are known of the pages that are drawn and of
    one on each side of them.
    """

    sizes: tuple[Size, ...]
    drawn: Mapping[int, PagePicture]
    letters: Letters


def is_pdf(content: bytes) -> bool:
    """Tell whether a file is a PDF by its beginning (PDF Reference 1.7, Appendix H, note 13)."""
    return b"%PDF-" in content[:1024]


def draw(path: str | os.PathLike[str], first: int = 0, last: int = 0) -> PagePictures:
    """Return the pages of a PDF from ``first`` to before ``last``; without them, only what sizes its pages have.

    Raises ``ReadError`` as ``extract`` does, and ``ArgmapError`` where PDFium is not installed.
    """
    file = os.fspath(path)
    if not find_spec("pypdfium2"):
        raise ArgmapError(f"{file}: drawing the pages of a PDF needs PDFium: `pip install 'argmap[paper]'`")
    module = "argmap.paper.readers.pdf.pictures_child"
    head, *lines = run_child(module, read_bytes(file), file, str(first), str(last)).splitlines()
    found: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return PagePictures(
        tuple((width, height) for width, height in json.loads(head)["sizes"]),
        {one["number"]: PagePicture(one["png"], one["width"], one["height"]) for one in found if "png" in one},
        {one["number"]: tuple(map(tuple, one["letters"])) for one in found},
    )
