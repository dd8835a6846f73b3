import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checking.running import check
from argmap.language import language, languages, terms
from argmap.language.terms import synonyms
from argmap.notation.reading import loads


@pytest.mark.parametrize("code", languages())
def test_every_language_is_complete(code: str) -> None:
    of = language(code)
    assert of
    assert len(of.stop_words) > 100
    for phrases in (of.reasoning, of.joining, of.pronouns, of.quantifiers, of.stand_ins, of.orders):
        assert phrases
        assert len(set(phrases)) == len(phrases)


def test_a_region_is_passed_over_and_a_stranger_has_no_data() -> None:
    assert language("de-AT") == language("de")
    assert language(None) == language("en")
    assert language("xx") is None


def test_terms_are_stems_of_content_words() -> None:
    of = language("en")
    assert of
    found = terms("The town's buses, costing 3.5 % more, were cheap in 2012.", of)
    assert list(found.values()) == ["town's", "buses", "costing", "3.5", "cheap", "2012"]
    assert found.keys() == terms("town buses cost 3.5 cheap 2012", of).keys()


def test_a_glossary_makes_words_the_same() -> None:
    of = language("en")
    assert of
    same = synonyms([["Union", "EU"], ["oil", "petroleum"]], of)
    assert terms("The EU buys petroleum.", of, same).keys() == terms("The Union buys oil.", of).keys()


@given(st.text())
def test_any_text_has_terms(text: str) -> None:
    of = language("en")
    assert of
    assert all(word in text for word in terms(text, of).values())


def test_rules_on_words_speak_german() -> None:
    text = "language: de\nclaim: {text: 'Der Bus sollte nichts kosten, weil viele Arme ihn brauchen.'}"
    rules = {one.rule for one in check(loads(text), profile="teaching")}
    assert {"reasoning-in-box", "vague-quantifier"} <= rules
    assert "reasoning-in-box" not in {one.rule for one in check(loads(text.replace("de", "xx", 1)), profile="teaching")}
