"""The text of a PDF with its places, as a process of its own found it."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from argmap.files import read_bytes, refuse
from argmap.paper.reasons import Reason
from argmap.problems import ArgmapError, Place, ReadError
from argmap.programs import IN_BROWSER, python_module, run_here

SECONDS = 300
"""How long a PDF may take; 4 million characters take about 40 seconds."""

_CURES = {
    "encrypted-file": "save a copy without a password and use that",
    "broken-file": "open it in a PDF viewer and print it to a new PDF",
    "too-large": "split it into several files",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one size and weight: from ``left`` to ``right`` on the line ``base``, in points.

    Places count from the lower left corner of the page, or from the right one to the left where a page runs from right
    to left. ``spaced`` says that white space stands before it; ``weight`` is the font's as CSS counts it, 0 if unknown.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    spaced: bool
    weight: int = 0


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A horizontal line, from ``left`` to ``right`` at ``height``, in points."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its text in the order of the file, its horizontal lines.

    ``said`` is, on the first page, what the file says of the paper apart from its text. ``apart`` is what stands on the
    page but in none of its lines, such as a stamp on the margin, each with the reason; ``pictured`` is the share of the
    page that pictures fill.
    """

    number: int
    runs: tuple[Run, ...]
    rules: tuple[RuledLine, ...]
    said: tuple[str, ...] = ()
    apart: tuple[tuple[Reason, str], ...] = ()
    pictured: float = 0


def extract(path: str | os.PathLike[str]) -> list[Page]:
    """Return the pages of a PDF.

    Raises ``ReadError`` with one problem (``unreadable-file``, ``too-large``, ``broken-file``, ``encrypted-file``,
    ``no-text-layer``), and ``ArgmapError`` where PDFium is not installed.
    """
    file = os.fspath(path)
    if find_spec("pypdfium2") is None:
        raise ArgmapError(f"{file}: reading a PDF needs PDFium: `pip install 'argmap[paper]'`")
    printed = run_child("argmap.paper.readers.pdf.child", read_bytes(file), file)
    pages = list(_pages(printed, file))
    if not any(page.runs for page in pages):
        cure = "run text recognition (OCR) on it, and use the resulting file"
        raise refuse("no-text-layer", "the PDF has no text, only pictures of pages", cure, Place(file))
    return pages


def run_child(module: str, content: bytes, file: str, *arguments: str) -> str:
    """Return the output of a separate process that reads the file; in a browser, of this one. Raises ``ReadError``."""
    if not content.strip():
        raise refuse("broken-file", "the file is empty", "copy or download it once more", Place(file))
    if IN_BROWSER:
        return run_here(module, content, *arguments).decode()
    command = python_module(module, *arguments)
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise _refuse("broken-file", f"PDFium did not finish within {SECONDS} seconds", file) from error
    if done.returncode:
        raise _refuse("broken-file", f"PDFium crashed on it (status {done.returncode})", file)
    return done.stdout.decode()


def _pages(printed: str, file: str) -> Iterator[Page]:
    for number, line in enumerate(printed.splitlines(), 1):
        page = json.loads(line)
        if "rule" in page:
            raise _refuse(page["rule"], page["message"], file)
        runs, lines = (
            tuple(Run(*one) for one in page["runs"] if one[0].strip()),
            tuple(RuledLine(*one) for one in page["rules"]),
        )
        apart = tuple((Reason(why), text) for why, text in page["apart"])
        yield Page(number, runs, lines, tuple(page["said"]), apart, page["pictured"])


def _refuse(rule: str, message: str, file: str) -> ReadError:
    return refuse(rule, message, _CURES[rule], Place(file))
