"""The record of a paper: who wrote it, where they are, when and where it appeared."""

from pathlib import Path
from typing import Any

import pytest

from argmap.paper.gathering import paper_of
from argmap.paper.reading import read_article

TEXT = "\n\n## 1 Introduction\n\nFares fell in 2013. More people rode the buses.\n"
HEAD = "# Fares and Fairness in Small Towns\n\n"


def record(tmp_path: Path, text: str, name: str = "p.md") -> dict[str, Any]:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    found = paper_of(read_article(file)).record
    return found.model_dump(by_alias=True, exclude_defaults=True) if found else {}


def test_a_date_behind_an_institution_is_the_papers(tmp_path: Path) -> None:
    assert record(tmp_path, f"{HEAD}Ann Lee\n\n{OSLO}, 3 May 2021{TEXT}")["issued"] == "2021-05-03"


def affiliations(found: dict[str, Any]) -> dict[str, str | None]:
    return {f"{one['given']} {one['family']}": one.get("affiliation") for one in found["author"]}


OSLO, LUND = "University of Oslo", "Institute of Transport, Lund"
BOTH = {"Ann Lee": OSLO, "Bo Orr": LUND}


@pytest.mark.parametrize(
    "lines",
    [
        f"Ann Lee<sup>1</sup>, Bo Orr<sup>2</sup>\n\n<sup>1</sup> {OSLO}\n\n<sup>2</sup> {LUND}",
        f"Ann Lee¹ and Bo Orr²\n\n¹{OSLO}\n²{LUND}\n*Corresponding author: bo@it.example",
        f"Ann Lee<sup>a</sup>, Bo Orr<sup>b,*</sup>\n\n<sup>a</sup> {OSLO}\n\n<sup>b</sup> {LUND}",
        f"**Ann Lee**\n{OSLO}\n\n**Bo Orr**\n{LUND}",
        f"Ann Lee ({OSLO}) and Bo Orr ({LUND})",
        f"Ann Lee[^1] and Bo Orr[^2]\n\n[^1]: {OSLO}.\n\n[^2]: {LUND}.",
    ],
)
def test_institutions_under_the_title(tmp_path: Path, lines: str) -> None:
    assert affiliations(record(tmp_path, HEAD + lines + TEXT)) == BOTH


def test_numbered_institutions_are_no_notes(tmp_path: Path) -> None:
    lines = f"Ann Lee<sup>1</sup>\n\n<sup>1</sup> {OSLO}"
    note = "\n\n## 2 More\n\nThey paid.<sup>1</sup>\n\n<sup>1</sup> Town council, *Tariff*, 2013.\n"
    file = tmp_path / "p.md"
    file.write_text(HEAD + lines + TEXT + note, "utf-8")
    article = read_article(file)
    assert [one.text.replace("*", "") for one in article.notes] == ["Town council, Tariff, 2013."]
    assert len(article.markers) == 1
    assert affiliations(record(tmp_path, HEAD + lines + TEXT + note)) == {"Ann Lee": OSLO}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (f"Ann Lee and Bo Orr\n\n{OSLO}", {"Ann Lee": OSLO, "Bo Orr": OSLO}),
        (f"Ann Lee, {OSLO}", {"Ann Lee": OSLO}),
        (f"Ann Lee\n\n{OSLO}, 3 May 2021", {"Ann Lee": OSLO}),
        (f"Cambridge University Press\n\nAnn Lee\n\n{OSLO}", {"Ann Lee": OSLO}),
        (f"Ann Lee, Bo Orr\n\n1 {OSLO}\n\n2 {LUND}", {"Ann Lee": None, "Bo Orr": None}),
    ],
)
def test_whose_institution_it_is(tmp_path: Path, lines: str, found: dict[str, str | None]) -> None:
    assert affiliations(record(tmp_path, HEAD + lines + TEXT)) == found


def test_a_note_on_the_author_and_one_on_the_paper(tmp_path: Path) -> None:
    text = (
        f"{HEAD}by Ann Lee\\*\n\n## Introduction\n\nFares fell and they were\n\n---\n\n"
        "Paper prepared for the town council, 25 January 2013. Presented in Rome, 8 November 2012.\n\n"
        "\\* Ann Lee is Senior Fellow at the Institute of Transport (IT), Lund.\n\n"
        "<sup>1</sup> Town council, *Tariff*, 2013.\n\n---\n\nnever raised again.<sup>1</sup>\n"
    )
    found = record(tmp_path, text)
    assert affiliations(found) == {"Ann Lee": "Institute of Transport (IT), Lund"}
    assert found["issued"] == "2013-01-25"
    assert found["id"] == "lee-2013"


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("January 2021", "2021-01"),
        ("Rome, 3 January 2021", "2021-01-03"),
        ("Working Paper No. 12, March 2018", "2018-03"),
        ("Journal of Bus Studies, Vol. 3, No. 2 (2017), pp. 1-20", "2017"),
        ("Received 3 May 2019; accepted 4 June 2020; published 7 July 2020", "2020-07-07"),
        ("Received: 3 May 2019. Accepted: 4 June 2020.", "2020-06-04"),
        ("Stand: 12. März 2019", "2019-03-12"),
        ("Received 3 May 2019", None),
        ("Summer Street 2019", None),
    ],
)
def test_a_date_under_the_title(tmp_path: Path, line: str, issued: str | None) -> None:
    assert record(tmp_path, f"{HEAD}Ann Lee\n\n{line}{TEXT}").get("issued") == issued


def test_a_doi_under_the_title_and_none_of_the_list(tmp_path: Path) -> None:
    entry = "\n\n## References\n\nAnn Holm, *Traffic Count*, Oslo, Town Press, 2020, doi:10.5555/other\n"
    assert record(tmp_path, f"{HEAD}Ann Lee\n\nhttps://doi.org/10.1234/x.5{TEXT}{entry}")["DOI"] == "10.1234/x.5"
    assert "DOI" not in record(tmp_path, f"{HEAD}Ann Lee{TEXT}{entry}")


def test_back_matter_gives_no_author(tmp_path: Path) -> None:
    entry = "Ann Holm, *Traffic Count*, Oslo, Town Press, 2020"
    back = f"\n\n## References\n\n{entry}\n\n## Hazell Watson\n\nPrinted matter.\n"
    assert "author" not in record(tmp_path, f"{HEAD}{TEXT}{back}")


FRONT = """\
---
# written by hand
title: Fares
{authors}
date: {date}
doi: https://doi.org/10.1000/abc
---

# 1 Introduction

Fares fell in 2013. More people rode.
"""
AUTHORS = {
    "shared by number": """\
authors:
  - {name: Ann Lee, affiliation: "1"}
  - {given-names: Bo, surname: Orr, affiliation: [2]}
affiliations:
  - {name: University of Oslo, index: 1}
  - {name: "Institute of Transport, Lund", index: 2}""",
    "shared by id": """\
author:
  - name: {given: Ann, family: Lee}
    affiliations: [{ref: uo}]
  - name: Bo Orr
    affiliations: [{id: it, name: Institute of Transport, city: Lund}]
affiliations: [{id: uo, name: University of Oslo}]""",
    "name as key": """\
author:
  - Ann Lee: {institute: [uo]}
  - Bo Orr: {institute: [it]}
institute:
  - uo: University of Oslo
  - it: {name: Institute of Transport, city: Lund}""",
    "with each": """\
author:
  - {name: Ann Lee, affiliation: University of Oslo}
  - {name: Bo Orr, affiliation: "Institute of Transport, Lund"}""",
}


@pytest.mark.parametrize("form", AUTHORS)
def test_front_matter(tmp_path: Path, form: str) -> None:
    found = record(tmp_path, FRONT.format(authors=AUTHORS[form], date="18 August 2020"))
    assert affiliations(found) == BOTH
    assert (found["issued"], found["DOI"]) == ("2020-08-18", "10.1000/abc")


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2021-05-12", "2021-05-12"), ("2021/5/12", "2021-05-12"), ("2021-05-12T10:00:00Z", "2021-05-12"),
        ("2021", "2021"), ("May 12, 2021", "2021-05-12"), ("{year: 2021, month: 5}", "2021-05"),
        ('"`r Sys.Date()`"', None), ("today", None), ("2021-02-30", None),
    ],
)  # fmt: skip
def test_dates_in_front_matter(tmp_path: Path, date: str, issued: str | None) -> None:
    found = record(tmp_path, FRONT.format(authors="author: Ann Lee\ninstitute: University of Oslo", date=date))
    assert found.get("issued") == issued
    assert affiliations(found) == {"Ann Lee": OSLO}


def test_where_it_appeared(tmp_path: Path) -> None:
    citation = "author: Ann Lee\ncitation: {container-title: Bus Studies, volume: 3, issue: 2, page: 1-20}"
    found = record(tmp_path, FRONT.format(authors=citation, date=2021))
    assert found["type"] == "article-journal"
    assert [found[key] for key in ("container-title", "volume", "issue", "page")] == ["Bus Studies", "3", "2", "1-20"]


def test_the_head_of_an_html_file(tmp_path: Path) -> None:
    meta = {
        "citation_author": "Lee, Ann", "citation_author_institution": OSLO, "DC.Date": "2019-03-01T10:00:00+00:00",
        "dc.identifier": "doi:10.5555/xyz-1", "citation_journal_title": "Bus Studies", "citation_firstpage": "3",
        "citation_lastpage": "9",
    }  # fmt: skip
    head = "".join(f'<meta name="{name}" content="{content}">' for name, content in meta.items())
    body = "<h1>Fares</h1><p class=author>Ann Lee<sup>1</sup></p><h2>Introduction</h2><p>Fares fell. More rode.</p>"
    found = record(tmp_path, f"<html><head><title>Fares</title>{head}</head><body>{body}</body></html>", "p.html")
    assert affiliations(found) == {"Ann Lee": OSLO}
    assert [found[key] for key in ("issued", "DOI", "container-title", "page")] == [
        "2019-03-01", "10.5555/xyz-1", "Bus Studies", "3-9",
    ]  # fmt: skip


def test_the_properties_of_a_docx(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.core_properties.author, document.core_properties.identifier = "Windows User", "doi:10.1000/abc"
    document.styles.add_style("Date", 1)
    document.add_paragraph("Fares", style="Title")
    document.add_paragraph("12 May 2020", style="Date")
    names = document.add_paragraph("Ann Lee")
    names.add_run("1").font.superscript = True
    document.add_paragraph(f"1 {OSLO}")
    document.add_heading("Introduction", 1)
    document.add_paragraph("Fares fell in 2013. More people rode.")
    document.save(str(tmp_path / "p.docx"))
    found = paper_of(read_article(tmp_path / "p.docx")).record
    assert found is not None
    assert (found.issued, found.doi) == ("2020-05-12", "10.1000/abc")
    assert [(one.family, one.affiliation) for one in found.author] == [("Lee", OSLO)]


def test_the_information_of_a_pdf(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "p.pdf"))
    canvas.setAuthor("Hazell Watson")
    canvas.setSubject("Bus Studies, 3 (2020) 1-20. doi:10.1234/bus.2020.5")
    for number, text in enumerate(["Fares fell in 2013.", "More people rode the buses."]):
        canvas.drawString(72, 700 - 20 * number, text)
    canvas.save()
    found = read_article(tmp_path / "p.pdf")
    assert [one.text for one in found.stated if "10.1234" in one.text]
    assert found.authors == ()


def test_an_institution_in_brackets_behind_an_author(tmp_path: Path) -> None:
    found = record(tmp_path, FRONT.format(authors=f'author: "Ann Lee ({OSLO}); Bo Orr (ed.)"', date=2021))
    assert affiliations(found) == {"Ann Lee": OSLO, "Bo Orr": None}


FRONTS: dict[str, tuple[str, list[str], dict[str, str]]] = {
    "a journal's line": (
        "Ann Lee\n\nUniversity of Oslo\n\nJournal of Fares, Vol. 12, No. 3 (2015), pp. 100-120",
        ["Lee (University of Oslo)"],
        {"issued": "2015", "container-title": "Journal of Fares", "volume": "12", "issue": "3", "page": "100-120"},
    ),
    "a journal's short line": (
        "Ann Lee, Bo Orr\n\nJ. Fare Res. (2015) 24, 123–130\n\ndoi: 10.1111/jfr.12345",
        ["Lee", "Orr"],
        {"issued": "2015", "volume": "24", "page": "123-130", "DOI": "10.1111/jfr.12345"},
    ),
    "a season of two years": ("Ann Lee\n\nFare Quarterly 14:2 (Winter 2011/12): 55–80", ["Lee"], {"issued": "2011"}),
    "a series": (
        "By Ann Lee and Bo Orr\n\nFIT Working Papers 13 | 05 – March 2013",
        ["Lee", "Orr"],
        {"issued": "2013-03"},
    ),
    "a preprint": (
        "Ann LEE & Bo ORR\n\narXiv:1901.00001v2 [econ.GN] 3 Jan 2019",
        ["LEE", "ORR"],
        {"issued": "2019-01-03"},
    ),
    "degrees and positions": (
        "Dr. Ann Lee, PhD\n\nSenior Lecturer, University of Oslo",
        ["Lee (University of Oslo)"],
        {},
    ),
    "labels": ("Author: Ann Lee\n\nSupervisor: Prof. Bo Orr\n\nDate: 3/5/2020", ["Lee"], {"issued": "2020"}),
    "day and month that are sure": ("Ann Lee\n\nPublished: 23/5/2020", ["Lee"], {"issued": "2020-05-23"}),
    "three dates in a line": (
        "Ana García\n\nRecibido: 3 de mayo de 2020 / Aceptado: 4 de junio de 2020 / Publicado: 5 de julio de 2020",
        ["García"],
        {"issued": "2020-07-05"},
    ),
    "a version": ("Ann Lee\n\nVersion of 12 May 2021. Comments welcome.", ["Lee"], {"issued": "2021-05-12"}),
    "copyright": ("Ann Lee\n\nPrinted by John Smith & Sons\n\n© 2019 by the author", ["Lee"], {"issued": "2019"}),
    "dots between names": (
        "Ann Lee¹ · Bo Orr²\n\nPublished online: 5 July 2020",
        ["Lee", "Orr"],
        {"issued": "2020-07-05"},
    ),
    "family names first": (
        "Lee, Ann; Orr, Bo\n\nUniversity of Oslo",
        ["Lee (University of Oslo)", "Orr (University of Oslo)"],
        {},
    ),
    "Russian": ("Иванов И. И.\n\nМосковский университет", ["Иванов (Московский университет)"], {}),
    "Chinese": ("王小明\n\n北京大学\n\n2020年5月3日", ["王小明 (北京大学)"], {"issued": "2020-05-03"}),
    "Portuguese": ("Ana Lopes\n\nUniversidade de Lisboa", ["Lopes (Universidade de Lisboa)"], {}),
    "Polish": ("Anna Nowak\n\nUniwersytet Gdański", ["Nowak (Uniwersytet Gdański)"], {}),
    "a comma before and": (
        "Sara Lind¹*, Per Holm¹, and Eva Dahl²\n\n1 Lund University, Sweden\n2 Institute for Ports, Sweden",
        ["Lind (Lund University, Sweden)", "Holm (Lund University, Sweden)", "Dahl (Institute for Ports, Sweden)"],
        {},
    ),
    "labels in brackets": (
        "Sara Lind [1], Per Holm [2]\n\n[1] Lund University\n\n[2] Institute for Ports",
        ["Lind (Lund University)", "Holm (Institute for Ports)"],
        {},
    ),
    "thanks behind the institution": (
        "Sara Lind*\n\n*Department of Economics, Lund University. I thank Per Holm for comments.",
        ["Lind (Department of Economics, Lund University)"],
        {},
    ),
    "a thesis": (
        "Sara Lind\n\nMaster's Thesis\n\nLund University, Spring 2019",
        ["Lind (Lund University)"],
        {"issued": "2019-21"},
    ),
    "nobody": ("**Author Contributions**\n\nAnn Lee wrote it.", [], {}),
}


@pytest.mark.parametrize("what", FRONTS)
def test_what_stands_under_the_title(tmp_path: Path, what: str) -> None:
    lines, authors, said = FRONTS[what]
    found = record(tmp_path, HEAD + lines + TEXT)
    people = ((one.get("family") or one["literal"], one.get("affiliation")) for one in found.get("author", ()))
    assert [f"{name} ({body})" if body else name for name, body in people] == authors
    assert {name: found.get(name) for name in said} == said
    if not said:
        assert "issued" not in found
