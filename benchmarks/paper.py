"""How long reading a paper takes, by its pages: ``python benchmarks/paper.py``.

The pages are generated: about 450 words in five paragraphs with three notes; the last paragraph goes on over the page.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from argmap.paper.reading import read_article

PAGES = (10, 100, 300)
TOWN = "bus fare zone hill valley town council driver rider ledger depot route price count mill bridge stop winter"
WORDS = TOWN.split()


def sentence(draw: random.Random) -> str:
    words = " ".join(draw.choices(WORDS, k=draw.randint(8, 22)))
    return f"{words.capitalize()}, as Dr. Orr says (p. {draw.randint(1, 300)})."


def paragraph(draw: random.Random) -> str:
    return " ".join(sentence(draw) for _ in range(5))


def scanned(pages: int) -> Iterator[str]:
    """Yield Markdown as text recognition writes it."""
    draw = random.Random(1)
    yield "# Who pays\n\n## Introduction\n\n"
    for page in range(pages):
        notes = range(3 * page + 1, 3 * page + 4)
        yield "".join(f"{paragraph(draw)}<sup>{note}</sup> {sentence(draw)}\n\n" for note in notes)
        yield f"{paragraph(draw)} And so the town of\n\n---\n\n"
        yield "".join(f"<sup>{note}</sup> J. Orr, *Fares*, {note}, p. 4.\n\n" for note in notes)
        yield f"---\n\nHallowby paid. {paragraph(draw)}\n\n"
        if page % 10 == 9:
            yield f"## {page // 10 + 1}. Fares\n\n"


def pandoc(pages: int) -> Iterator[str]:
    """Yield Markdown with the notes of pandoc, its lines broken."""
    for text in scanned(pages):
        for line in text.replace("---\n\n", "").split("\n"):
            note = line.startswith("<sup>")
            line = line.replace("<sup>", "[^").replace("</sup>", "]:" if note else "]")
            yield line.replace(". ", ".\n") + "\n" if not note else line + "\n"


def plain(pages: int) -> Iterator[str]:
    """Yield plain text with notes at the foot of each page."""
    for text in scanned(pages):
        yield text.replace("---", "\f").replace("<sup>", "[").replace("</sup>", "]").replace("# ", "")


def milliseconds(path: Path) -> float:
    """Return the best of three readings, in CPU time."""
    times = []
    for _ in range(3):
        start = time.process_time()
        read_article(path)
        times.append(1000 * (time.process_time() - start))
    return min(times)


def main() -> None:
    kinds: dict[str, Callable[[int], Iterator[str]]] = {"scanned.md": scanned, "pandoc.md": pandoc, "plain.txt": plain}
    with tempfile.TemporaryDirectory() as folder:
        for name, made in kinds.items():
            path = Path(folder) / name
            path.write_text("# Warm-up\n\nText.\n", "utf-8")
            read_article(path)
            for pages in PAGES:
                path.write_text("".join(made(pages)), "utf-8")
                taken = milliseconds(path)
                size = f"{pages:4} pages {path.stat().st_size // 1024:5} KiB"
                sys.stdout.write(f"{name:11} {size} {taken:8.0f} ms {taken / pages:6.2f} ms a page\n")


if __name__ == "__main__":
    main()
