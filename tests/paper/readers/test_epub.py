"""E-books: chapters in the order of the spine, notes that each chapter numbers anew, and what a stranger may send."""

import zipfile
from pathlib import Path

import pytest

from argmap.paper.reading import read_article
from argmap.paper.record import record_of
from argmap.problems import ReadError
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.writing_epub import CONTAINER, pack, page, write_epub

ENTITY = '<!DOCTYPE a [<!ENTITY a "ha">]>'


def test_links_lead_from_chapter_to_chapter(tmp_path: Path) -> None:
    pages = {
        "one.xhtml": page('<h1>Trees</h1><p>They pay.<a href="two.xhtml#n1" epub:type="noteref">1</a></p>'),
        "two.xhtml": page(
            '<h1>Water</h1><p id="n2">It runs.</p><aside epub:type="footnote" id="n1">1 Ash, p. 3.</aside>'
        ),
    }
    found = read_article(pack(tmp_path / "a.epub", pages))
    assert [(one.title, [found.quote(each.start, each.end) for each in one.paragraphs]) for one in found.sections] == [
        ("Trees", ["They pay."]),
        ("Water", ["It runs."]),
    ]
    assert [one.text for one in found.notes] == ["Ash, p. 3."]


def test_the_record(tmp_path: Path) -> None:
    more = (
        "<dc:date>2021-05-12</dc:date><dc:publisher>Moss</dc:publisher><dc:identifier>doi:10.1000/abc</dc:identifier>"
    )
    found = read_article(pack(tmp_path / "a.epub", {"a.xhtml": page("<p>They pay.</p>")}, "Shade", ("Ada Ash",), more))
    record = record_of(found)
    assert (record["title"], record["issued"], record["DOI"], record["publisher"]) == (
        "Shade", "2021-05-12", "10.1000/abc", "Moss",
    )  # fmt: skip
    assert [one.family for one in record["author"]] == ["Ash"]


def test_contents_and_files_without_text_are_no_chapters(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.epub", {"nav.xhtml": page("<p>Contents</p>"), "a.xhtml": page("<p>They pay.</p>")})
    rewrite(path, "OPS/book.opf", lambda text: text.replace('href="nav.xhtml"', 'href="nav.xhtml" properties="nav"'))
    assert read_article(path).text == "They pay."


def rewrite(path: Path, part: str, change: object) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part].decode()).encode()  # type: ignore[operator]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.mark.parametrize(
    ("part", "text", "rule"),
    [
        ("META-INF/container.xml", "<container>", "broken-file"),
        ("META-INF/container.xml", CONTAINER.replace("OPS/book.opf", "../../etc/passwd"), "broken-file"),
        ("META-INF/container.xml", CONTAINER.replace("<container", f"{ENTITY}<container", 1), "xml-feature"),
        ("OPS/book.opf", "<package/>", "broken-file"),
        ("META-INF/encryption.xml", '<encryption><CipherReference URI="OPS/c1.xhtml"/></encryption>', "encrypted-file"),
        ("OPS/c1.xhtml", "<p>" + "a" * (33 * 2**20), "too-large"),
        ("OPS/c1.xhtml", "<div>" * 9999, "too-deep"),
    ],
)
def test_what_a_stranger_may_send_is_one_problem(tmp_path: Path, part: str, text: str, rule: str) -> None:
    path = write_epub(ARTICLE, tmp_path / "a.epub")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (parts | {part: text.encode()}).items():
            archive.writestr(name, content)
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert [one.rule for one in caught.value.problems] == [rule]


def test_a_damaged_archive_is_one_problem(tmp_path: Path) -> None:
    path = write_epub(ARTICLE, tmp_path / "a.epub")
    content = bytearray(path.read_bytes())
    for size in (100, 2000, len(content) // 2):
        path.write_bytes(content[:size])
        with pytest.raises(ReadError):
            read_article(path)
