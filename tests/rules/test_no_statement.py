"""Files of other programs that hold no statement: every rule runs over them."""

from argmap.checking.running import check
from argmap.formats import read_content


def test_a_file_without_a_statement_has_one_problem() -> None:
    found = check(read_content(b"{}", "a.sadface.json"))
    assert [one.rule for one in found] == ["no-statement"]
