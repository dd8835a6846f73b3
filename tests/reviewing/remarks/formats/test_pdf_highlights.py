"""Remarks are written into a copy of a PDF so that the marked words, read back, are those that were quoted."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from argmap.reviewing.remarks.formats.pdf_annotations import read, write
from argmap.reviewing.remarks.quoted_letters import letters_of
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_words import RemarkWords
from tests.paper.readers.article import ARTICLE, split
from tests.paper.readers.writing_pdf import write_pdf
from tests.reviewing.remarks.formats.setting_pdf import SetLine, SetPage, set_pages

LINES = [SetLine("The state chose its policy, they say;", 50, 700), SetLine("the state had options.", 50, 680)]
PAPER = set_pages(SetPage(LINES), SetPage([SetLine("A second page.", 50, 500)]), author="The Author")


@pytest.mark.parametrize("columns", [1, 2])
def test_what_is_marked_is_what_was_quoted(tmp_path: Path, columns: int) -> None:
    original = write_pdf(ARTICLE, tmp_path / "paper.pdf", columns=columns).read_bytes()
    texts = ["".join(words for words, _ in split(one)) for each in ARTICLE.chapters for one in each.paragraphs]
    quotes = [" ".join(text.split()[first : first + 9]) for text in texts for first in range(2, 40, 11)]
    remarks = [Remark(f"Point {number}", quote) for number, quote in enumerate(quotes) if len(quote.split()) == 9]
    found = {one.comment: one.exact for one in read(write(remarks, original), "paper.pdf")}
    marked = [one for one in remarks if one.comment in found]
    assert len(marked) > 0.8 * len(remarks) > 5  # words on two pages, or in a text that stands twice, are on none
    assert [letters_of(found[one.comment]) for one in marked] == [letters_of(one.exact) for one in marked]


def test_the_original_is_untouched_and_nobody_is_named() -> None:
    copy = write([Remark("Why?", "had options", by="Reviewer 2")], PAPER)
    assert copy.startswith(PAPER)
    assert PdfReader(BytesIO(copy)).metadata == PdfReader(BytesIO(PAPER)).metadata
    assert PdfReader(BytesIO(copy)).pages[0].get_contents() == PdfReader(BytesIO(PAPER)).pages[0].get_contents()
    again = write([Remark("And this?", "second page")], copy)
    assert [one.comment for one in read(again, "paper.pdf")] == ["Why?", "And this?"]


def test_an_annotation_says_what_the_remark_says() -> None:
    remarks = [
        Remark("Too much.", "chose its policy,", tags=("major", "overclaim"), by="R2", created="2026-11-29T10:00:00Z"),
        Remark("Who?", "they say;", address="who"),
        Remark("The author.", parent="who", by="R3"),
        Remark("I know him.", "had options", audience=("editor",), tags=("minor",)),
    ]
    first, second, private, reply = read(write(remarks, PAPER), "paper.pdf")
    assert (first.exact, first.by, first.created) == ("chose its policy,", "R2", "2026-11-29T10:00:00Z")
    words = RemarkWords()
    assert words.read(first) == words.read(remarks[0])
    assert words.read(private) == words.read(remarks[3])
    assert (second.exact, second.address, reply.parent, reply.by) == ("they say;", "who", "who", "R3")


def test_a_replacement_is_read_back_as_one() -> None:
    remarks = [Remark("Clearer.", "had options", replaces="had choices"), Remark("", "they say", replaces="")]
    found = read(write(remarks, PAPER), "paper.pdf")
    assert [(one.comment, one.exact, one.replaces) for one in found] == [
        ("Clearer.", "had options", "had choices"),
        ("", "they say", ""),
    ]


def test_words_that_are_not_certainly_at_one_place_are_quoted_in_a_note() -> None:
    remarks = [
        Remark("Which?", "the state", page=1),
        Remark("Where?", "no such words", page=2),
        Remark("Fine.", page=9),
    ]
    found = read(write(remarks, PAPER), "paper.pdf")
    assert [(one.comment, one.exact, one.page) for one in found] == [
        ("On “the state”: Which?", "", 1),
        ("On “no such words”: Where?", "", 2),
        ("Fine.", "", 2),
    ]
    [near] = read(write([Remark("This.", "the state", suffix=" had options")], PAPER), "paper.pdf")
    assert near.exact == "the state"


def test_words_that_a_note_parts_are_marked_on_both_sides_of_it() -> None:
    lines = [
        SetLine("It chose its policy among many op-", 50, 700),
        SetLine("1. Smith, Interests and choices.", 50, 80),
    ]
    lines += [SetLine("tions, not for lack of a choice.", 320, 700)]
    quote = "policy among many options, not for lack of a choice."
    [found] = read(write([Remark("So?", quote)], set_pages(SetPage(lines))), "paper.pdf")
    assert (found.exact, found.comment) == (quote, "So?")


@pytest.mark.slow
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_colour_lies_on_the_words_of_a_turned_page(turned: int) -> None:
    line = SetLine("The state had options.", 100, 300)
    copy = write([Remark("Good.", "had options", tags=("praise",))], set_pages(SetPage([line], turned)))
    assert read(copy, "paper.pdf")[0].exact == "had options"
    picture = (
        pypdfium2.PdfDocument(copy)[0].render(may_draw_forms=False).to_pil().convert("RGB").rotate(turned, expand=True)
    )
    left, low, right, top = line.area("had options")
    green = [(x, y) for x in range(picture.width) for y in range(picture.height) if _is_green(picture.getpixel((x, y)))]
    assert abs(min(x for x, _ in green) - left) < 3 > abs(max(x for x, _ in green) - right)
    assert (
        abs(picture.height - max(y for _, y in green) - low) < 3 > abs(picture.height - min(y for _, y in green) - top)
    )


def _is_green(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    red, green, blue = pixel
    return bool(green > red + 30 and green > blue + 30)


def test_a_page_with_a_list_of_annotations_elsewhere_keeps_it() -> None:
    writer = PdfWriter(clone_from=BytesIO(write([Remark("Why?", "had options")], PAPER)))
    page = writer.pages[0]
    annotations = page["/Annots"]
    page[next(key for key in page if key == "/Annots")] = writer._add_object(annotations)
    out = BytesIO()
    writer.write(out)
    found = read(write([Remark("Where?", "they say")], out.getvalue()), "paper.pdf")
    assert [one.comment for one in found] == ["Why?", "Where?"]
