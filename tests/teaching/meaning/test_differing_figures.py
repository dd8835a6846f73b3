import pytest

from argmap.language import language
from argmap.teaching.meaning.differing_figures import differing

ENGLISH, RUSSIAN = language("en"), language("ru")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Ten trams run.", "Twelve trams run.", (("Ten",), ("Twelve",))),
        ("From 1990 to 1995 it grew by 10 %.", "It grew by 12 % from 1990 to 1995.", (("10",), ("12",))),
        ("It opened in the 1930s.", "It opened in 1941.", (("1930s",), ("1941",))),
        ("Half of them walk.", "A third of them walk.", (("Half",), ("third",))),
        ("12 trams run.", "About 20 trams run.", (("12",), ("20",))),
    ],
)  # fmt: skip
def test_other_figures_are_named(one: str, other: str, found: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert ENGLISH
    assert differing(one, other, ENGLISH) == found
    assert differing(other, one, ENGLISH) == found[::-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ten trams run.", "10 trams run."),
        ("Ten trams run.", "Trams run."),
        ("Ten trams run since 1990.", "Since 1990 trams run."),
        ("A fifth of them walk.", "20 per cent of them walk."),
        ("One in five walks.", "20 % walk."),
        ("It opened in the 1930s.", "It opened in 1931."),
        ("18 trams run.", "About 20 trams run."),
        ("One tram is late.", "Two trams are late."),  # "one" often counts nothing
        ("The first tram is late.", "The second tram is late."),  # not seen
    ],
)
def test_the_same_or_fewer_figures_differ_in_nothing(one: str, other: str) -> None:
    assert ENGLISH
    assert differing(one, other, ENGLISH) is None
