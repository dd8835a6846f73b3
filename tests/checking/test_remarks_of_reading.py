"""What reading the file of another program found, among the problems of its map."""

from argmap.checking.running import check
from argmap.notation.source import SourceSpan
from argmap.problems import Level
from tests.graph.built_graphs import builder


def test_losses_come_first_and_what_only_shows_a_map_last() -> None:
    made = builder("One.")
    made.statement("1", "One.", SourceSpan(0, 4))
    made.statement("2", "Two.")
    made.step("2", "1")
    made.step("2", "gone")
    made.leave_out("colours")
    document = made.build()
    found = check(document)
    assert (found[0].rule, found[-1].rule) == ("dangling-reference", "left-out")
    assert "unsupported-premise" in {one.rule for one in found[1:-1]}
    assert [one.level for one in found if one.rule == "left-out"] == [Level.INFO]
    assert "left-out" not in {one.rule for one in check(document, ignore=["left-out"])}
    assert {one.rule for one in check(document, ["unsupported-premise"])} == {"unsupported-premise"}
