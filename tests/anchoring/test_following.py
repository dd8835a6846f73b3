from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.alignment import Match, align

LETTERS = st.text("abcdefgh", min_size=1, max_size=12)


def sentence(n: int) -> str:
    """Return a sentence of eight words that no other sentence has."""
    return "".join(chr(0x5000 + 100 * n + word) for word in range(8))


@given(st.lists(LETTERS))
def test_the_same_text_stays_as_it_is(text: list[str]) -> None:
    assert align(text, text) == [Match((n,), 1.0) for n in range(len(text))]


@given(st.lists(LETTERS), st.lists(LETTERS))
def test_full_score_means_the_same_words_and_none_is_used_twice(old: list[str], new: list[str]) -> None:
    matches = align(old, new)
    assert len(matches) == len(old)
    for words, match in zip(old, matches, strict=True):
        assert (match.score == 1) == ("".join(new[n] for n in match.successors) == words)
        assert bool(match.successors) == (match.score > 0)
        assert match.guess is None or not match.successors
    exact = Counter(match.successors[0] for match in matches if match.score == 1 and len(match.successors) == 1)
    assert all(count == 1 for count in exact.values())


@given(st.lists(LETTERS), st.lists(LETTERS))
def test_equal_sentences_are_all_matched_or_said_to_be_in_doubt(old: list[str], new: list[str]) -> None:
    matches = list(zip(old, align(old, new), strict=True))
    known = Counter(words for words, match in matches if match.score == 1)
    doubts = Counter(words for words, match in matches if match.rivals)
    for words, count in (Counter(old) & Counter(new)).items():
        assert known[words] + doubts[words] >= count


@given(st.permutations(range(12)), st.sets(st.integers(0, 11)))
def test_moved_sentences_are_followed_and_dropped_ones_lost(order: list[int], dropped: set[int]) -> None:
    kept = [n for n in order if n not in dropped]
    for n, match in enumerate(align([sentence(n) for n in range(12)], [sentence(n) for n in kept])):
        assert match.successors == (() if n in dropped else (kept.index(n),))


@given(st.permutations(range(12)), st.dictionaries(st.integers(0, 11), st.sets(st.integers(0, 7), min_size=1)))
def test_reworded_sentences_are_followed_or_lost_never_taken_for_unchanged(
    order: list[int], changes: dict[int, set[int]]
) -> None:
    new = {n: reword(sentence(n), changes.get(n, set())) for n in range(12)}
    matches = align([sentence(n) for n in range(12)], [new[n] for n in order])
    for n, match in enumerate(matches):
        kept = 8 - len(changes.get(n, ()))
        assert match.successors in ((), (order.index(n),))
        assert match.score == pytest.approx(kept / 8 if match.successors else 0)
        assert match.successors or kept < 5


def reword(words: str, at: set[int]) -> str:
    return "".join("x" if n in at else word for n, word in enumerate(words))


@pytest.mark.parametrize("kept", [4, 5])
def test_a_sentence_half_rewritten_is_known_by_its_neighbours(kept: int) -> None:
    half = sentence(1)[:kept] + "xyzw"
    assert align([sentence(n) for n in range(3)], [sentence(0), half, sentence(2)])[1].successors == (1,)


def test_a_sentence_all_rewritten_is_lost_and_what_stands_there_is_named() -> None:
    assert align([sentence(n) for n in range(3)], [sentence(0), "xyzw", sentence(2)])[1] == Match(guess=1)


def test_a_sentence_cut_in_two_has_both_parts() -> None:
    old = [sentence(n) for n in range(3)]
    assert align(old, [old[0], old[1][:4], old[1][4:], old[2]])[1] == Match((1, 2), 1.0)


def test_joined_sentences_share_one() -> None:
    old = [sentence(n) for n in range(4)]
    first, second = align(old, [old[0], old[1] + "x" + old[2], old[3]])[1:3]
    assert first.successors == second.successors == (1,)
    assert first.score < 1


def test_equal_sentences_are_told_apart_by_their_neighbours() -> None:
    old = [sentence(0), "same", sentence(1), sentence(2), "same", sentence(3)]
    assert align(old, [sentence(2), "same", sentence(3), sentence(0), "same", sentence(1)])[1].successors == (4,)


@pytest.mark.parametrize(("old", "new"), [([], []), (["a"], []), ([], ["a"])])
def test_empty_texts(old: list[str], new: list[str]) -> None:
    assert align(old, new) == [Match() for _ in old]
