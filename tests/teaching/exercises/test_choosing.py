"""A branch of suitable size: whole in itself, with objections and linked premises, the same from the same seed."""

from random import Random

import pytest

from argmap.notation.reading import loads
from argmap.problems import ArgmapError
from argmap.teaching.exercises.choosing import branch_sizes, choose
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.exercises.map_branches import Brancher, cut, statements
from argmap.teaching.exercises.random_ids import RandomIds
from tests.teaching.exercises.example_maps import LARGE, MAPS, opened

SHARED = """
claim:
  id: later
  text: School should begin later.
  premises:
    - id: sleep
      text: Pupils lack sleep.
      premises:
        - {id: tired, text: Teachers see tired pupils in the first lesson.}
        - linked:
            - {id: need, text: The young need nine hours.}
            - {id: get, text: They get seven.}
      objections:
        - {id: bed, text: They could go to bed earlier., premises: [{ref: light}]}
    - {id: light, text: In summer it is light until ten.}
"""


@pytest.mark.slow
@pytest.mark.parametrize("size", [3, 5, 8, 12, 20])
def test_the_size_is_about_what_was_asked(size: int) -> None:
    for file in (*MAPS[:5], LARGE):
        for seed in range(4):
            random = Random(seed)
            found = choose(Brancher(opened(file)[0]), size, lambda _: 1, random, RandomIds(random))
            assert found is not None
            assert max(3, size * 0.6) <= len(found.graph.nodes) <= max(4, size * 1.3)


def test_a_branch_has_objections_and_linked_premises_where_the_map_has_them() -> None:
    random = Random(1)
    found = choose(Brancher(opened(MAPS[0])[0]), 9, lambda _: 1, random, RandomIds(random))
    assert found is not None
    assert {str(one.kind) for one in found.graph.inferences.values()} >= {"supports", "attacks"}
    assert any(len(one.sources) > 1 for one in found.graph.inferences.values())


def test_a_branch_stands_alone() -> None:
    brancher = Brancher(loads(SHARED))
    found = brancher.branch("sleep", RandomIds(Random(1)))
    assert found.data["claim"]["text"] == "Pupils lack sleep."
    assert set(found.origin.values()) == {"sleep", "tired", "need", "get", "bed", "light"}
    assert not any(one.missing for one in found.graph.inferences.values())
    assert "scheme" not in found.data["claim"]


def test_whole_steps_are_cut_and_the_objection_stays() -> None:
    whole = Brancher(loads(SHARED)).branch("later", RandomIds(Random(1)))
    small = cut(whole, 5)
    texts = [one["text"] for one in statements(small.data["claim"])]
    assert len(texts) <= 5
    assert "They could go to bed earlier." in texts
    for step in small.graph.inferences.values():
        assert len(step.sources) != 1 or step.sources[0] not in {"need", "get"}


def test_sizes_count_what_hangs_on_a_statement() -> None:
    assert branch_sizes(Brancher(loads(SHARED)).graph) == {
        "later": 7, "sleep": 5, "tired": 1, "need": 1, "get": 1, "bed": 1, "light": 1,
    }  # fmt: skip


def test_a_branch_is_named() -> None:
    document, _ = opened(MAPS[0])
    one = make_exercise(document, Wanted("arrange", branch="security"))
    assert set(one.key.origin.values()) == {"security", "alerts", "five-of-eight", "generators"}
    with pytest.raises(ArgmapError, match=r"no statement in this map has the id 'securty'; did you mean security\?"):
        make_exercise(document, Wanted("arrange", branch="securty"))


def test_more_distractors_than_there_are_is_refused() -> None:
    document, _ = opened(MAPS[0])
    with pytest.raises(ArgmapError, match="only 30 statements outside this branch"):
        make_exercise(document, Wanted("arrange", branch="security", distractors=50))


def test_a_reference_to_nothing_is_refused() -> None:
    document = loads("claim: {text: A man acts., premises: [{ref: gone}]}", file="gone.yaml")
    with pytest.raises(ArgmapError, match=r"gone\.yaml: a reference \(`ref`\) leads to no statement"):
        make_exercise(document, Wanted("arrange"))
