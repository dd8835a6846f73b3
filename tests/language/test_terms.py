from hypothesis import given
from hypothesis import strategies as st

from argmap.language.terms import synonyms, terms
from tests.language.test_wordings import wording


def test_terms_are_stems_of_content_words() -> None:
    of = wording("en")
    found = terms("The town's buses, costing 3.5 % more, were cheap in 2012.", of)
    assert list(found.values()) == ["town's", "buses", "costing", "3.5", "cheap", "2012"]
    assert found.keys() == terms("town buses cost 3.5 cheap 2012", of).keys()


def test_a_glossary_makes_words_the_same() -> None:
    of = wording("en")
    same = synonyms([["Union", "EU"], ["oil", "petroleum"]], of)
    assert terms("The EU buys petroleum.", of, same).keys() == terms("The Union buys oil.", of).keys()


@given(st.text())
def test_any_text_has_terms(text: str) -> None:
    assert all(word in text for word in terms(text, wording("en")).values())
