from argmap.notation.model import Claim, Map
from argmap.notation.reading import Document, loads
from argmap.problems import Place


def test_a_map_made_in_python_has_no_places_but_its_name() -> None:
    document = Document(Map(claim=Claim(text="a")))
    assert document.value_place(("claim", "text")) == document.key_place(("claim",)) == Place("<map>")
    assert Document(document.map, "name").value_place(()) == Place("name")


def test_documents_are_equal_if_their_maps_are() -> None:
    assert loads("claim: {text: a}") == loads("claim:\n  text: a\n")
    assert loads("claim: {text: a}") != loads("claim: {text: b}")
