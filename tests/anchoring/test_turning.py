import pytest

from argmap.anchoring.editions import code, fingerprint
from argmap.anchoring.folding import folded
from argmap.anchoring.index import WORD
from argmap.anchoring.turning import Signs, Turn, Turned

ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, RUSSIAN = "en", "de", "es-MX", "fr", "it", "ru"


def compare(old: str, new: str, language: str = ENGLISH) -> list[Turned]:
    figures = frozenset(code(word) for word in WORD.findall(folded(old)) if any(map(str.isdigit, word)))
    return list(Signs("", figures, language).compare(fingerprint(folded(old)), WORD.findall(folded(new))))


@pytest.mark.parametrize(
    ("old", "new", "language", "turn"),
    [
        ("We concede the point.", "We do not concede the point.", ENGLISH, Turn.DENIED),
        ("They didn't object.", "They did object.", ENGLISH, Turn.NOT_DENIED),
        ("Nobody objected to it.", "Everybody objected to it.", ENGLISH, Turn.NOT_DENIED),
        ("An increase in fares was seen.", "A decrease in fares was seen.", ENGLISH, Turn.OPPOSITE),
        ("Fares rose sharply that year.", "Fares fell sharply that year.", ENGLISH, Turn.OPPOSITE),
        ("It is likely that they paid.", "It is unlikely that they paid.", ENGLISH, Turn.OPPOSITE),
        ("Such a claim is illegal.", "Such a claim is legal.", ENGLISH, Turn.OPPOSITE),
        ("Ridership rose by 10 per cent.", "Ridership rose by 12 per cent.", ENGLISH, Turn.FIGURES),
        ("Some 40 people came there.", "Some people came there.", ENGLISH, Turn.FIGURES),
        ("Two towns followed.", "Seven towns followed.", ENGLISH, Turn.FIGURES),
        ("Wir räumen das ein.", "Wir räumen das nicht ein.", GERMAN, Turn.DENIED),
        ("Die Preise stiegen seither.", "Die Preise sanken seither.", GERMAN, Turn.OPPOSITE),
        ("Das ist wahrscheinlich so.", "Das ist unwahrscheinlich so.", GERMAN, Turn.OPPOSITE),
        ("Los precios suben.", "Los precios no suben.", SPANISH, Turn.DENIED),
        ("Nous acceptons cette thèse.", "Nous n’acceptons pas cette thèse.", FRENCH, Turn.DENIED),
        ("Questo è possibile per tutti.", "Questo è impossibile per tutti.", ITALIAN, Turn.OPPOSITE),
        ("Мы признаем это.", "Мы не признаем это.", RUSSIAN, Turn.DENIED),
    ],
)  # fmt: skip
def test_a_turned_meaning_is_seen(old: str, new: str, language: str, turn: Turn) -> None:
    assert turn in [one.turn for one in compare(old, new, language)]
    assert compare(new, old, language)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We concede the point.", "We readily concede that point."),
        ("There was no choice left.", "There was not a choice left."),
        ("In 2013 fares were dropped.", "Fares were dropped in 2013."),
        ("One could say that it worked.", "You could say that it worked."),
        ("Fares rose.", "Fares rose."),
    ],
)
def test_other_words_for_the_same_are_no_turn(old: str, new: str) -> None:
    assert compare(old, new) == []


def test_the_words_are_named() -> None:
    assert compare("Fares rose by 10 euros.", "Fares fell by 12 euros.") == [
        Turned(Turn.OPPOSITE, ("fell",), ("rose",)),
        Turned(Turn.FIGURES, ("12",)),
    ]


def test_the_language_is_told_from_the_text_where_no_record_names_it() -> None:
    german = "Der Rat hat gesagt, dass es für die Menschen in der Stadt ist, und das ist nicht wenig."
    (turned,) = Signs(german).compare(fingerprint("wir sagen das"), ["wir", "sagen", "das", "nicht"])
    assert turned == Turned(Turn.DENIED, ("nicht",))
