"""What falls if a point is right."""

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reviewing.annotations.annotation import Annotation
from argmap.reviewing.consequences import Consequences, Known

MAP = """
claim:
  id: later
  text: School should begin later.
  premises:
    - linked:
        - {id: tired, text: Pupils sleep too little., footnotes: [1], premises: [{id: seen, text: Teachers see it.}]}
        - {id: learn, text: Sleep helps to learn., footnotes: [2]}
      undercutters: [{id: up, text: They would stay up longer.}]
  objections: [{id: bus, text: Buses cannot change., footnotes: [2, 3]}]
paper:
  footnotes: [{number: 1, cites: [{work: w}]}, {number: 2, cites: [{work: w}]}, {number: 3, cites: [{work: w}]}]
  works: [{id: w, type: book, title: W}]
"""
GRAPH = lower(loads(MAP).map)


@pytest.mark.parametrize(
    ("about", "touched", "falls", "claims"),
    [
        ({"node": "learn"}, ("learn",), ("later",), ("later",)),
        ({"node": "seen"}, ("seen",), (), ()),
        ({"node": "bus"}, ("bus",), (), ()),
        ({"step": "learn"}, ("tired", "learn"), ("later",), ("later",)),
        ({"step": "seen"}, ("seen",), (), ()),
        ({"note": 2}, ("learn",), ("later",), ("later",)),
        ({"note": 3}, (), (), ()),
        ({"node": "nosuch"}, (), (), ()),
        ({"step": "later"}, (), (), ()),
        ({}, (), (), ()),
    ],
)
def test_what_hangs_on_a_point_falls_with_it(
    about: dict[str, object], touched: tuple[str, ...], falls: tuple[str, ...], claims: tuple[str, ...]
) -> None:
    found = Consequences(GRAPH).of(Annotation.model_validate({"id": "a", "comment": "x", **about}))
    assert (found.touched, found.falls, found.claims) == (touched, falls, claims)


def test_what_was_reckoned_for_a_map_is_not_reckoned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known: Known = {}
    one = Annotation.model_validate({"id": "a", "comment": "?", "node": "learn"})
    step = Annotation.model_validate({"id": "b", "comment": "?", "step": "learn"})
    first = [Consequences(GRAPH, known=known).of(about) for about in (one, step)]
    for name in ("falling", "falling_without_step"):
        monkeypatch.setattr(f"argmap.reviewing.consequences.{name}", lambda *_: pytest.fail("again"))
    assert [Consequences(GRAPH, known=known).of(about) for about in (one, step)] == first
    assert all(each.falls for each in first)
