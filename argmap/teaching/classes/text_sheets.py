"""The texts of a course, ready to be handed out: a sheet of A4, or the file itself where it can be printed as it is."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from argmap.files import read_bytes
from argmap.paper.article import Article, ArticleSection, Paragraph
from argmap.teaching.exercises.sheet_style import sheet
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

MADE_OF = (".md", ".markdown", ".txt")
"""Files from which a sheet is made; others, such as a PDF, are copied."""


def text_names(articles: Iterable[Article]) -> dict[str, str]:
    """Return the names of the files for texts by the texts' own files, none twice."""
    found: dict[str, str] = {}
    for file in dict.fromkeys(Path(one.file) for one in articles):
        made = file.suffix.lower() in MADE_OF
        names = (
            f"{file.stem}{mark}{'.html' if made else file.suffix}" for mark in ("", *(f"-{n}" for n in range(2, 100)))
        )
        found[str(file)] = next(one for one in names if one.casefold() not in map(str.casefold, found.values()))
    return found


def text_file(article: Article, words: TeachingWords) -> bytes:
    """Return the content of the file for a text."""
    if Path(article.file).suffix.lower() not in MADE_OF:
        return read_bytes(article.file)
    title = article.title or Path(article.file).stem
    parts = [f'<h1 dir="auto">{escape(title)}</h1>']
    if article.authors:
        parts.append(f'<p dir="auto">{escape(", ".join(article.authors))}</p>')
    for section in article.sections:
        parts += _section(section, article)
    if article.notes:
        notes = "".join(f'<p class="small" dir="auto">[{one.number}] {escape(one.text)}</p>' for one in article.notes)
        parts.append(f"<h2>{escape(words.say('sheet.notes'))}</h2>{notes}")
    return sheet(title, printable("\n".join(parts)), words.code).encode("utf-8", "backslashreplace")


def _section(section: ArticleSection, article: Article) -> list[str]:
    heading = [f'<h2 dir="auto">{escape(section.title)}</h2>'] if section.title else []
    return heading + [
        f'<p class="passage" dir="auto">{escape(_marked(one, article))}</p>' for one in section.paragraphs
    ]


def _marked(paragraph: Paragraph, article: Article) -> str:
    """Return a paragraph with the marks of its notes in square brackets."""
    text = article.quote(paragraph.start, paragraph.end)
    for marker in sorted(article.markers, key=lambda one: -one.at):
        if paragraph.start < marker.at <= paragraph.end:
            at = marker.at - paragraph.start
            text = f"{text[:at]}[{marker.note}]{text[at:]}"
    return " ".join(text.split())
