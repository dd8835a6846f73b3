import pytest

from argmap.language import language
from argmap.language.countries import gazetteer
from argmap.language.proper_names import Lexicon, proper_names


@pytest.mark.parametrize(
    ("code", "text", "codes"),
    [
        ("en", "Norwegian troops, Norway’s king, the US, South Korea and U.S. ships", ["NO", "NO", "US", "KR", "US"]),
        ("en", "give us a turkey, polish it", []),
        ("en", "Moscow and South Sudan, not Sudan", ["RU", "SS", "SD"]),
        ("de", "die norwegische Regierung, Österreichs Heer, in der Türkei, den USA", ["NO", "AT", "TR", "US"]),
        ("de", "indirekt, spannend, Holz", []),
        ("fr", "l’Allemagne, une Norvégienne, la politique américaine", ["DE", "NO", "US"]),
        ("ru", "норвежский король, Россия, в Турции, азербайджанские", ["NO", "RU", "TR", "AZ"]),
        ("az", "Norveç", []),
    ],
)  # fmt: skip
def test_countries_are_known_by_name_people_and_capital(code: str, text: str, codes: list[str]) -> None:
    assert [min(one.codes) for one in gazetteer(code).mentions(text)] == codes


def names(text: str, code: str = "en", context: str = "") -> list[tuple[str, ...]]:
    of = language(code)
    assert of
    return [one.words for one in proper_names(text, of, Lexicon([text, context]), lambda town: town == "Potsdam")]


@pytest.mark.parametrize(
    ("text", "context", "found"),
    [
        ("Voters trusted Robert Moor.", "", [("Robert", "Moor")]),
        ("Robert Moor won.", "", [("Robert", "Moor")]),
        ("Moor won.", "They met Moor.", [("Moor",)]),
        ("Moor won.", "The moor is wet. They met on the Moor.", []),
        ("NATO has 4.5 GW, and the King reigns.", "A king came.", [("NATO",)]),
        ("In May the IV Corps left Norway.", "", [("Corps",), ("Norway",)]),
    ],
)
def test_capitals_inside_sentences_make_names(text: str, context: str, found: list[tuple[str, ...]]) -> None:
    assert names(text, "en", context) == found


def test_where_nouns_have_capitals_other_signs_count() -> None:
    text = "Die EU half Herrn Moor in Potsdam, und die norwegische Regierung zahlte in Raten."
    assert names(text, "de") == [("EU",), ("Moor",), ("Potsdam",), ("norwegische",)]
