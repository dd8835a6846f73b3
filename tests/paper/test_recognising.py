"""A file is known for what it holds, whatever it is called."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from argmap.paper import file_kinds as kinds
from argmap.paper.file_kinds import FileKind
from argmap.paper.reading import read_article
from argmap.paper.recognising import recognise
from argmap.problems import ReadError

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def archive(**parts: str) -> bytes:
    """Return a ZIP archive; ``__`` in a name stands for a slash, ``_`` at its end for nothing."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name.rstrip("_").replace("__", "/"), text)
    return stream.getvalue()


KNOWN: dict[str, tuple[bytes, FileKind | None]] = {
    "pdf": (b"%PDF-1.7\n", kinds.PDF),
    "rtf": (b"{\\rtf1\\ansi Shade.}", kinds.RTF),
    "latex": (b"\\documentclass[12pt]{article}\n", kinds.LATEX),
    "latex behind comments": (b"% a note\n\n%% more\n\\RequirePackage{x}\\documentclass{a}\n", kinds.LATEX),
    "latex behind a mark": (b"\xef\xbb\xbf\\documentclass{article}", kinds.LATEX),
    "html": (b"<!-- saved -->\n<!DOCTYPE HTML><p>Shade.", kinds.HTML),
    "xhtml": (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html/>', kinds.HTML),
    "jats": (b'<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "x.dtd"><article/>', kinds.JATS),
    "jats without a type": (b'<article dtd-version="1.2"><front/></article>', kinds.JATS),
    "docbook": (b'<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook"/>', kinds.DOCBOOK),
    "tei": (b'<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', kinds.TEI),
    "xml": (b'<?xml version="1.0"?><paper/>', kinds.XML),
    "notebook": (json.dumps({"cells": [{"cell_type": "markdown"}], "nbformat": 4}).encode(), kinds.NOTEBOOK),
    "docx": (archive(word__document="x"), kinds.DOCX),
    "odt": (archive(mimetype="application/vnd.oasis.opendocument.text"), kinds.ODT),
    "epub": (archive(mimetype="application/epub+zip"), kinds.EPUB),
    "spreadsheet": (archive(xl__workbook="x"), kinds.SHEET),
    "slides": (archive(ppt__presentation="x"), kinds.SLIDES),
    "an archive": (archive(readme="x"), kinds.ARCHIVE),
    "old word": (OLE + "WordDocument".encode("utf-16le"), kinds.DOC),
    "locked": (OLE + "EncryptedPackage".encode("utf-16le"), kinds.LOCKED),
    "picture": (b"\x89PNG\r\n\x1a\n", kinds.PICTURE),
    "picture of a phone": (b"\0\0\0\x18ftypheic\0\0\0\0", kinds.PICTURE),
    "web archive": (b"MIME-Version: 1.0\nContent-Type: multipart/related;\n\n", kinds.WEB_ARCHIVE),
    "text": (b"Shade pays. \\documentclass is a command of LaTeX.", None),
    "markdown with html": (b"Shade pays.\n\n<html> is a tag.", None),
    "a text on notebooks": (b'{ "cells": how to write them }', None),
    "nothing": (b"", None),
}


@pytest.mark.parametrize("what", KNOWN)
def test_the_content_says_what_a_file_is(tmp_path: Path, what: str) -> None:
    content, kind = KNOWN[what]
    (tmp_path / "paper.txt").write_bytes(content)
    assert recognise(tmp_path / "paper.txt") is kind


def test_what_is_no_document_at_all_is_known_too(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(b"SQLite format 3\0")
    kind = recognise(tmp_path / "paper.txt")
    assert kind
    assert (kind.name, kind.reader) == ("a database", "")


def test_what_is_not_there_is_not_known(tmp_path: Path) -> None:
    assert recognise(tmp_path / "none.txt") is None
    assert recognise(tmp_path) is None


@pytest.mark.parametrize("what", ["tei", "spreadsheet", "an archive", "old word", "picture", "web archive"])
@pytest.mark.parametrize("name", ["paper.txt", "paper.pdf", "paper"])
def test_what_is_not_read_is_called_by_its_name(tmp_path: Path, what: str, name: str) -> None:
    content, kind = KNOWN[what]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read_article(tmp_path / name)
    (problem,) = caught.value.problems
    assert kind is not None
    assert (problem.rule, problem.help) == ("unknown-format", kind.cure)
    assert kind.name in problem.message


@pytest.mark.parametrize("suffix", [".doc", ".pages", ".mobi", ".xlsx", ".bib", ".xml"])
def test_an_ending_says_what_the_content_does_not(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"paper{suffix}"
    file.write_bytes(b"x")
    with pytest.raises(ReadError, match=r"this is an? .*, which argmap does not read"):
        read_article(file)


def test_a_file_under_a_wrong_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("<!DOCTYPE html><h1>Shade</h1><h2>Trees</h2><p>They <b>pay</b>.</p>")
    assert read_article(tmp_path / "paper.md").text == "They pay."


def test_a_folder_and_a_device_are_no_papers(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="this is a folder, not a file"):
        read_article(tmp_path)
    with pytest.raises(ReadError, match="No such file"):
        read_article(tmp_path / "none")


def test_a_byte_order_mark_hides_no_kind(tmp_path: Path) -> None:
    for encoding in ("utf-16", "utf-8-sig"):
        (tmp_path / "a.txt").write_bytes("\\documentclass{article}".encode(encoding))
        assert recognise(tmp_path / "a.txt") is kinds.LATEX
    (tmp_path / "a.txt").write_bytes("Trees pay.".encode("utf-32"))
    with pytest.raises(ReadError, match="the file is in UTF-32"):
        read_article(tmp_path / "a.txt")
