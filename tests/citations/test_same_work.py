"""Which works are compared at all: none is passed over that would be found alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.citations.same_work import SameWork, likeness, not_told_apart, title_forms
from argmap.notation.bibliography import Name, Work

WORDS = st.lists(st.sampled_from(["Energy", "policy", "states", "The", "1990", "of", "energy"]), max_size=6).map(
    " ".join
)
TITLES = st.one_of(st.none(), WORDS, st.tuples(WORDS, WORDS).map(": ".join), st.sampled_from(["!", "?", "Études"]))
WORKS = st.builds(
    Work,
    id=st.just("w"),
    title=TITLES,
    doi=st.sampled_from([None, "10.1/a", "10.1/A", "10.1/b"]),
    url=st.sampled_from([None, "https://example.org"]),
    author=st.sampled_from([(), (Name(family="Starr"),)]),
)


@given(WORKS, st.lists(WORKS, max_size=8))
def test_what_is_alike_is_compared(work: Work, others: list[Work]) -> None:
    compared = set(not_told_apart(title_forms(work), [title_forms(one) for one in others]))
    alike = {position for position, one in enumerate(others) if likeness(one, work) is not SameWork.OTHER}
    assert alike <= compared


@pytest.mark.parametrize(("other", "compared"), [("Energy policy: an outline", True), ("Rivers of the North", False)])
def test_a_title_with_nothing_in_common_is_not_compared(other: str, compared: bool) -> None:
    one, two = (title_forms(Work(id="w", title=title)) for title in ("Energy policy, an outline", other))
    assert list(not_told_apart(one, [two])) == ([0] if compared else [])
