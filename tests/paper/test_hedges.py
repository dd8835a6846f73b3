import pytest

from argmap.paper.hedges import COMMON, HEDGES, REPORTING, hedges, language


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("It may well, to some\nextent, SEEM so.", "en", ["may", "to some\nextent", "SEEM"]),
        ("May 2007 was warm; it seems mayhem is unlikely.", "en", ["seems", "unlikely"]),
        ("Perhaps there are possible threats, and war is possible.", "en", ["Perhaps", "is possible"]),
        ("Das dürfte im Wesentlichen stimmen.", "de", ["dürfte", "im Wesentlichen"]),
        ("По-видимому, это едва ли так.", "ru", ["По-видимому", "едва ли"]),
        ("Peut-être.", "fr", []),
    ],
)
def test_hedges_are_whole_words_in_any_case(text: str, code: str, found: list[str]) -> None:
    assert hedges(text, code) == found


def test_what_somebody_else_supposes_is_no_hedge_of_the_report() -> None:
    text = "Some believe that it may help."
    assert (hedges(text, "en"), hedges(text, "en", reported=True)) == (["believe", "may"], ["may"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council has dropped the fares of the town.", "en"),
        ("Der Rat hat die Tarife der Stadt gesenkt und ist zufrieden.", "de"),
        ("Совет города отменил плату за проезд, и не только в центре.", "ru"),
        ("42", None),
        ("", None),
    ],
)
def test_language_is_told_by_its_commonest_words(text: str, code: str | None) -> None:
    assert language(text) == code


def test_every_language_has_all_lists() -> None:
    assert HEDGES.keys() == REPORTING.keys() == COMMON.keys()
