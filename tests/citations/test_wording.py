import pytest

from argmap.citations.wording import (
    citation_text,
    date,
    locator_text,
    name,
    names,
    note_link,
    note_text,
    short_name,
    work_link,
    work_text,
)
from argmap.notation.bibliography import Citation, Footnote, Name, Work

ADA, VAN = Name(given="Ada", family="Brook"), Name(given="L.", non_dropping_particle="van", family="Berg", suffix="Jr.")
OFFICE = Name(literal="Water Office")
ARTICLE = Work(
    id="brook-2012", type="article-journal", title="Clean lakes", author=(ADA, VAN), container_title="The Valley",
    volume="6", issue="2", issued="2012-22",
)  # fmt: skip
CHAPTER = Work(
    id="c", title="Sewers", author=(OFFICE,), editor=(ADA,), container_title="Towns", collection_title="Papers",
    number="13", publisher_place="Rome", publisher="IAI", issued="2013-01",
)  # fmt: skip
WORKS = {work.id: work for work in (ARTICLE, CHAPTER)}


def test_those_who_are_not_named_are_joined_without_an_and() -> None:
    others = Name(literal="et al.")
    assert names((ADA, others)) == "Ada Brook et al."
    assert names((ADA, VAN, others)) == "Ada Brook, L. van Berg Jr. et al."
    work = Work(id="w", type="book", title="W", author=(ADA, others), issued="2017")
    assert short_name(work) == "Brook et al. 2017"
    assert short_name(work.model_copy(update={"author": (ADA, VAN)})) == "Brook and van Berg 2017"


def test_names() -> None:
    assert [name(one) for one in (ADA, VAN, OFFICE)] == ["Ada Brook", "L. van Berg Jr.", "Water Office"]
    assert names(()) == ""
    assert names((ADA,)) == "Ada Brook"
    assert names((ADA, VAN)) == "Ada Brook and L. van Berg Jr."
    assert names((ADA, VAN, OFFICE)) == "Ada Brook, L. van Berg Jr. and Water Office"


@pytest.mark.parametrize(
    ("issued", "shown"),
    [("2012", "2012"), ("2012-06", "2012-06"), ("2012-21", "Spring 2012"), ("2012-24", "Winter 2012")],
)
def test_dates(issued: str, shown: str) -> None:
    assert date(issued) == shown


def test_works_in_one_line() -> None:
    assert work_text(ARTICLE, "p. 4") == (
        "Ada Brook and L. van Berg Jr., “Clean lakes”, in The Valley, vol. 6, no. 2, Summer 2012, p. 4"
    )
    assert work_text(CHAPTER) == ("Water Office, “Sewers”, in Ada Brook (ed.), Towns, Papers 13, Rome, IAI, 2013-01")
    assert "in Ada Brook and Water Office (eds), Towns" in work_text(
        CHAPTER.model_copy(update={"editor": (ADA, OFFICE)})
    )
    assert work_text(Work(id="bare")) == "bare"


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        (Citation(work="c", locator="22-23"), "pp. 22-23"),
        (Citation(work="c", locator="4", label="chapter"), "ch. 4"),
        (Citation(work="c", locator="4", label="verse"), "verse 4"),
        (Citation(work="c"), ""),
    ],
)
def test_locators(citation: Citation, shown: str) -> None:
    assert locator_text(citation) == shown


def test_citations() -> None:
    assert citation_text(Citation(ibid=3, locator="9"), WORKS) == "Ibid. (note 3), p. 9"
    assert citation_text(Citation(work="gone", prefix="See", suffix="at length"), WORKS) == (
        "See gone (not among the works) at length"
    )
    assert citation_text(Citation(work="c", prefix="Cf.", locator="9"), WORKS) == f"Cf. {work_text(CHAPTER, 'p. 9')}"


def test_notes_end_in_one_full_stop() -> None:
    cites = (Citation(ibid=1), Citation(work="gone"))
    assert note_text(Footnote(number=2, cites=cites, text="An explanation."), WORKS) == (
        "Ibid. (note 1); gone (not among the works). An explanation."
    )
    assert note_text(Footnote(number=2, text="An explanation"), WORKS) == "An explanation."
    assert note_text(Footnote(number=2, text="Is it one?"), WORKS) == "Is it one?"


@pytest.mark.parametrize(
    ("text", "work", "expected"),
    [
        ("Test report", Work(id="w", title="Test report."), "Test report."),
        ("Test report 4 is secret", Work(id="w", title="Test report"), "Test report. Test report 4 is secret."),
        ("Brook, Ada: Clean Lakes, 2012", Work(id="w", title="Clean lakes", author=(ADA,), issued="2012"),
         "Brook, Ada: Clean Lakes, 2012."),
        ("Clean lakes are rare", Work(id="w", title="Clean lakes", author=(ADA,)),
         "Ada Brook, Clean lakes. Clean lakes are rare."),
        ("Brook 2012, p. 4", Work(id="w", author=(ADA,), issued="2012"), "Brook 2012, p. 4."),
        ("https://a.example/b", Work(id="w", title="a.example", url="https://a.example/b"), "https://a.example/b."),
    ],
)  # fmt: skip
def test_a_note_that_gives_its_work_in_full_is_not_said_twice(text: str, work: Work, expected: str) -> None:
    note = Footnote(number=1, text=text, cites=(Citation(work="w"),))
    assert note_text(note, {"w": work}) == expected


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c#d", True), ("HTTP://example.org", True), ("mailto:a@example.org", True),
        ("javascript:alert(1)", False), ("data:text/html,x", False), ("file:///etc/passwd", False),
        ("https://example.org/a b", False), ('https://example.org/"onload="x', False), ("//example.org", False),
        (" https://example.org", False), ("https://example.org/<script>", False),
        ("https://x.example\njavascript:", False),
    ],
)  # fmt: skip
def test_only_addresses_that_open_a_page_are_links(url: str, safe: bool) -> None:
    assert work_link(Work(id="w", url=url)) == (url if safe else None)


def test_a_doi_comes_before_an_address() -> None:
    assert work_link(Work(id="w", doi="10.1/x", url="https://example.org")) == "https://doi.org/10.1/x"
    assert work_link(Work(id="w", doi='10.1/x"y')) is None


def test_a_note_links_to_the_first_work_that_has_an_address() -> None:
    works = {"a": Work(id="a"), "b": Work(id="b", url="https://example.org/b"), "c": Work(id="c", doi="10.1/c")}
    cites = tuple(Citation(work=key) for key in ("gone", "a", "b", "c"))
    assert note_link(Footnote(number=1, cites=(Citation(ibid=9), *cites)), works) == "https://example.org/b"
    assert note_link(Footnote(number=1, cites=cites[:2]), works) is None
