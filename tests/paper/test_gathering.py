"""Works once each, citations that point back, and what is odd: on notes made up for it."""

import pytest

from argmap.notation.bibliography import Footnote, Name, Work
from argmap.paper.article import Article, Entry, Note
from argmap.paper.gathering import Gathered, gather, paper_of
from argmap.paper.oddities import find_odd
from argmap.problems import Place

COAST = "Ann Lee, *The Quiet Coast*, Oslo, Northern Press, 2012"
PORTS = "Ann Lee and Bo Orr, “Ports of the North”, in *Harbour Studies*, Vol. 3, No. 1 (2010), p. 5-30"
SNOW = "Dora Nash, *Snow and Other Matters*, London, Routledge, 2011"


def paper(*notes: str, entries: tuple[str, ...] = ()) -> Article:
    made = tuple(Note(number, text, Place("p", number)) for number, text in enumerate(notes, 1))
    listed = tuple(Entry(text, Place("p", 100 + number)) for number, text in enumerate(entries, 1))
    return Article("p", "", (), (), made, listed)


def gathered(*notes: str, entries: tuple[str, ...] = (), given: tuple[Work, ...] = ()) -> Gathered:
    return gather(paper(*notes, entries=entries), given)


def cites(found: Gathered, number: int) -> list[str | int]:
    note = found.paper.footnotes[number - 1]
    return [one.work or one.ibid or "" for one in note.cites]


def odd(article: Article, rule: str) -> list[str]:
    return [one.message for one in find_odd(article) if one.rule == rule]


OF_A_YEAR = tuple(f"Ann Lee, *{title}*, Oslo, Northern Press, 2012{letter}" for title, letter in ((
    "The Quiet Coast", "a"), ("Ice", "b"), ("Tides", "c")))  # fmt: skip
POINTING = {
    "ibid": ((COAST, "Ibid., p. 4."), [1]),
    "ibid of ibid": ((COAST, "Ibid.", "Ibid."), [2]),
    "ibid in the same note": ((SNOW, f"{COAST}; ibid., p. 5."), ["lee-2012", "lee-2012"]),
    "op. cit.": ((COAST, SNOW, "Lee, op. cit., p. 5."), ["lee-2012"]),
    "of two, the title": ((COAST, PORTS, SNOW, "Lee, op. cit., p. 5; Lee, *Quiet Coast*, p. 9."), ["lee-2012"]),
    "note": ((COAST, SNOW, "See note 1 above."), ["lee-2012"]),
    "note with several": ((f"{COAST}; {SNOW}", "See note 1."), ["lee-2012", "nash-2011"]),
    "author and note": ((f"{COAST}; {SNOW}", "Nash (note 1), p. 7."), ["nash-2011"]),
    "a later note": (("See note 2.", COAST), ["lee-2012"]),
    "author and year": ((COAST, PORTS, "Lee 2012, p. 4."), ["lee-2012"]),
    "the first of a year": ((*OF_A_YEAR, "Lee 2012a, p. 4."), ["lee-2012a"]),
    "the second of a year": ((*OF_A_YEAR, "Lee 2012b, p. 4."), ["lee-2012b"]),
    "a letter that no work of the year has": ((COAST, PORTS, "Lee 2012a, p. 4."), ["lee-2012"]),
    "both authors and year": ((COAST, PORTS, "Lee and Orr (2010), 7."), ["lee-orr-2010"]),
    "author, title in quotation marks": ((COAST, PORTS, "Lee and Orr, “Ports”, p. 6."), ["lee-orr-2010"]),
    "author and page": ((SNOW, COAST, "Nash, p. 6."), ["nash-2011"]),
    "idem": ((COAST, "Idem, *Ice*, Oslo, Northern Press, 2013."), ["lee-2013"]),
    "idem without italics": ((COAST, "Idem, Ice (Oslo: Northern Press, 2013), 5."), ["lee-2013"]),
    "of a woman": ((SNOW, "Ead., Ice (London: Routledge, 2013), 5."), ["nash-2013"]),
    "id. with a title": ((COAST, "Id., *Ice*, Oslo, Northern Press, 2013."), ["lee-2013"]),
    "id. with a page": ((COAST, "Id., p. 7."), [1]),
    "id. with a section": ((COAST, "Id., Chapter 7."), [1]),
    "first word and page": ((COAST, PORTS, SNOW, "Nash, Snow, 5."), ["nash-2011"]),
    "the title that begins so": ((COAST, COAST.replace("The Quiet", "Ice and the"), "Lee, Ice, 5–7."), ["lee-2012b"]),
    "ibid through note": ((COAST, "See note 1.", "Ibid."), [2]),
}


@pytest.mark.parametrize("case", POINTING)
def test_citation_points_back(case: str) -> None:
    notes, expected = POINTING[case]
    number = 1 if case == "a later note" else len(notes)
    assert [one for one in cites(gathered(*notes), number) if one] == expected


def test_the_same_author_as_nobody_leaves_the_work_without_one() -> None:
    assert cites(gathered("Idem, *Ice*, Oslo, Northern Press, 2013."), 1) == ["ice-2013"]


def test_a_note_that_is_not_pointed_to_may_be_one_of_the_work_named() -> None:
    found = gathered(COAST, "Lee, note 1.", "Ann Lee, note 1, Oslo, 2013.")
    assert (cites(found, 2), cites(found, 3)) == ([], ["lee-2013"])


UNRESOLVED = {
    "nothing before": ("Ibid.",),
    "after an explanation": (COAST, "It is closed in winter.", "Ibid."),
    "after several works": (f"{COAST}; {SNOW}", "Ibid., p. 3."),
    "unknown author": (COAST, "Moe, op. cit., p. 3."),
    "several works of the author": (COAST, "Ann Lee, *Ice*, Oslo, Northern Press, 2013.", "Lee, op. cit."),
    "no such note": (COAST, "See note 9."),
    "no such title of the author": (COAST, "Lee, Harbours, 5."),
}


@pytest.mark.parametrize("case", UNRESOLVED)
def test_what_cannot_be_resolved_is_kept_as_text(case: str) -> None:
    notes = UNRESOLVED[case]
    last = gathered(*notes).paper.footnotes[-1]
    assert (last.cites, last.text) == ((), notes[-1])
    rule = "ibid-without-antecedent" if notes[-1].startswith("Ibid") else "unresolved-citation"
    assert len(odd(paper(*notes), rule)) == 1


def test_each_work_stands_once() -> None:
    found = gathered(f"{COAST}, p. 3.", f"See {COAST.replace('Quiet', 'quiet')}, p. 7; {SNOW}.", entries=(COAST,))
    assert [work.id for work in found.paper.works] == ["lee-2012", "nash-2011"]
    assert found.paper.references == ("lee-2012",)
    assert [cites(found, 1), cites(found, 2)] == [["lee-2012"], ["lee-2012", "nash-2011"]]


def test_works_of_one_author_and_year_get_ids_of_their_own() -> None:
    found = gathered(
        COAST, "Ann Lee, *Ice*, Oslo, Northern Press, 2012.", "Ann Lee, *Fog*, Oslo, Northern Press, 2012."
    )
    assert [work.id for work in found.paper.works] == ["lee-2012", "lee-2012b", "lee-2012c"]


@pytest.mark.parametrize(
    ("author", "key"),
    [("Ülviyyə Əliyeva", "aliyeva-2012"), ("Евгений Бахревский", "bakhrevskiy-2012"), ("Uwe Schäfer", "schafer-2012"),
     ("Dora O’Neill", "oneill-2012"), ("Thomas de Waal", "de-waal-2012"), ("Ministry of Ports", "ministry-ports-2012")],
)  # fmt: skip
def test_ids_are_plain_letters(author: str, key: str) -> None:
    found = gathered(f"{author}, *The Quiet Coast*, Oslo, Northern Press, 2012.")
    assert [work.id for work in found.paper.works] == [key]


DIFFERING = {
    "issued": f"{COAST.replace('2012', '2013')}, p. 4.",
    "author": COAST.replace("Ann Lee", "Ann Lee and Bo Orr"),
    "title": COAST.replace("Quiet Coast", "Quiet Coasts"),
    "publisher": COAST.replace("Northern Press", "Southern Press"),
}


@pytest.mark.parametrize("field", DIFFERING)
def test_note_that_differs_from_the_list(field: str) -> None:
    (message,) = odd(paper(DIFFERING[field], entries=(COAST,)), "differing-citation")
    assert f"the {field} of lee-2012" in message
    assert len(gathered(DIFFERING[field], entries=(COAST,)).paper.works) == 1


def test_page_outside_the_pages_of_the_list() -> None:
    article = paper(PORTS.replace("5-30", "31"), PORTS.replace("5-30", "30"), entries=(PORTS,))
    (message,) = odd(article, "page-outside-work")
    assert message == "note 1 cites page 31 of lee-orr-2010, which has pages 5-30"


def test_list_and_notes_that_do_not_match() -> None:
    article = paper(COAST, entries=(SNOW, SNOW))
    (unlisted,) = odd(article, "unlisted-work")
    assert unlisted == "note 1 cites lee-2012 (The Quiet Coast), which is not in the reference list"
    assert odd(article, "uncited-work") == ["no note cites nash-2011, which is in the reference list"]
    assert odd(article, "repeated-entry") == ["nash-2011 appears a second time in the reference list"]


def test_years_keep_works_apart() -> None:
    """Reports that come out each year are not one work, unless the list has only one of them."""
    report = "Ministry of Ports, *Report on All Ports*, Oslo, Northern Press, {}."
    found = gathered(report.format(2010), report.format(2011))
    assert [work.id for work in found.paper.works] == ["ministry-ports-2010", "ministry-ports-2011"]
    assert cites(gathered(report.format(2011), entries=(report.format(2010), report.format(2011))), 1) == [
        "ministry-ports-2011"
    ]


def test_rest_is_kept_and_said() -> None:
    found = gathered(f"{COAST}, on my own copy.", entries=(f"{COAST}, second printing in boards.",))
    assert found.paper.footnotes[0].cites[0].suffix == "on my own copy"
    assert found.paper.works[0].note == "The list adds: second printing in boards"
    article = paper(f"{COAST}, on my own copy.", entries=(f"{COAST}, second printing in boards.",))
    assert len(odd(article, "not-understood")) == 2


def test_works_of_a_file_are_taken_as_it_has_them() -> None:
    author = (Name(family="Lee", given="Ann"),)
    given = Work(id="Lee:Coast", type="book", title="The Quiet Coast", author=author, issued="2012", isbn="1-2-3")
    unused = Work(id="other", type="book", title="Something Else Entirely")
    found = gathered(f"{COAST}, p. 3.", given=(given, unused))
    assert cites(found, 1) == ["Lee:Coast"]
    assert [(work.id, work.isbn, work.publisher) for work in found.paper.works] == [
        ("Lee:Coast", "1-2-3", "Northern Press")
    ]
    assert found.unused == ("other",)


def test_record_is_what_the_file_says() -> None:
    record = paper_of(Article("p", "", (), title="Ports and *Snow*", authors=("Ann Lee", "CIA"))).record
    assert record
    assert (record.id, record.title, record.author[1].literal) == ("lee-cia", "Ports and Snow", "CIA")
    assert paper_of(Article("p", "", ())).record is None


def test_a_note_that_only_explains() -> None:
    found = gathered("It is closed in winter; ice lies on it.")
    assert found.paper.footnotes == (Footnote(number=1, text="It is closed in winter; ice lies on it."),)
