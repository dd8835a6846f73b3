import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.meaning import Cue, Suspicion, suspicions
from argmap.teaching.meaning.suspicions import LONGEST

ENGLISH, GERMAN = "en", "de"
BOUND = 2.0
"""Seconds within which a text of any length is answered; what is looked at takes a small part of them."""


@pytest.mark.parametrize(
    ("one", "other", "cue"),
    [
        ("Fares rose.", "Fares did not rise.", Cue.DENIED),
        ("The tram pays for itself.", "The tram hardly pays for itself.", Cue.DENIED),
        ("They asked for permission.", "They failed to ask for permission.", Cue.DENIED),
        ("They won't pay.", "They will pay.", Cue.DENIED),
        ("The tram makes towns richer.", "The tram makes towns poorer.", Cue.OPPOSITE),
        ("Fares rose before the vote.", "Fares rose after the vote.", Cue.OPPOSITE),
        ("A strike is likely.", "A strike is unlikely.", Cue.OPPOSITE),
        ("All towns have trams.", "Some towns have trams.", Cue.OPPOSITE),
        ("The line opened in 1931.", "The line opened in 1913.", Cue.FIGURES),
        ("Two thirds walk to work.", "A third walks to work.", Cue.FIGURES),
        ("Cars crowd out trams.", "Trams crowd out cars.", Cue.EXCHANGED),
        ("Dense towns build trams.", "Trams build dense towns.", Cue.EXCHANGED),
    ],
)
def test_what_speaks_against_the_same_meaning_is_seen(one: str, other: str, cue: Cue) -> None:
    assert [found.cue for found in suspicions(one, other, ENGLISH)] == [cue]


@pytest.mark.parametrize(
    ("one", "other", "cue"),
    [
        ("Die Preise steigen.", "Die Preise steigen nicht.", Cue.DENIED),
        ("Die Reform gelingt.", "Die Reform gelingt kaum.", Cue.DENIED),
        ("Die Preise stiegen.", "Die Preise sanken.", Cue.OPPOSITE),
        ("Das Werk wurde größer.", "Das Werk wurde kleiner.", Cue.OPPOSITE),  # ß counts as ss on both sides
        ("Der Bau kostete 3,5 Millionen.", "Der Bau kostete 5,3 Millionen.", Cue.FIGURES),
        ("Armut führt zu Streit.", "Streit führt zu Armut.", Cue.EXCHANGED),
    ],
)
def test_german_is_known_too(one: str, other: str, cue: Cue) -> None:
    assert [found.cue for found in suspicions(one, other, GERMAN)] == [cue]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A strike is likely.", "A strike is not unlikely."),
        ("The town has no money.", "The town lacks money."),
        ("Fares did not rise.", "Fares never rose."),
        ("The poor need cheap trams.", "Cheap trams are needed by the poor."),
        ("Noise causes stress.", "Stress comes from noise."),
        ("In winter, trams carry more people.", "Trams carry more people, in winter."),
        ("About a fifth of them walk.", "18 per cent of them walk."),
        ("The line opened in 1931.", "The line opened in the 1930s."),
        ("The line opened in 1931.", "The line was opened long ago."),
        ("Trams help not only the poor.", "Trams help others than the poor."),
        ("", ""),
    ],
)
def test_other_words_for_the_same_are_not_suspected(one: str, other: str) -> None:
    assert suspicions(one, other, ENGLISH) == []


def test_the_words_are_named() -> None:
    assert suspicions("Fares rose by 10 euros.", "Fares fell by 12 euros.", ENGLISH) == [
        Suspicion(Cue.OPPOSITE, ("rose",), ("fell",)),
        Suspicion(Cue.FIGURES, ("10",), ("12",)),
    ]
    assert suspicions("Cars beat trams.", "Trams beat cars.", ENGLISH) == [
        Suspicion(Cue.EXCHANGED, ("Cars", "beat", "trams"), ("Trams", "beat", "cars"))
    ]


def test_the_language_is_told_from_the_texts() -> None:
    assert suspicions("Die Preise sind gestiegen.", "Die Preise sind nicht gestiegen.")
    assert suspicions("The fares are up.", "The fares are not up.")


def test_of_an_unknown_language_nothing_is_said() -> None:
    assert suspicions("Fares rose.", "Fares did not rise.", "tlh") == []


@given(st.text(), st.text(), st.sampled_from([ENGLISH, GERMAN, None]))
def test_which_sentence_comes_first_only_exchanges_the_sides(one: str, other: str, tag: str | None) -> None:
    there, back = suspicions(one, other, tag), suspicions(other, one, tag)
    assert [found.cue for found in there] == [found.cue for found in back]


TELLING = [
    "not", "no", "never", "rise", "fall", "rose", "fell", "all", "some", "none", "trams", "cars", "by", "because", "10",
    "12", "1931", "1930s", "likely", "unlikely", "a", "little", ",", ".",
]  # fmt: skip
WORDS = st.sampled_from(TELLING)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.lists(WORDS, max_size=12).map(" ".join))
def test_that_holds_for_telling_words_too(one: str, other: str) -> None:
    there, back = suspicions(one, other, ENGLISH), suspicions(other, one, ENGLISH)
    assert [found.cue for found in there] == [found.cue for found in back]
    assert suspicions(one, one, ENGLISH) == []


def test_a_text_of_a_megabyte_is_answered_soon() -> None:
    long = "Not all of the 12 trams rose because of it, by far. " * 20_000
    start = time.process_time()
    assert suspicions(long, long[:LONGEST], ENGLISH) == []
    suspicions(long, "7" * 1_000_000, ENGLISH)
    assert time.process_time() - start < BOUND
