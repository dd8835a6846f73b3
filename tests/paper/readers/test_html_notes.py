"""Notes of pages as many programs and sites write them, and what of a page is no part of the text."""

from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from tests.paper.readers.comparing import with_marks


def read(folder: Path, body: str) -> Article:
    path = folder / "a.html"
    path.write_text(f"<title>Inns</title><h1>Inns</h1>{body}", "utf-8")
    return read_article(path)


def shown(found: Article) -> str:
    return " / ".join(with_marks(found, one.start, one.end) for one in found.paragraphs.values())


def notes(found: Article) -> list[tuple[int, str, str]]:
    return [(one.number, one.printed, one.text) for one in found.notes]


PAGES = {
    "sidenotes with a toggle": (
        "<p>Inns stood.<label for=s1 class='margin-toggle sidenote-number'></label><input id=s1 type=checkbox>"
        "<span class=sidenote>Ash, <i>Tides</i>, 2.</span> They fell.<span class=sidenote>Birch, 3.</span> So it is.",
        "Inns stood.{1} They fell.{2} So it is.",
        [(1, "", "Ash, Tides, 2."), (2, "", "Birch, 3.")],
    ),
    "notes of LaTeXML": (
        "<p>Inns stood<span class='ltx_note ltx_role_footnote'><sup class=ltx_note_mark>1</sup><span "
        "class=ltx_note_outer><span class=ltx_note_content><sup class=ltx_note_mark>1</sup><span class='ltx_tag "
        "ltx_tag_note'>1</span>Ash, 2.</span></span></span> here.",
        "Inns stood{1} here.",
        [(1, "", "Ash, 2.")],
    ),
    "asides that links lead to": (
        "<p>Inns stood.<a epub:type=noteref href=#n1>1</a><aside epub:type=footnote id=n1><p>Ash, 2.<p>And so on."
        "</aside><p>They fell.",
        "Inns stood.{1} / They fell.",
        [(1, "", "Ash, 2. And so on.")],
    ),
    "a note that is marked in a table": (
        "<p>Inns stood.<a href=#f1 class=footnote-ref id=r1><sup>1</sup></a><table><tr><td>12<a href=#f2 "
        "class=footnote-ref id=r2><sup>2</sup></a></table><p>They fell.<section class=footnotes><ol><li id=f1><p>"
        "Ash, 2.<a href=#r1>↩</a><li id=f2><p>Birch, 3.<a href=#r2>↩</a></ol></section>",
        "Inns stood.{1}{2} / They fell.",
        [(1, "", "Ash, 2."), (2, "", "Birch, 3.")],
    ),
    "notes that a table lays out": (
        "<p>Inns stood.<a href=#n1 id=r1><sup>1</sup></a><table><tr><td><a id=n1 href=#r1>1</a><td>Ash, 2.</table>",
        "Inns stood.{1}",
        [(1, "", "Ash, 2.")],
    ),
    "links, chapter by chapter": (
        "<h2>1 One<h2><p>Inns stood.<a href=#a1 id=ra1><sup>1</sup></a></p><h2>2 Two</h2><p>They fell.<a href=#b1 "
        "id=rb1><sup>1</sup></a></p><h2>Notes</h2><h3>Two</h3><p id=b1><a href=#rb1>1</a> Birch, 3.</p><h3>One</h3>"
        "<p id=a1><a href=#ra1>1</a> Ash, 2.</p>",
        "Inns stood.{1} / They fell.{2}",
        [(2, "1", "Birch, 3."), (1, "", "Ash, 2.")],
    ),
    "no links, chapter by chapter": (
        "<h2>1 One</h2><p>Inns stood.<sup>1</sup></p><h2>2 Two</h2><p>They fell.<sup>1</sup></p><h2>Notes</h2>"
        "<h3>Chapter 1</h3><ol><li>Ash, 2.</ol><h3>Chapter 2</h3><ol><li>Birch, 3.</ol>",
        "Inns stood.{1} / They fell.{2}",
        [(1, "", "Ash, 2."), (2, "1", "Birch, 3.")],
    ),
    "numbers in brackets without links": (
        "<p>Inns stood.[1] They fell.[2]</p><h2>Notes</h2><p>[1] Ash, 2.<p>[2] Birch, 3.",
        "Inns stood.{1} They fell.{2}",
        [(1, "", "Ash, 2."), (2, "", "Birch, 3.")],
    ),
    "a number that stands by itself before the note": (
        "<p>Inns stood.<a id=r1 href=#n1>1</a></p><div class=footnote><a id=n1 href=#r1>1</a><div><p>Ash, 2.<p>And "
        "so on.</div></div><p>They fell.",
        "Inns stood.{1} / They fell.",
        [(1, "", "Ash, 2. And so on.")],
    ),
    "links that name the page": (
        "<p>Inns stood.<a id=r1 href='https://inns.example/a#n1'><sup>1</sup></a></p><ol><li id=n1>Ash, 2. "
        "<a href='https://inns.example/a#r1'>^</a></ol>",
        "Inns stood.{1}",
        [(1, "", "Ash, 2.")],
    ),
    "joiners": ("<p>این نشانه‌ها می‌رود. क्‍ष 👩‍👧.", "این نشانه‌ها می‌رود. क्‍ष 👩‍👧.", []),
}


@pytest.mark.parametrize("case", PAGES)
def test_notes(tmp_path: Path, case: str) -> None:
    body, text, expected = PAGES[case]
    found = read(tmp_path, body)
    assert (shown(found), notes(found)) == (text, expected)


def test_what_is_left_out_is_listed_with_its_reason(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "<nav>Home <a href=x>Shop</a></nav><p>Inns <del>fell</del> stood<span hidden>quietly</span> here.</p>"
        "<table><tr><td>1850<td><p>twelve</table><pre><code>x = 1</code></pre><img alt='An inn'><p>So it is.</p>"
        "<div class=toc>Contents</div><footer>All rights reserved</footer>",
    )
    assert shown(found) == "Inns stood here. / So it is."
    assert [(str(one.why), one.text) for one in found.left_out] == [
        ("around the paper", "Home Shop"),
        ("deleted text", "fell"),
        ("not shown", "quietly"),
        ("table", "1850 twelve"),
        ("code", "x = 1"),
        ("words in a figure", "An inn"),
        ("table of contents", "Contents"),
        ("around the paper", "All rights reserved"),
    ]


def test_a_table_that_lays_out_the_page_is_text(tmp_path: Path) -> None:
    found = read(tmp_path, "<table><tr><td>Menu<td><h2>1 One</h2><p>Inns stood.<p>They fell.</table>")
    assert [one.id for one in found.sections] == ["1"]
    assert shown(found).endswith("Inns stood. / They fell.")
