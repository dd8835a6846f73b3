from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.files.spreadsheets import FORMULA, read_table, rows_of, table
from argmap.problems import ReadError

CELL = st.builds(
    str.__add__,
    st.sampled_from(["", "'", "=", "'=", "''-"]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=30),
)


@given(st.lists(st.tuples(CELL, CELL), max_size=5))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    file = tmp_path_factory.mktemp("t") / "x.csv"
    given_ = [{"a": one, "b": other} for one, other in rows]
    file.write_bytes(table(("a", "b"), given_))
    assert [row for row in read_table(file, ("a", "b")) if any(row.values())] == [
        row for row in given_ if any(row.values())
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+x", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", '=HYPERLINK("http://x")'])
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    line = table(("a",), [{"a": cell}]).decode("utf-8-sig").split("\r\n", 1)[1]
    assert not line.strip('"').startswith(FORMULA)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_that_a_spreadsheet_saved_again_is_read(tmp_path: Path, separator: str) -> None:
    file = tmp_path / "x.csv"
    file.write_text(f"a{separator}b\n1{separator}2\n", encoding="utf-8-sig")
    assert read_table(file, ("a", "b")) == [{"a": "1", "b": "2"}]


def test_a_table_that_is_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text('a,b\n"1,2\n', encoding="utf-8")
    with pytest.raises(ReadError):
        read_table(file, ("a", "b"))


def test_a_table_without_a_column_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("a,c\n1,2\n", encoding="utf-8")
    with pytest.raises(ReadError) as error:
        read_table(file, ("a", "b"))
    assert "no column 'b'" in error.value.problems[0].message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a,b\n1," + "x" * 200_000,
            "x.csv:2: error[broken-file] a cell of this table is longer than 131072 characters",
        ),
        ('a,b\n1,2\n3,"4', "x.csv:3: error[broken-file] this is not a table"),
    ],
)
def test_a_broken_cell_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        rows_of(text, "x.csv")
    assert str(caught.value.problems[0]).startswith(said)
