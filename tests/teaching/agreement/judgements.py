"""Judgements to measure: drawn at random, and written as people print them."""

from collections import Counter

from hypothesis import strategies as st

from argmap.teaching.agreement.estimates import Row

CATEGORIES = "abcd"


def rows(*annotators: str) -> Counter[Row]:
    """Return the rows of annotators whose judgements are letters in the order of the units; a dot is missing."""
    return Counter(tuple(None if one == "." else one for one in unit) for unit in zip(*annotators, strict=True))


def judged(
    annotators: "st.SearchStrategy[int]", categories: str = CATEGORIES
) -> "st.SearchStrategy[list[tuple[str, ...]]]":
    """Return units as several annotators class them."""
    one = st.sampled_from(categories)
    return annotators.flatmap(lambda count: st.lists(st.tuples(*[one] * count), min_size=1, max_size=12))
