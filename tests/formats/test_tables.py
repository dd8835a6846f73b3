import csv
import io
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.files.packing import packed
from argmap.files.spreadsheets import FORMULA
from argmap.formats import read, read_content, written
from argmap.formats._reducing import reduced
from argmap.formats._tables import TABLE_CARRIES as CARRIES
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.everyday_graphs import documents, parts
from tests.formats.everyday_mutations import survives

GERMAN = """\ufeffNr;Oberpunkt;Rolle;Aussage;Quelle;Stimme;Farbe\r
1;;These;Fares should be dropped.;;;red\r
2;1;dafür;Fewer people drive.;Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.;;\r
3;1;Einwand;"It costs\r
too much; really.";https://example.org/x;reported;\r
4;3;+;Taxes rise.;;nobody;\r
5;9;+;Lost.;;;\r
6;1;vielleicht;Perhaps.;;;\r
7;1;;Why not?;;;\r
"""
OUTLINE = "level\tstatement\tprocon\n1\tA.\t\n2\tB.\tPro\n3\tC.\tCon\n2\tD.\t-\n"
GROUPS = """id,parent,role,group,text,footnotes
c,,claim,,Claim.,
a,c,reason,one,A.,1
b,,,one,B.,"2 ""half"", 3"
u,one,undercutter,,U.,
v,u,undercutter,,V.,
Fewer drive,c,con,,Spaces in an id.,
,Spaces in an id.,pro,,By its text.,
1,,footnote,,"Explains, a lot.",
x,,footnote,,No number.,
"""


def loaded(text: str, name: str = "table.csv") -> GraphDocument:
    return read_content(text.encode(), name)


def steps(graph: Graph) -> list[tuple[list[str], str, str]]:
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind),
         graph.nodes[one.target].text if one.target in graph.nodes else one.target)
        for one in graph.inferences.values()
    ]  # fmt: skip


def test_a_table_in_german() -> None:
    document = loaded(GERMAN)
    graph = document.graph
    assert [node.text for node in graph.nodes.values()][2] == "It costs\r\ntoo much; really."
    assert steps(graph) == [
        (["Fewer people drive."], "supports", "Fares should be dropped."),
        (["It costs\r\ntoo much; really."], "attacks", "Fares should be dropped."),
        (["Taxes rise."], "supports", "It costs\r\ntoo much; really."),
        (["Why not?"], "supports", "Fares should be dropped."),
    ]
    assert [note.text for note in graph.footnotes.values()] == [
        "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.", "https://example.org/x",
    ]  # fmt: skip
    assert all(note.cites for note in graph.footnotes.values())
    told = sorted((one.place.line or 0, one.place.column or 0, one.rule) for one in document.remarks)
    assert told == [
        (1, 42, "unread-part"), (2, 37, "left-out"), (6, 20, "unread-part"), (7, 7, "dangling-reference"),
        (8, 5, "unread-part"), (9, 6, "unread-part"),
    ]  # fmt: skip


def test_an_outline_by_levels() -> None:
    document = loaded(OUTLINE, "table.tsv")
    assert document.format == "tsv"
    assert steps(document.graph) == [
        (["B."], "supports", "A."), (["C."], "attacks", "B."), (["D."], "attacks", "A."),
    ]  # fmt: skip


def test_groups_undercutters_and_names() -> None:
    document = loaded(GROUPS)
    graph = document.graph
    found = steps(graph)
    assert found[0] == (["A.", "B."], "supports", "Claim.")
    assert [(one[1], one[2]) for one in found[1:3]] == [("undercuts", "a>c"), ("undercuts", "u>a>c")]
    assert found[3:] == [
        (["Spaces in an id."], "attacks", "Claim."), (["By its text."], "supports", "Spaces in an id."),
    ]  # fmt: skip
    assert [(one.note, one.backs) for one in graph.nodes["b"].footnotes] == [(2, "half"), (3, None)]
    assert graph.nodes["Fewer-drive"].title == "Fewer drive"
    assert graph.footnotes[1].text == "Explains, a lot."
    assert [(one.rule, one.place.line) for one in document.remarks] == [("unread-part", 10)]


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx"])
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(document=documents())
def test_what_is_written_is_read_back(name: str, document: GraphDocument) -> None:
    content = written(document, name).content
    assert isinstance(content, bytes)
    back = read_content(content, f"map.{name}", name)
    assert parts(back.graph) == parts(reduced(document.graph, CARRIES))
    assert back.remarks == ()


@given(document=documents())
def test_no_cell_is_a_formula(document: GraphDocument) -> None:
    content = written(document, "csv").content
    assert isinstance(content, bytes)
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


@settings(max_examples=10)
@given(document=documents())
def test_another_library_opens_the_workbook(document: GraphDocument) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    content = written(document, "xlsx").content
    assert isinstance(content, bytes)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert [cell.value for cell in sheet[1]][:5] == ["id", "parent", "role", "group", "text"]
    kinds = {cell.data_type for row in sheet for cell in row}
    assert kinds <= {"s", "inlineStr", "n"}  # n: an empty cell; f would be a formula
    assert {node.text.replace("\r", "") for node in document.graph.nodes.values()} <= {
        str(cell.value).replace("_x000D_", "").replace("_x005F_", "_").replace("\r", "")
        for row in sheet
        for cell in row
    }


def test_a_workbook_of_another_library(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active["B2"] = "Nothing to see."
    sheet = book.create_sheet("Map")
    for row in (["ID", "Parent", "Type", "Claim"], [1, None, "Thesis", "A."], [2, 1, "Con", "=B"], [3, 2, "Pro", 4.5]):
        sheet.append(row)
    sheet["D3"].data_type = "s"
    sheet.append([4, 2, "Pro", "=A1&B1"])
    file = tmp_path / "map.xlsx"
    book.save(file)
    document = read(file)
    assert steps(document.graph) == [
        (["=B"], "attacks", "A."), (["4.5"], "supports", "=B"), ([""], "supports", "=B"),
    ]  # fmt: skip
    places = [document.value_place(node.path) for node in document.graph.nodes.values()]
    assert [(place.line, place.column) for place in places] == [(2, 4), (3, 4), (4, 4), (5, 1)]
    assert [(one.rule, one.place.line, one.place.column) for one in document.remarks] == [
        ("left-out", 2, 2), ("unread-part", 5, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), [("a,b\n1,2\n", 1), ("", 1), ('id,parent,role,text\n1,,claim,"open\n', 2)])
def test_what_is_no_table(text: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        read_content(text.encode(), "a.csv", "csv")
    assert caught.value.problems[0].place.line == line


@pytest.mark.parametrize("content", [b"", b"no zip", packed({"a.txt": b"a"}), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_workbook(content: bytes) -> None:
    with pytest.raises(ReadError):
        read_content(content, "a.xlsx")


@pytest.mark.parametrize(("name", "sample"), [("csv", GERMAN), ("csv", GROUPS), ("tsv", OUTLINE)])
def test_files_that_went_wrong(name: str, sample: str) -> None:
    assert sum(survives(name, sample)) == 200


@pytest.mark.slow
def test_large() -> None:
    rows = "".join(f"{n},{n // 2},con,Text {n}.\n" for n in range(2, 20_000))
    assert len(loaded("id,parent,role,text\n1,,claim,A.\n" + rows).graph.nodes) == 19_999


def stated(text: str) -> list[tuple[list[str], str, str]]:
    graph = read_content(text.encode(), "a.csv").graph
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind), graph.nodes[one.target].text)
        for one in graph.inferences.values()
    ]


def test_columns_that_say_what_is_in_them() -> None:
    text = """Claim,Reason,Evidence,Objection,Rebuttal
A.,B.,C.,D.,E.
A.,B.,"1. F.
2. G.",,
A.,H.,,,
I.,J.,,,
A.,K.,,,
"""
    assert stated(text) == [
        (["B."], "supports", "A."), (["C."], "supports", "B."), (["D."], "attacks", "B."), (["E."], "attacks", "D."),
        (["F."], "supports", "B."), (["G."], "supports", "B."), (["H."], "supports", "A."),
        (["J."], "supports", "I."), (["K."], "supports", "A."),
    ]  # fmt: skip


def test_reasons_for_and_against_beside_one_another() -> None:
    text = "Buses\nBuses should be free.;;\nPros;Cons;Source\nA.;B.;A book.\nC.;;\n"
    assert stated(text) == [
        (["A."], "supports", "Buses should be free."), (["B."], "attacks", "Buses should be free."),
        (["C."], "supports", "Buses should be free."),
    ]  # fmt: skip
    document = read_content(text.encode(), "a.csv")
    assert document.graph.title == "Buses"
    assert {node.text: len(node.footnotes) for node in document.graph.nodes.values()}["B."] == 1


def test_the_only_sources_are_those_of_reasons() -> None:
    text = "Claim,Argument,Counterargument,Source\nA.,B.,C.,A book; Another\n"
    document = read_content(text.encode(), "a.csv")
    assert {node.text: len(node.footnotes) for node in document.graph.nodes.values()} == {"A.": 0, "B.": 2, "C.": 0}
    assert [one.message for one in document.remarks] == [
        "what is under 'Source' is read as a source of what is under 'Argument'",
        "what is under 'Counterargument' is read as an objection to what is under 'Argument'",
    ]


def test_reasons_without_a_claim() -> None:
    with pytest.raises(ReadError) as caught:
        read_content(b"Pro,Con\na,b\n", "a.csv")
    assert "no claim" in caught.value.problems[0].message


def test_lines_above_the_headings() -> None:
    text = "Lena Hoffmann, 10a\n\nNr.;Gehört zu;Art;Aussage;Beleg\n1;;These;A;\n2;1;Pro;B;Buch\n"
    assert stated(text) == [(["B"], "supports", "A")]
    text = "Student:;Yusuf\nThesis;Robots should go\nPro arguments;Con arguments\na;b\n"
    assert stated(text) == [(["a"], "supports", "Robots should go"), (["b"], "attacks", "Robots should go")]


def test_rows_of_blanks_above_the_headings_are_none() -> None:
    table = "   \nMy debate, \n , \nPro,Con\nQuick,Loud\n"
    assert stated(table) == [(["Quick"], "supports", "My debate"), (["Loud"], "attacks", "My debate")]
    table = "  \nMy debate\n , \nid,parent,role,text\na,,claim,A\n"
    assert read_content(table.encode(), "a.csv").graph.title == "My debate"


def test_roles_without_parents_are_offered_for_the_claim() -> None:
    assert stated("Argument;Type;Source\nA;thesis;\nB;pro;A book\nC;con;\n") == [
        (["B"], "supports", "A"), (["C"], "attacks", "A"),
    ]  # fmt: skip


def test_columns_that_nothing_is_known_of_are_named() -> None:
    document = read_content(b"Claim,Evidence for,Evidence against,Rebuttal,Page\nA,B,C,D,12\n", "a.csv")
    assert [one.message for one in document.remarks if one.rule == "unread-part"] == [
        "argmap does not know what the column 'Page' is for, so it is not read"
    ]
    assert len(document.graph.nodes) == 4


def test_notes_have_no_id_that_a_statement_has() -> None:
    text = "claim: {text: C, footnotes: [1]}\npaper: {footnotes: [{number: 1, text: N}]}\n"
    content = written(read_content(text.encode(), "a.yaml"), "csv").content
    assert isinstance(content, bytes)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [(row["id"], row["role"]) for row in rows] == [("1", "claim"), ("[1]", "footnote")]


def test_a_note_without_works_says_itself_what_it_cites() -> None:
    graph = loaded("id,parent,role,text,footnotes\n1,,claim,Claim.,1\n[1],,footnote,CDC 2015,\n").graph
    assert [(note.text, len(note.cites)) for note in graph.footnotes.values()] == [("CDC 2015", 1)]


def test_a_role_that_is_not_understood_makes_a_claim_and_is_told() -> None:
    document = loaded("Text,Kind\nDrop fares.,Claim\nFewer drive.,Pro\nIt costs.,Counter\nPerhaps.,Zeppelin\n")
    assert [kind for _, kind, _ in steps(document.graph)] == ["supports", "attacks"]
    assert [(one.message, one.place.line) for one in document.remarks] == [
        ("'Zeppelin' does not say what this statement is: it is read as a claim of its own", 5)
    ]


def test_headings_and_roles_in_the_words_of_students() -> None:
    heads = "Statement,Supports/Opposes,Which statement?,Where from?\n"
    text = f"{heads}A.,,,\nB.,supports,A.,my aunt\nC.,opposes,A.,\nD.,Entkräftung,C.,\n"
    assert stated(text) == [(["B."], "supports", "A."), (["C."], "attacks", "A."), (["D."], "attacks", "C.")]


def test_an_empty_table() -> None:
    with pytest.raises(ReadError) as caught:
        read_content(b"", "a.csv")
    assert caught.value.problems[0].message == "this table is empty"
