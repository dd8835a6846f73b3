import pytest

from argmap.text.direction import isolated, right_to_left


@pytest.mark.parametrize(
    ("text", "expected"), [("", False), ("12 (a) ب", False), ("«بيت» house", True), ("שקט", True), ("тихо", False)]
)
def test_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:
    assert right_to_left(text) is expected


def test_what_runs_the_other_way_is_kept_apart() -> None:
    assert isolated("שלום, OECD!") == "\u2067שלום, OECD!\u2069"
    assert isolated("OECD שלום") == "OECD שלום"
