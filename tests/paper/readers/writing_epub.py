"""Writes an e-book: a chapter a file, its notes at the end of the chapter or in a file of their own."""

import zipfile
from html import escape
from pathlib import Path

from tests.paper.readers.article import Chapter, Source, split

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def write_epub(article: Source, path: Path) -> Path:
    """Write an article as an EPUB 3 whose notes are in the last file."""
    pages = {f"c{at}.xhtml": page(_chapter(one)) for at, one in enumerate(article.chapters, 1)}
    entries = "".join(f"<p>{escape(one)}</p>" for one in article.entries)
    pages["refs.xhtml"] = page(f"<h1>References</h1>{entries}")
    where = {note: at for at, one in enumerate(article.chapters, 1) for note in _notes(one)}
    notes = "".join(
        f'<li id="n{at}" epub:type="footnote"><p>{escape(one)} <a href="c{where[at]}.xhtml#r{at}">back</a></p></li>'
        for at, one in enumerate(article.notes, 1)
    )
    pages["notes.xhtml"] = page(f'<section epub:type="endnotes"><ol>{notes}</ol></section>')
    return pack(path, pages, article.title, article.authors)


def _notes(chapter: Chapter) -> list[int]:
    return [note for text in chapter.paragraphs for _, note in split(text) if note is not None]


def _chapter(chapter: Chapter) -> str:
    texts = "".join(
        f"<p>{''.join(escape(words) + _mark(note) for words, note in split(one))}</p>" for one in chapter.paragraphs
    )
    return f"<h{chapter.level}>{escape(chapter.title)}</h{chapter.level}>{texts}"


def _mark(note: int | None) -> str:
    return (
        "" if note is None else f'<a epub:type="noteref" href="notes.xhtml#n{note}" id="r{note}"><sup>{note}</sup></a>'
    )


def page(body: str) -> str:
    """Return a page of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{body}</body></html>'
    )


def pack(path: Path, pages: dict[str, str], title: str = "", authors: tuple[str, ...] = (), more: str = "") -> Path:
    """Pack pages as an e-book, in their order; ``more`` is further metadata."""
    said = f"<dc:title>{escape(title)}</dc:title>" + "".join(
        f"<dc:creator>{escape(one)}</dc:creator>" for one in authors
    )
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(len(pages)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="x">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{said}{more}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OPS/book.opf", package)
        for name, text in pages.items():
            archive.writestr(f"OPS/{name}", text)
    return path
