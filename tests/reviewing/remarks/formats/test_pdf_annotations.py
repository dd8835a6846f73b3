"""What viewers write into a PDF is read as remarks on the words that are marked there."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from argmap.reviewing.remarks.formats import remark_formats
from argmap.reviewing.remarks.formats.pdf_annotations import is_one, read
from argmap.reviewing.remarks.remark import Remark
from tests.reviewing.remarks.formats.setting_pdf import (
    Area,
    SetLine,
    SetPage,
    acrobat,
    annotated,
    set_pages,
    standard,
)

LEFT = [
    SetLine("The pragmatism of the state is a pol-", 50, 700),
    SetLine("icy that it chose, and not the residue", 50, 688),
    SetLine("of having no choice. Interests decided", 50, 676),
]
RIGHT = [
    SetLine("between them throughout the Euro-", 320, 700),
    SetLine("Atlantic turn of the new century, as", 320, 688),
    SetLine("the treaties show.", 320, 676),
]
PAPER = set_pages(SetPage([*LEFT, *RIGHT]))


def highlight(areas: Sequence[Area], corners: Callable[[Sequence[Area]], list[float]] = acrobat, **more: Any) -> Any:
    return {"Subtype": "/Highlight", "QuadPoints": corners(areas), "Contents": "So?", **more}


def one(content: bytes) -> Remark:
    [found] = read(content, "paper.pdf")
    return found


@pytest.mark.parametrize("corners", [acrobat, standard, lambda areas: acrobat(areas[::-1])])
def test_words_over_lines_and_columns_are_those_highlighted(corners: Callable[[Sequence[Area]], list[float]]) -> None:
    areas = [LEFT[0].area("state is a pol-"), LEFT[1].area("icy that it")]
    assert one(annotated(PAPER, highlight(areas, corners))).exact == "state is a policy that it"
    areas = [LEFT[0].area("state is a pol"), LEFT[1].area("icy that it")]  # without the hyphen
    assert one(annotated(PAPER, highlight(areas, corners))).exact == "state is a policy that it"
    areas = [LEFT[2].area("Interests decided"), RIGHT[0].area(), RIGHT[1].area("Atlantic turn")]
    found = one(annotated(PAPER, highlight(areas, corners)))
    assert found.exact == "Interests decided between them throughout the Euro-Atlantic turn"
    assert (found.comment, found.page) == ("So?", 1)


def test_columns_that_a_file_writes_line_by_line_are_read_as_they_are_marked() -> None:
    paper = set_pages(SetPage([line for pair in zip(LEFT, RIGHT, strict=True) for line in pair]))
    areas = [LEFT[2].area("Interests decided"), RIGHT[0].area(), RIGHT[1].area("Atlantic turn")]
    found = one(annotated(paper, highlight(areas)))
    assert found.exact == "Interests decided between them throughout the Euro-Atlantic turn"


def test_ligatures_are_letters() -> None:
    line = SetLine("The \ufb01rst con\ufb02ict of the o\ufb03ce", 50, 700, "Vera")
    found = one(annotated(set_pages(SetPage([line])), highlight([line.area("\ufb01rst con\ufb02ict of")])))
    assert found.exact == "first conflict of"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_has_the_same_words(turned: int) -> None:
    first, second = (SetLine(line.text, 50, line.y - 300) for line in LEFT[1:])  # the page is 600 points high
    paper = set_pages(SetPage([first, second], turned))
    found = one(annotated(paper, highlight([first.area("it chose"), second.area("of having")])))
    assert found.exact == "it chose of having"


def test_a_careless_highlight_marks_whole_words() -> None:
    left, low, right, top = LEFT[1].area("that it chose")
    found = one(annotated(PAPER, highlight([(left - 4, low - 1, right - 5, top + 2)])))
    assert found.exact == "that it chose"
    assert one(annotated(PAPER, highlight([LEFT[1].area("cho")]))).exact == "chose"


def test_struck_letters_are_those_alone() -> None:
    struck = {"Subtype": "/StrikeOut", "QuadPoints": acrobat([LEFT[1].area("se")])}
    found = one(annotated(PAPER, struck))
    assert (found.exact, found.replaces, found.motivation) == ("se", "", "editing")
    assert found.prefix.endswith("state is a policy that it cho")
    assert found.suffix.startswith(", and not the residue of having no choice.")


def test_the_mark_of_a_note_is_no_word_and_a_power_is_one() -> None:
    lines = [SetLine("a chosen policy", 50, 700), SetLine("on 12 km", 50, 680)]
    behind = SetLine("and more", lines[0].area()[2] + 8, 700)
    paper = set_pages(SetPage([lines[0], behind, lines[1]], raised=[(lines[0], "12"), (lines[1], "2")]))
    areas = [lines[0].area("policy"), behind.area("and")]
    whole = [(areas[0][0], areas[0][1], areas[1][2], areas[1][3])]
    assert one(annotated(paper, highlight(whole))).exact == "policy and"
    left, low, right, top = lines[1].area("km")
    assert one(annotated(paper, highlight([(left, low, right + 6, top)]))).exact == "km2"


def test_a_caret_with_struck_words_is_a_replacement() -> None:
    caret = {"Subtype": "/Caret", "Contents": "course", "T": "R2", "IT": "/Replace"}
    struck = {"Subtype": "/StrikeOut", "QuadPoints": acrobat([LEFT[2].area("choice")]), "IRT": 0, "RT": "/Group"}
    found = one(annotated(PAPER, caret, struck))
    assert (found.exact, found.replaces, found.comment, found.by) == ("choice", "course", "", "R2")
    struck = {"Subtype": "/StrikeOut", "QuadPoints": acrobat([LEFT[2].area("choice")])}
    grouped = {"Subtype": "/Caret", "Contents": "course", "IRT": 0, "RT": "/Group"}
    assert one(annotated(PAPER, struck, grouped)).replaces == "course"


def test_replies_and_states_belong_to_what_they_answer() -> None:
    first = highlight([LEFT[1].area("chose")], NM="n1", T="R1", CreationDate="D:20261129101500+01'00'")
    reply = {"Subtype": "/Text", "Contents": "I agree.", "IRT": 0, "RT": "/R"}
    state = {"Subtype": "/Text", "Contents": "Done", "IRT": 0, "State": "Completed", "StateModel": "Review"}
    found = read(annotated(PAPER, first, reply, state), "paper.pdf")
    assert [(one.comment, one.address, one.parent) for one in found] == [
        ("So?", "n1", ""),
        ("I agree.", "page 1, annotation 2", "n1"),
    ]
    assert found[0].tags == ("resolved",)
    assert found[0].created == "2026-11-29T10:15:00+01:00"


def test_a_note_has_its_page_and_no_words() -> None:
    paper = set_pages(SetPage(LEFT), SetPage(RIGHT))
    note = {"Subtype": "/Text", "Contents": "Well done", "Rect": RIGHT[1].area("turn")}
    drawn = {"Subtype": "/Ink", "Rect": RIGHT[1].area()}
    assert read(annotated(paper, note, drawn, page=1), "paper.pdf") == [
        Remark("Well done", page=2, address="page 2, annotation 1")
    ]


def test_formatted_text_is_read_where_there_is_no_other() -> None:
    rich = '<?xml version="1.0"?><body><p>Is it &lt; 3?</p><p>No.</p></body>'
    assert one(annotated(PAPER, {"Subtype": "/Text", "RC": rich})).comment == "Is it < 3?\nNo."


def test_a_comment_that_only_repeats_the_words_is_none() -> None:
    found = one(annotated(PAPER, highlight([LEFT[1].area("that it chose")], Contents="that it\rchose")))
    assert (found.comment, found.exact) == ("", "that it chose")


def test_a_highlight_without_areas_has_words_if_its_box_is_on_one_line() -> None:
    box = {"Subtype": "/Highlight", "Contents": "!", "Rect": LEFT[1].area("it chose")}
    assert one(annotated(PAPER, box)).exact == "it chose"
    left, low, right, _ = LEFT[1].area("it chose")
    assert one(annotated(PAPER, {**box, "Rect": (left, low, right, LEFT[0].area()[3])})).exact == ""


def test_it_is_a_format_of_its_own() -> None:
    assert is_one(PAPER)
    assert remark_formats().get("pdf-annotations").SUFFIXES == (".pdf",)
