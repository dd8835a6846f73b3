import pytest

from argmap.language.hedges import hedges


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("It may well, to some\nextent, SEEM so.", "en", ["may", "to some\nextent", "SEEM"]),
        ("May 2007 was warm; it seems mayhem is unlikely.", "en", ["seems", "unlikely"]),
        ("Perhaps there are possible threats, and war is possible.", "en", ["Perhaps", "is possible"]),
        ("Das dürfte im Wesentlichen stimmen.", "de", ["dürfte", "im Wesentlichen"]),
        ("Das dürfte stimmen.", "de-AT", ["dürfte"]),
        ("По-видимому, это едва ли так.", "ru", ["По-видимому", "едва ли"]),
        ("Bəlkə də.", "az", None),
        ("Maybe.", "xx", None),
    ],
)
def test_hedges_are_whole_words_in_any_case(text: str, code: str, found: list[str] | None) -> None:
    assert hedges(text, code) == found


def test_what_somebody_else_supposes_is_no_hedge_of_the_report() -> None:
    text = "Some believe that it may help."
    assert (hedges(text, "en"), hedges(text, "en", reported=True)) == (["believe", "may"], ["may"])
