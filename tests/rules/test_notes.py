"""Edge cases of the rules that judge a paper's notes by themselves."""

import pytest

from argmap.checking.running import check
from argmap.notation.reading import loads
from argmap.rules.affiliated_source import institution
from argmap.rules.fragile_link import fragility
from argmap.rules.secondary_citation import second_hand


def found(rule: str, paper: str, statement: str = "footnotes: [1]") -> list[str]:
    text = f"claim: {{text: A claim., {statement}}}\npaper:\n{paper}"
    return [one.message for one in check(loads(text), [rule])]


def paper(work: str, citation: str, more: str = "") -> str:
    return f"""
  works: [{{id: w, {work}}}, {{id: v, title: V}}]
  footnotes: [{{number: 1, cites: [{{{citation}}}]}}]
{more}"""


@pytest.mark.parametrize(
    ("pages", "locator", "outside"),
    [
        ("89-104", "89", False), ("89-104", "88-90", True), ("i-xvii", "xiii", False), ("i-xvii", "3", True),
        ("89-104", "passim", False), ("10", "11", True), ("89-104", "90, 120", True),
    ],
)  # fmt: skip
def test_page_outside_work(pages: str, locator: str, outside: bool) -> None:
    messages = found("page-outside-work", paper(f"page: '{pages}'", f"work: w, locator: '{locator}'"))
    assert bool(messages) == outside


def test_page_outside_work_follows_ibid_and_passes_over_other_locators() -> None:
    text = """
  works: [{id: w, page: 1-9}]
  footnotes:
    - {number: 1, cites: [{work: w, locator: "12", label: chapter}]}
    - {number: 2, cites: [{ibid: 1, locator: "12"}]}"""
    assert found("page-outside-work", text) == ["note 2 cites page 12, but w has pages 1-9"]


def test_a_namesake_with_another_given_name_is_no_self_citation() -> None:
    record = "  record: {id: p, author: [{given: Ida, family: Berg}]}"
    assert found("self-citation", paper("author: [{given: Nils, family: Berg}]", "work: w", record)) == []
    assert found("self-citation", paper("author: [{given: I., family: Berg}, {literal: X}]", "work: w", record)) == [
        "note 1 cites a work of the paper's own author Berg, with others"
    ]


def test_names_of_an_institution() -> None:
    assert institution("Center for Strategic Studies (SAM), Baku") == ["Center for Strategic Studies", "SAM"]
    assert institution("(SAM)") == ["SAM"]
    assert institution("Faculty of Law, University of Oslo", "Oslo: University of Oslo, 2001") == ["University of Oslo"]
    assert institution("Faculty of Law, University of Oslo, Norway; Institute of Transport (IT), Lund") == [
        "Faculty of Law",
        "University of Oslo",
        "Institute of Transport",
        "IT",
    ]


def test_an_acronym_counts_only_as_a_word() -> None:
    record = "  record: {id: p, author: [{family: Berg, affiliation: Institute of Transport (IT)}]}"
    assert found("affiliated-source", paper("publisher: ITALIA", "work: w", record)) == []
    assert len(found("affiliated-source", paper("publisher: Press of IT", "work: w", record))) == 1


def test_unlisted_work_needs_a_list() -> None:
    assert found("unlisted-work", paper("title: W", "work: w")) == []
    assert len(found("unlisted-work", paper("title: W", "work: w", "  references: [v]"))) == 1


def test_uncited_work_needs_notes() -> None:
    assert found("uncited-work", "  references: [w]\n  works: [{id: w}]", "voice: author") == []


@pytest.mark.parametrize(
    ("url", "fragile"),
    [
        ("https://x.example/a.pdf", False), ("https://x.example/a?id=1", True), ("https://www.bit.ly/2xY", True),
        ("https://x.example/", True), ("https://x.example", True), ("http://[broken", False),
        ("mailto:a@b.example", False),
    ],
)  # fmt: skip
def test_fragility(url: str, fragile: bool) -> None:
    assert bool(fragility(url)) == fragile


def test_a_doi_or_a_date_of_access_settles_a_fragile_link() -> None:
    work = "URL: 'https://x.example/a?id=1'"
    assert len(found("fragile-link", paper(work, "work: w"))) == 1
    assert found("fragile-link", paper(f"{work}, DOI: 10.1/x", "work: w")) == []
    assert found("fragile-link", paper(f"{work}, accessed: 2012-01-02", "work: w")) == []


@pytest.mark.parametrize("text", ["quoted in", "As cited in", "qtd. in", "apud", "zit. nach", "цит. по"])
def test_second_hand(text: str) -> None:
    assert second_hand(text)


@pytest.mark.parametrize("text", ["see also", "cited above", "recited in", "quotation in full"])
def test_not_second_hand(text: str) -> None:
    assert not second_hand(text)


def test_news_by_address_and_by_type() -> None:
    assert len(found("news-source", paper("type: webpage, URL: 'http://t.example/news/1.html'", "work: w"))) == 1
    assert found("news-source", paper("type: webpage, URL: 'http://t.example/newsletter/1.html'", "work: w")) == []
    assert len(found("news-source", paper("type: broadcast", "work: w"))) == 1


def test_ibid_only_looks_at_all_notes_of_a_statement() -> None:
    text = """
  works: [{id: w}, {id: v}]
  footnotes: [{number: 1, cites: [{work: w}]}, {number: 2, cites: [{ibid: 1}]}]"""
    assert len(found("ibid-only", text, "footnotes: [2]")) == 1
    assert found("ibid-only", text, "footnotes: [1, 2]") == []
