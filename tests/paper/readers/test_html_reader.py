from pathlib import Path

import pytest

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers import html


def blocks(path: Path, text: str) -> list[Block]:
    file = path / "a.html"
    file.write_text(text, "utf-8")
    return list(html.read(file))


def texts(path: Path, text: str) -> list[str]:
    return [block.text for block in blocks(path, text) if block.kind is not BlockKind.ASIDE]


TEXTS = {
    "end tags left out": ("<ul><li>a<li>b</ul><p>c<p>d<dl><dt>e<dd>f</dl>", ["a", "b", "c", "d", "e", "f"]),
    "text between blocks": ("<div>a<p>b</p>c</div>d", ["a", "b", "c", "d"]),
    "white space": ("<p>\n  a  <b>\tb</b>&nbsp;c<br>d </p>\n", ["a b c d"]),
    "two breaks part paragraphs": ("<div>a<br>\n<br>b</div>", ["a", "b"]),
    "character references": (
        "<p>&lt;b&gt; &#8220;AT&amp;T&rdquo; &Auml;&#x2013;&bogus; A&T</p>",
        ["<b> “AT&T” Ä–&bogus A&T"],
    ),
    "soft hyphens": ("<p>pla&shy;teau zero&#8203;width</p>", ["plateau zerowidth"]),
    "what is no text": (
        "<nav>a</nav><script>b</script><style>c</style><p>d<svg><title>e</title></svg></p><p hidden>f</p>"
        "<div style='display: none'>g</div><figure><img></figure><noscript>i</noscript>",
        ["d"],
    ),
    "an icon within a word": ("<p>bus<svg><path/></svg>es</p>", ["buses"]),
    "tables of contents": ("<div class='toc'><p>a</p></div><p class=MsoToc1>b</p><p>c</p>", ["c"]),
    "cells": ("<table><tr><td>a<td><p>b</p></table><p>c", ["c"]),
    "what stands beside": ("<aside><p>a</p></aside><p>b</p><footer>c</footer><div role=complementary>d</div>", ["b"]),
    "the article's own element": (
        "<p>Log in</p><article><p>Fares fell and rose again.</p></article>",
        ["Fares fell and rose again."],
    ),
    "formulas": ("<p><math><mi>x</mi><annotation>\\x</annotation></math></p>", ["x"]),
    "comments": ("<p>a<!-- <p>b</p> --><![if IE]>c<![endif]></p>", ["ac"]),
    "attributes given twice": ("<p hidden hidden>a</p><p>b", ["b"]),
}


@pytest.mark.parametrize("case", TEXTS)
def test_the_text(tmp_path: Path, case: str) -> None:
    text, found = TEXTS[case]
    assert texts(tmp_path, text) == found


NOTES = {
    "Wikipedia": (
        '<p>Fares fell.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> They rose.'
        '<sup id="r2"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1">^ '
        '<a href="#cite_ref-1"><sup>a</sup></a> <a href="#r2"><sup>b</sup></a> <span>Pell, p. 3.</span></li></ol>',
        "Fares fell.{1} They rose.{1}",
        [(1, "Pell, p. 3.")],
    ),
    "a letter that leads back": (
        '<div>Fares fell.<sup id="r"><a href="#n">1</a></sup></div><p id="n">^ <a href="#r">a</a> Pell, p. 3.</p>',
        "Fares fell.{1}",
        [(1, "Pell, p. 3.")],
    ),
    "Roman numbers": (
        '<p>Fares fell.<a href="#b1" id="a1"><sup>i</sup></a> So.<a href="#b2" id="a2"><sup>ii</sup></a></p>'
        '<p><a href="#a1" id="b1">i</a> Pell.</p><p><a href="#a2" id="b2">ii</a> Orr.</p>',
        "Fares fell.{1} So.{2}",
        [(1, "Pell."), (2, "Orr.")],
    ),
    "a sign": (
        '<p>Fares fell.<a href="#b" id="a">*</a></p><p><a href="#a" id="b">*</a> Pell.</p>',
        "Fares fell.{0}",
        [(0, "Pell.")],
    ),
    "several in one": (
        "<p>Fares fell.<sup>1, 2</sup> On 16 km<sup>2</sup>.</p><p><sup>1</sup>Pell.</p><p><sup>2</sup> Orr.</p>",
        "Fares fell.{1}{2} On 16 km2.",
        [(1, "Pell."), (2, "Orr.")],
    ),
    "two links in one": (
        '<p>Fares fell.<sup><a href="#a">1</a>,<a href="#b">2</a></sup></p><p id=a>1. Pell.</p><p id=b>[2] Orr.</p>',
        "Fares fell.{1}{2}",
        [(1, "Pell."), (2, "Orr.")],
    ),
    "brackets": (
        '<p>Fares fell [<a id=r href="#a">1</a>].</p><ol><li id=a>1987 was wet. <a href="#r">back</a></ol>',
        "Fares fell{1}.",
        [(1, "1987 was wet.")],
    ),
    "several paragraphs": (
        '<p>Fell.<a class=footnote-ref href="#a">1</a></p><ol><li id=a><p>Pell,</p><p>and Orr.</p></li></ol>',
        "Fell.{1}",
        [(1, "Pell, and Orr.")],
    ),
    "notes beside the text": (
        '<p>Fell.<sup><a href="#a">1</a></sup></p><aside id=a role="doc-footnote">Pell.</aside>',
        "Fell.{1}",
        [(1, "Pell.")],
    ),
    "links to sections": ('<p>See <a href="#s">2</a>, m<sup>2</sup>.</p><h2 id=s>2 Fares</h2>', "See 2, m2.", []),
    "a mark without a note": ('<p>Fell.<sup><a href="#gone">1</a></sup></p>', "Fell.{1}", []),
    "a note without a mark": (
        "<p>Fell.<sup>1</sup></p><p><sup>1</sup> Pell.</p><p><sup>2</sup> Orr.</p><p><sup>4</sup> x</p>",
        "Fell.{1}",
        [(1, "Pell."), (2, "Orr.")],
    ),
    "one place for all notes": (
        '<p>Fell.<sup><a href="#n">1</a></sup> So.<sup><a href="#n">2</a></sup></p><div id=n><p><sup>1</sup> Pell.</p>'
        "<p><sup>2</sup> Orr.</p></div>",
        "Fell.{1} So.{2}",
        [(1, "Pell."), (2, "Orr.")],
    ),
}


@pytest.mark.parametrize("case", NOTES)
def test_marks_and_notes(tmp_path: Path, case: str) -> None:
    text, first, notes = NOTES[case]
    found = blocks(tmp_path, text)
    assert marked(found[0]) == first
    assert [(block.number, block.text) for block in found if block.kind is BlockKind.NOTE] == notes


def marked(block: Block) -> str:
    text = block.text
    for mark in reversed(block.marks):
        text = f"{text[: mark.offset]}{{{mark.note}}}{text[mark.offset :]}"
    return text


def test_places_are_lines_and_columns_of_the_file(tmp_path: Path) -> None:
    (block,) = blocks(
        tmp_path, "<!-- \n x -->\n<p>\n  Fares &amp; <i>hills\nof</i> a\u2028town.<sup><a href='#a'>1</a></sup>"
    )
    places = [(piece.text, piece.place.line, piece.place.column) for piece in block.pieces]
    assert places == [("Fares ", 4, 3), ("& ", 4, 9), ("hills ", 4, 18), ("of ", 5, 1), ("a town.", 5, 8)]
    assert str(block.marks[0].place).endswith(":5:33")


def test_captions_are_no_paragraphs(tmp_path: Path) -> None:
    text = (
        "<figure><img><figcaption>A bus.</figcaption></figure><table><caption>Fares</caption></table><p class=caption>x"
    )
    assert [block.kind for block in blocks(tmp_path, text)] == [BlockKind.CAPTION] * 3


def test_title_and_authors(tmp_path: Path) -> None:
    head = '<title>Fares</title><meta name="citation_author" content="Ann Lee"><meta name="author" content="Bo Orr">'
    assert [(one.kind, one.text) for one in blocks(tmp_path, head + "<h1>One</h1><h1>Two</h1><p>x")[:3]] == [
        (BlockKind.TITLE, "Fares"),
        (BlockKind.AUTHOR, "Ann Lee"),
        (BlockKind.AUTHOR, "Bo Orr"),
    ]
    text = "<h1>Who pays</h1><p class=author>By Cy Poe</p><h2>One</h2><p class=author>Di Ray</p>"
    assert [one.kind for one in blocks(tmp_path, head + text)] == [
        BlockKind.TITLE,
        BlockKind.AUTHOR,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


def test_the_number_of_an_item_is_its_label(tmp_path: Path) -> None:
    text = "<ol start=3><li>a<li><p>b</p><p>c</p><li value=9>d</ol><ul><li>e</ul><ol><li>f<ul><li>g</ul></ol>"
    found = [(block.label, block.text) for block in blocks(tmp_path, text)]
    assert found == [("3", "a"), ("4", "b"), ("", "c"), ("9", "d"), ("", "e"), ("1", "f"), ("", "g")]
