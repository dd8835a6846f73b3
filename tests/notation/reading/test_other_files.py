"""Files that argmap writes beside maps, given as maps."""

import pytest

from argmap.notation.reading import loads
from argmap.problems import ReadError


@pytest.mark.parametrize(
    ("text", "syntax", "kind", "place"),
    [
        ("argmap-exercise: 1\nid: a\ntitle: A\nmap: {claim: {text: A.}}\n", "yaml", "an exercise", (1, 1)),
        ("# mine\nargmap-key: 1\nmap: {claim: {text: A.}}\n", "yaml", "the key to an exercise", (2, 1)),
        ('{"argmap-hand-in": 1, "exercise": "a"}', "json", "what a student handed in", (1, 3)),
        ('{\n  "argmap-hand-in": 1}', "json", "what a student handed in", (2, 4)),
        ("argmap-review: 1\nclam: a\n", "yaml", "a review", (1, 1)),
    ],
)
def test_each_is_told_as_what_it_is(text: str, syntax: str, kind: str, place: tuple[int, int]) -> None:
    with pytest.raises(ReadError) as told:
        loads(text, syntax, file="x")
    (problem,) = told.value.problems
    assert problem.message == f"this is {kind}, not a map"
    assert (problem.place.line, problem.place.column) == place
    assert problem.help.startswith(("to mark, ", "open its map"))


def test_a_map_that_speaks_of_them_is_a_map() -> None:
    assert loads("title: 'argmap-key: what it is'\nclaim: {text: 'A key, argmap-key: 1, is a file.'}\n").map.title
