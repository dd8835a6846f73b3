import pytest

from argmap.language import language
from argmap.teaching.meaning.exchanged import exchanged

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cars crowd out trams.", "Trams crowd out cars."),
        ("Loneliness makes people ill.", "Illness makes people lonely."),
        ("The mayor was praised by the press.", "The press was praised by the mayor."),
        ("Trams run late because cars block them.", "Cars block trams because they run late."),
    ],
)
def test_parts_that_are_exchanged_are_seen(one: str, other: str) -> None:
    assert ENGLISH
    assert exchanged(one, other, ENGLISH)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The press praised the mayor.", "The mayor was praised by the press."),
        ("Because cars block them, trams run late.", "Trams run late, because cars block them."),
        ("Cars crowd out trams.", "Trams need lanes without cars."),
        ("Trams.", "Trams."),
        ("Cars block trams.", "Buses help towns."),
        ("", "Cars block trams."),
    ],
)
def test_other_orders_are_accounted_for(one: str, other: str) -> None:
    assert ENGLISH
    assert exchanged(one, other, ENGLISH) is None


def test_the_words_are_given_in_the_order_of_each() -> None:
    assert ENGLISH
    assert exchanged("Cars beat trams.", "Trams beat cars.", ENGLISH) == (
        ("Cars", "beat", "trams"), ("Trams", "beat", "cars"),
    )  # fmt: skip
