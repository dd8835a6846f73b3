"""A map that cannot be made up: what is false is noticed, and what says the same in other words is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checking.running import check
from argmap.notation.reading import load
from argmap.paper.reading import read_article
from tests.places import ROOT
from tests.rules.checking import found, messages

FAITHFUL = sorted((ROOT / "tests" / "rules" / "faithful").glob("*.yaml"))
GUARDS = ("figure-not-in-passage", "name-not-in-passage", "far-from-passage", "hedge-dropped", "hedge-added")
PAPER = """
# Trade of the north

## 1. Ships
Between 1914 and 1918 the Norwegian fleet lost 12 % of its ships, that is 48 of 400. Premier Knudsen, Prime Minister \
until 1920, blamed Britain and Denmark. From 48 ships the losses of the next war grew to 95.
The harbour dues brought in 2.25 million crowns a year, about an eighth of all revenue, for six months of work in the \
1920s. A loan of 30,412 crowns was paid back by Oslo, Bergen and Tromsø. The European Union did not exist yet.

## 2. Rails
Sweden built 1,250 miles of railway. Engineer Lindqvist had planned it, and he got his way in July 1907.
"""


def claim(text: str, at: str = "", more: str = "") -> str:
    at = f", at: {at}" if at else ""
    return f"claim: {{text: Things changed., premises: [{{text: {text!r}{at}{more}}}]}}\nlanguage: en\n"


@pytest.mark.parametrize("file", FAITHFUL, ids=lambda file: file.stem)
@pytest.mark.parametrize("rule", GUARDS)
def test_a_faithful_map_is_left_alone(file: Path, rule: str) -> None:
    assert check(load(file), [rule], article=read_article(file.with_suffix(".md"))) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Twelve per cent were lost.", "1.1"),
        ("In 1914-18 ships sank.", "1.1"),
        ("The later losses nearly doubled.", "1.1"),
        ("The later losses were nearly twice as high.", "1.1"),
        ("In the war of four years 48 ships sank.", "1.1"),
        ("Forty-seven more ships sank later.", "1.1"),
        ("Dues of 2,250,000 crowns were an eighth, or 12.5 per cent.", "1.2"),
        ("Half a year of work sufficed.", "1.2"),
        ("In the twenties dues mattered.", "1.2"),
        ("About 30,000 crowns were paid back by three towns.", "1.2"),
        ("Some 30,400 crowns were paid back.", "1.2"),
        ("One of the firms paid at the first attempt.", "1.2"),
        ("Sweden built twelve hundred and fifty miles.", "2.1"),
        ("1250 miles of railway were built by July 1907.", "2.1"),
        ("Thousands of ships sailed.", "2.1"),
    ],
)
def test_figures_in_other_words_are_the_same(text: str, at: str) -> None:
    assert messages("figure-not-in-passage", claim(text, at), PAPER) == []


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("Fifteen per cent were lost.", "1.1", "Fifteen"),
        ("In 1916-18 ships sank.", "1.1", "1916"),
        ("The dues were 2.25 billion crowns.", "1.2", "2.25 billion"),
        ("A third of the revenue came from dues.", "1.2", "third"),
        ("Five towns paid back.", "1.2", "Five"),
        ("It was decided in June 1907.", "2.1", "June"),
        ("It was in the 1930s.", "1.2", "1930s"),
        ("Three years of work sufficed.", "1.2", "Three"),
    ],
)
def test_a_changed_figure_is_noticed(text: str, at: str, words: str) -> None:
    (message,) = messages("figure-not-in-passage", claim(text, at), PAPER)
    assert message.startswith(f"{words!r} is neither in the passage ({at} s1")


def test_where_the_figure_stands_is_told() -> None:
    (problem,) = found("figure-not-in-passage", claim("Sweden built 1,250 miles.", "1.1"), PAPER)
    assert problem.help == "the paper has it in 2.1 s1: correct the location or the figure"


def test_without_a_place_the_whole_paper_is_compared() -> None:
    assert messages("figure-not-in-passage", claim("It had 1,250 miles and 95 ships."), PAPER) == []
    assert messages("figure-not-in-passage", claim("It had 77 ships."), PAPER) == ["'77' is nowhere in the paper"]
    assert messages("name-not-in-passage", claim("The ships were in Ghana."), PAPER) == [
        "'Ghana' is named nowhere in the paper"
    ]


def test_a_note_counts_where_it_is_listed() -> None:
    paper = PAPER + "Rails are long.[^1]\n\n[^1]: Of 77 miles, says Oberholt.\n"
    text = "Rails of 77 miles are known to Oberholt."
    for rule in ("figure-not-in-passage", "name-not-in-passage"):
        assert messages(rule, claim(text, "2.1", ", footnotes: [1]"), paper) == []
        assert len(messages(rule, claim(text, "2.1"), paper)) == 1


@pytest.mark.parametrize("rule", GUARDS)
def test_what_the_reader_adds_is_not_the_papers(rule: str) -> None:
    text = "Perhaps 77 whales from Ghana swam."
    assert messages(rule, claim(text, "1.1", ", voice: reader"), PAPER) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Norway lost ships, and Knudsen blamed the British and the Danes.", "1.1"),
        ("The Norwegians lost ships.", "1.1"),
        ("The EU was founded later.", "1.2"),
        ("The government of Norway paid.", "1.2"),
        ("Engineer Lindqvist planned for the Swedes.", "2.1"),
        ("Voters were not asked.", "2.1"),
    ],
)
def test_names_in_other_forms_are_the_same(text: str, at: str) -> None:
    assert messages("name-not-in-passage", claim(text, at), PAPER) == []


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("The Finnish fleet lost ships.", "1.1", "Finnish"),
        ("It was planned by Knudsen.", "2.1", "Knudsen"),
        ("Sweden borrowed from the Baltic Assembly.", "2.1", "Baltic Assembly"),
        ("NATO did not exist yet.", "1.2", "NATO"),
    ],
)
def test_another_name_is_noticed(text: str, at: str, name: str) -> None:
    (message,) = messages("name-not-in-passage", claim(text, at), PAPER)
    assert message.startswith(repr(name))


def test_an_adjective_of_longer_names_is_no_name() -> None:
    paper = PAPER + "The Joint Committee and a Joint Declaration of the Nordic Council followed.\n"
    assert messages("name-not-in-passage", claim("Joint projects were begun.", "1.1"), paper) == []
    (message,) = messages("name-not-in-passage", claim("It was for the Joint Committee.", "1.1"), paper)
    assert message.startswith("'Joint Committee'")


def test_a_short_common_word_is_no_form_of_a_name() -> None:
    paper = PAPER + "It cost more than the bank had.\n"
    assert len(messages("name-not-in-passage", claim("It was built by Moreau.", "2.1"), paper)) == 1


def test_the_glossary_says_what_is_the_same() -> None:
    map_ = claim("Christiania paid back its loan.", "1.2").replace(
        "language: en", "language: en\nglossary: [[Oslo, Christiania]]"
    )
    assert messages("name-not-in-passage", map_, PAPER) == []


def test_the_better_passage_is_named() -> None:
    (problem,) = found("far-from-passage", claim("Harbour dues were a large part of the revenue.", "2.1"), PAPER)
    assert problem.help == "1.2 s1 fits better: correct the location, or the statement"
    assert messages("far-from-passage", claim("Harbour dues were a large part of the revenue.", "1.2"), PAPER) == []


def test_a_map_in_another_language_is_compared_by_its_figures_alone() -> None:
    map_ = claim("Ghana verlor fünfzehn Prozent der Flotte.", "2.1").replace("language: en", "language: de")
    assert len(messages("figure-not-in-passage", map_, PAPER)) == 1
    assert messages("name-not-in-passage", map_, PAPER) == messages("far-from-passage", map_, PAPER) == []
    assert messages("figure-not-in-passage", map_.replace("language: de", "language: tr"), PAPER) == []


@pytest.mark.parametrize(
    ("paper", "text", "dropped", "added"),
    [
        ("The oil could not be exported.", "Oil exports were impossible.", 0, 0),
        ("Roughly 40 firms failed.", "40 firms failed.", 0, 0),
        ("The firms were about the same.", "The firms were roughly alike.", 0, 0),
        ("Of all firms 95 per cent failed.", "Nearly all firms failed.", 0, 0),
        ("The oil could be exported.", "Oil was exported.", 1, 0),
        ("The firms failed, though rivals may have helped, in spring.", "The firms failed in spring.", 0, 0),
        ("The firms failed.", "Perhaps the firms failed.", 0, 1),
        ("It is possible that firms fail.", "Firms may fail.", 0, 0),
        ("More than 40 firms failed.", "Perhaps 41 firms failed.", 0, 1),
        ("Failure is unlikely here.", "Failure is improbable here.", 0, 0),
    ],
)
def test_what_is_no_hedge_is_left_alone(paper: str, text: str, dropped: int, added: int) -> None:
    paper = f"## 1. Firms\n{paper}\n"
    assert len(messages("hedge-dropped", claim(text, "1.1 s1"), paper)) == dropped
    assert len(messages("hedge-added", claim(text, "1.1 s1"), paper)) == added


WORDS = st.sampled_from(
    ["Norway", "half", "12 %", "three", "years", "twice", "1914-18", "nearly", "more than", "9" * 400, "0"]
)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.lists(WORDS, max_size=12).map(" ".join))
def test_any_words_can_be_compared(text: str, passage: str) -> None:
    for rule in GUARDS:
        messages(rule, claim(f"It is {text}.", "1.1"), f"## 1. A\nIt was {passage}.\n\n## 2. B\nNothing.\n")
