import pytest

from argmap.citations.in_text.finding import find_citations
from tests.citations.in_text.shared import mentions, told

APA = [
    "Ash, A. (in press). Moss. Journal of Moss, 3, 1-9.",
    "Birch, B. (2020a). First. Town Press.",
    "Birch, B. (2020b). Second. Town Press.",
    "de la Cruz, M. (2012). Third. Town Press.",
    "Lark, A., & Moor, B. (2015). Fourth. Journal of Moss, 12(3), 100-112.",
    "Lark, A., Moor, B., & Pine, C. (2015). Fifth. Town Press.",
    "Office for Roads. (2011). Sixth. Town Press.",
    "Pine, C. (n.d.). Seventh. Town Press.",
    "Smith, A. (2001). Eighth. Town Press.",
    "Smith, J. (2001). Ninth. Town Press.",
    "The price of moss. (2017, May 3). The Courier.",
    "Freud, S. (1953). Tenth. Town Press. (Original work published 1900)",
]
CHICAGO = [
    'Ash, Ada. 2019. "Shade." Garden Studies 3 (1): 1–9.',
    "———. 2020. More Shade. Leeds: Moss.",
    "Ash, Ada, and Bo Birch. 2020. Both. Leeds: Moss.",
    "Elm, Ed. (1922) 2003. Old. Leeds: Moss.",
    "UN (United Nations). 2015. Report. New York: UN.",
    "Oak, Ola. Forthcoming. Late. Leeds: Moss.",
]
GERMAN = [
    "Bundesamt für Straßen (BAS) (2010): Bericht. Berlin: Amt.",
    "Meier, Anna (2015): Eins. Bonn: Moos.",
    "Müller, Bernd/Schmidt, Carl (2018): Zwei. Bonn: Moos.",
    "Schulz, Dora; Meier, Anna; Weber, Max (2012): Drei. Bonn: Moos.",
]


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("(Lark & Moor, 2015, p. 12)", [("Lark & Moor 2015", 5, "page 12")]),
        ("Lark and Moor (2015)", [("Lark and Moor 2015", 5, "")]),
        ("Lark et al. (2015, pp. 3–4)", [("Lark et al. 2015", 6, "page 3-4")]),
        ("Lark and Moor's (2015)", [("Lark and Moor 2015", 5, "")]),
        (
            "(Birch, 2020a, 2020b; Ash, in press)",
            [("Birch 2020a", 2, ""), ("Birch 2020b", 3, ""), ("Ash in press", 1, "")],
        ),
        ("de la Cruz (2012, chap. 3)", [("de la Cruz 2012", 4, "chapter 3")]),
        ("(Office for Roads [OR], 2011)", [("Office for Roads [OR] 2011", 7, "")]),
        ("(OFR, 2011)", [("OFR 2011", None, "")]),
        ("(Pine, n.d., para. 4)", [("Pine n.d.", 8, "paragraph 4")]),
        ("A. Smith (2001)", [("A. Smith 2001", 9, "")]),
        ("J. Smith (2001)", [("J. Smith 2001", 10, "")]),
        ("Smith (2001)", [("Smith 2001", None, "")]),
        ("(“The Price of Moss,” 2017)", [("“The Price of Moss,” 2017", 11, "")]),
        ("(Freud, 1900/1953)", [("Freud 1900/1953", 12, "")]),
        ("(Missing, 2003)", [("Missing 2003", None, "")]),
    ],
)
def test_apa(text: str, works: list[tuple[str, int | None, str]]) -> None:
    assert told(f"So it is, {text}, as (Pine, n.d.) says.", APA)[0] == (text, works)


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("(Ash 2019, 12–14)", [("Ash 2019", 1, "page 12-14")]),
        ("(Ash 2019, 12n3; Ash and Birch 2020)", [("Ash 2019", 1, "page 12n3"), ("Ash and Birch 2020", 3, "")]),
        ("Ash (2019; 2020)", [("Ash 2019", 1, ""), ("Ash 2020", 2, "")]),
        ("(Elm [1922] 2003, vol. 2, 33)", [("Elm [1922] 2003", 4, "page 2:33")]),
        ("(United Nations 2015)", [("United Nations 2015", 5, "")]),
        ("(UN 2015)", [("UN 2015", 5, "")]),
        ("(Oak, forthcoming)", [("Oak forthcoming", 6, "")]),
        ("(Birch and Ash 2020)", [("Birch and Ash 2020", None, "")]),
    ],
)
def test_chicago(text: str, works: list[tuple[str, int | None, str]]) -> None:
    assert told(f"So it is {text}; Ash (2019) agrees.", CHICAGO)[0] == (text, works)


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("(vgl. Meier 2015: 12)", [("Meier 2015", 2, "page 12")]),
        ("(Müller/Schmidt 2018, S. 33)", [("Müller/Schmidt 2018", 3, "page 33")]),
        ("Schulz u. a. (2012)", [("Schulz u. a. 2012", 4, "")]),
        ("(BAS 2010)", [("BAS 2010", 1, "")]),
    ],
)
def test_german(text: str, works: list[tuple[str, int | None, str]]) -> None:
    assert told(f"Das ist so {text}. So auch Meier (2015).", GERMAN)[0] == (text, works)


@pytest.mark.parametrize(
    "text",
    [
        "in the year (2015)",
        "(2015)",
        "(Figure 3)",
        "(n = 12)",
        "[sic]",
        "[emphasis added]",
        "(see Section 2)",
        "[0, 1]",
        "(1) this and (2) that",
        "(January 2015)",
        "John Locke (1632–1704)",
        "The Paris Agreement (2015)",
    ],
)
def test_no_citation(text: str) -> None:
    assert len(told(f"So it is, {text}, as they say. Pine (n.d.) denies it.", APA)) == 1


def test_a_text_without_a_citation_that_an_entry_confirms_has_none() -> None:
    assert told("It was signed there (Paris, 2015).", APA) == []


def test_what_stands_around_a_work_is_kept() -> None:
    first, second = mentions("(see also Pine, n.d.; cf. Birch, 2020a, p. 4, emphasis added)", APA)
    assert (first.prefix, first.suffix) == ("see also", "")
    assert (second.prefix, second.locator, second.suffix) == ("cf.", "4", "emphasis added")


def test_second_hand() -> None:
    original, read = mentions("(Elder, 1877, as cited in Pine, n.d., p. 3)", APA)
    assert (original.name, original.entries, original.second_hand) == ("Elder 1877", (), True)
    assert (read.prefix, read.entries, read.second_hand) == ("as cited in", (7,), True)
    assert mentions("(zit. nach Meier 2015, 4)", GERMAN)[0].second_hand


def test_the_page_behind_a_quotation_belongs_to_the_narrative_citation() -> None:
    assert mentions("Pine (n.d.) says “never” (p. 44), and so on.", APA)[0].locator == "44"


def test_ibid_repeats_the_work() -> None:
    assert told("So (Ash 2019, 4). And so (ibid., 6).", CHICAGO)[1] == ("(ibid., 6)", [("Ash 2019", 1, "page 6")])


def test_an_abbreviation_holds_once_it_is_introduced() -> None:
    paragraphs = ["The Board of Northern Roads (Bonro) is old.", "It is old (Bonro, 2011)."]
    found = find_citations(paragraphs, ["Board of Northern Roads. (2011). Report."], {})
    assert [one.mentions[0].entries for one in found[1]] == [(0,)]


def test_a_sentence_in_brackets_may_hold_a_narrative_citation() -> None:
    assert [text for text, _ in told("(This is what Pine (n.d.) says; see Birch, 2020a.)", APA)] == [
        "(This is what Pine (n.d.) says; see Birch, 2020a.)",
        "Pine (n.d.)",
    ]
