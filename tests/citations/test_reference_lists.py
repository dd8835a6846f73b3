"""Entries in APA, IEEE, Vancouver, Harvard and Chicago author-date, with and without their italics."""

import re
from pathlib import Path
from typing import Any

import pytest

from argmap.citations.list_styles import style_of
from argmap.citations.parsing import parse_entry
from argmap.notation.bibliography import Work
from argmap.notation.source import parse
from argmap.paper.article import Entry
from argmap.paper.gathering import gather
from argmap.problems import Place
from tests.citations.scoring import Score, fields
from tests.paper.blocks import article

FILE = Path(__file__).parent / "reference_lists.yaml"
STYLES = parse(FILE.read_text(), FILE.name, "yaml").data
WRONG = {"apa": 0, "ieee": 1, "vancouver": 1, "harvard": 0, "chicago": 0, "others": 0}
"""How many fields of a style are still wrong at most: what it is that a work is, mostly."""


@pytest.mark.parametrize("italics", [True, False], ids=["italics", "plain"])
@pytest.mark.parametrize("style", STYLES)
def test_fields(style: str, italics: bool) -> None:
    score = Score()
    for case in STYLES[style]:
        text = case["text"] if italics else re.sub(r"\*", "", case["text"])
        found = fields(parse_entry(text).work)
        for name in case["work"].keys() | found.keys():
            score.count(text[:40], name, case["work"].get(name, ""), found.get(name, ""))
    print(f"{style}: {score}")
    assert len(score.wrong) <= WRONG[style], score


def test_a_medical_list_has_titles_without_authors() -> None:
    entries = [
        "Ash AB, Birch C. Shade. J Gard. 2019;3:1-9.",
        "Roots: a guide. Leeds: Moss; 2020.",
        "Fir G. Dew. Soil. 2001;2:3.",
    ]
    style = style_of(entries)
    assert fields(parse_entry(entries[1], style).work) == {
        "type": "book",
        "title": "Roots: a guide",
        "publisher_place": "Leeds",
        "publisher": "Moss",
        "issued": "2020",
    }
    assert style_of(["Ash, A. (2019). Shade. Moss.", entries[1]]) is None


def works(*entries: str) -> list[Work]:
    paper = article("# Introduction\nFares fell.\n# References\n" + "\n".join(f"~ {one}" for one in entries))
    return [one.work for one in gather(paper).entered]


@pytest.mark.parametrize("dash", ["———. 2020.", "——— (2020)", "–––, 2020,", "———, 2020."])
def test_a_dash_stands_for_the_authors_before(dash: str) -> None:
    found = works("Ash, Ann, and Carl Birch. 2019. Shade. Leeds: Moss.", f"{dash} Rain. Leeds: Moss.")
    assert found[1].author == found[0].author
    assert (found[1].title, found[1].issued, found[1].publisher) == ("Rain", "2020", "Moss")


@pytest.mark.parametrize(
    "text",
    [
        "[1] A. Ash and B. Birch.",
        "see there",
        "Ash, A., Birch, B., Shade and water in the gardens of (2019). Oslo. Ash A, Birch B, 2019;3:1.",
    ],
)
def test_an_entry_that_is_not_understood_says_so(text: str) -> None:
    cited = parse_entry(text)
    assert cited.work is None
    assert " ".join(cited.rest) == text
    found = gather(article(f"# Introduction\nFares fell.\n# References\n~ {text}\n~ Ash, A. (2019). Shade. Moss."))
    assert found.entered[0].cited.rest


def test_the_label_does_not_matter_to_the_work() -> None:
    entry = Entry("Ash AB. Shade. J Gard. 2019;3:1-9.", Place("p", 1), "3")
    assert (entry.label, fields(parse_entry(entry.text).work)["author"]) == ("3", "AB Ash")


FORMS: dict[str, dict[str, Any]] = {
    "Fern, G. et al. Cells of leaves. Nat. Gard. 33, 155–160 (2015).": {"container_title": "Nat. Gard", "volume": "33"},
    "Fern, G.; Ash, A. B. Cells. J. Am. Gard. Soc. 2015, 137, 155–160.": {"container_title": "J. Am. Gard. Soc"},
    "G. Fern, A. Ash, Cells of leaves, J. Clean. Gard. 33 (2015) 155–160.": {"container_title": "J. Clean. Gard"},
    "Fern, G., Ash, A.: Cells of leaves. J. Gard. 12(3), 155–160 (2015)": {"container_title": "J. Gard", "issue": "3"},
    "Gus Fern and Ann Ash. 2015. Cells. Commun. ACG 12, 3 (March 2015), 155–160.": {"container_title": "Commun. ACG"},
    "Fern G, Ash A (2015) Cells of leaves. J Gard 12:155–160": {"container_title": "J Gard", "volume": "12"},
    "Fern, G., Ash, A., 2015. Cells of leaves. J. Clean. Gard. 12, 155–160.": {"container_title": "J. Clean. Gard"},
}


LANGUAGES = {
    "Farn, Anna / Esche, Bernd: Schatten, in: Gartenstudien, Jg. 3 (2019), H. 1, S. 1–9.": "Anna Farn & Bernd Esche",
    "Farn, Anna: Schatten und Wasser. Berlin: Springer 2019.": "Anna Farn",
    "Chêne, J. et Orme, P. (2015), « L’ombre et l’eau », Jardins, vol. 3, n° 1, p. 1-9.": "J. Chêne & P. Orme",
    "Chêne, Jean, L’ombre des villes, Paris, Gallimard, 2012.": "Jean Chêne",
    "Roble, M., & Pino, J. (2018). Sombra y agua. Revista de Jardines, 3(1), 1–9.": "M. Roble & J. Pino",
}


@pytest.mark.parametrize("text", LANGUAGES)
def test_lists_in_other_languages(text: str) -> None:
    cited = parse_entry(text)
    found = fields(cited.work)
    assert found["author"] == LANGUAGES[text]
    assert found["title"].split()[0] in ("Schatten", "L’ombre", "Sombra")
    assert {"container_title", "publisher"} & found.keys()
    assert cited.rest == ()


@pytest.mark.parametrize("text", FORMS)
def test_the_numbers_of_other_publishers(text: str) -> None:
    found = fields(parse_entry(text).work)
    assert found["type"] == "article-journal"
    assert (found["page"], found["issued"][:4]) == ("155-160", "2015")
    assert found.items() >= FORMS[text].items()
    assert found["title"].startswith("Cells")
    assert "Fern" in found["author"]
