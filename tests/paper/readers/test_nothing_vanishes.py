"""Every word of a file is somewhere: in the text, a heading, a note, the list, or among what is left out.

Documents are made of words that occur once, so that what must be found is known without reading the file.
"""

import json
import re
import tempfile
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from tests.paper.readers.packing import document, notes, pack, paragraph
from tests.paper.readers.writing_docx import WORD
from tests.paper.readers.writing_epub import pack as pack_pages
from tests.paper.readers.writing_epub import page

Words = Callable[[int], str]
"""Gives so many words that were not given before."""


def new_words() -> Words:
    numbers = count(1)
    return lambda many: " ".join(f"q{next(numbers):04d}q" for _ in range(many))


def said(found: Article) -> str:
    """Return everything that a paper was read as."""
    parts = [found.text, found.title, *found.authors, *(one.title for one in found.sections)]
    for each in (found.notes, found.remarks, found.entries, found.left_out, found.stated):
        parts += (one.text for one in each)
    return " ".join(parts)


def lost(content: str, found: Article) -> list[str]:
    there = set(re.findall(r"q\d{4}q", said(found)))
    return [word for word in dict.fromkeys(re.findall(r"q\d{4}q", content)) if word not in there]


MARKDOWN: Sequence[Callable[[Words], str]] = (
    lambda w: f"{w(6).capitalize()}.",
    lambda w: f"## {w(2)}",
    lambda w: f"**{w(2)}**",
    lambda w: f"> {w(3)}\n{w(2)}",
    lambda w: f"- {w(2)}\n- {w(2)}\n\n    {w(2)}",
    lambda w: f"1. {w(2)}\n2. {w(2)}",
    lambda w: f"| {w(1)} | {w(1)} |\n|---|---|\n| {w(1)} | {w(2)} |",
    lambda w: f"```\n{w(3)}\n```",
    lambda w: f"<div>{w(2)}</div>",
    lambda w: f"{w(2)} ![{w(2)}](a.png) `{w(1)}` *{w(1)}* [{w(1)}](b) <b>{w(1)}</b>.",
    lambda w: f"{w(2)} ^[{w(2)} *{w(1)}*] {w(1)}.",
    lambda w: f"{w(2)}.[^{(name := w(1))}]\n\n[^{name}]: {w(2)}\n\n    > {w(2)}\n\n    - {w(1)}",
    lambda w: f"[^{w(1)}]: {w(3)}",
    lambda w: f"## Notes\n\n1. {w(3)}\n2. {w(2)}",
    lambda w: f"## References\n\n{w(3)}. 2001. {w(2)}.",
    lambda w: f"Table 1. {w(3)}",
    lambda w: f"    {w(3)}",
    lambda w: "---",
    lambda w: f"{w(2)}.<sup>1</sup>\n\n<sup>1</sup> {w(2)}",
)
TEXT: Sequence[Callable[[Words], str]] = (
    lambda w: f"{w(6).capitalize()}.",
    lambda w: f"{w(4)}.[1] {w(2)}",
    lambda w: f"[1] {w(3)}",
    lambda w: f"¹ {w(3)}\n{w(2)}",
    lambda w: f"{w(2)}¹ {w(2)}",
    lambda w: f"CHAPTER II.\n\n{w(3).upper()}.".lower().replace("chapter ii", "CHAPTER II"),
    lambda w: f"Notes\n\n1. {w(2)}\n2. {w(2)}",
    lambda w: f"{w(2)}.* {w(2)}",
    lambda w: f"* {w(3)}",
    lambda w: f"References\n\n{w(3)}. 2001. {w(2)}.",
    lambda w: "----",
    lambda w: "\f",
    lambda w: f"{w(2)}\n====",
    lambda w: f"1.1 {w(2)}",
)
HTML: Sequence[Callable[[Words], str]] = (
    lambda w: f"<p>{w(6)}.",
    lambda w: f"<h2>{w(2)}</h2>",
    lambda w: f"<div>{w(2)}<p>{w(2)}</div>{w(1)}",
    lambda w: f"<nav>{w(1)}<ul><li>{w(1)}<li>{w(1)}</ul></nav>",
    lambda w: f"<table><caption>{w(2)}</caption><tr><th>{w(1)}<td><p>{w(1)}<td>{w(1)}</table>",
    lambda w: f"<table><tr><td>{w(1)}<table><tr><td>{w(1)}</table></table>",
    lambda w: f"<pre><code>{w(2)}</code></pre><pre>{w(2)}</pre>",
    lambda w: (
        f"<p>{w(2)} <img alt='{w(2)}'> <del>{w(1)}</del> <span hidden>{w(1)}</span> <svg><text>{w(1)}</text></svg>."
    ),
    lambda w: f"<p>{w(2)}<span class=sidenote>{w(2)} <i>{w(1)}</i></span> {w(1)}",
    lambda w: f"<p>{w(2)}<span class=sidenote><p>{w(1)}</p></span> {w(1)}",
    lambda w: (
        f"<p>{w(2)}<a href=#{(name := w(1))} role=doc-noteref>1</a><aside id={name}><p>{w(2)}<p>{w(1)} {name}</aside>"
    ),
    lambda w: f"<aside>{w(2)}</aside><footer>{w(2)}</footer><header>{w(1)}</header>",
    lambda w: f"<article><p>{w(9)}.</article>",
    lambda w: f"<h2>Notes</h2><ol><li>{w(2)}<li>{w(2)}</ol>",
    lambda w: f"<h2>References</h2><p>{w(3)}. 2001. {w(2)}.",
    lambda w: f"<p>{w(2)}.<sup>1</sup><p><sup>1</sup> {w(2)}",
    lambda w: f"<dl><dt>{w(1)}<dd>{w(2)}</dl><details><summary>{w(1)}</summary>{w(1)}</details>",
    lambda w: f"<select><option>{w(1)}<option>{w(1)}</select><button>{w(1)}</button><noscript>{w(1)}</noscript>",
    lambda w: f"<p><ruby>{w(1)}<rt>{w(1)}</ruby> <math><mi>{w(1)}</mi><annotation>{w(1)}</annotation></math>",
    lambda w: f"<div class=toc>{w(2)}</div><p class=author>{w(2)}<p class=caption>{w(2)}",
)
JATS: Sequence[Callable[[Words], str]] = (
    lambda w: f"<p>{w(6)}.</p>",
    lambda w: f"<sec><label>1</label><title>{w(2)}</title><p>{w(3)}.</p><sec><title>{w(1)}</title></sec></sec>",
    lambda w: f"<p>{w(2)}<fn><p>{w(2)}</p></fn> {w(1)} <italic>{w(1)}</italic>{w(1)}<sup>2</sup>.</p>",
    lambda w: (
        f"<p>{w(2)} <inline-formula><alternatives><math><mi>{w(1)}</mi></math></alternatives></inline-formula></p>"
    ),
    lambda w: (
        f"<table-wrap><label>Table 1</label><caption><title>{w(1)}</title><p>{w(2)}</p></caption><table><tr>"
        f"<th>{w(1)}</th><td>{w(2)}</td></tr></table><table-wrap-foot><fn id='t'><p>{w(2)}</p></fn></table-wrap-foot>"
        "</table-wrap>"
    ),
    lambda w: f"<fig><label>Figure 2</label><caption><p>{w(2)}</p></caption><alt-text>{w(1)}</alt-text></fig>",
    lambda w: (
        f"<list list-type='order'><list-item><p>{w(2)}</p></list-item><list-item><p>{w(1)}</p></list-item></list>"
    ),
    lambda w: (
        f"<disp-quote><p>{w(2)}</p><attrib>{w(1)}</attrib></disp-quote><boxed-text><title>{w(1)}</title></boxed-text>"
    ),
    lambda w: f"<def-list><def-item><term>{w(1)}</term><def><p>{w(2)}</p></def></def-item></def-list>",
    lambda w: f"<supplementary-material><label>{w(1)}</label><caption><p>{w(2)}</p></caption></supplementary-material>",
    lambda w: f"<code>{w(2)}</code><preformat>{w(2)}</preformat><disp-formula>{w(1)}</disp-formula>",
    lambda w: f"<unheard-of>{w(2)}<p>{w(1)}</p></unheard-of>",
)
JATS_BACK: Sequence[Callable[[Words], str]] = (
    lambda w: f"<ack><p>{w(3)}.</p></ack>",
    lambda w: f"<fn-group><fn id='n1'><label>1</label><p>{w(2)}</p></fn><fn><p>{w(2)}</p></fn></fn-group>",
    lambda w: f"<app-group><app><title>{w(1)}</title><p>{w(2)}</p></app></app-group><glossary><p>{w(2)}</p></glossary>",
    lambda w: (
        f"<ref-list><title>{w(1)}</title><ref><label>1</label><mixed-citation>{w(2)}. <source>{w(1)}</source>, 2001."
        f"</mixed-citation><note><p>{w(1)}</p></note></ref></ref-list>"
    ),
    lambda w: f"<notes><title>{w(1)}</title><p>{w(2)}</p></notes><bio><p>{w(2)}</p></bio>",
)


def _run(words: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{words} </w:t></w:r>"


DOCX: Sequence[Callable[[Words], str]] = (
    lambda w: paragraph(f"{w(6)}."),
    lambda w: paragraph(w(2), properties='<w:outlineLvl w:val="0"/>'),
    lambda w: paragraph(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{w(2)}</w:t></w:r>"),
    lambda w: f"<w:tbl><w:tr><w:tc>{paragraph(w(1))}</w:tc><w:tc>{paragraph(w(1))}</w:tc></w:tr></w:tbl>",
    lambda w: f"<w:tbl><w:tr><w:tc>{paragraph(w(90))}</w:tc><w:tc>{paragraph(w(1))}</w:tc></w:tr></w:tbl>",
    lambda w: paragraph(
        f"{_run(w(2))}<w:del><w:r><w:delText>{w(2)}</w:delText></w:r></w:del><w:ins>{_run(w(1))}</w:ins>"
    ),
    lambda w: paragraph(f"{_run(w(1))}<w:moveFrom>{_run(w(1))}</w:moveFrom><w:moveTo>{_run(w(1))}</w:moveTo>"),
    lambda w: paragraph(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{w(2)}</w:t></w:r>{_run(w(1))}"),
    lambda w: paragraph(
        f"<w:r><w:drawing><wp:docPr xmlns:wp='w' descr='{w(2)}'/><w:txbxContent>{paragraph(w(1))}{paragraph(w(1))}"
        f"</w:txbxContent></w:drawing></w:r>{_run(w(1))}"
    ),
    lambda w: paragraph(f"{_run(w(2))}<w:r><w:footnoteReference w:id='1'/></w:r>{_run(w(1))}"),
    lambda w: paragraph(f"{_run(w(2))}<w:r><w:endnoteReference w:id='2'/></w:r>"),
    lambda w: paragraph("References") + paragraph(f"{w(3)}. 2001. {w(2)}."),
    lambda w: f"<w:sdt><w:sdtContent>{paragraph(w(2))}</w:sdtContent></w:sdt>",
)


def made(makers: Sequence[Callable[[Words], str]], chosen: list[int], words: Words) -> list[str]:
    return [makers[one % len(makers)](words) for one in chosen]


def read(suffix: str, content: str) -> Article:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_text(content, "utf-8")
        return read_article(path)


CHOSEN = st.lists(st.integers(0, 99), min_size=1, max_size=9)


@pytest.mark.parametrize(("suffix", "makers"), [(".md", MARKDOWN), (".txt", TEXT), (".html", HTML)])
@given(chosen=CHOSEN)
@settings(max_examples=60, deadline=None)
def test_every_word_is_somewhere(suffix: str, makers: Sequence[Callable[[Words], str]], chosen: list[int]) -> None:
    content = "\n\n".join(made(makers, chosen, new_words()))
    labels = set(re.findall(r"\[\^(q\d{4}q)\]|id=(q\d{4}q)", content)) if suffix != ".txt" else set()
    names = {name for pair in labels for name in pair}
    assert [word for word in lost(content, read(suffix, content)) if word not in names] == []


@given(chosen=CHOSEN, back=CHOSEN)
@settings(max_examples=40, deadline=None)
def test_every_word_of_jats_is_somewhere(chosen: list[int], back: list[int]) -> None:
    words = new_words()
    front = (
        f"<title-group><article-title>{words(2)}</article-title><subtitle>{words(2)}</subtitle></title-group>"
        f"<author-notes><corresp>{words(2)}</corresp></author-notes><permissions><license><p>{words(2)}</p></license>"
        f"</permissions><abstract><title>{words(1)}</title><p>{words(3)}.</p></abstract><trans-abstract><p>{words(2)}</p>"
        f"</trans-abstract><kwd-group><kwd>{words(1)}</kwd></kwd-group><funding-group>{words(1)}</funding-group>"
    )
    body, end = "".join(made(JATS, chosen, words)), "".join(made(JATS_BACK, back, words))
    content = (
        f'<article article-type="x"><front><article-meta>{front}</article-meta></front><body>{body}</body>'
        f"<back>{end}</back><response><body><p>{words(2)}</p></body></response></article>"
    )
    assert lost(content, read(".xml", content)) == []


@given(chosen=st.lists(CHOSEN, min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_every_word_of_an_e_book_is_somewhere(chosen: list[list[int]]) -> None:
    words = new_words()
    makers = [one for one in HTML if "noteref" not in one(new_words())]
    pages = {f"p{at}.xhtml": page("".join(made(makers, one, words))) for at, one in enumerate(chosen)}
    with tempfile.TemporaryDirectory() as folder:
        found = read_article(pack_pages(Path(folder) / "a.epub", pages))
    assert lost("".join(pages.values()), found) == []


@given(chosen=st.lists(st.tuples(st.booleans(), CHOSEN), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_every_word_of_a_notebook_is_somewhere(chosen: list[tuple[bool, list[int]]]) -> None:
    words = new_words()
    makers = [one for one in MARKDOWN if "[^" not in one(new_words())]
    cells = [
        {"cell_type": "code" if code else "markdown", "source": "\n\n".join(made(makers, one, words))}
        for code, one in chosen
    ]
    content = json.dumps({"cells": cells, "nbformat": 4})
    assert lost(content, read(".ipynb", content)) == []


@given(chosen=CHOSEN)
@settings(max_examples=40, deadline=None)
def test_every_word_of_a_docx_is_somewhere(chosen: list[int]) -> None:
    words = new_words()
    body = document("".join(made(DOCX, chosen, words)))
    parts = {
        "footnotes": notes("footnote", words(2), words(2)),
        "endnotes": notes("endnote", words(2), words(2)),
        "header": f'<w:hdr xmlns:w="{WORD}">{paragraph(words(2))}</w:hdr>',
        "comments": f'<w:comments xmlns:w="{WORD}"><w:comment>{paragraph(words(2))}</w:comment></w:comments>',
    }
    with tempfile.TemporaryDirectory() as folder:
        found = read_article(pack(Path(folder) / "a.docx", body, **parts))
    assert lost(body + "".join(parts.values()), found) == []
