from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ReadError
from tests.paper.blocks import outline

PAPER = """\
WHO PAYS FOR THE LAST BUS?

Ann Lee and J. Orr

Abstract

It asks who
gains.¹ In 16 km² of town, plan-
ning was rare.

1. Introduction

   Buses climb [really].² The fare was 3.5.
It fell again.³

----------

1.1 Zones

Two zones went. They fell ⁴. So the
\f
town paid more.

Notes

1 Orr, Fares, p. 5.
2 Ibid.
3. Lind,
   Stops.

4 Final.

References

Orr, J., Fares, 2010.

Lind, T., Stops,
2011.
"""


def read(text: str, tmp_path: Path) -> Article:
    file = tmp_path / "paper.txt"
    file.write_text(text, "utf-8")
    return read_article(file)


def marked(paper: Article) -> dict[int, str]:
    """Return for each marker what stands before it."""
    return {one.note: paper.text[max(0, one.at - 12) : one.at] for one in paper.markers}


def test_text(tmp_path: Path) -> None:
    found = read(PAPER, tmp_path)
    assert found.title == "WHO PAYS FOR THE LAST BUS?"
    assert found.authors == ("Ann Lee", "J. Orr")
    assert outline(found) == {
        "A.1": "It asks who gains. In 16 km² of town, planning was rare.",
        "1.1": "Buses climb [really]. The fare was 3.5. It fell again.",
        "1.1.1": "Two zones went. They fell. So the town paid more.",
    }
    assert marked(found) == {1: "s who gains.", 2: "mb [really].", 3: " fell again.", 4: "t. They fell"}
    assert [(one.number, one.text) for one in found.notes] == [
        *((1, "Orr, Fares, p. 5."), (2, "Ibid."), (3, "Lind, Stops."), (4, "Final.")),
    ]
    assert [one.text for one in found.entries] == ["Orr, J., Fares, 2010.", "Lind, T., Stops, 2011."]


def test_places(tmp_path: Path) -> None:
    found = read(PAPER, tmp_path)
    second = found.paragraphs["1.1"].sentences[1].place
    assert (second.line, second.column) == (13, 27)
    assert [(one.place.line, one.place.column) for one in found.markers] == [(8, 7), (13, 25), (14, 15), (20, 27)]
    assert found.notes[2].place.line == 28


BRACKETED = PAPER.replace("¹", "[1]").replace("²", "[2]").replace("³", " [3]").replace(" ⁴", "[4,1]")


def test_marks_and_notes_in_brackets(tmp_path: Path) -> None:
    text = BRACKETED.replace("16 km[2]", "[5]").replace("Notes\n\n1 Orr", "[1] Orr").replace("2 Ibid", "[2] Ibid")
    found = read(text.replace("3. Lind", "[3] Lind").replace("4 Final", "[4]Final"), tmp_path)
    assert [one.note for one in found.markers] == [1, 2, 3, 4, 1]
    assert [one.number for one in found.notes] == [1, 2, 3, 4]
    assert outline(found)["A.1"] == "It asks who gains. In [5] of town, planning was rare."  # no note has that number
    assert outline(found)["1.1.1"] == "Two zones went. They fell. So the town paid more."


def test_numbers_in_brackets_are_no_marks_where_there_are_no_notes(tmp_path: Path) -> None:
    found = read("Buses climb [1].\n\nReferences\n\n[1] Orr, Fares.\n\n[2] Lind, Stops.\n", tmp_path)
    assert (found.text, found.markers, found.notes) == ("Buses climb [1].", (), ())
    assert [(one.label, one.text) for one in found.entries] == [("1", "Orr, Fares."), ("2", "Lind, Stops.")]


def test_notes_at_the_foot_of_pages(tmp_path: Path) -> None:
    pages = (
        "Fares\n\nThe town of Hallowby lies in a narrow valley¹ and its buses climb out\n\n1 Orr, Fares,\n\n2\n\n"
        "of it. A fare² rose on this page too, in spite of what the mayor had said before\n\n----\n\nand Lind.\n\n"
        "2 Ibid.\n\f3\n\nhe was chosen.\n"
    )
    found = read(pages, tmp_path)
    assert [one.text for one in found.notes] == ["Orr, Fares, and Lind.", "Ibid."]
    assert list(outline(found)) == ["0.1"]
    assert found.text.endswith("said before he was chosen.")


def test_headings(tmp_path: Path) -> None:
    found = read("Ann goes home.\n\nFares\n=====\n\nThey fell.\n\nZones\n---\n\nGone.\n\n2 Routes\n\nLong.\n", tmp_path)
    assert list(outline(found)) == ["0.1", "1.1", "1.1.1", "2.1"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("The toll was £3 a year.".encode(encoding))
    assert read_article(tmp_path / "a.txt").text == "The toll was £3 a year."


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("paper.txt", b"a\xff", "not-utf-8"),
        ("paper.txt", b"a\0", "not-utf-8"),
        ("paper.txt", b"\xff\xfea", "not-utf-8"),
        ("paper.txt", b"a" * 4_000_001, "too-large"),
        ("paper.xyz", b"a", "unknown-format"),
        ("paper", b"a", "unknown-format"),
    ],
)
def test_bad_input_is_one_problem(tmp_path: Path, name: str, content: bytes, rule: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read_article(file)
    assert [one.rule for one in caught.value.problems] == [rule]
    assert caught.value.problems[0].place.file == str(file)


def test_figures_glued_to_words_are_marks_where_they_count_the_notes(tmp_path: Path) -> None:
    body = "Sleep is short.1 In 2018 it was shorter. Streets2 are loud,3 said the mayor."
    found = read(f"{body}\n\nNotes\n\n1. Orr.\n2. Lind.\n3. Ibid.\n", tmp_path)
    assert [one.note for one in found.markers] == [1, 2, 3]
    assert found.text == "Sleep is short. In 2018 it was shorter. Streets are loud, said the mayor."


@pytest.mark.parametrize(
    "body", ["Sleep is short.1 See the B52 and the A380.", "Sleep is short.2 It was.1 Yes.", "Sleep is short.1 Yes."]
)
def test_figures_that_do_not_count_the_notes_stay(tmp_path: Path, body: str) -> None:
    found = read(f"{body}\n\nNotes\n\n1. Orr.\n2. Lind.\n", tmp_path)
    assert (found.text, found.markers) == (body, ())


def test_headings_need_no_blank_line_below_them(tmp_path: Path) -> None:
    text = (
        "Who Pays\n\nAbstract\nBuses climb.\n\n1. The costs\nIn 2018 a ride cost as much as a loaf of bread.[1]\n\n"
        "Conclusion\nThey must be kept.\n\nNotes\n1. Orr, Fares.\n"
    )
    found = read(text, tmp_path)
    assert [(one.id, one.title) for one in found.sections] == [
        ("A", "Abstract"), ("1", "1. The costs"), ("C", "Conclusion"),
    ]  # fmt: skip
    assert [(one.number, one.text) for one in found.notes] == [(1, "Orr, Fares.")]


def test_the_first_line_of_a_list_or_paragraph_is_no_heading(tmp_path: Path) -> None:
    for text in (
        "Buses climb.\n\n1. Buses\n2. Trains that go further than any bus\n",
        "Buses climb.\n\n1. Buses\nclimb\n",
    ):
        assert [one.id for one in read(text, tmp_path).sections] == ["0"]
