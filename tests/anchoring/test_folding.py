import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.anchoring.folding import fold, folded

SAME = [
    ("“Euro–Atlantic”  integration", "'euro-atlantic' integration"),
    ("the eﬃcient co\xad\noperation", "the efficient cooperation"),
    ("cafe\u0301 «x»", "café 'x'"),
    ("a\u00a0b\u200bc\tｄ", "a bc d"),
    ("STRASSE — Straße", "strasse - strasse"),
    ("10⁻³ m²", "10-3 m2"),
    ("می\u200cرود ❤\ufe0f", "میرود ❤"),
    ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "\ud55c\uad6d"),
    ("\u30ab\u3099", "\u30ac"),
    ("\u0986\u09b2\u09c7\u09be", "\u0986\u09b2\u09cb"),
]


@pytest.mark.parametrize(("text", "expected"), SAME)
def test_typography_does_not_count(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
@example("ﬃ\xad\n  x̂ İ")
def test_every_character_knows_its_origin(text: str) -> None:
    result = fold(text)
    for n in range(len(result.text)):
        start, end = result.start(n), result.end(n + 1)
        assert 0 <= start < end <= len(text)
        assert result.text[n] in fold(text[start:end]).text


@given(st.text(), st.data())
def test_positions_there_and_back(text: str, data: st.DataObject) -> None:
    result = fold(text)
    if result.text:
        position = data.draw(st.integers(0, len(result.text) - 1))
        assert result.position(result.start(position)) <= position < len(result.text)
        assert result.position(len(text)) == len(result.text)


@given(st.text())
def test_positions_rise(text: str) -> None:
    result = fold(text)
    starts = [result.start(n) for n in range(len(result.text))]
    assert starts == sorted(starts)
