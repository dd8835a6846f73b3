import pytest

from argmap.language import Wording, language
from argmap.language.contrast import contradicts, grants, has_contrast
from argmap.language.terms import terms

ICE = "The lake is under ice."
TRADE = "Ships carry trade."


def wording(code: str = "en") -> Wording:
    found = language(code)
    assert found
    assert found.wording
    return found.wording


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("Although the lake lies under ice, ships carry on.", True),
        ("Although, as many say, the lake lies under ice, ships carry on.", True),
        ("Ships carry on, even though ice covers the lake.", True),
        ("Despite ice on the lake ships carry on.", False),  # no comma tells where the clause ends
        ("Despite ice on the lake, ships carry on.", True),
        ("The lake is all ice; ships carry on nevertheless.", False),  # the word comes last
        ("The lake is all ice; nevertheless ships carry on.", True),
        ("The lake is all ice, but ships carry on.", True),
        ("Ships carry on, but the lake is all ice.", False),
        ("Although ships carry on, the lake is all ice.", False),
        ("The lake is all ice, and ships carry on.", False),
        ("Although the lake is warm, ships carry on.", False),
    ],
)
def test_what_is_granted_is_told_from_what_is_held(text: str, granted: bool) -> None:
    of = wording()
    assert grants(text, terms(ICE, of), terms(TRADE, of), of) == granted


def test_without_terms_nothing_is_granted() -> None:
    assert not grants("Although it is so, it is so.", [], [], wording())


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "However, ships carry on.", True),
        ("en", "“But ships carry on.”", True),
        ("en", "Ships, however, carry on.", False),
        ("en", "Yetis carry on.", False),
        ("de", "Dennoch fahren Schiffe.", True),
        ("de", "Schiffe fahren dennoch.", False),
    ],
)
def test_a_sentence_may_be_set_against_the_one_before(code: str, text: str, expected: bool) -> None:
    assert contradicts(text, wording(code)) == expected


def test_a_text_has_a_word_for_contrast_or_none() -> None:
    assert has_contrast("Ships carry on, though.", wording())
    assert not has_contrast("Ships carry on.", wording())
