"""Several notes in a message."""

import pytest

from argmap.rules._numbers import numbered


@pytest.mark.parametrize(
    ("notes", "phrase"), [((4,), "note 4"), ((4, 5), "notes 4 and 5"), ((4, 5, 4, 12), "notes 4, 5 and 12")]
)
def test_numbers_of_notes_make_a_phrase(notes: tuple[int, ...], phrase: str) -> None:
    assert numbered(iter(notes)) == phrase
