"""The table in which authors answer: every point in it, no secret, and read back as it was filled in."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.problems import ReadError
from argmap.reviewing.annotations.review_file import loads_review
from argmap.reviewing.annotations.round_status import PointStatus, RoundStatus
from argmap.reviewing.replies.answered_points import answered_points
from argmap.reviewing.replies.forms import table_docx, table_forms
from argmap.reviewing.replies.response_table import COLUMNS, FILLED, LONGEST, rows
from argmap.reviewing.review_report import ReviewReport
from tests.reviewing.test_review_report import HIDDEN, REVIEW

FORMS = table_forms().names()
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40).map(str.strip)


def report(number: int = 1) -> ReviewReport:
    return ReviewReport(loads_review(REVIEW), None, None, number)


def table(*reports: ReviewReport) -> list[dict[str, str]]:
    return list(rows(reports or [report()]))


def test_every_numbered_point_has_a_row_and_nothing_secret_is_in_any() -> None:
    found = table(report(), report(2))
    assert [row["point"] for row in found] == [f"R{reviewer}.{point}" for reviewer in (1, 2) for point in range(1, 6)]
    assert found[1]["comment"] == "First.\n\nSecond paragraph."
    assert [row["comment"] for row in found if "Instead" in row["comment"]] == [
        "Wording.\n\nInstead: “Pupils get too little sleep.”"
    ] * 2
    for form in FORMS:
        content = table_forms().get(form).write(found).decode("utf-8", "replace")
        assert not [one for one in HIDDEN if one in content]


def test_lines_that_were_broken_in_the_review_are_not_broken_in_the_table() -> None:
    comment = "comment: |\n      One line\n      and its end.\n\n      Another."
    review = loads_review(f"argmap-review: 1\nannotations:\n  - id: a\n    {comment}\n")
    (row,) = rows([ReviewReport(review, None, None)])
    assert row["comment"] == "One line and its end.\n\nAnother."


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_table_answers_nothing(form: str) -> None:
    chosen = table_forms().get(form)
    found = answered_points([report()], chosen.read(chosen.write(table()), "x"))
    assert len(found.open) == 5
    assert list(found.lines())[-1] == "not answered: R1.1, R1.2, R1.3, R1.4, R1.5"


@pytest.mark.parametrize("form", FORMS)
@given(filled=st.fixed_dictionaries({one: TEXT for one in FILLED if one != "status"}))
def test_what_is_filled_in_is_read_back(form: str, filled: dict[str, str]) -> None:
    chosen = table_forms().get(form)
    written = [row | filled | {"status": "Done"} for row in table()[:1]]
    (read,) = chosen.read(chosen.write(written), "x")
    if form != "table-md" or not any("**" in one for one in filled.values()):
        assert {one: " ".join(read[one].split()) for one in filled} == {
            one: " ".join(text.split()) for one, text in filled.items()
        }
    assert read["point"] == "R1.1"
    assert read["status"] == "Done"


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ({"response": "No."}, PointStatus.ANSWERED), ({"status": "done"}, PointStatus.RESOLVED),
        ({"change": "Cut.", "status": "Open"}, PointStatus.ANSWERED), ({"response": " "}, PointStatus.OPEN),
    ],
)  # fmt: skip
def test_how_a_point_stands_is_what_authors_say(row: dict[str, str], status: PointStatus) -> None:
    found = answered_points([report()], [{"point": "R1.2", **row}, {"point": "R9.9", "response": "x"}])
    assert next(one.status for number, _, one in found.points if number == "R1.2") is status
    assert found.unknown == ("R9.9",)


def test_two_rows_of_one_point_are_told_unless_they_say_the_same() -> None:
    row = {"point": "R1.2", "response": "No."}
    found = answered_points([report()], [row, dict(row), {"response": "x"}, {"response": "y"}])
    assert next(one.response for number, _, one in found.points if number == "R1.2") == "No."
    with pytest.raises(ValueError, match=r"R1\.2 is answered in two rows"):
        answered_points([report()], [row, {"point": "R1.2", "response": "Yes."}])


def test_what_a_review_cannot_hold_is_replaced_or_told() -> None:
    row = {"point": "R1.2", "response": "No\x01.", "change": "All\ufffe.", "where": "p.\x7f4"}
    found = answered_points([report()], [row])
    said = next(one for number, _, one in found.points if number == "R1.2")
    RoundStatus(round=1, response=said.response, change=f"{said.change} ({said.where})")
    assert (said.response, said.change, said.where) == ("No\ufffd.", "All\ufffd.", "p.\ufffd4")
    RoundStatus(round=1, response="x" * LONGEST, change=f"{'x' * LONGEST} ()")
    for long in ({"response": "x" * (LONGEST + 1)}, {"change": "x" * LONGEST, "where": "x"}):
        with pytest.raises(ValueError, match=r"R1\.2: this answer is longer than 49000 characters"):
            answered_points([report()], [{"point": "R1.2", **long}])


def test_a_status_nobody_knows_is_told() -> None:
    with pytest.raises(ValueError, match=r"R1\.1: 'maybe' is no status"):
        answered_points([report()], [{"point": "R1.1", "status": "maybe"}])


def test_columns_of_the_word_table_are_as_wide_as_their_cells_and_its_head_is_repeated() -> None:
    docx = pytest.importorskip("docx")
    (found,) = docx.Document(BytesIO(table_docx.write(table()))).tables
    assert [one.width for one in found.columns] == [one.width for one in found.rows[0].cells]
    assert found.columns[3].width > 3 * found.columns[0].width
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in found.rows[:2]] == [True, False]


def test_a_point_that_two_rows_answer_is_refused_and_an_empty_row_counts_for_nothing() -> None:
    first, second, empty = ({"point": "R1.1", "response": one} for one in ("Cut.", "Kept.", ""))
    with pytest.raises(ValueError, match=r"R1\.1 is answered in two rows"):
        answered_points([report()], [first, second])
    for given_rows in ([first, empty], [empty, first]):
        assert answered_points([report()], given_rows).points[0][2].response == "Cut."


def test_small_letters_and_full_stops_are_no_mistake_and_done_stays_the_authors_word() -> None:
    found = answered_points([report()], [{"point": "r1.1", "status": "Done."}])
    assert found.unknown == ()
    assert next(found.lines()).endswith(", done: answered without words")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04", b"a" * 10_000])
@pytest.mark.parametrize("form", FORMS)
def test_a_broken_table_is_refused_or_empty(form: str, content: bytes) -> None:
    read: Callable[[bytes, str], list[dict[str, str]]] = table_forms().get(form).read
    try:
        found = read(content, "x")
    except ReadError:
        return
    assert not any(row.get("point") for row in found)


def test_a_word_document_that_unpacks_to_very_much_is_refused_before_it_is_unpacked() -> None:
    pytest.importorskip("docx")
    written, out = BytesIO(table_forms().get("table-docx").write(list(rows([report()])))), BytesIO()
    with ZipFile(written) as whole, ZipFile(out, "w", ZIP_DEFLATED) as bomb:
        for name in whole.namelist():
            part = whole.read(name)
            padded = name == "word/document.xml"
            bomb.writestr(name, part.replace(b"<w:body>", b"<w:body>" + b" " * 2**26) if padded else part)
    with pytest.raises(ReadError, match="unpacks to more than"):
        table_forms().get("table-docx").read(out.getvalue(), "r.docx")


def test_the_columns_are_those_that_editors_ask_for() -> None:
    assert COLUMNS == ("point", "weight", "place", "comment", "response", "change", "where", "status")
