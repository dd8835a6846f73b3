"""Writes an article in JATS XML."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from tests.paper.readers.article import Chapter, Source, split

TOP = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.2//EN" "x.dtd">
"""


def write_jats(article: Source, path: Path) -> Path:
    """Write an article with its notes in a group at the back."""
    notes = "".join(
        f'<fn id="n{at}"><label>{at}</label><p>{escape(one)}</p></fn>' for at, one in enumerate(article.notes, 1)
    )
    entries = "".join(
        f'<ref id="b{at}"><mixed-citation>{escape(one)}</mixed-citation></ref>'
        for at, one in enumerate(article.entries)
    )
    authors = "".join(
        f'<contrib contrib-type="author"><string-name>{escape(one)}</string-name></contrib>' for one in article.authors
    )
    path.write_text(
        f"{TOP}<article><front><article-meta><title-group><article-title>{escape(article.title)}</article-title></title-group>"
        f"<contrib-group>{authors}</contrib-group></article-meta></front><body>{''.join(_sections(article.chapters))}</body>"
        f"<back><fn-group>{notes}</fn-group><ref-list><title>References</title>{entries}</ref-list></back></article>",
        "utf-8",
    )
    return path


def _sections(chapters: tuple[Chapter, ...]) -> Iterator[str]:
    depth = 0
    for one in chapters:
        yield "</sec>" * max(0, depth - one.level + 1)
        depth = one.level
        yield f"<sec><title>{escape(one.title)}</title>"
        for text in one.paragraphs:
            yield f"<p>{''.join(escape(words) + _mark(note) for words, note in split(text))}</p>"
    yield "</sec>" * depth


def _mark(note: int | None) -> str:
    return "" if note is None else f'<xref ref-type="fn" rid="n{note}"><sup>{note}</sup></xref>'
