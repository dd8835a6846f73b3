"""Notes in which the year stands behind the authors, as psychology and biology write them (APA, Harvard)."""

import pytest

from argmap.citations.notes import parse_note
from argmap.citations.parsed import Cited

ARTICLE = "Clubb, R. and Mason, G. (2003). Captivity effects on wide-ranging carnivores. Nature 425, 473-474."
BOOK = "Reade, L. (1996). The modern zoo. Oxford: Oxford University Press."
SEVERAL = "Marino, L., Lilienfeld, S., & Malamud, R. (2010). Do zoos change minds? Society & Animals, 18(2), 126-138."
LINKED = "Clubb, R., & Mason, G. (2003). Captivity. *Nature*, *425*(6957), 473–474. https://doi.org/10.1038/425473a"


def works(note: str) -> list[tuple[str, str, str]]:
    """Return the works of a note that explains nothing: first author, title, and what they are in or come from."""
    found = parse_note(note)
    assert found.explains == ()
    return [_told(one) for one in found.cites]


def _told(one: Cited) -> tuple[str, str, str]:
    assert one.work is not None, one
    return one.work.author[0].family or "", one.work.title or "", one.work.container_title or one.work.publisher or ""


@pytest.mark.parametrize(
    ("note", "work"),
    [
        (ARTICLE, ("Clubb", "Captivity effects on wide-ranging carnivores", "Nature")),
        (BOOK, ("Reade", "The modern zoo", "Oxford University Press")),
        (SEVERAL, ("Marino", "Do zoos change minds?", "Society & Animals")),
        (LINKED, ("Clubb", "Captivity", "Nature")),
        (f"See {BOOK}", ("Reade", "The modern zoo", "Oxford University Press")),
    ],
)
def test_authors_and_year_begin_a_work(note: str, work: tuple[str, str, str]) -> None:
    assert works(note) == [work]


def test_an_address_behind_the_pages_is_that_of_the_work() -> None:
    (cited,) = parse_note(LINKED).cites
    assert cited.work
    assert (cited.work.volume, cited.work.issue, cited.work.doi) == ("425", "6957", "10.1038/425473a")


def test_a_volume_stands_behind_its_journal_without_a_sign() -> None:
    (cited,) = parse_note(ARTICLE).cites
    assert cited.work
    assert (cited.work.type, cited.work.volume) == ("article-journal", "425")


@pytest.mark.parametrize("between", [" ", "; "])
def test_several_works_in_a_note_stay_apart(between: str) -> None:
    assert [one[0] for one in works(f"{ARTICLE.rstrip('.')}{'.' if between == ' ' else ''}{between}{BOOK}")] == [
        "Clubb", "Reade",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "note",
    ["Starr (2012). See also Howard (2013).", "Starr, F. (2012). Howard, G. (2013).", "Starr 2012. Howard 2013."],
)
def test_short_forms_behind_one_another_stay_short(note: str) -> None:
    assert [one.back.year for one in parse_note(note).cites if one.back] == ["2012", "2013"]
