import pytest

from argmap.language import Reversals, language
from argmap.language.opposites import by_prefix, opposites

PAIRS = Reversals(opposites=("rise grow / fall", "größer / kleiner", "rise / stay"), prefixes=("un", "in"))


def test_each_side_of_a_pair_is_the_opposite_of_the_other() -> None:
    assert opposites(PAIRS) == {
        "rise": ("fall", "stay"), "grow": ("fall",), "fall": ("rise", "grow"), "stay": ("rise",),
        "grösser": ("kleiner",), "kleiner": ("grösser",),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("likely", "unlikely", "unlikely"),
        ("unlikely", "likely", "likely"),
        ("unit", "it", ""),  # too short to be told from chance
        ("likely", "likely", ""),
        ("likely", "inlikely", "inlikely"),
        ("likely", "nonlikely", ""),
    ],
)
def test_a_prefix_makes_an_opposite(word: str, known: str, found: str) -> None:
    assert by_prefix(word, PAIRS, lambda one: one == known) == found


@pytest.mark.parametrize("code", ["en", "de"])
def test_what_denies_is_told_apart(code: str) -> None:
    found = language(code)
    assert found
    assert not set(found.reversals.negations) & set(found.reversals.denying)
    assert found.reversals.backwards
    denying = {*found.reversals.negations, *found.reversals.denying, "wenig", "if"}
    assert all(denying & set(phrase.split()) or phrase == "ein paar" for phrase in found.reversals.idle)
