"""Notes in files whose format has none: by chapter, beside lists, with signs, and with text behind them."""

from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.gathering import paper_of
from argmap.paper.reading import read_article
from tests.paper.blocks import outline


def read(folder: Path, name: str, text: str) -> Article:
    path = folder / name
    path.write_text(text, "utf-8")
    return read_article(path)


def texts(found: Article) -> list[str]:
    return [one.text for one in found.notes]


def cited(found: Article) -> list[str]:
    """Return the text of the note of each mark, in the order of the marks."""
    by_number = {one.number: one.text for one in found.notes}
    return [by_number[one.note] for one in found.markers]


OLD_BOOK = """\
A TREATISE ON FERRIES.

CHAPTER I.

OF THE FERRYMEN.

The ferrymen were sworn in at Lent.[1] They rowed all year.[2]

FOOTNOTES:

[1] Roll, p. 3.

A second paragraph of the same note.

[2] Psalter, p. 9.

CHAPTER II.

OF THE FARE.

A fare was paid in eggs.

Nobody knows why.[3]

FOOTNOTES:

[3] Roll, p. 30.
"""


@pytest.mark.parametrize("old", [True, False])
def test_the_last_note_of_a_chapter_does_not_swallow_the_next(tmp_path: Path, old: bool) -> None:
    text = OLD_BOOK if old else OLD_BOOK.replace("CHAPTER II.\n\nOF THE FARE.\n\n", "")
    found = read(tmp_path, "a.txt", text)
    assert texts(found)[1:] == ["Psalter, p. 9.", "Roll, p. 30."]
    assert cited(found) == texts(found)
    titles = ["CHAPTER I. OF THE FERRYMEN.", "CHAPTER II. OF THE FARE."]
    assert [one.title for one in found.sections] == titles[: 1 + old]
    assert found.text.endswith("A fare was paid in eggs.\n\nNobody knows why.")


def test_much_text_behind_the_last_note_is_text(tmp_path: Path) -> None:
    more = "\n\n".join(" ".join(["The river rose and fell again."] * 30) for _ in range(4))
    found = read(tmp_path, "a.txt", f"Rivers\n\n1 One\n\nIt rose.[1]\n\nNotes\n\n[1] Ash, 1.\n\n{more}\n")
    assert texts(found) == ["Ash, 1."]
    assert list(outline(found)) == ["1.1", "1.2", "1.3", "1.4", "1.5"]


LIST = "It asked:\n\n1. who came;\n2. who paid;\n3. who slept.\n\nSo it was.²\n\nSo it is.³"
BELOW = "1. Ash, 1.\n2. Birch, 2.\n3. Cole, 3."


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("form", ["1.", "(1)"])
def test_a_list_in_the_text_is_no_list_of_notes(tmp_path: Path, suffix: str, form: str) -> None:
    items = LIST.replace("1. ", f"{form} ").replace("2. ", f"{form.replace('1', '2')} ")
    head = "# Inns\n\n## 1 One" if suffix == ".md" else "Inns\n\n1 One"
    notes = "## Notes" if suffix == ".md" else "Notes"
    found = read(tmp_path, f"a{suffix}", f"{head}\n\nThe inn stood.¹ {items}\n\n{notes}\n\n{BELOW}\n")
    assert texts(found) == ["Ash, 1.", "Birch, 2.", "Cole, 3."] == cited(found)
    assert "who paid" in found.text


@pytest.mark.parametrize(
    ("suffix", "heads"),
    [
        (".txt", ("Chapter 1", "Chapter 2")),
        (".md", ("Chapter 1", "Chapter 2")),
        (".md", ("The inn", "The bill")),
        (".md", ("Notes to chapter I", "II")),
    ],
)
def test_notes_by_chapter(tmp_path: Path, suffix: str, heads: tuple[str, str]) -> None:
    chapter, below = ("## ", "### ") if suffix == ".md" else ("", "")
    text = f"""# Inns

{chapter}1 The inn

It stood.¹ It fell.²

{chapter}2 The bill

It rose.¹ Nobody paid.² They left.³

{chapter}Notes

{below}{heads[0]}

1. Ash, 1.
2. Birch, 2.

{below}{heads[1]}

1. Cole, 3.
2. Dunn, 4.
3. Elm, 5.
"""
    found = read(tmp_path, f"a{suffix}", text)
    assert texts(found) == ["Ash, 1.", "Birch, 2.", "Cole, 3.", "Dunn, 4.", "Elm, 5."] == cited(found)
    assert [one.printed for one in found.notes] == ["", "", "1", "2", "3"]
    assert [one.id for one in found.sections] == ["1", "2"]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_notes_with_signs(tmp_path: Path, suffix: str) -> None:
    pages = "It stood.* It fell.†\n\n* Ash, 1.\n\n† Birch, 2.\n\nIt rose.* They left.\n\n* Cole, 3."
    text = pages.replace("*", "\\*") if suffix == ".md" else pages
    found = read(tmp_path, f"a{suffix}", f"# 1 One\n\n{text}\n")
    assert [one.text for one in found.remarks] == ["Ash, 1.", "Birch, 2.", "Cole, 3."]
    assert found.text == "It stood. It fell.\n\nIt rose. They left."


def test_a_list_with_asterisks_stays(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", "1 One\n\nIt asked of all the men that came:\n\n* Who came?\n\n* Who paid?\n")
    assert not found.remarks
    assert "* Who came?" in found.text


@pytest.mark.parametrize("number", ["1234567", "999999", "123456789012"])
def test_a_number_that_no_map_has_is_no_fault(tmp_path: Path, number: str) -> None:
    raised = number.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    found = read(tmp_path, "a.txt", f"1 One\n\nThe inn stood.{raised} It fell.\n\n{raised} Ada Ash, Tides, 2.\n")
    assert [one.number for one in found.notes] == ([999_999] if number == "999999" else [])
    assert "Ada Ash, Tides, 2." in found.text + "".join(one.text for one in found.notes)
    assert paper_of(found)


def test_digits_of_other_scripts_number_notes(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", "1 One\n\nThe inn stood.[١] It fell.[٢]\n\n[١] Ash, 1.\n\n[٢] Birch, 2.\n")
    assert cited(found) == texts(found) == ["Ash, 1.", "Birch, 2."]
