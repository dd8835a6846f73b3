"""Which format a file is in: told by its extension, then by how it begins; and what is told of the others."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.folder import look_for_maps
from argmap.formats import formats, is_exchanged, read, reads
from argmap.formats._telling import format_of, is_binary, kind_of_unread
from argmap.problems import ReadError
from tests.fuzzing.format_readers import readable, seeds

OWN = "title: T\nclaim:\n  text: Trams should be free.\n"


@pytest.mark.parametrize("name", [one for one in readable() if one not in ("yaml", "json")])
def test_a_file_is_told_by_its_content_where_its_extension_is_shared(name: str) -> None:
    suffixes = formats().get(name).SUFFIXES
    for text in seeds(name):
        assert {format_of(f"file{suffix}", text) for suffix in suffixes} == {name}


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".txt", ".yaml.txt", ".md", ".csv", ".argdown"])
def test_a_map_in_the_notation_is_one_whatever_it_is_called(suffix: str) -> None:
    assert format_of(f"file{suffix}", OWN) == "yaml"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("flowchart TD\nA --> B\n", "a Mermaid diagram"), ("digraph g {\na -> b\n}", "a Graphviz drawing (DOT)"),
        ('<?xml version="1.0"?>\n<mxfile host="x"/>', "a draw.io drawing"), ("@startuml\n", "a PlantUML diagram"),
        ("@prefix a: <b> .", "an RDF file (Turtle)"), ("TY  - BOOK\n", "a RIS file"),
        ("@book{a,\n title = {T}}", "a BibTeX file"), ("<gexf/>", "a GEXF graph"), ("<svg/>", "an SVG picture"),
    ],
)  # fmt: skip
def test_a_format_that_is_not_read_is_refused_by_its_name(tmp_path: Path, text: str, what: str) -> None:
    assert kind_of_unread(text) == what
    file = tmp_path / "file.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read(file)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.message) == ("unknown-format", f"this is {what}, which argmap does not read")


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("a.gsn.yaml", "bridge: {nodeType: Goal, text: It holds.}\n", "gsn"),
        ("a.gsn.yaml", "font_metrics:\n  text: Widths are known.\n", "gsn"),
        ("a.standard.txt", "# T\n\n1. One statement.\n", "standard-form"), ("a.sadface.json", "{}", "sadface"),
        ("a.aif.json", "{}", "aif"), ("a.kialo.txt", "1. Words.\n", "kialo"),
    ],
)  # fmt: skip
def test_an_extension_of_two_parts_decides(name: str, text: str, format_: str) -> None:
    assert format_of(name, text) == format_


def test_other_files_of_a_folder_are_not_taken_for_maps(tmp_path: Path) -> None:
    others = {
        "package.json": '{"name": "x", "version": "1.0.0", "nodes": [], "edges": []}',
        "a.xml": "<note><to>you</to></note>",
        "settings.yaml": "site_name: Course\nnav: [a, b]\n", "notes.txt": "- milk\n- bread\n1. first\n2. second\n",
        "data.json": '[{"id": 1, "text": "A"}]', "graph.json": '{"nodes": [{"id": 1}], "links": []}',
    }  # fmt: skip
    for name, text in others.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert not is_exchanged(str(tmp_path / name)), name


def test_every_format_that_is_read_says_how_it_begins() -> None:
    text = [name for name, one in formats().items() if reads(one) and not is_binary(name)]
    assert all(hasattr(formats().get(name), "recognises") for name in text if name not in ("yaml", "json"))


def test_documents_of_a_folder_that_hold_maps_are_found(tmp_path: Path) -> None:
    maps = {"a.txt": "A.\n+ B.\n- C.\n", "b.csv": "Claim,Reason\nA.,B.\n", "c.tsv": "id\tparent\ttext\n1\t\tA.\n"}
    others = {
        "a.md": "A.\n+ B.\n- C.\n",
        "README.md": "# Notes\n\n- milk\n- bread\n", "marks.csv": "student,points\nAna,3\n",
    }  # fmt: skip
    for name, text in (maps | others).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    document: Any = pytest.importorskip("docx").Document()
    document.add_paragraph("A paper about buses.")
    document.save(tmp_path / "paper.docx")
    document.add_paragraph("Pro: cheap")
    document.add_paragraph("Con: late")
    document.save(tmp_path / "map.docx")
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "list.txt").write_text("A claim.\n\nI. One.\n  A. Two.\nII. Three.\n", encoding="utf-8")
    found = look_for_maps([tmp_path])
    assert {Path(one).name for one in found.maps} == {*maps, "map.docx"}
    assert {Path(one).name: why.split(":")[0] for one, why in found.passed.items()} == {
        "paper.docx": "this Word document is not an outline",
        "broken.xlsx": "the workbook is damaged",
        "list.txt": "this looks like an outline, but nothing in it says what is for and what is against the claim",
    }


def test_files_of_other_programs_are_refused_by_the_programs_name(tmp_path: Path) -> None:
    file = tmp_path / "map.xmind"
    file.write_bytes(b"PK\x03\x04")
    with pytest.raises(ReadError) as caught:
        read(file)
    assert "XMind" in caught.value.problems[0].message
    assert "OPML" in caught.value.problems[0].help
