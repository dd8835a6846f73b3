import pytest

from argmap.language import Wording, every, language

WITH_WORDING = [one.code for one in every() if one.wording]


def wording(code: str) -> Wording:
    one = language(code)
    assert one
    assert one.wording
    return one.wording


@pytest.mark.parametrize("code", WITH_WORDING)
def test_a_wording_has_all_lists(code: str) -> None:
    of = wording(code)
    assert len(of.stop_words) > 100
    for key, words in vars(of).items():
        assert words, key


def test_languages_that_nobody_wrote_words_for_have_no_wording() -> None:
    assert {"en", "de"} <= set(WITH_WORDING)
    assert not {"ru", "mul"} & set(WITH_WORDING)


@pytest.mark.parametrize(
    ("code", "text", "explained"),
    [
        ("en", "It is certain that fares fall.", True),
        ("en", "It would be better to walk.", True),
        ("en", "It is cold.", False),
        ("en", "Those who ride pay.", True),
        ("en", "Those ride.", False),
        ("en", "Those whose bus is late walk.", False),
        ("de", "Es ist besser, zu gehen.", False),
        ("de", "Es ist wichtig dass sie fallen.", True),
        ("de", "Jene die fahren, zahlen.", True),
        ("de", "It is certain that fares fall.", False),
    ],
)
def test_a_pronoun_may_be_explained(code: str, text: str, explained: bool) -> None:
    assert bool(wording(code).explained_pattern.match(text)) == explained


def test_clauses_are_joined_by_a_semicolon_or_by_a_comma_and_a_word() -> None:
    joint = wording("en").joining_pattern
    assert joint.search("Fares fall, and trips rise.")
    assert joint.search("Fares fall; trips rise.")
    assert not joint.search("Fares, andirons fall.")
