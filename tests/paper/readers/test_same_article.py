"""One article, written in every format and with both styles of notes, is one article when it is read."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from tests.paper.readers.article import ARTICLE, MARK
from tests.paper.readers.comparing import as_source
from tests.paper.readers.writing_docx import write_docx
from tests.paper.readers.writing_epub import write_epub
from tests.paper.readers.writing_html import STYLES, write_html
from tests.paper.readers.writing_jats import write_jats
from tests.paper.readers.writing_pdf import write_pdf
from tests.paper.readers.writing_rtf import write_rtf
from tests.paper.readers.writing_with_pandoc import write_with_pandoc


def write_markdown(folder: Path) -> Path:
    """Write the article with pandoc's notes."""
    lines = [f"# {ARTICLE.title}", f"by {' and '.join(ARTICLE.authors)}"]
    for chapter in ARTICLE.chapters:
        lines.append(f"{'#' * (chapter.level + 1)} {chapter.title}")
        lines += [MARK.sub(r"[^\1]", text) for text in chapter.paragraphs]
    lines += ["## References", *ARTICLE.entries]
    lines += [f"[^{number}]: {text}" for number, text in enumerate(ARTICLE.notes, 1)]
    path = folder / "a.md"
    path.write_text("\n\n".join(lines), "utf-8")
    return path


def html(style: str, folder: Path) -> Path:
    return write_html(ARTICLE, folder / "a.html", style)


def docx(notes: str, folder: Path) -> Path:
    return write_docx(ARTICLE, folder / "a.docx", notes)


def pdf(columns: int, notes: str, folder: Path) -> Path:
    return write_pdf(ARTICLE, folder / "a.pdf", columns, notes)


def epub(folder: Path) -> Path:
    return write_epub(ARTICLE, folder / "a.epub")


def jats(folder: Path) -> Path:
    return write_jats(ARTICLE, folder / "a.xml")


def rtf(folder: Path) -> Path:
    return write_rtf(ARTICLE, folder / "a.rtf")


def notebook(folder: Path) -> Path:
    """Write every paragraph as a cell of its own, and code between them."""
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": text.splitlines(keepends=True)}
        for text in write_markdown(folder).read_text("utf-8").split("\n\n")
    ]
    cells.insert(3, {"cell_type": "code", "metadata": {}, "outputs": [], "source": "print('fares')"})
    path = folder / "a.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path


def by_pandoc(suffix: str, folder: Path) -> Path:
    return write_with_pandoc(ARTICLE, folder / f"a.{suffix}")


WRITERS: dict[str, Callable[[Path], Path]] = {
    "Markdown": write_markdown,
    **{f"HTML of {style}": partial(html, style) for style in STYLES},
    "DOCX, footnotes": partial(docx, "footnote"),
    "DOCX, endnotes": partial(docx, "endnote"),
    "EPUB": epub,
    "JATS": jats,
    "LaTeX": partial(by_pandoc, "tex"),
    "OpenDocument": partial(by_pandoc, "odt"),
    "RTF": rtf,
    "notebook": notebook,
    "PDF, one column, notes at the foot": partial(pdf, 1, "foot"),
    "PDF, one column, notes at the end": partial(pdf, 1, "end"),
    "PDF, two columns, notes at the foot": partial(pdf, 2, "foot"),
    "PDF, two columns, notes at the end": partial(pdf, 2, "end"),
}


def without_places(article: Article) -> dict[str, object]:
    """Return what an article consists of, but for where that stands in its file."""
    return {
        "text": article.text,
        "sections": [(one.id, one.title) for one in article.sections],
        "sentences": [
            (paragraph.id, sentence.number, sentence.start, sentence.end)
            for paragraph in article.paragraphs.values()
            for sentence in paragraph.sentences
        ],
        "markers": [(one.note, one.at) for one in article.markers],
        "notes": [(one.number, one.text) for one in article.notes],
        "entries": [one.text for one in article.entries],
        "heads": (article.title, article.authors),
    }


@pytest.mark.slow
@pytest.mark.parametrize("form", WRITERS)
def test_the_article_is_read_whole(tmp_path: Path, form: str) -> None:
    assert as_source(read_article(WRITERS[form](tmp_path))) == ARTICLE


@pytest.mark.parametrize("form", ["HTML of word", "DOCX, endnotes", "PDF, two columns, notes at the foot"])
def test_every_position_is_the_same(tmp_path: Path, form: str) -> None:
    markdown = read_article(write_markdown(tmp_path))
    assert without_places(read_article(WRITERS[form](tmp_path))) == without_places(markdown)
