from argmap.editing.written.key_order import STATEMENT_ORDER, in_order, usual_index
from argmap.notation.model import STATEMENT_KEYS


def test_every_key_of_a_statement_has_its_place() -> None:
    assert set(STATEMENT_ORDER) == STATEMENT_KEYS


def test_keys_stand_in_their_usual_order() -> None:
    assert in_order(["premises", "text", "id"]) == ["id", "text", "premises"]
    assert in_order(["number", "cites"]) == ["number", "cites"]
    assert usual_index(["id", "text", "premises"], "at") == 2
    assert usual_index(["text", "premises"], "id") == 0
    assert usual_index(["number"], "cites") == 1
