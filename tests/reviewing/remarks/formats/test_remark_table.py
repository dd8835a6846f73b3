from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats import table
from argmap.reviewing.remarks.remark import Remark
from tests.reviewing.remarks.remark_strategies import REMARKS


def kept(one: Remark) -> Remark:
    """What a table has room for."""
    tags = tuple(filter(None, (tag.strip() for tag in one.tags[:2])))
    return Remark(
        one.comment.strip(), one.exact.strip(), page=one.page, by=one.by.strip(), created=one.created,
        address=one.address.strip(), parent=one.parent.strip(), tags=tags,
        audience=("editor",) if one.audience else (), replaces=(one.replaces or "").strip() or None,
    )  # fmt: skip


@given(st.lists(REMARKS, max_size=4))
def test_what_a_table_has_room_for_is_read_again(remarks: list[Remark]) -> None:
    written = table.write(remarks)
    assert table.is_one(written)
    whole = [kept(one) for one in remarks]
    assert table.read(written, "x.csv") == [one for one in whole if one.comment or one.exact]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', "＝1"])
def test_a_cell_that_looks_like_a_formula_is_none_and_reads_as_it_was(cell: str) -> None:
    one = Remark(cell, cell, by=cell, address=cell, tags=(cell, cell), replaces=cell)
    written = table.write([one])
    assert f",{cell}" not in written.decode().replace('"', "").replace('""', "")
    assert table.read(written, "x.csv") == [replace(one, parent="")]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "broken-file"),
        (b"name;mark\nx;1\n", "broken-file"),
        (b'comment\n"x', "broken-file"),
        (b"comment\n" + b"x\n" * 100_000, "too-large"),
        (b"comment\n" + b"x" * 200_000, "broken-file"),
        (b"\xff", "not-utf-8"),
    ],
)
def test_what_cannot_be_read_is_told_once(content: bytes, rule: str) -> None:
    with pytest.raises(ReadError) as error:
        table.read(content, "x.csv")
    assert [problem.rule for problem in error.value.problems] == [rule]


def test_controls_that_no_file_of_text_has_are_replaced() -> None:
    assert table.read(table.write([Remark("a\0b\x07")]), "x.csv")[0].comment == "a\ufffdb\ufffd"
