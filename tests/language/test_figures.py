import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.language import language
from argmap.language.durations import durations
from argmap.language.figures import FigureKind, figures


def read(text: str, code: str = "en") -> list[tuple[str, float]]:
    of = language(code)
    assert of
    return [(text[one.start : one.end], round(one.values[0], 3)) for one in figures(text, of)]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "12,500 people, 1,234,567.89 euros, 12.4 % and .05", [12500, 1234567.89, 12.4, 0.05]),
        ("en", "twenty-five, a hundred and five, five hundred thousand", [25, 105, 500_000]),
        ("en", "between five and twenty of two three", [5, 20, 2, 3]),
        ("en", "3.2 million, $3.2bn and 15 thousand", [3.2e6, 3.2e9, 15_000]),
        ("en", "a third, two thirds, three-quarters, half, two and a half", [0.333, 0.667, 0.75, 0.5, 2.5]),
        ("en", "1914-18 and 2012/13, on 3 May 2012 or 2012-03-04", [1914, 1918, 2012, 2013, 3, 5, 2012, 4, 3, 2012]),
        ("en", "the 1990s, the nineties, the twenty-first century", [1990, 1990, 2001]),
        ("en", "the third, the 21st and the twenty-second", [3, 21, 22]),
        ("en", "COVID-19, CO2, F-16 and https://example.org/2013", []),
        ("en", "from 12 to 20, two of which", [12, 20, 2]),
        ("en", "half a million and a quarter of a billion", [500_000, 250_000_000]),
        ("de", "1.250 Euro, 12,5 Prozent, 3,2 Mio. und 1,5 bis 2 Millionen", [1250, 12.5, 3.2e6, 1.5, 2e6]),
        ("de", "einundzwanzig, hundertfünfundzwanzig, dreitausend, anderthalb", [21, 125, 3000, 1.5]),
        ("de", "am 3. Mai 1990, 04.06.1990, in den 1990er Jahren, im 19. Jh", [3, 5, 1990, 4, 6, 1990, 1990, 19]),
        ("fr", "soixante et onze, quatre-vingt-dix-sept, quatre-vingts, 12,5 %", [71, 97, 80, 12.5]),
        ("ru", "двадцать пять, 3 млн, 10 000, в 1990-х и в девяностых", [25, 3e6, 10_000, 1990, 1990]),
        ("tr", "12 yıl", []),
    ],
)  # fmt: skip
def test_figures_are_read_as_a_language_writes_them(code: str, text: str, values: list[float]) -> None:
    assert [value for _, value in read(text, code)] == values


def test_a_range_shares_its_scale_and_a_share_both_numbers() -> None:
    of = language("en")
    assert of
    assert figures("1.2 to 1.5 million", of)[0].values == (1.2, 1_200_000)
    assert figures("two in five", of)[1].values == (5, 0.4, 40)
    assert figures("may march on 5 May", of)[-1].kind is FigureKind.MONTH
    assert len(figures("may march on 5 May", of)) == 2


def test_durations_are_known_in_all_units() -> None:
    of = language("en")
    assert of
    assert of.numerals
    text = "half a year, six months, a decade"
    days = [round(one.days) for one in durations(figures(text, of), text, of.numerals)]
    assert days == [183, 183, 365, 3652]


PIECES = st.sampled_from(
    ["1", "23", "999", ".", ",", " ", "-", "%", "two", "hundred", "and", "half", "third", "May", "s", "th"]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["en", "de", "fr", "ru"]))
def test_figures_of_any_text_are_finite_and_inside_it(text: str, code: str) -> None:
    of = language(code)
    assert of
    for one in figures(text, of):
        assert 0 <= one.start < one.end <= len(text)
        assert all(abs(value) < 1e40 for value in one.values)


def test_a_share_may_have_its_noun_between() -> None:
    of = language("en")
    assert of
    assert [one.values for one in figures("One woman in eight, 3 cars in 2021", of)][1] == (8, 0.125, 12.5)
    assert figures("3 cars in 2021", of)[0].values == (3,)


def test_so_much_a_year_does_not_last() -> None:
    of = language("en")
    assert of
    assert of.numerals
    text = "60 a year, half a year, over one school year"
    lasting = [(one.days, one.figure is not None) for one in durations(figures(text, of), text, of.numerals)]
    assert (60 * 365.25, True) not in lasting
    assert (365.25 / 2, True) in lasting
    assert (365.25, False) in lasting
