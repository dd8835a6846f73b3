from pathlib import Path

import pytest

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers import pdf
from argmap.paper.readers.pdf.extraction import Run
from argmap.paper.readers.pdf.gutters import gutters
from argmap.paper.readers.pdf.note_marks import value
from argmap.paper.readers.pdf.page_lines import PageLine
from argmap.paper.record import record_of
from argmap.paper.structure.assembly import assemble
from tests.paper.readers.article import ARTICLE
from tests.paper.readers.objects import CATALOG, PAGES, put_together, stream
from tests.paper.readers.setting import Style
from tests.paper.readers.sheets import BODY, BOLD, FOOT, LARGE, LEFT, RAGGED, SMALL, TITLE, TOP, WIDTH, Sheets

BUSES, HILLS, HALTS = (paragraph.split("{")[0] for paragraph in ARTICLE.chapters[4].paragraphs)
RIDERS = ARTICLE.chapters[1].paragraphs[2]

PLAIN = b"/Type /Font /Subtype /TrueType /BaseFont /Plain /Encoding /WinAnsiEncoding"


@pytest.fixture
def sheets(tmp_path: Path) -> Sheets:
    return Sheets(tmp_path / "a.pdf")


def texts(sheets: Sheets, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """Return the texts of blocks, divided words put together as the assembly does."""
    return [plain(block) for block in pdf.read(sheets.save()) if block.kind is kind]


def plain(block: Block) -> str:
    lines = [piece.text for piece in block.pieces]
    return "".join(line[:-2] if line.endswith("- ") else line for line in lines)


def test_headings_numbered_anew_in_each_kind_are_ranked_by_how_they_are_set(sheets: Sheets) -> None:
    italic = Style("Times-BoldItalic", 10, 12, justified=False)
    sheets.lines("The inns of the old road", TITLE)
    for text, style in (
        ("I. The roads", LARGE), ("A. Hills", BOLD), ("1. Inns", italic), ("2. Tolls", italic), ("B. Plains", BOLD),
        ("II. The rails", LARGE), ("1. Halts", italic),
    ):  # fmt: skip
        sheets.at(sheets.y - 8).lines(text, style).lines(HALTS)
    sheets.page()
    found = [(block.level, block.text) for block in pdf.read(sheets.save()) if block.kind is BlockKind.HEADING]
    assert [level for level, _ in found] == [1, 2, 3, 3, 2, 1, 3], found


def test_single_figures_rank_headings_alike_however_they_are_set(sheets: Sheets) -> None:
    for text, style in (("1. THE ROADS", LARGE), ("1.1 Hills", BOLD), ("2. The rails", LARGE), ("3. TOLLS", LARGE)):
        sheets.at(sheets.y - 8).lines(text, style).lines(HALTS)
    found = [block.level for block in pdf.read(sheets.save()) if block.kind is BlockKind.HEADING]
    assert found == [1, 2, 1, 1]


def test_the_lines_of_a_byline_are_read_apart(sheets: Sheets) -> None:
    sheets.lines("The inns of the old road", TITLE).at(sheets.y - 10)
    for line in ("Ada Pell", "University of Tarn", "3 May 2019"):
        sheets.lines(line, RAGGED)
    sheets.at(sheets.y - 10).lines("1. Introduction", LARGE).lines(RIDERS).lines(HILLS)
    record = record_of(assemble("a.pdf", list(pdf.read(sheets.save()))))
    assert [(one.given, one.family) for one in record["author"]] == [("Ada", "Pell")]
    assert record["issued"] == "2019-05-03"


def test_running_heads_and_page_numbers_are_no_text(sheets: Sheets) -> None:
    for number in range(1, 6):
        sheets.words(LEFT, 565, f"{number + 20}   Marrow" if number % 2 else "Journal of Fares", 8)
        sheets.lines(f"{RIDERS} In all, {number} riders came.").words(200, 30, f"Page {number} of 5", 8).page()
    assert [text.rpartition(". ")[2] for text in texts(sheets)] == [f"In all, {n} riders came." for n in range(1, 6)]


def test_a_last_line_that_is_a_year_is_text(sheets: Sheets) -> None:
    sheets.lines(RIDERS).words(LEFT, 40, "2011").page().lines(HILLS).page().lines(HALTS)
    assert "2011" in " ".join(texts(sheets))


def test_marks_are_those_of_notes_on_the_page(sheets: Sheets) -> None:
    sheets.lines("The fare fell.{1} The valley is 16 km{2} wide, and its 1{3} floor is flat.", RAGGED)
    sheets.at(FOOT + 30).lines("It fell.", SMALL, label=1).lines("It fell again.", SMALL, label=2)
    found = list(pdf.read(sheets.save()))
    assert found[0].text == "The fare fell. The valley is 16 km2 wide, and its 13 floor is flat."
    assert [(mark.note, mark.offset) for mark in found[0].marks] == [(1, 14)]
    assert [(block.number, block.text) for block in found[1:]] == [(1, "It fell."), (2, "It fell again.")]


def test_marks_without_notes_and_notes_without_marks_are_kept(sheets: Sheets) -> None:
    sheets.lines("The fare fell.{1} It rose.{2} It fell.{4}", RAGGED).at(FOOT + 40)
    sheets.lines("Pell.", SMALL, label=1).lines("Orr.", SMALL, label=3).lines("Ray.", SMALL, label=4).page()
    sheets.lines("So it went.{1}", RAGGED)
    found = list(pdf.read(sheets.save()))
    assert [mark.note for block in found for mark in block.marks] == [1, 2, 4, 1]
    assert [(block.number, block.text) for block in found if block.kind is BlockKind.NOTE] == [
        (1, "Pell."),
        (3, "Orr."),
        (4, "Ray."),
    ]


def test_notes_go_on_at_the_foot_of_the_next_page(sheets: Sheets) -> None:
    sheets.lines(f"{RIDERS}{{1}}").at(FOOT + 20).lines("The first half of a", SMALL, label=1).page()
    sheets.lines(f"{HILLS}{{2}}").at(FOOT + 30).lines("note. It ends.", SMALL).lines("Another.", SMALL, label=2)
    assert texts(sheets, BlockKind.NOTE) == ["The first half of a note. It ends.", "Another."]


def test_notes_that_count_anew_on_every_page_are_numbered_on(sheets: Sheets) -> None:
    for text in (RIDERS, HILLS):
        sheets.lines(f"{text}{{1}}").at(FOOT + 20).lines("A note.", SMALL, label=1).page()
    found = list(pdf.read(sheets.save()))
    assert [block.number for block in found if block.kind is BlockKind.NOTE] == [1, 2]
    assert [mark.note for block in found for mark in block.marks] == [1, 2]


def test_a_short_rule_tells_notes_as_large_as_the_text(sheets: Sheets) -> None:
    sheets.lines(f"{RIDERS}{{1}} It fell.{{2}}").rule().lines("See Pell.", label=1).lines("See Orr.", label=2).page()
    sheets.lines(f"{HILLS}{{3}}").rule().lines("See Ray.", label=3)
    assert texts(sheets, BlockKind.NOTE) == ["See Pell.", "See Orr.", "See Ray."]
    assert texts(sheets) == [RIDERS + " It fell.", HILLS]


def test_notes_below_a_heading_may_stand_before_a_long_list_of_references(sheets: Sheets) -> None:
    sheets.lines("The fare fell.{1} It rose.{2}").at(sheets.y - 12).lines("Notes", LARGE)
    sheets.lines("1. See Pell.").lines("2. See Orr.").at(sheets.y - 12).lines("References", LARGE)
    for number in range(9):
        sheets.lines(f"Pell, A., The Steep Town. A History of the Roads of Hallowby, vol. {number}, Tarn Press.").at(
            sheets.y - 6
        )
    assert texts(sheets, BlockKind.NOTE) == ["See Pell.", "See Orr."]
    assert len(texts(sheets)) == 1 + 9


def test_notes_may_begin_with_plain_numbers(sheets: Sheets) -> None:
    sheets.lines(f"{RIDERS}{{1}} It fell.{{2}}").at(FOOT + 40)
    sheets.lines("1 See Pell, vol.", SMALL).lines("4 and others.", SMALL).lines("2. See Orr.", SMALL)
    assert texts(sheets, BlockKind.NOTE) == ["See Pell, vol. 4 and others.", "See Orr."]


def test_a_note_with_a_sign_has_no_number(sheets: Sheets) -> None:
    sheets.lines(RIDERS).at(FOOT + 20).words(LEFT, sheets.y + 2.5, "*", 5).words(LEFT + 6, sheets.y, "She drove.", 8)
    found = list(pdf.read(sheets.save()))
    assert [(block.number, block.text) for block in found if block.kind is BlockKind.NOTE] == [(0, "She drove.")]


@pytest.mark.parametrize(
    ("label", "number"), [("12", 12), ("i", 1), ("iv", 4), ("vii", 7), ("xix", 19), ("xl", 40), ("lx", 60), ("*", 0)]
)
def test_labels_of_notes_may_be_roman_numbers(label: str, number: int) -> None:
    assert value(label) == number


def test_a_quotation_in_small_type_is_no_note(sheets: Sheets) -> None:
    sheets.lines(RIDERS).at(sheets.y - 6).lines(HILLS, SMALL, LEFT + 20, WIDTH - 40).at(sheets.y - 6).lines(HALTS)
    assert texts(sheets) == [RIDERS, HILLS, HALTS]


@pytest.mark.parametrize("style", [BODY, RAGGED])
def test_lines_that_are_not_full_end_paragraphs(sheets: Sheets, style: Style) -> None:
    sheets.lines(RIDERS, style).lines(HILLS, style).lines(HALTS, style)
    assert texts(sheets) == [RIDERS, HILLS, HALTS]


def test_paragraphs_go_on_over_pages(sheets: Sheets) -> None:
    half = RIDERS.index("some forty")
    sheets.lines(RIDERS[:half] + "some").page().lines(RIDERS[half + 5 :]).lines(HALTS, indent=15)
    blocks = list(pdf.read(sheets.save()))
    assert [plain(block) for block in blocks] == [RIDERS, HALTS]
    assert [piece.place.line for piece in blocks[0].pieces][:: len(blocks[0].pieces) - 1] == [1, 2]


def test_a_page_with_one_line_has_the_margins_of_others(sheets: Sheets) -> None:
    line = "The fare of the last bus from the market to the hill fell."
    for _ in range(8):
        sheets.lines(line, RAGGED)
    sheets.page().lines(line, RAGGED, LEFT + 15)
    assert texts(sheets) == [" ".join([line] * 8), line]


def test_items_of_lists_are_paragraphs(sheets: Sheets) -> None:
    sheets.lines(RIDERS).lines("• cheap fares", RAGGED, LEFT + 15).lines("• quick buses", RAGGED, LEFT + 15).lines(
        HALTS
    )
    assert texts(sheets)[1:3] == ["cheap fares", "quick buses"]


def test_columns_stand_below_a_title_across_the_page(sheets: Sheets) -> None:
    sheets.lines("Who pays for the last bus in the town of Hallowby?", LARGE)
    top = sheets.y - 20
    sheets.at(top).lines(RIDERS, width=150).at(top + 3).lines(HALTS, left=LEFT + 170, width=150).page()
    sheets.lines(HILLS, width=150).at(TOP).lines("It rained.", left=LEFT + 170, width=150)
    assert texts(sheets, BlockKind.TITLE) == ["Who pays for the last bus in the town of Hallowby?"]
    assert texts(sheets) == [RIDERS, HALTS, HILLS, "It rained."]


def test_authors_side_by_side_stand_above_columns(sheets: Sheets) -> None:
    sheets.lines("Who pays for the last bus in the town of Hallowby?", LARGE).at(sheets.y - 30)
    sheets.words(LEFT + 30, sheets.y, "Ann Lee", 12).words(LEFT + 220, sheets.y, "Bo Orr", 12).at(sheets.y - 40)
    top = sheets.y
    sheets.lines(RIDERS, width=150).at(top).lines(HALTS, left=LEFT + 170, width=150)
    assert texts(sheets, BlockKind.AUTHOR) == ["Ann Lee", "Bo Orr"]
    assert texts(sheets) == [RIDERS, HALTS]


def test_text_that_ends_before_it_begins_has_no_columns() -> None:
    runs = tuple(Run("Fares", 100, -9000, 500 - at, 10, False, False, False) for at in range(0, 200, 20))
    assert gutters([[PageLine((run,), 1) for run in runs]]) == [None]


def test_short_cells_are_no_columns(sheets: Sheets) -> None:
    for number in range(20):
        sheets.words(LEFT, TOP - 12 * number, f"Halt {number}").words(LEFT + 260, TOP - 12 * number, f"{number} riders")
    assert "Halt 7 7 riders" in " ".join(texts(sheets))


def test_a_table_parts_no_columns_and_is_no_text(sheets: Sheets) -> None:
    sheets.lines(RIDERS)
    for row in range(9):
        sheets.y -= 12
        for column, text in enumerate(("Zone", str(row), str(row * row))):
            sheets.words(LEFT + 120 * column, sheets.y, text)
    sheets.at(sheets.y - 12).lines(HILLS)
    assert texts(sheets) == [RIDERS, HILLS]


def test_headings_have_levels(sheets: Sheets) -> None:
    sheets.lines("Who pays for the bus", TITLE).at(sheets.y - 20)
    for text, style in (("Fares", LARGE), ("1.1 Zones", BOLD), ("1.1.1 Hills", BOLD), ("Riders", LARGE)):
        sheets.at(sheets.y - 12).lines(text, style).lines(HALTS)
    found = [(block.level, block.text) for block in pdf.read(sheets.save()) if block.kind is BlockKind.HEADING]
    assert found == [(1, "Fares"), (2, "1.1 Zones"), (3, "1.1.1 Hills"), (1, "Riders")]


@pytest.mark.parametrize(("flags", "kind"), [(1 << 18, BlockKind.TITLE), (0, BlockKind.PARAGRAPH)])
def test_a_font_may_be_bold_by_its_flag_alone(tmp_path: Path, flags: int, kind: BlockKind) -> None:
    fonts = b"<< /F << %s /FontDescriptor 5 0 R >> /G << %s /FontDescriptor 6 0 R >> >>" % (PLAIN, PLAIN)
    described = (b"<< /Type /FontDescriptor /FontName /Plain /Flags %d >>" % (32 + more) for more in (0, flags))
    text = b"BT 50 500 Td /G 10 Tf (Cheap fares for all who come.) Tj /F 10 Tf" + b"".join(
        b" 0 -12 Td (The fare of the last bus from the market to the hill fell.) Tj" for _ in range(8)
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font %s >> >>" % fonts
    file = tmp_path / "a.pdf"
    file.write_bytes(put_together([CATALOG, PAGES, page, stream(text + b" ET"), *described]))
    assert next(iter(pdf.read(file))).kind is kind


def test_headings_set_alike_stand_as_high_as_their_numbers(sheets: Sheets) -> None:
    for text, style in (("Introduction", LARGE), ("1 Fares", BOLD), ("Conclusion", BOLD)):
        sheets.at(sheets.y - 12).lines(text, style).lines(HALTS)
    assert [block.level for block in pdf.read(sheets.save()) if block.kind is BlockKind.HEADING] == [1, 1, 1]


def test_a_page_on_its_side_is_read_upright(sheets: Sheets) -> None:
    sheets.canvas.setPageRotation(90)
    sheets.canvas.translate(420, 0)
    sheets.canvas.rotate(90)
    sheets.at(380).lines(RIDERS, left=60).lines(HALTS, left=60)
    assert texts(sheets) == [RIDERS, HALTS]


def test_a_stamp_on_the_margin_is_no_text(sheets: Sheets) -> None:
    sheets.lines(RIDERS)
    sheets.canvas.rotate(90)
    sheets.words(200, -20, "archive:1987.0012 [town]")
    assert texts(sheets) == [RIDERS]


@pytest.mark.parametrize("shift", [-0.5, 0.5])
def test_accents_set_over_letters_are_part_of_them(sheets: Sheets, shift: float) -> None:
    sheets.words(LEFT, 500, "Szab").words(LEFT + 20 + shift, 500, "´").words(LEFT + 20, 500, "o").words(
        LEFT + 25, 500, "s"
    )
    assert texts(sheets) == ["Szabós"]


def test_places_are_pages(sheets: Sheets) -> None:
    sheets.lines(RIDERS).page().lines(HALTS)
    found = [{(piece.place.line, piece.place.column) for piece in block.pieces} for block in pdf.read(sheets.save())]
    assert found == [{(1, None)}, {(2, None)}]


@pytest.mark.parametrize("form", ["[{}] ", "{}. "])
def test_the_numbers_of_references_are_labels(sheets: Sheets, form: str) -> None:
    entry = "A. Pell, “The steep town: a history of the roads of Hallowby,” J. Roads, vol. {0}, pp. {0}–99, 2012."
    sheets.lines(RIDERS).at(sheets.y - 12).lines("References", LARGE)
    for number in range(1, 13):
        sheets.lines(form.format(number) + entry.format(number))
    found = assemble("a.pdf", pdf.read(sheets.save())).entries
    assert [(one.label, one.text) for one in found] == [(str(number), entry.format(number)) for number in range(1, 13)]


def test_a_bold_line_nearer_to_the_text_than_to_the_title_heads_it(sheets: Sheets) -> None:
    sheets.lines("Who pays for the bus", TITLE).at(sheets.y - 40).lines("Fares", LARGE).at(sheets.y - 6).lines(RIDERS)
    assert texts(sheets, BlockKind.HEADING) == ["Fares"]


def test_letters_that_are_set_apart_are_words(sheets: Sheets) -> None:
    line = sheets.canvas.beginText(LEFT, 550)
    line.setFont("Times-Roman", 16)
    line.setCharSpace(5)
    line.textOut("THE LAST BUS")
    sheets.canvas.drawText(line)
    sheets.at(520).lines(RIDERS)
    assert texts(sheets, BlockKind.TITLE) == ["THE LAST BUS"]
