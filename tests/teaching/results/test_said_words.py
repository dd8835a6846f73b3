from argmap.teaching.results.said_words import said_words
from argmap.teaching.submissions.hand_in import HandIn
from tests.teaching.marking.maps import KEY, graph


def test_a_map_says_its_statements() -> None:
    found = said_words(HandIn(graph(KEY)))
    assert len(found) == len({node.text for node in graph(KEY).nodes.values()})


def test_answers_say_what_is_written_and_choices_say_nothing() -> None:
    assert said_words(HandIn(answers={"a": "Sleep,  helps!", "b": ["kqzvt"], "c": None})) == {"sleep helps"}
