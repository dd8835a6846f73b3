"""Writes texts in the formats that say what is what, and as plain text."""

import re
import textwrap
from collections.abc import Iterator
from html import escape
from pathlib import Path

from benchmarks.layouts.manuscript import Manuscript
from tests.paper.readers.article import MARK, Chapter, Source
from tests.paper.readers.writing_docx import write_docx
from tests.paper.readers.writing_epub import pack, page
from tests.paper.readers.writing_jats import write_jats

LINES_A_PAGE = 24


def _source(text: Manuscript) -> Source:
    chapters = tuple(Chapter(one.title, one.level, one.paragraphs) for one in text.chapters)
    return Source(text.title, text.authors, chapters, text.notes, text.entries)


def docx(text: Manuscript, path: Path) -> None:
    """Write a Word document with footnotes."""
    write_docx(_source(text), path, heading=text.heading)


def jats(text: Manuscript, path: Path) -> None:
    """Write JATS XML."""
    write_jats(_source(text), path)


def markdown(text: Manuscript, path: Path) -> None:
    """Write Markdown with pandoc's notes."""
    parts = [f"# {text.title}", ", ".join(text.authors)]
    for chapter in text.chapters:
        parts += [
            f"{'#' * (chapter.level + 1)} {chapter.title}",
            *(MARK.sub(r"[^\1]", one) for one in chapter.paragraphs),
        ]
    parts += [f"## {text.heading}", *text.entries, *(f"[^{at}]: {one}" for at, one in enumerate(text.notes, 1))]
    path.write_text("\n\n".join(parts) + "\n", "utf-8")


def plain(text: Manuscript, path: Path) -> None:
    """Write plain text, a line a paragraph."""
    parts = [text.title, ", ".join(text.authors)]
    for chapter in text.chapters:
        parts += [chapter.title, *chapter.paragraphs]
    path.write_text("\n\n".join([*parts, text.heading, "\n".join(text.entries)]) + "\n", "utf-8")


def _html(paragraphs: tuple[str, ...], mark: str) -> str:
    return "".join(f"<p>{MARK.sub(lambda one: mark.replace('N', one[1]), escape(one))}</p>\n" for one in paragraphs)


def endnotes_by_chapter(text: Manuscript, path: Path) -> None:
    """Write a page whose notes stand at its end, grouped by chapters, counting anew in each; no links lead to them."""
    parts = [
        f"<title>{escape(text.title)}</title><h1>{escape(text.title)}</h1><p class=author>{', '.join(text.authors)}</p>"
    ]
    mark = "<sup>N</sup>"
    parts += [f"<h2>{escape(one.title)}</h2>\n{_html(one.paragraphs, mark)}" for one in text.chapters]
    parts.append("<h2>Notes</h2>")
    for chapter in text.chapters:
        if chapter.notes:
            parts.append(f"<h3>{escape(chapter.title)}</h3>")
            parts += [f"<p>{number}. {escape(note)}</p>" for number, note in chapter.notes.items()]
    parts += [f"<h2>{text.heading}</h2>", *(f"<p>{escape(one)}</p>" for one in text.entries)]
    path.write_text("\n".join(parts), "utf-8")


def epub(text: Manuscript, path: Path) -> None:
    """Write an e-book, each chapter a file with its own notes at its end."""
    pages: dict[str, str] = {}
    for at, chapter in enumerate(text.chapters, 1):
        link = '<a epub:type="noteref" href="#fnN" id="refN"><sup>N</sup></a>'
        notes = "".join(
            f'<aside epub:type="footnote" id="fn{number}"><p><a href="#ref{number}">{number}.</a> {escape(note)}'
            "</p></aside>"
            for number, note in chapter.notes.items()
        )
        pages[f"c{at}.xhtml"] = page(f"<h1>{escape(chapter.title)}</h1>{_html(chapter.paragraphs, link)}{notes}")
    pages["list.xhtml"] = page(f"<h1>{text.heading}</h1>{_html(text.entries, '')}")
    pack(path, pages, text.title, text.authors)


def recognised(text: Manuscript, path: Path) -> None:
    """Write what text recognition makes of a printed essay: pages with heads, numbers, notes and divided words."""
    pages = list(_pages(text))
    heads = ("", *("THE CALDER REVIEW", text.title.upper()) * len(pages))
    path.write_text("\f".join(f"{heads[at]}\n\n{one}\n\n{at + 40}\n" for at, one in enumerate(pages)), "utf-8")


def _pages(text: Manuscript) -> Iterator[str]:
    lines, notes = [text.title, "", *(f"by {one}" for one in text.authors), ""], list[str]()
    for chapter in text.chapters:
        lines += ["", chapter.title.upper(), ""]
        for paragraph in chapter.paragraphs:
            for line in _divided(paragraph):
                lines.append(MARK.sub(lambda one: "¹²³⁴⁵⁶⁷⁸⁹"[int(one[1]) - 1], line))
                notes += [f"{mark} {chapter.notes[int(mark)]}" for mark in MARK.findall(line)]
                if len(lines) + len(notes) >= LINES_A_PAGE:
                    yield "\n".join([*lines, "", *notes])
                    lines, notes = [], []
            lines.append("")
    yield "\n".join([*lines, "", *notes, "", text.heading.upper(), "", *(f"{one}\n" for one in text.entries)])


def _divided(paragraph: str) -> list[str]:
    """Break a paragraph into lines; every fourth ends within a word."""
    lines = textwrap.wrap(paragraph, 62, break_on_hyphens=False)
    for at in range(0, len(lines) - 1, 4):
        first, _, rest = lines[at + 1].partition(" ")
        if re.fullmatch(r"[a-z]{6,}", first):
            lines[at], lines[at + 1] = f"{lines[at]} {first[:3]}-", f"{first[3:]} {rest}"
    return lines
