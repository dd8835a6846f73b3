"""Who is a person, and what is a body."""

import pytest

from argmap.citations.names import people
from argmap.notation.bibliography import Name


@pytest.mark.parametrize(
    "body",
    [
        "Solar Energy Wales",
        "Bayerischer Städtetag",
        "Stadt Bremen",
        "Caritas Trier",
        "Archivo General",
        "Ayuntamiento Nuevo",
    ],
)
def test_a_word_of_bodies_makes_a_body(body: str) -> None:
    assert people(body) == (Name(literal=body),)


@pytest.mark.parametrize("text", ["Brandt & Kessel", "Brandt and Kessel", "Brandt und Kessel"])
def test_two_words_with_and_between_are_two_family_names(text: str) -> None:
    assert people(text) == (Name(family="Brandt"), Name(family="Kessel"))


def test_an_initial_makes_a_person() -> None:
    assert people("K. Archiv")[0].family == "Archiv"
