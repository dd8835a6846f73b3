from argmap.anchoring.alignment import Match, align
from tests.anchoring.test_following import sentence

A, B, C, D, E = (sentence(n) for n in range(5))
X = "same"


def successors(old: list[str], new: list[str], of: str = X) -> list[tuple[int, ...] | None]:
    """Return what became of each copy of a sentence: ``None`` where that is in doubt."""
    return [match.successors if not match.rivals else None for words, match in zip(old, align(old, new), strict=True) if words == of]  # fmt: skip  # noqa: E501


def test_the_copy_that_is_left_is_told_by_its_neighbours() -> None:
    assert successors([A, X, B, X, C, X, D], [A, B, X, C, D]) == [(), (2,), ()]
    assert successors([A, X, B, X, C, X, D], [A, B, C, X, D]) == [(), (), (3,)]


def test_copies_between_the_same_neighbours_stay_though_these_were_reworded() -> None:
    old = [A, B, X, C, D, X, E]
    new = [A, B[:6] + "xy", X, C[:6] + "vw", D[:6] + "tu", X, E]
    assert successors(old, new) == [(2,), (5,)]


def test_where_both_sides_speak_for_another_copy_it_is_doubtful() -> None:
    assert successors([A, X, B, C, X, D], [A, X, D]) == [None, None]


def test_where_all_around_is_new_it_is_doubtful() -> None:
    old = [A, X, B, C, X, D]
    assert successors(old, [sentence(7), X, sentence(8), sentence(9)]) == [None, None]
    assert align(old, [sentence(7), X, sentence(8), X])[1].rivals == (1, 3)


def test_a_second_copy_does_not_draw_the_first_away() -> None:
    assert successors([A, X, B, C], [A, X, B, X, C]) == [(1,)]
    assert successors([A, X, B, C], [X, A, X, B, C]) == [(2,)]


def test_three_alike_of_which_one_was_reworded_and_one_dropped() -> None:
    like = [sentence(n)[:2] + "mnopqr" for n in (1, 2, 3)]
    old = [A, *like, E]
    assert align(old, [A, like[1], like[2], E])[1:4] == [Match(), Match((1,), 1.0), Match((2,), 1.0)]
    reworded = like[1][:7] + "z"
    matches = align(old, [A, reworded, like[2], E])
    assert matches[2].successors == (1,) or matches[2].rivals == (1,)
    assert matches[1].successors == ()


def test_one_equally_like_two_is_doubtful() -> None:
    old = [A, sentence(1), B]
    half = sentence(1)[:7]
    matches = align(old, [sentence(8), half + "x", sentence(9), half + "y", sentence(10)])
    assert matches[1].rivals == (1, 3)


def test_a_text_that_says_one_thing_over_and_over_is_followed_in_time() -> None:
    many = [X] * 20_000
    assert successors(many, many) == [(n,) for n in range(len(many))]
    assert successors(many, many[:-1]) == [None] * len(many)
