"""What a student sees of a map."""

from argmap.graph.lowering import lower
from argmap.notation.reading import load, loads
from argmap.teaching.exercises.shown_maps import notes_shown
from tests.teaching.exercises.example_maps import LARGE

CIRCLE = """
claim: {text: A man acts., footnotes: [1]}
paper:
  footnotes: [{number: 1, cites: [{ibid: 2}]}, {number: 2, cites: [{ibid: 1}]}]
"""


def test_an_ibid_says_what_it_stands_for() -> None:
    graph = lower(load(str(LARGE)).map)
    before, ibid = notes_shown(graph, None, {14, 15})
    assert ibid.text.startswith("Ibid. (note 14). [Soner Cagaptay and Alexander Murinson, ")
    assert "[" not in before.text
    assert notes_shown(lower(loads(CIRCLE).map), None, {1})[0].text == "Ibid. (note 2)."
