"""What is read of papers, a line each: ``python -m benchmarks.accounts [FOLDER]``.

Without a folder it reads the papers that ``benchmarks.layouts`` sets in a dozen layouts, whose notes, references and
headings are known: "8/8" is found of all there are. "Words in" are those of the file, found without argmap; each must
be in a paragraph, a note, a reference, a heading, or left out with its reason. ``--lost`` prints those that are not.
"""

import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError
from benchmarks.layouts import write_all
from benchmarks.layouts.manuscript import Manuscript
from benchmarks.measuring import table
from benchmarks.words_in import SUFFIXES, words_in

HEAD = ("paper", "words in", "placed", "left out", "lost", "headings", "notes", "marks", "citations", "references", "s")


def lost(path: Path, article: Article) -> list[str]:
    """Return the words of a file that are nowhere in what was read of it."""
    placed = Counter(_words(" ".join((*_texts(article), *(one.text for one in article.left_out)))))
    missing: list[str] = []
    for word in words_in(path):
        if placed[word]:
            placed[word] -= 1
        elif not (word.isdigit() and len(word) <= 4):  # marks of notes, numbers of lines, pages and entries
            missing.append(word)
    return _without_divided(missing, placed)


def _without_divided(missing: list[str], placed: Counter[str]) -> list[str]:
    """Drop words of which both halves are there: a hyphen at the end of a line may be a word's own."""
    found = []
    for word in missing:
        pairs = ((word[:at], word[at:]) for at in range(1, len(word)))
        if halves := next((pair for pair in pairs if all(placed[one] for one in pair)), None):
            placed.subtract(halves)
        else:
            found.append(word)
    return found


def _texts(article: Article) -> list[str]:
    notes = [one.text for one in (*article.notes, *article.remarks)]
    entries = [f"{one.label} {one.text}" for one in article.entries]
    heads = [article.title, *article.authors, *(one.title for one in article.sections)]
    return [article.text, *notes, *entries, *heads]


def _words(text: str) -> list[str]:
    return [one.casefold() for one in re.findall(r"\w+", text)]


def _row(path: Path, known: Manuscript | None) -> tuple[list[str], list[str]]:
    start = time.perf_counter()
    try:
        article = read_article(path)
    except ArgmapError as error:
        return [path.name, *[""] * (len(HEAD) - 2), str(error).splitlines()[0][:60]], []
    taken = time.perf_counter() - start
    gone = lost(path, article)
    cited = len(article.citations)
    counts = [len(article.sections), len(article.notes), len(article.markers), cited, len(article.entries)]
    if known:
        marks = sum(paragraph.count("{") for one in known.chapters for paragraph in one.paragraphs)
        wanted = [len(known.chapters), len(known.notes), marks, None, len(known.entries)]
        shown = [f"{had}/{want}" if want is not None else str(had) for had, want in zip(counts, wanted, strict=True)]
    else:
        shown = [str(one) for one in counts]
    placed, left = (len(_words(" ".join(one))) for one in (_texts(article), [one.text for one in article.left_out]))
    return [path.name, str(len(words_in(path))), str(placed), str(left), str(len(gone)), *shown, f"{taken:.2f}"], gone


def main() -> None:
    arguments = [one for one in sys.argv[1:] if one != "--lost"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(arguments[0] if arguments else temporary)
        known = {} if arguments else write_all(folder)
        rows, gone = [list(HEAD)], list[str]()
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.suffix.lower() in SUFFIXES:
                row, missing = _row(path, known.get(path.name))
                rows.append(row)
                gone += [f"{path.name}: {' '.join(missing)}"] if missing else []
    sys.stdout.write(table(rows) + "\n")
    if "--lost" in sys.argv:
        sys.stdout.write("\n".join(gone) + "\n")


if __name__ == "__main__":
    main()
