"""What is left out of a PDF is no running text, and is listed with its reason; no word of it vanishes."""

import random
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
import pytest

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers import pdf
from argmap.paper.reasons import Reason
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.setting import Style
from tests.paper.readers.sheets import BOLD, FOOT, LARGE, LEFT, RAGGED, SMALL, TITLE, TOP, WIDTH, Sheets
from tests.paper.readers.writing_pdf import write_pdf

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

WORDS = ("inns", "road", "kept", "a", "book", "of", "guests", "who", "came", "by", "coach", "before", "rails", "fell")
SPACED = Style("Times-Roman", 10, 20, justified=False)


@pytest.fixture
def sheets(tmp_path: Path) -> Sheets:
    return Sheets(tmp_path / "a.pdf")


def prose(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize() + "."


def left_out(path: Path) -> dict[Reason, str]:
    """Return what is left out, by its reason."""
    found: dict[Reason, str] = {}
    for block in pdf.read(path):
        if block.kind is BlockKind.ASIDE:
            found[block.why] = " ".join(filter(None, (found.get(block.why), block.text)))
    return found


def paragraphs(path: Path) -> list[str]:
    return [block.text for block in pdf.read(path) if block.kind is BlockKind.PARAGRAPH]


def letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(one for one in unicodedata.normalize("NFKC", " ".join(texts)) if one.isalnum())


def missing(path: Path) -> Counter[str]:
    """Return the letters and digits that PDFium finds in a file, and that stand in no block of it."""
    blocks = list(pdf.read(path))
    counted = {block.number: block.printed for block in blocks if block.kind is BlockKind.NOTE and block.printed}
    found = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    return letters(found) - letters(said for block in blocks for said in _said(block, counted))


def _said(block: Block, counted: dict[int | None, str]) -> list[str]:
    """Return what a block says: its text, its label, the labels of marks in it."""
    note = [block.printed or str(block.number)] if block.kind is BlockKind.NOTE and block.number else []
    return [block.text, block.label, *note, *(counted.get(mark.note, str(mark.note)) for mark in block.marks)]


@pytest.mark.parametrize("seed", range(6))
def test_every_word_of_a_file_is_in_a_block(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    sheets = Sheets(tmp_path / "a.pdf")
    style = chance.choice((RAGGED, SPACED))
    for number in range(1, 6):
        sheets.words(
            LEFT, 560, chance.choice(("The inns of the road", f"{number}   A. Pell", "II", "Guests, 4 of 5")), 8
        )
        sheets.words(chance.choice((LEFT, 200)), 30, chance.choice((f"{number}", f"Page {number} of 5", "1987")), 8)
        for part in range(chance.randrange(1, 4)):
            if chance.random() < 0.5:
                sheets.at(sheets.y - 12).lines(f"{part} {prose(chance, 3)[:-1]}", chance.choice((BOLD, LARGE)))
            sheets.lines(prose(chance, chance.randrange(5, 60)), style)
        if chance.random() < 0.5:
            for row in range(4):
                sheets.y -= 12
                for column in range(3):
                    sheets.words(LEFT + 120 * column, sheets.y, f"{chance.choice(WORDS)} {row}")
        sheets.words(LEFT + WIDTH + 12, 400, "beside it", 6).words(900, 300, "off the page")
        sheets.canvas.saveState()
        sheets.canvas.rotate(chance.choice((90, 30)))
        sheets.words(200, -20, f"stamp {number}")
        sheets.canvas.restoreState()
        sheets.at(FOOT + 20).lines(prose(chance, 9), SMALL, label=number).page()
    assert not missing(sheets.save())


@pytest.mark.parametrize(("columns", "notes"), [(1, "foot"), (2, "foot"), (1, "end")])
def test_every_word_of_the_article_is_in_a_block(tmp_path: Path, columns: int, notes: str) -> None:
    assert not missing(write_pdf(ARTICLE, tmp_path / "a.pdf", columns, notes))


def test_a_line_of_text_whose_last_word_counts_like_a_page_is_text(sheets: Sheets) -> None:
    firsts = []
    for number in range(1, 7):
        firsts.append(
            f"The council raised the toll from {number - 1} to {number}" if number > 2 else "The inns had guests"
        )
        sheets.words(LEFT, TOP - 20, firsts[-1]).at(TOP - 20).lines(prose(random.Random(number), 60), SPACED)
        sheets.words(200, 30, str(number), 8).page()
    text = " ".join(paragraphs(sheets.save()))
    assert [first for first in firsts if first not in text] == []
    assert left_out(sheets.path) == {Reason.PAGE_NUMBER: "1 2 3 4 5 6"}


def test_headings_that_stand_at_the_same_height_of_pages_are_headings(sheets: Sheets) -> None:
    for number in range(1, 5):
        sheets.lines(f"Chapter {number}", LARGE).at(sheets.y - 12).lines(prose(random.Random(number), 60))
        sheets.words(200, 30, str(number), 8).page()
    found = [block.text for block in pdf.read(sheets.save()) if block.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    assert found == ["Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4"]


def test_heads_that_name_chapters_or_alternate_are_left_out(sheets: Sheets) -> None:
    heads = ["", "The inns", "A. Pell", "The coaches", "A. Pell", "The rails", "A. Pell"]
    for number, head in enumerate(heads, 11):
        if head:
            sheets.words(LEFT, 560, head, 8).words(LEFT + WIDTH - 10, 560, str(number), 8)
        sheets.lines(prose(random.Random(number), 60)).page()
    assert len(paragraphs(sheets.save())) == len(heads)
    assert left_out(sheets.path)[Reason.RUNNING].count("A. Pell") == 3


@pytest.mark.parametrize("form", ["Page {} of 12", "- {} -", "{}/12", "https://inns.example/book   {}/12"])
def test_page_numbers_of_any_form_are_left_out(sheets: Sheets, form: str) -> None:
    for number in range(1, 5):
        sheets.lines(prose(random.Random(number), 60)).words(LEFT, 30, form.format(number), 8).page()
    assert not any(form.format(number) in text for text in paragraphs(sheets.save()) for number in range(1, 5))
    assert set(left_out(sheets.path)) <= {Reason.PAGE_NUMBER, Reason.RUNNING}


def test_a_note_with_the_number_of_its_page_is_a_note(sheets: Sheets) -> None:
    for number in range(1, 5):
        sheets.lines(f"{prose(random.Random(number), 60)}{{{number}}}").at(FOOT + 12)
        sheets.lines(f"{number} Pell, {number}.", SMALL).page()
    found = [block.text for block in pdf.read(sheets.save()) if block.kind is BlockKind.NOTE]
    assert found == ["Pell, 1.", "Pell, 2.", "Pell, 3.", "Pell, 4."]


def test_tables_and_contents_are_left_out_with_their_reasons(sheets: Sheets) -> None:
    sheets.lines(prose(random.Random(1), 60))
    for row in range(5):
        sheets.y -= 12
        for column, text in enumerate(("Inn", str(row), "full")):
            sheets.words(LEFT + 120 * column, sheets.y, text)
    sheets.page().lines("The road . . . . . . . . . . . . . . 12", RAGGED).lines(prose(random.Random(2), 60))
    found = left_out(sheets.save())
    assert found[Reason.TABLE].startswith("Inn 0 full Inn 1 full")
    assert found[Reason.CONTENTS].startswith("The road")


def test_what_stands_sideways_or_off_the_page_is_left_out_with_its_reason(sheets: Sheets) -> None:
    sheets.lines(prose(random.Random(1), 60)).words(900, 300, "Draft")
    sheets.canvas.rotate(90)
    sheets.words(200, -20, "archive:1987.0012 [town]").words(200, -200, "guests in a year")
    found = left_out(sheets.save())
    assert found == {
        Reason.HIDDEN: "Draft",
        Reason.RUNNING: "archive:1987.0012 [town]",
        Reason.FIGURE: "guests in a year",
    }


@pytest.mark.parametrize(
    ("step", "sides", "anew"), [(1, (-14,), False), (5, (-24,), True), (1, (-20, WIDTH + 20), False)]
)
def test_the_numbers_of_lines_are_left_out_once(
    sheets: Sheets, step: int, sides: tuple[float, ...], anew: bool
) -> None:
    count, shown = 0, 0
    for page in range(3):
        sheets.lines("The inns of the road", TITLE) if page == 0 else None
        count = 0 if anew else count
        for _ in range(22):
            sheets.y -= 20
            count += 1
            sheets.words(LEFT, sheets.y, " ".join(WORDS[:9]))
            if count % step == 0:
                shown += len(sides)
                for side in sides:
                    sheets.words(LEFT + side, sheets.y, str(count), 10 if step > 1 else 7)
        sheets.page()
    assert not any(character.isdigit() for text in paragraphs(sheets.save()) for character in text)
    numbers = left_out(sheets.path)[Reason.LINE_NUMBERS]
    assert len(numbers.split()) == shown


def test_the_numbers_of_lines_are_told_beside_short_paragraphs_and_headings(sheets: Sheets) -> None:
    chance, count = random.Random(3), 0
    for _page in range(2):
        for lines in (1, 2, 4, 1, 3, 2, 4):
            for line in range(lines):
                sheets.y -= 13 if line else chance.choice((22, 31, 44))
                count += 1
                text = " ".join(chance.choice(WORDS) for _ in range(9))
                sheets.words(LEFT, sheets.y, text if line else text.capitalize())
                sheets.words(LEFT - 24, sheets.y, str(count), 8)
        sheets.page()
    assert not any(character.isdigit() for text in paragraphs(sheets.save()) for character in text)
    assert left_out(sheets.path)[Reason.LINE_NUMBERS].split() == [str(one) for one in range(1, count + 1)]


def test_the_numbers_of_references_are_no_numbers_of_lines(sheets: Sheets) -> None:
    sheets.lines(prose(random.Random(1), 200)).page().lines("References", LARGE)
    for number in range(1, 30):
        sheets.y -= 14
        sheets.words(LEFT, sheets.y, str(number)).words(
            LEFT + 20, sheets.y, f"Pell A. The steep town. Tarn Press; {number}."
        )
    assert Reason.LINE_NUMBERS not in left_out(sheets.save())
