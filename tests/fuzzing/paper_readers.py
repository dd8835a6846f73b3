"""Mutates papers in the formats that argmap reads itself, but for PDF: each is read or refused, and soon.

By hand: ``python -m tests.fuzzing.paper_readers --runs 20000 --seed 7``. What fails is printed with its seed.
"""

import argparse
import copy
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from argmap.paper.data import View, as_data
from argmap.paper.reading import read_article
from argmap.problems import ReadError
from tests.paper.readers.packing import document, notes, paragraph, relationships
from tests.paper.readers.writing_epub import CONTAINER

SLOW = 10.0
"""Seconds of the processor: no small paper takes so long."""

_MARKDOWN = """# Inns

by Ann Lee

## 1 One

Inns stood.[^1] They fell.^[Inner *note*.] See [@ash2001, p. 3] and 10^3^ m².<sup>2</sup>

> Quoted.[^x]
> [^x]: In a quotation.

| a | b |
|---|---|
| 1[^1] | 2 |

1. one
2. two

```
code
```

## Notes

### Chapter 1

1. Ash, 2.

[^1]: Ash, *Tides*, 2.

    - more
"""
_TEXT = """INNS

CHAPTER I.

OF INNS.

They stood.[1] They fell.¹ So.* 10⁻³ m².

FOOTNOTES:

[1] Ash, 2.

¹ Birch, 3.

* Cole, 4.

2. Dunn.

\f
CHAPTER II.

More.[1]

[1] Elm.

References

Ash, A. 2001. Tides.
"""
_HTML = """<html><head><title>Inns</title><meta name=author content='Ann Lee'></head><body><nav>Menu</nav><article>
<h1>Inns</h1><h2>1 One</h2><p>Inns stood.<a href="#n1" id=r1><sup>1</sup></a> They <del>fell</del>.<sup>2</sup>
<span class=sidenote>Side <b>note</b></span> And<label class=margin-toggle></label> on.</p><table><tr><td>1<td><p>2
<a href='#n2' role=doc-noteref>2</a></table><aside id=n2 epub:type=footnote><p>Birch</aside><pre><code>x</code></pre>
<img alt='An inn'><h2>Notes</h2><h3>1</h3><ol><li id=n1>Ash. <a href="#r1">^</a></ol><h3>2</h3><ol start=1><li>Cole</ol>
<p hidden>&nbsp;&#x41;&amp;</p></article><footer>Foot</footer></body></html>
"""
_BODY = (
    paragraph("Inns", style="Title")
    + paragraph("<w:r><w:t>They stood.</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r>")
    + "<w:tbl><w:tr><w:tc>"
    + paragraph("<w:r><w:t>12</w:t></w:r><w:r><w:endnoteReference w:id='1'/></w:r>")
    + "</w:tc></w:tr></w:tbl>"
    + paragraph(
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>box</w:t>"
        "</w:r></w:p></w:txbxContent></w:drawing></w:r>"
        "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
    )
    + "<w:sectPr><w:footnotePr><w:numFmt w:val='lowerRoman'/></w:footnotePr></w:sectPr>"
)
_PARTS = {
    "word/document.xml": document(_BODY),
    "word/footnotes.xml": notes("footnote", "Ash, 2."),
    "word/endnotes.xml": notes("endnote", "Birch, 3."),
}
_JATS = """<article article-type="x"><front><article-meta><title-group><article-title>Inns</article-title></title-group>
<contrib-group><contrib><name><surname>Lee</surname><given-names>Ann</given-names></name><xref ref-type="aff" rid="a"/>
</contrib></contrib-group><aff id="a">University</aff><pub-date><year>2001</year><month>5</month></pub-date>
<abstract><p>We ask.</p></abstract></article-meta></front><body><sec><label>1</label><title>One</title><p>Inns stood
[<xref ref-type="bibr" rid="b1">1</xref>].<xref ref-type="fn" rid="n1"><sup>1</sup></xref><fn><p>Side.</p></fn></p>
<table-wrap><label>Table 1</label><caption><p>Fares</p></caption><table><tr><td>1</td></tr></table></table-wrap></sec>
</body><back><fn-group><fn id="n1"><p>Ash, 2.</p></fn></fn-group><ref-list><ref id="b1"><label>1</label>
<element-citation><person-group><name><surname>Ash</surname></name></person-group><source>Tides</source><year>2001</year>
</element-citation></ref></ref-list></back></article>
"""
_NOTEBOOK = """{"cells": [{"cell_type": "markdown", "source": ["# Inns\\n", "Inns stood.[^1]"]},
{"cell_type": "code", "source": "print(1)"}, {"cell_type": "raw", "source": "[^1]: Ash, 2."}], "nbformat": 4}
"""
_BOOK = {
    "OPS/book.opf": """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Inns</dc:title><dc:creator>Ann Lee</dc:creator></metadata><manifest><item id="a" href="a.xhtml"
media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine>
<itemref idref="a"/><itemref idref="b"/></spine></package>
""",
    "OPS/a.xhtml": _HTML.replace("#n2", "b.xhtml#n2"),
    "OPS/b.xhtml": "<html><body><h1>Notes</h1><aside epub:type='footnote' id='n2'>Birch</aside></body></html>",
    "META-INF/container.xml": CONTAINER,
}
SEEDS = {
    ".md": _MARKDOWN, ".txt": _TEXT, ".html": _HTML, ".docx": "", ".xml": _JATS, ".ipynb": _NOTEBOOK, ".epub": "",
}  # fmt: skip
_ODD = (
    "[^1]:", "^[", "[^", "<sup>", "</sup>", "¹²³", "[999999999999]", "٣", "\u200c", "\ufeff", "\x00", "\f", "<table>",
    "<td>", "</p>", "<!--", "&#9999999;", "<a href=#n1>", "id=n1", ">" * 50, "> " * 50, "    ", "\n\n", "***", "|---|",
    "<w:p>", "</w:p>", "<w:tbl>", "1" * 5000, "é" * 3, "e\u0301", "🙂", "(1)", "1. ", "CHAPTER V.\n\n", "---\n", "$$",
    "class=sidenote", "<span class=sidenote>", "</span>", "hidden", "<aside>", "<ol start=99999999>", "\u2028", "\x85",
    "<fn>", "<ref>", "<p/>", "null", "[", "{}", '"', "&nbsp;", "<![CDATA[", "rid=\"a\"", "../", "%00",
)  # fmt: skip


def mutated(text: str, chance: random.Random) -> str:
    """Return a text with a few stretches cut, doubled, moved, or with odd ones put in."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randint(1, 40))
        kind = chance.randrange(5)
        if kind == 0:
            text = text[:start] + text[end:]
        elif kind == 1:
            text = text[:end] + text[start:end] * chance.choice((1, 2, 30)) + text[end:]
        elif kind == 2:
            text = text[:start] + chance.choice(_ODD) + text[start:]
        elif kind == 3:
            text = text[:start] + chance.choice(_ODD) + text[end:]
        else:
            lines = text.split("\n")
            chance.shuffle(lines)
            text = "\n".join(lines)
    return text


def content_of(suffix: str, chance: random.Random) -> bytes:
    """Return the content of a mutated paper; of a DOCX or an EPUB, one part is mutated."""
    if suffix == ".xml" and chance.random() < 0.9:
        return _mutated_tree(SEEDS[suffix], chance)
    if SEEDS[suffix]:
        return mutated(SEEDS[suffix], chance).encode("utf-8", "surrogatepass")
    stream = BytesIO()
    if suffix == ".epub":
        torn = chance.choice(list(_BOOK))
        with zipfile.ZipFile(stream, "w") as archive:
            for name, text in _BOOK.items():
                archive.writestr(name, mutated(text, chance) if name == torn else text)
        return stream.getvalue()
    one = chance.choice(list(_PARTS))
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", relationships({"officeDocument": "word/document.xml"}))
        names = {"footnotes": "footnotes.xml", "endnotes": "endnotes.xml"}
        archive.writestr("word/_rels/document.xml.rels", relationships(names))
        for name, text in _PARTS.items():
            archive.writestr(name, _mutated_xml(text, chance) if name == one else text)
    return stream.getvalue()


def _mutated_tree(text: str, chance: random.Random) -> bytes:
    """Return well-formed XML whose elements are dropped, doubled, moved, renamed and given odd texts."""
    root = ElementTree.fromstring(text)
    for _ in range(chance.randint(1, 8)):
        every = list(root.iter())
        one, other = chance.choice(every), chance.choice(every)
        kind = chance.randrange(5)
        if kind == 0 and len(one):
            one.remove(chance.choice(list(one)))
        elif kind == 1 and one is not root:
            other.append(copy.deepcopy(one))
        elif kind == 2:
            one.tag = other.tag
        elif kind == 3:
            one.text = chance.choice(_ODD).translate(dict.fromkeys(range(32)))
        else:
            one.attrib = dict(other.attrib)
    return ElementTree.tostring(root)


def _mutated_xml(text: str, chance: random.Random) -> str:
    """Return XML whose elements are cut, doubled and moved, mostly well-formed still."""
    if chance.random() < 0.1:
        return mutated(text, chance)
    parts = text.split("<w:r>")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(1, len(parts)) if len(parts) > 1 else 0
        parts.insert(chance.randrange(1, len(parts) + 1), parts[at]) if at else None
    for old, new in (("w:p>", "w:tc>"), ("w:del>", "w:ins>"), ("w:t>", "w:delText>"), ("w:drawing>", "w:pict>")):
        if chance.random() < 0.2:
            parts = [part.replace(old, new) for part in parts]
    return "<w:r>".join(parts)


def run(suffix: str, seed: str, folder: Path) -> str | None:
    """Read one mutated paper; return what went wrong, ``None`` if nothing did."""
    path = folder / f"a{suffix}"
    path.write_bytes(content_of(suffix, random.Random(seed)))
    begin = time.process_time()
    try:
        as_data(read_article(path), (View.OUTLINE, View.NOTES))
    except ReadError:
        pass
    except Exception:  # whatever it is, it is what is looked for
        return traceback.format_exc()
    taken = time.process_time() - begin
    return f"it took {taken:.0f} seconds" if taken > SLOW else None


def failures(suffix: str, runs: int, seed: int) -> Iterator[str]:
    """Yield what went wrong in so many runs, each with its seed."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs):
            name = f"{suffix} {seed} {number}"
            if wrong := run(suffix, name, Path(folder)):
                yield f"{name}\n{wrong}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=list(SEEDS), action="append")
    given = parser.parse_args()
    found = 0
    for suffix in given.format or SEEDS:
        for text in failures(suffix, given.runs, given.seed):
            found += 1
            print(text)
    print(f"{found} failures")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
