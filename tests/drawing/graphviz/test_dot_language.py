"""DOT text: strings of any length, for programs that read only shorter ones."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.graphviz.dot_language import quoted


@given(st.text('ab"\\ 字😀', max_size=40), st.integers(1, 2000))
def test_pieces_are_short_and_joined_they_are_the_text(text: str, times: int) -> None:
    pieces = quoted(text * times).split('" + "')
    assert max(len(piece.encode()) for piece in pieces) <= 16_000
    joined = "".join(pieces)
    assert joined[0] == joined[-1] == '"'
    assert joined[1:-1].replace('\\"', '"').replace("\\\\", "\\") == text * times
