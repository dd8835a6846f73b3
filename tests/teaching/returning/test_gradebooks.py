import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.problems import ArgmapError
from argmap.teaching.returning.gradebooks import ToEnter, assignments, fill
from argmap.teaching.returning.raw_cells import RawTable

ENGLISH = (
    '\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\r\n'
    '"Participant 1042","Ada Brook",ada@example.org,"Submitted - ",,100.00,Yes,"Monday, 2 March 2026",-,\r\n'
    '"Participant 1043","Cem ""Ben"" Day",cem@example.org,"No submission - ",12.50,100.00,Yes,-,-,"<p>Hi, you</p>"\r\n'
)
GERMAN = (
    '"Teilnehmer/in-ID";"Vollständiger Name";Status;Bewertung;"Bestwertung";"Bewertung kann geändert werden"\n'
    '"Teilnehmer/in1042";"Ada Brook";"Zur Bewertung abgegeben - ";;20,00;Ja\n'
    '"Teilnehmer/in1043";"Cem Day";"Keine Abgabe - ";"3,5";20,00;Ja\n'
)
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Map one (311),Essay (312),Current Score\n"
    "    Points Possible,,,,,10,50,(read only)\n"
    '"Brook, Ada",1042,s1,ada,English 1,,40,80\n'
    '"Day, Cem",1043,s2,cem,English 1,4,,\n'
)
MARKS = {"1042": ToEnter(87.5, 100), "9": ToEnter(1, 100)}


def changed(before: str, after: str) -> list[tuple[str, str]]:
    one, other = RawTable(before), RawTable(after)
    assert [len(row) for row in one.rows] == [len(row) for row in other.rows]
    return [
        (cell.said, other.said(row, column))
        for row, cells in enumerate(one.rows)
        for column, cell in enumerate(cells)
        if before[cell.start : cell.end] != after[other.rows[row][column].start : other.rows[row][column].end]
    ]


@pytest.mark.parametrize(("table", "assignment", "expected"), [
    (ENGLISH, "", "87.5"), (GERMAN, "", "17,5"), (CANVAS, "Map one", "8.75"), (CANVAS, "essay", "43.75"),
])  # fmt: skip
def test_the_mark_alone_is_changed(table: str, assignment: str, expected: str) -> None:
    found = fill(table, MARKS, assignment)
    ((_, after),) = changed(table, found.text)
    assert after == expected
    assert (found.entered, found.missing) == (1, ("9",))


def test_grades_that_are_all_the_same_are_not_taken_for_the_most() -> None:
    first = fill(ENGLISH, {number: ToEnter(40, 80) for number in ("1042", "1043")}).text
    assert RawTable(first).column(4)[1:] == ["50", "50"]
    assert RawTable(fill(first, MARKS).text).column(4)[1:] == ["87.5", "50"]


def test_an_assignment_has_to_be_named_where_there_are_several() -> None:
    with pytest.raises(ArgmapError, match=r"Map one \(311\), Essay \(312\)"):
        fill(CANVAS, MARKS)


def test_assignments_are_listed_of_canvas_alone() -> None:
    assert assignments(CANVAS) == ["Map one (311)", "Essay (312)"]
    assert assignments(ENGLISH) == assignments("") == []


@pytest.mark.parametrize("text", ["", "a", "a,b\n1,2\n", "\n\n", '"', "Participant 7\n", "x,y\nParticipant 7,z\n"])
def test_another_table_is_refused(text: str) -> None:
    with pytest.raises(ArgmapError):
        fill(text, MARKS)


CELL = st.text(st.sampled_from('ab,;"\n\r\t é1'), max_size=6)


@given(st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=4), st.sampled_from(",;\t"), st.booleans())
def test_any_cell_can_be_changed_alone(cells: list[list[str]], separator: str, quoted: bool) -> None:
    def written(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if quoted or any(one in cell for one in ',;"\n\r\t') else cell

    text = "".join(separator.join(map(written, row)) + "\r\n" for row in cells)
    table = RawTable(text)
    if table.separator != separator or not all(any(row) or len(row) > 1 for row in cells):
        return
    assert [[cell.said for cell in row] for row in table.rows] == cells
    assert table.with_cells({}) == text
    after = RawTable(table.with_cells({(0, 0): 'new, "one"'}))
    if after.separator == separator:
        assert after.said(0, 0) == 'new, "one"'
        assert [[cell.said for cell in row] for row in after.rows][1:] == cells[1:]
