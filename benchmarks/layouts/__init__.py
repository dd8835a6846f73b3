"""Papers of our own in the layouts that papers come in: the texts beside this file, and what sets them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.layouts import marked_up, pages
from benchmarks.layouts.manuscript import Manuscript, load

Writer = Callable[[Manuscript, Path], None]

LAYOUTS: Mapping[str, tuple[str, Writer]] = {
    "law-review.pdf": ("law", pages.law_review),
    "manuscript-with-line-numbers.pdf": ("apa", pages.numbered_manuscript),
    "two-columns.pdf": ("ieee", pages.two_columns),
    "thesis-by-chapters.pdf": ("essay", pages.thesis),
    "magazine-with-side-notes.pdf": ("essay", pages.magazine),
    "german-essay.docx": ("german", marked_up.docx),
    "russian-gost.docx": ("russian", marked_up.docx),
    "endnotes-by-chapter.html": ("essay", marked_up.endnotes_by_chapter),
    "spanish.md": ("spanish", marked_up.markdown),
    "chinese.txt": ("chinese", marked_up.plain),
    "text-recognition.txt": ("essay", marked_up.recognised),
    "e-book.epub": ("essay", marked_up.epub),
    "journal.xml": ("law", marked_up.jats),
}
"""Files by name: the text in each, and what writes it."""


def write_all(folder: Path) -> dict[str, Manuscript]:
    """Write every layout into a folder; return what each file holds."""
    found = {}
    for name, (text, write) in LAYOUTS.items():
        found[name] = load(text)
        write(found[name], folder / name)
    return found
