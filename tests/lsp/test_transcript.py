"""A whole session says what it said before."""

from tests.lsp.transcript import GOLDEN, transcript


def test_a_session_goes_as_it_is_written_down() -> None:
    assert transcript() == GOLDEN.read_text(encoding="utf-8")
