"""Mutates PDF files, and what PDFium makes of them, and reads both: a paper is read or refused, and soon.

By hand: ``python -m tests.fuzzing.pdf_files --files 500 --pages 20000 --seed 7``. What fails is printed with its seed.
"""

import argparse
import random
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from argmap.paper.readers.pdf.extraction import Page, RuledLine, Run, extract
from argmap.paper.readers.pdf.pipeline import compose
from argmap.paper.reading import read_article
from argmap.paper.structure.assembly import assemble
from argmap.problems import ReadError
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.objects import page
from tests.paper.readers.writing_pdf import write_pdf

SLOW = 20.0
"""Seconds of the processor and the other process: no small file takes so long."""

_NUMBERS = (b"0", b"-1", b"1", b"1e38", b"-99999999999", b"4294967296", b"0.0000001", b"65535", b"nan")
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_NAME = re.compile(rb"/[A-Za-z]+")
_TEXTS = (
    "1",
    "2",
    "3",
    "12",
    "1.",
    "Notes",
    "References",
    "*",
    "iv",
    "[1]",
    "\u05d0\u05d1",
    "\U0001f600",
    "x" * 300,
)
_VALUES = (0.0, -1.0, 1e-9, 1e9, -1e9, 1e38, 50.0, 300.0)


def seeds(folder: Path) -> list[bytes]:
    """Return files to begin with: papers, and pages put together by hand."""
    papers = [write_pdf(ARTICLE, folder / f"{columns}{notes}.pdf", columns, notes).read_bytes() for columns, notes in
              ((1, "foot"), (2, "foot"), (1, "end"))]  # fmt: skip
    said = b"BT /F 10 Tf 50 500 Td (Fares fell.) Tj 0 -12 Td (They rose.) Tj 6 Tf 3 Ts (1) Tj ET 50 90 80 0.5 re f "
    return [*papers, page(said), page(said + b"q 0 1 -1 0 400 0 cm " + said + b"Q")]


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return a file with a few changes: bytes, numbers, names, stretches cut out or said twice."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        chance.choice(_CHANGES)(changed, chance)
    return bytes(changed)


def _flip(content: bytearray, chance: random.Random) -> None:
    if content:
        content[chance.randrange(len(content))] = chance.randrange(256)


def _cut(content: bytearray, chance: random.Random) -> None:
    begin = chance.randrange(len(content) + 1)
    del content[begin : begin + chance.choice((1, 10, 100, 3000))]


def _repeat(content: bytearray, chance: random.Random) -> None:
    begin = chance.randrange(len(content) + 1)
    content[begin:begin] = content[begin : begin + chance.choice((1, 20, 500))] * chance.choice((1, 2, 50))


def _replaced(pattern: re.Pattern[bytes], others: Sequence[bytes]) -> Callable[[bytearray, random.Random], None]:
    def change(content: bytearray, chance: random.Random) -> None:
        found = list(pattern.finditer(content))
        if found:
            one = chance.choice(found)
            content[one.start() : one.end()] = chance.choice([*others, chance.choice(found)[0]])

    return change


_CHANGES = (
    _flip,
    _cut,
    _repeat,
    _replaced(_NUMBER, _NUMBERS),
    _replaced(_NUMBER, _NUMBERS),
    _replaced(_NAME, (b"/X",)),
)


def changed_pages(pages: Sequence[Page], chance: random.Random) -> list[Page]:
    """Return pages as PDFium might make them of a hostile file: texts, places and sizes changed, runs moved."""
    found = [replace(one, runs=tuple(_changed(run, chance) for run in one.runs)) for one in pages]
    at = chance.randrange(len(found))
    runs = list(found[at].runs)
    chance.shuffle(runs)
    rules = tuple(RuledLine(*(chance.choice(_VALUES) for _ in range(3))) for _ in range(chance.randrange(4)))
    found[at] = replace(found[at], runs=tuple(runs[: chance.randrange(len(runs) + 1)]), rules=rules)
    return found


def _changed(run: Run, chance: random.Random) -> Run:
    if chance.random() < 0.9:
        return run
    name = chance.choice(("text", "left", "right", "base", "size", "bold", "weight", "base", "size"))
    values: dict[str, object] = {
        "text": chance.choice(_TEXTS),
        "bold": not run.bold,
        "weight": chance.choice((0, -5, 400, 10**6)),
        "size": abs(chance.choice(_VALUES)) or 1.0,
    }
    return replace(run, **{name: values.get(name, chance.choice(_VALUES))})  # type: ignore[arg-type]


def file_failures(runs: int, seed: int) -> Iterator[str]:
    """Yield what fails of so many mutated files: each must be read, or refused with one problem that has a cure."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        begin = seeds(folder)
        for number in range(runs):
            chance = random.Random(f"{seed} {number}")
            path = folder / "mutated.pdf"
            path.write_bytes(mutated(chance.choice(begin), chance))
            if failure := _failure(lambda path=path: read_article(path)):  # type: ignore[misc]
                yield f"file {seed} {number}: {failure}"


def page_failures(runs: int, seed: int) -> Iterator[str]:
    """Yield what fails of so many changed pages."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        begin = [extract(write_pdf(ARTICLE, folder / f"{notes}.pdf", 2, notes)) for notes in ("foot", "end")]
    for number in range(runs):
        chance = random.Random(f"{seed} {number}")
        pages = changed_pages(chance.choice(begin), chance)
        if failure := _failure(lambda pages=pages: assemble("a.pdf", compose(pages, "a.pdf"))):  # type: ignore[misc]
            yield f"pages {seed} {number}: {failure}"


def _failure(read: Callable[[], object]) -> str | None:
    start = time.process_time()
    try:
        read()
    except ReadError as error:
        (problem,) = error.problems
        return None if problem.message and problem.help else f"no cure: {problem}"
    except Exception:
        return traceback.format_exc(limit=-4)
    taken = time.process_time() - start
    return f"{taken:.1f} s" if taken > SLOW else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for failures, runs in ((file_failures, given.files), (page_failures, given.pages)):
        count = 0
        for failure in failures(runs, given.seed):
            count += 1
            sys.stdout.write(failure + "\n")
        sys.stdout.write(f"{failures.__name__}: {count} of {runs}\n")


if __name__ == "__main__":
    main()
