import random
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from argmap.files.packing import packed
from argmap.formats import read, read_content
from argmap.graph import Graph
from argmap.problems import ReadError

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'


def item(text: str, level: int, list_: int = 1, more: str = "") -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbering}</w:pPr><w:r><w:t>{text}</w:t></w:r>{more}</w:p>"


def archive(body: str) -> bytes:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:lvlText w:val="{sign}"/></w:lvl></w:abstractNum>'
        for n, sign in ((1, "•"), (2, "+"), (3, "-"))
    ) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
    note = "<w:p><w:r><w:t>Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.</w:t></w:r></w:p>"
    parts = {
        "_rels/.rels": f'{RELS}<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'{RELS}<Relationship Id="n" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
        f'<Relationship Id="l" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
        f'<Relationship Id="h" Type="{OFFICE}/hyperlink" Target="https://example.org/x" TargetMode="External"/>'
        "</Relationships>",
        "word/document.xml": f'<w:document {WORD} xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>',
        "word/footnotes.xml": f'<w:footnotes {WORD}><w:footnote w:id="2">{note}</w:footnote></w:footnotes>',
        "word/numbering.xml": f"<w:numbering {WORD}>{lists}</w:numbering>",
    }
    return packed({name: content.encode() for name, content in parts.items()})


def steps(graph: Graph) -> list[tuple[list[str], str, str]]:
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind), graph.nodes[one.target].text)
        for one in graph.inferences.values()
    ]


LINK = '<w:hyperlink r:id="h"><w:r><w:t> here</w:t></w:r></w:hyperlink>'
BODY = (
    "<w:p><w:r><w:t>Bus fares </w:t></w:r><w:del><w:r><w:t>never</w:t></w:r></w:del>"
    "<w:r><w:t>should go.</w:t></w:r></w:p>"
    + item("Pro: Fewer people drive.", 0, more='<w:r><w:footnoteReference w:id="2"/></w:r>')
    + item("Con: The trial was short,", 1, more=LINK)
    + item("And: They like it.", 0)
    + item("But it costs much.", 0)
    + "<w:p/><w:p><w:r><w:t>A paragraph.</w:t></w:r></w:p>"
)


def test_a_list_with_labels() -> None:
    document = read_content(archive(BODY), "a.docx")
    claim, drive = "Bus fares should go.", "Fewer people drive."
    assert steps(document.graph) == [
        ([drive, "They like it."], "supports", claim), (["The trial was short, here"], "attacks", drive),
        (["It costs much."], "attacks", claim),
    ]  # fmt: skip
    notes = document.graph.footnotes
    assert [note.text for note in notes.values()] == [
        "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.", "https://example.org/x",
    ]  # fmt: skip
    assert all(note.cites for note in notes.values())
    assert [[one.note for one in node.footnotes] for node in document.graph.nodes.values()] == [[], [1], [2], [], []]
    assert [document.value_place(node.path).line for node in document.graph.nodes.values()] == [1, 2, 3, 4, 5]
    assert [(one.rule, one.place.line) for one in document.remarks] == [("unread-part", 6)]


def test_lists_whose_signs_say_it() -> None:
    body = "<w:p><w:r><w:t>A.</w:t></w:r></w:p>" + item("B.", 0, 2) + item("C.", 0, 3)
    assert steps(read_content(archive(body), "a.docx").graph) == [(["B."], "supports", "A."), (["C."], "attacks", "A.")]


def test_what_a_word_processor_writes(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document: Any = docx.Document()
    document.add_heading("Fares", 0)
    document.add_heading("Bus fares should go.", 1)
    document.add_heading("Pro", 2)
    document.add_paragraph("Fewer people drive.", "List Bullet")
    document.add_paragraph("Con: The trial was short.", "List Bullet 2")
    document.add_heading("Con", 2)
    document.add_paragraph("It costs much.", "List Number")
    file = tmp_path / "a.docx"
    document.save(file)
    graph = read(file).graph
    assert graph.title == "Fares"
    assert [(kind, target) for _, kind, target in steps(graph)] == [
        ("supports", "Bus fares should go."), ("attacks", "Fewer people drive."), ("attacks", "Bus fares should go."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content", [b"", b"no zip", packed({"a.txt": b"a"}), archive("<w:p><w:r><w:t>A.</w:t></w:r></w:p>")]
)
def test_what_is_no_outline(content: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_content(content, "essay.docx")
    if content.startswith(b"PK") and b"document.xml" in content:
        problem = caught.value.problems[0]
        assert "what is for and what is against" in problem.message
        assert "argmap new --from essay.docx" in problem.help


def test_files_that_went_wrong() -> None:
    chance = random.Random(1)
    whole = archive(BODY)
    files = {name: zipfile.ZipFile(BytesIO(whole)).read(name) for name in zipfile.ZipFile(BytesIO(whole)).namelist()}
    for _ in range(200):
        name = chance.choice(list(files))
        start = chance.randint(0, len(files[name]))
        changed = files[name][:start] + chance.choice([b"", b"<", b"\xff", b">"]) + files[name][start + 3 :]
        try:
            read_content(packed(files | {name: changed}), "a.docx")
        except ReadError as error:
            assert error.problems  # noqa: PT017


def table(*rows: tuple[str, ...]) -> str:
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{cells}</w:tbl>"


CLAIM = "<w:p><w:r><w:t>Bus fares should go.</w:t></w:r></w:p>"


def test_a_table_whose_columns_say_what_is_in_them() -> None:
    body = CLAIM + table(("Argument", "Counterargument"), ("A.", "B."), ("", "C."), ("D.", ""))
    document = read_content(archive(body), "a.docx")
    claim = "Bus fares should go."
    assert steps(document.graph) == [
        (["A."], "supports", claim), (["B."], "attacks", "A."), (["C."], "attacks", "A."), (["D."], "supports", claim),
    ]  # fmt: skip
    assert [(one.rule, one.place.line) for one in document.remarks] == [("nearest-relation", 3)]


def test_a_table_with_a_label_in_each_row() -> None:
    body = table(("Claim", "Bus fares should go."), ("Reason 1", "A."), ("Reason 2", "B."), ("Objection", "C."))
    claim = "Bus fares should go."
    assert steps(read_content(archive(body), "a.docx").graph) == [
        (["A."], "supports", claim), (["B."], "supports", claim), (["C."], "attacks", claim),
    ]  # fmt: skip


def test_points_that_are_no_list_of_the_word_processor() -> None:
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    lines = ("Ana Ruiz", "Thesis: A.", "1. Reason: B.", "a) Because C", "2. Objection: D.", "Source: E")
    graph = read_content(archive("".join(map(paragraph, lines))), "a.docx").graph
    assert steps(graph) == [(["B."], "supports", "A."), (["C"], "supports", "B."), (["D."], "attacks", "A.")]
    assert [len(node.footnotes) for node in graph.nodes.values()] == [0, 0, 0, 1]


def test_lines_that_were_broken_within_a_paragraph() -> None:
    lines = ("Thesis: A.", "Pro: B.", "Con: C.", "D goes on.")
    body = "<w:p><w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines) + "</w:r></w:p>"
    graph = read_content(archive(body + item("Pro: E.", 0)), "a.docx").graph
    assert [(sources, kind) for sources, kind, _ in steps(graph)] == [
        (["B."], "supports"), (["C."], "attacks"), (["E."], "supports"),
    ]  # fmt: skip


def test_claims_of_a_table_under_a_thesis_are_reasons_for_it() -> None:
    thesis = "<w:p><w:r><w:t>Thesis: T.</w:t></w:r></w:p>"
    body = thesis + table(("Claim", "Evidence", "Rebuttal", "Mood"), ("A.", "B.", "C.", "sad"), ("D.", "", "", ""))
    document = read_content(archive(body), "a.docx")
    assert steps(document.graph) == [
        (["A."], "supports", "T."), (["B."], "supports", "A."), (["C."], "attacks", "B."), (["D."], "supports", "T."),
    ]  # fmt: skip
    assert "'Mood'" in next(one.message for one in document.remarks if one.rule == "unread-part")


def test_a_table_of_labels_as_schools_use_them() -> None:
    rows = (("Claim", "T."), ("Point", "A."), ("Evidence", "B."), ("Explanation", "C."), ("Counterargument", "D."),
            ("Link", "So E."))  # fmt: skip
    document = read_content(archive(table(*rows)), "a.docx")
    assert steps(document.graph) == [
        (["A."], "supports", "T."), (["B."], "supports", "A."), (["C."], "supports", "A."), (["D."], "attacks", "T."),
    ]  # fmt: skip
    assert ["Link: So E." in one.message for one in document.remarks] == [True]
