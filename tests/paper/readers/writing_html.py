"""Writes HTML as others do: pandoc, Word's "web page", a journal, and a converter that knows no links."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from tests.paper.readers.article import Source, split

Mark = Callable[[int], str]


def write_html(article: Source, path: Path, style: str) -> Path:
    """Write an article in one of ``STYLES``."""
    mark, write = STYLES[style]
    path.write_text(write(article, mark), "utf-8")
    return path


def marked(text: str, mark: Mark) -> str:
    return "".join(escape(words) + ("" if note is None else mark(note)) for words, note in split(text))


def body(article: Source, mark: Mark, top: int) -> str:
    parts = []
    for chapter in article.chapters:
        parts.append(f"<h{chapter.level + top}>{escape(chapter.title)}</h{chapter.level + top}>")
        parts += [f"<p>{marked(text, mark)}</p>" for text in chapter.paragraphs]
    return "\n".join([*parts, f"<h{1 + top}>References</h{1 + top}>"])


def pandoc(article: Source, mark: Mark) -> str:
    notes = "".join(
        f'<li id="fn{n}" role="doc-endnote"><p>{escape(text)}<a href="#fnref{n}" class="footnote-back" '
        f'role="doc-backlink">↩︎</a></p></li>\n'
        for n, text in enumerate(article.notes, 1)
    )
    authors = "".join(f'<p class="author">{escape(one)}</p>\n' for one in article.authors)
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"/><title>{escape(article.title)}</title>'
        f'<style>p {{}}</style></head>\n<body><header id="title-block-header">\n<h1 class="title">'
        f"{escape(article.title)}</h1>\n{authors}"
        f"</header>\n<nav id='TOC'><ul><li><a href='#x'>1</a></li></ul></nav>{body(article, mark, 0)}\n"
        f"{''.join(f'<p>{escape(one)}</p>' for one in article.entries)}\n"
        f'<section class="footnotes" role="doc-endnotes"><hr/><ol>\n{notes}</ol></section></body></html>'
    )


def word(article: Source, mark: Mark) -> str:
    notes = "".join(
        f"<div style='mso-element:footnote' id=ftn{n}>\n<p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}' "
        f'href="#_ftnref{n}" name="_ftn{n}" title=""><span\nclass=MsoFootnoteReference><sup>[{n}]</sup></span></a> '
        f"{escape(text)}</p>\n</div>\n"
        for n, text in enumerate(article.notes, 1)
    )
    authors = "".join(f"<meta name=author content='{escape(one)}'>" for one in article.authors)
    return (
        f"<html><head>{authors}<title>x</title></head><body lang=EN-GB><div class=WordSection1>"
        f"<p class=MsoTitle>{escape(article.title)}</p>{body(article, mark, 0)}"
        f"{''.join(f'<p class=MsoNormal>{escape(one)}' for one in article.entries)}</div>"
        f"<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width='33%'>{notes}</div></body>"
    )


def journal(article: Source, mark: Mark) -> str:
    notes = "".join(f'<li id="n{n}"><a href="#r{n}">^</a> {escape(text)}' for n, text in enumerate(article.notes, 1))
    authors = "".join(f"<div class=byline>By {escape(one)}</div>" for one in article.authors)
    return (
        f"<title>{escape(article.title)} | Journal</title><nav>Home</nav><main><h1>{escape(article.title)}</h1>"
        f"{authors}{body(article, mark, 1)}<ul>{''.join(f'<li>{escape(one)}</li>' for one in article.entries)}</ul>"
        f"<figure><img src=x><figcaption>A bus.</figcaption></figure><h2>Notes</h2><ol>{notes}</ol></main>"
        "<footer><p>All rights reserved.</p></footer>"
    )


def bare(article: Source, mark: Mark) -> str:
    notes = "".join(f"<p><sup>{n}</sup> {escape(text)}</p>" for n, text in enumerate(article.notes, 1))
    authors = "".join(f"<p class=author>{escape(one)}</p>" for one in article.authors)
    return (
        f"<h1>{escape(article.title)}</h1>{authors}{body(article, mark, 1)}"
        f"{''.join(f'<p>{escape(one)}</p>' for one in article.entries)}<hr>{notes}"
    )


STYLES: dict[str, tuple[Mark, Callable[[Source, Mark], str]]] = {
    "pandoc": (
        lambda n: f'<a href="#fn{n}" class="footnote-ref" id="fnref{n}" role="doc-noteref"><sup>{n}</sup></a>',
        pandoc,
    ),
    "word": (lambda n: f'<a href="#_ftn{n}" name="_ftnref{n}" title=""><sup>[{n}]</sup></a>', word),
    "journal": (lambda n: f'<sup id="r{n}"><a href="#n{n}">{n}</a></sup>', journal),
    "bare": (lambda n: f"<sup>{n}</sup>", bare),
}
