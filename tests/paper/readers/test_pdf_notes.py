"""A mark goes to the note of its own page or chapter; where that is not certain, to none."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.readers import pdf
from argmap.paper.structure.assembly import assemble
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.sheets import FOOT, LARGE, LEFT, RAGGED, SMALL, TITLE, TOP, WIDTH, Sheets

RIDERS = ARTICLE.chapters[1].paragraphs[2]
HILLS = ARTICLE.chapters[4].paragraphs[1].split("{")[0]


@pytest.fixture
def sheets(tmp_path: Path) -> Sheets:
    return Sheets(tmp_path / "a.pdf")


def article(sheets: Sheets) -> Article:
    return assemble("a.pdf", pdf.read(sheets.save()))


def tied(found: Article) -> list[tuple[str, str]]:
    """Return for each mark the word before it and the text of its note."""
    notes = {note.number: note.text for note in found.notes}
    return [(found.text[: one.at].split()[-1], notes.get(one.note, "")) for one in found.markers]


def test_notes_that_begin_again_in_each_chapter_are_those_of_their_marks(sheets: Sheets) -> None:
    for chapter in "AB":
        for page in (0, 1):
            if not page:
                sheets.lines(f"Part {chapter}", LARGE).at(sheets.y - 8)
            sheets.lines(f"{RIDERS} {chapter}{page}one{{{2 * page + 1}}} {chapter}{page}two{{{2 * page + 2}}}")
            sheets.at(FOOT + 30)
            for number in (1, 2):
                sheets.lines(f"Note {chapter}{page}{number}.", SMALL, label=2 * page + number)
            sheets.page()
    found = article(sheets)
    words = ((f"{chapter}{page}", number) for chapter in "AB" for page in (0, 1) for number in (1, 2))
    assert tied(found) == [(f"{where}{('one', 'two')[n - 1]}", f"Note {where}{n}.") for where, n in words]
    assert [note.printed for note in found.notes] == ["", "", "", "", "1", "2", "3", "4"]


def test_a_note_that_is_missing_is_not_that_of_the_next_page(sheets: Sheets) -> None:
    sheets.lines(f"{RIDERS} One{{1}} two{{2}}").at(FOOT + 20).lines("Note 1.", SMALL, label=1).page()
    sheets.lines(f"{HILLS} Three{{1}} four{{2}}").at(FOOT + 30)
    sheets.lines("Note 3.", SMALL, label=1).lines("Note 4.", SMALL, label=2)
    assert [pair for pair in tied(article(sheets)) if pair[0] != "two"] == [
        ("One", "Note 1."),
        ("Three", "Note 3."),
        ("four", "Note 4."),
    ]
    assert ("two", "Note 4.") not in tied(article(sheets))


def chapters(sheets: Sheets, names: Sequence[str], counts: Sequence[int]) -> None:
    for name, count in zip(names, counts, strict=True):
        sheets.lines(name, LARGE).at(sheets.y - 8).lines(RIDERS)
        for number in range(1, count + 1):
            sheets.lines(f"Then {name[:3]}{number}{{{number}}} was said.", RAGGED)
        sheets.page()


def notes(sheets: Sheets, name: str, count: int, form: str = "{}. ") -> None:
    for number in range(1, count + 1):
        sheets.lines(f"{form.format(number)}Said in {name[:3]}{number}.", SMALL)


@pytest.mark.parametrize("titles", ["{}", "Notes to {}"])
def test_notes_at_the_end_that_are_grouped_by_chapters(sheets: Sheets, titles: str) -> None:
    names, counts = ("Roads", "Inns", "Coaches"), (3, 2, 3)
    sheets.lines("A book of roads", TITLE).at(sheets.y - 20)
    chapters(sheets, names, counts)
    sheets.lines("Notes", TITLE)
    for name, count in zip(names, counts, strict=True):
        sheets.at(sheets.y - 8).lines(titles.format(name), LARGE).at(sheets.y - 4)
        notes(sheets, name, count)
    found = article(sheets)
    assert [pair[1] for pair in tied(found)] == [f"Said in {pair[0]}." for pair in tied(found)]
    assert len(tied(found)) == len(found.notes) == sum(counts)
    assert [section.title for section in found.sections] == list(names)


def test_notes_behind_each_chapter(sheets: Sheets) -> None:
    for name in ("Roads", "Inns"):
        chapters(sheets, [name], [3])
        sheets.lines("Notes", LARGE).at(sheets.y - 4)
        notes(sheets, name, 3, "{} ")
        sheets.page()
    found = article(sheets)
    assert [pair[1] for pair in tied(found)] == [f"Said in {pair[0]}." for pair in tied(found)]
    assert len(found.notes) == len(found.markers) == 6


def test_marks_of_chapters_whose_notes_are_not_all_there_are_tied_to_none(sheets: Sheets) -> None:
    chapters(sheets, ("Roads", "Inns", "Coaches"), (3, 2, 3))
    sheets.lines("Notes", TITLE).at(sheets.y - 4)
    notes(sheets, "Roads", 3)
    found = article(sheets)
    assert len(found.notes) == 3
    assert not found.markers


def test_a_list_in_the_text_is_not_the_notes(sheets: Sheets) -> None:
    sheets.lines(f"{RIDERS}{{1}}").lines(f"{HILLS}{{2}}").lines(f"{RIDERS}{{3}}").page()
    sheets.lines(HILLS).lines("The council asked for:", RAGGED)
    for number, what in enumerate(("the name of the inn;", "the fare that was paid;", "the day."), 1):
        sheets.lines(f"({number}) {what}", RAGGED)
    sheets.lines(RIDERS, indent=12).lines(HILLS, indent=12).at(sheets.y - 12).lines("Notes", LARGE)
    notes(sheets, "Roads", 3)
    found = article(sheets)
    assert [note.text for note in found.notes] == ["Said in Roa1.", "Said in Roa2.", "Said in Roa3."]
    assert "(3) the day." in found.text
    assert found.text.count(HILLS[:40]) == 3


@pytest.mark.parametrize("left", [LEFT + WIDTH * 0.78, LEFT - 4])
def test_notes_in_the_margin(sheets: Sheets, left: float) -> None:
    text = LEFT + (100 if left < LEFT else 0)
    for page in (1, 2):
        sheets.lines(f"{RIDERS} Page{page}one{{1}} and more page{page}two{{2}}", left=text, width=WIDTH * 0.7)
        y = sheets.y
        sheets.at(TOP - 10).lines(f"Note {page}1 in the margin.", SMALL, left, 70, label=1)
        sheets.at(sheets.y - 6).lines(f"Note {page}2 in the margin.", SMALL, left, 70, label=2).at(y).page()
    found = article(sheets)
    assert [pair[1] for pair in tied(found)] == [f"Note {n} in the margin." for n in (11, 12, 21, 22)]
    assert "margin" not in found.text
