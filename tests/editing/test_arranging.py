"""What each operation makes of a small map, to be read by eye."""

import pytest

from argmap.editing import operations as ops
from argmap.editing.map_text import MapText, edited
from argmap.graph.lowering import lower
from argmap.problems import ArgmapError

MAP = """\
claim:
  id: swim   # the claim
  text: People can swim in the lake.
  premises:
    # measured
    - id: germs
      text: Few germs were found.
      scheme: sign
      undercutters:
        - {text: They were counted once., voice: reader}
    - id: fish
      text: Fish live in it.
      objections:
        - id: stocked
          text: They were put there.   # when?
    - A sewer was closed.
  objections:
    - linked:
        - {id: cold, text: It is cold.}
        - id: deep
          text: It is deep.
      scheme: example
"""
PREMISE, OBJECTION, LINKED = ops.Relation.PREMISE, ops.Relation.OBJECTION, ops.Relation.LINKED


def after(operation: ops.Operation, text: str = MAP) -> str:
    return edited(MapText.read("map.yaml", {"map.yaml": text}), operation).after.texts["map.yaml"]


def changed(old: str, new: str) -> str:
    assert old in MAP
    return MAP.replace(old, new)


def test_a_statement_is_added_where_it_is_to_stand() -> None:
    new = {"text": "Who says so: nobody?", "voice": "reader"}
    assert after(ops.AddStatement(to="stocked", relation=OBJECTION, statement=new)) == changed(
        "   # when?\n",
        '   # when?\n          objections:\n            - text: "Who says so: nobody?"\n              voice: reader\n',
    )
    assert after(ops.AddStatement(to="germs", relation=ops.Relation.BEFORE, statement="It is clear.")) == changed(
        "    # measured\n", "    - It is clear.\n    # measured\n"
    )
    assert after(ops.AddStatement(to="cold", relation=OBJECTION, statement={"text": "Not in July."})) == changed(
        "{id: cold, text: It is cold.}", "{id: cold, text: It is cold., objections: [{text: Not in July.}]}"
    )


@pytest.mark.parametrize("text", [
    "Money", "yes", "null", "true", "a", "swim", "x" * 300, "text: x", "key: value", "ref:deep", "5", "-", "?", "~",
    "[1]", "{a}", "# no", "*star", "&mark", "!tag", "|", ">", "%", "@at", "`tick`", "'", '"', "- dash", " edge ", "Ja",
])  # fmt: skip
@pytest.mark.parametrize("relation", [PREMISE, OBJECTION, LINKED, ops.Relation.AFTER, ops.Relation.UNDERCUTTER])
def test_any_words_can_be_a_statement(text: str, relation: ops.Relation) -> None:
    read = MapText.read(
        "map.yaml", {"map.yaml": after(ops.AddStatement(to="germs", relation=relation, statement=text))}
    )
    nodes = lower(read.document.map).nodes.values()
    assert len(nodes) == 9
    assert text.strip() in {node.text.strip() for node in nodes}


@pytest.mark.parametrize("text", ["Money", "text: x", "key: value", "yes"])
def test_a_sentence_that_stands_alone_can_become_any_words(text: str) -> None:
    where = ("claim", "premises", 2)
    read = MapText.read("map.yaml", {"map.yaml": after(ops.SetField(where=where, field="text", value=text))})
    assert text in {node.text for node in lower(read.document.map).nodes.values()}


def test_what_undercuts_a_linked_statement_stands_at_the_group() -> None:
    operation = ops.AddStatement(to="deep", relation=ops.Relation.UNDERCUTTER, statement="Nobody dives.")
    assert after(operation) == MAP + "      undercutters:\n        - Nobody dives.\n"


def test_a_sentence_alone_becomes_a_mapping_where_it_must() -> None:
    sewer = ("claim", "premises", 2)
    assert after(ops.SetField(where=sewer, field="text", value="Two sewers were closed.")) == changed(
        "- A sewer", "- Two sewers"
    ).replace("sewers was", "sewers were")
    assert after(ops.SetField(where=sewer, field="text", value="Closed")) == changed(
        "- A sewer was closed.", "- text: Closed"
    )
    assert after(ops.AttachNote(statement=sewer, note=4)) == changed(
        "- A sewer was closed.\n", "- text: A sewer was closed.\n      footnotes: [4]\n"
    )


def test_statements_are_linked_and_the_group_has_the_step_of_the_first() -> None:
    assert after(ops.LinkStatements(statements=("germs", ("claim", "premises", 2)))) == changed(
        MAP[MAP.index("    # measured") : MAP.index("    - id: fish")],
        "    - linked:\n        # measured\n        - id: germs\n          text: Few germs were found.\n"
        "        - A sewer was closed.\n      scheme: sign\n      undercutters:\n"
        "        - {text: They were counted once., voice: reader}\n",
    ).replace("    - A sewer was closed.\n  objections", "  objections")


def test_a_group_that_one_statement_leaves_is_none_any_more() -> None:
    assert after(ops.UnlinkStatement(statement="deep")) == changed(
        MAP[MAP.index("    - linked:") :],
        "    - {id: cold, text: It is cold., scheme: example}\n    - id: deep\n      text: It is deep.\n",
    )


def test_steps_of_different_schemes_are_not_made_one() -> None:
    text = MAP.replace("text: Fish live in it.", "text: Fish live in it.\n      scheme: example")
    with pytest.raises(ArgmapError, match="one step follows the scheme sign, the other example"):
        after(ops.LinkStatements(statements=("germs", "fish")), text)


def test_a_statement_is_moved_with_all_that_hangs_on_it() -> None:
    moved = after(ops.MoveStatement(statement="fish", to="germs", relation=PREMISE))
    branch = MAP[MAP.index("    - id: fish") : MAP.index("    - A sewer")]
    deeper = "".join("    " + line + "\n" for line in branch.splitlines())
    text = MAP.replace(branch, "")
    assert moved == text.replace("      undercutters:\n", "      premises:\n" + deeper + "      undercutters:\n")


def test_lines_of_spaces_move_with_the_text_that_they_belong_to() -> None:
    text = (
        "claim:\n  text: A.\n  premises:\n    - id: a\n      text: |\n        one\n          \n\n        two\n"
        "    - id: b\n      text: B.\n"
    )
    moved = after(ops.MoveStatement(statement="a", to="b", relation=PREMISE), text)
    assert "            one\n              \n\n            two\n" in moved


def test_a_statement_is_removed_with_what_hangs_on_it_or_without() -> None:
    branch = MAP[MAP.index("    - id: fish") : MAP.index("    - A sewer")]
    assert after(ops.RemoveStatement(statement="fish")) == MAP.replace(branch, "")
    assert after(ops.RemoveStatement(statement="fish", keep=True)) == (
        MAP.replace(branch, "") + "    - id: stocked\n      text: They were put there.   # when?\n"
    )


def test_what_stands_above_an_empty_line_stays_and_what_stands_right_above_goes_along() -> None:
    text = MAP.replace("    - id: fish\n", "    # part two\n\n    # of fish\n    - id: fish\n")
    without = MAP.replace(MAP[MAP.index("    - id: fish") : MAP.index("    - A sewer")], "    # part two\n\n")
    assert after(ops.RemoveStatement(statement="fish"), text) == without
    last = after(
        ops.RemoveStatement(statement=("claim", "premises", 2)), MAP.replace("    - A", "    # end\n\n    - A")
    )
    assert last == MAP.replace("    - A sewer was closed.\n", "    # end\n\n")


def test_a_field_that_is_cleared_leaves_its_comments() -> None:
    text = MAP.replace("      scheme: sign\n", "      # a sign?\n      scheme: sign   # or not\n")
    assert after(ops.SetField(where="germs", field="scheme"), text) == text.replace(
        "      # a sign?\n      scheme: sign   # or not\n", "      # a sign?\n      # or not\n"
    )


def test_a_comma_that_nothing_follows_stays_when_something_is_added() -> None:
    text = "claim:\n  text: A.\n  footnotes: [1, 2, ]\n"
    assert after(ops.AttachNote(statement=("claim",), note=3), text) == text.replace("2, ]", "2, 3, ]")


def test_only_what_stands_side_by_side_is_linked() -> None:
    with pytest.raises(ArgmapError, match="only statements that stand side by side"):
        after(ops.LinkStatements(statements=("germs", "stocked")))


def test_an_id_is_renamed_with_every_reference() -> None:
    text = MAP + "    - ref: fish\n"
    assert after(ops.RenameStatement(statement="fish", id="trout"), text) == text.replace("fish\n", "trout\n")


def test_several_operations_are_done_together_or_not_at_all() -> None:
    remove, reword = ops.RemoveStatement(statement="fish"), ops.SetField(where="fish", field="text", value="Gone.")
    assert "Gone." in after(ops.Together(operations=(reword,)))
    with pytest.raises(ArgmapError, match="no statement in this map has the id 'fish'"):
        after(ops.Together(operations=(remove, reword)))
