"""Citations in a text: whatever it says, looking for them raises nothing."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.citations.in_text.finding import find_citations

PIECES = st.sampled_from(
    [
        "[@lark2015", "@lark", "-@oak", "[", "]", "(", ")", ";", ",", "{", "}", " p. 12", "see ", "e.g. ", "Lark",
        " & ",
        "et al.", " (2015", "2015a", "n.d.", "1", "12", "-", "–", ":", "[3]", "[1-", "^", "*", "'s ", "ibid.", "§ 3",
        " as cited in ", " and ", "in press", "\u0130", "\u00b2", ". ", "\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join)
RAISED = st.lists(
    st.tuples(st.just(0), st.lists(st.tuples(st.integers(1, 9), st.text(max_size=8)), max_size=3).map(tuple))
)


@given(st.lists(TEXTS, max_size=3), st.lists(TEXTS, max_size=3), RAISED)
def test_looking_for_citations_raises_nothing(
    texts: list[str], entries: list[str], raised: list[tuple[int, tuple[tuple[int, str], ...]]]
) -> None:
    labels = {str(number): number - 1 for number in range(1, len(entries) + 1)}
    found = find_citations(texts, entries, labels, {0: raised} if texts else None)
    assert len(found) == len(texts)
    for text, each in zip(texts, found, strict=True):
        assert all(0 <= one.start <= one.end <= len(text) for one in each)
