"""What answers what is followed without circles, however long the chain."""

from argmap.reviewing.remarks.answering import heads, parents_first, without_circles


def test_one_answer_of_each_circle_is_dropped() -> None:
    parents = {1: 2, 2: 3, 3: 1, 4: 1, 5: 5, 6: 7}
    kept = without_circles(parents)
    assert len(kept) == len(parents) - 2
    assert kept[4] == 1
    assert kept[6] == 7
    assert 5 not in kept
    assert without_circles(kept) == kept


def test_long_chains_are_followed_to_their_heads() -> None:
    chain = {number: number - 1 for number in range(1, 50_000)}
    assert without_circles(chain) == chain
    assert set(heads(chain).values()) == {0}


def test_each_stands_behind_what_it_answers() -> None:
    assert list(parents_first("abcd", {"a": "c", "c": "d"})) == ["b", "d", "c", "a"]
