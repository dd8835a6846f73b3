from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.paper.article import Article
from argmap.paper.readers.markdown.walking import blocks
from argmap.paper.reading import read_article
from argmap.paper.structure.assembly import assemble
from tests.examples import examples
from tests.paper.blocks import outline

OCR = """\
## **Who Pays for the Last Bus?**

**Ann Lee**

### **Abstract**

It asks who gains.

**Keywords:** *buses / fares*

---

## Who Pays for the Last Bus?

by Ann Lee\\*

### Introduction

The town of Hallowby lies in a *low* valley,<sup>1</sup> and grew by the 4<sup>th</sup> part over 16 km<sup>2</sup> of

---

Paper read at the seminar in Orrsted. Revised version.

\\* Ann Lee is a driver.

<sup>1</sup> Orr, *Fares*, p\\_1, <http://example.org/fares>; Lind, *Stops*,
<sup>2</sup> Ibid.

---

hill country. Buses climb.<sup>2</sup>Then they return.

<span id="page-2"></span>It is late. So the town must pay for what the riders, who are few, would not

http://example.org/stops.

<sup>3</sup> [http://example.org/a\\\\_b](http://example.org/a_b).

![](figure.png)

| zone | fare |
|------|------|
| one  | two  |

Orrsted's drivers would drive.<sup>3,1</sup>

## 1. Fares

They fell<sup>4</sup>.

<sup>4</sup> Final.
---

## References

Orr, *Fares*, 2010

Lind, *Stops*, 2011

**Latest papers**

- 1 | 2 Lee, Roads

**The Institute**

It was founded.
"""

PANDOC = """\
---
title: Who pays
author:
  - name: Ann Lee
  - J. Orr
---

Introduction
============

Buses climb.[^orr] They *wait*^[See Lind &
Orr.] and go[^gone].

> A quotation stands
> here.[^orr2]

# Fares {#fares}

1. First.
2. Second.

    indented

[^orr]: Orr, *Fares*.

    Second paragraph.

[^orr2]:
[^idle]: Nothing refers to it.

Setext
------

The end.
"""


def read(text: str) -> Article:
    return assemble("f", blocks(text, "f"))


def behind(paper: Article) -> list[tuple[int, str]]:
    """Return the note of each marker with the word before it."""
    return [(one.note, paper.text[: one.at].split()[-1]) for one in paper.markers]


def test_markdown_by_text_recognition() -> None:
    found = read(OCR)
    assert found.title == "Who Pays for the Last Bus?"
    assert found.authors == ("Ann Lee",)
    assert outline(found) == {
        "A.1": "It asks who gains.",
        "0.1": "The town of Hallowby lies in a low valley, and grew by the 4th part over 16 km2 of hill country. "
        "Buses climb. Then they return.",
        "0.2": "It is late. So the town must pay for what the riders, who are few, would not Orrsted's drivers would "
        "drive.",
        "1.1": "They fell.",
    }
    assert behind(found) == [(1, "valley,"), (2, "climb."), (3, "drive."), (1, "drive."), (4, "fell")]
    assert [(one.number, one.text) for one in found.notes] == [
        (1, "Orr, Fares, p_1, http://example.org/fares; Lind, Stops,"),
        (2, "Ibid. http://example.org/stops."),
        (3, "http://example.org/a_b."),
        (4, "Final."),
    ]
    assert [one.text for one in found.remarks] == [
        "Paper read at the seminar in Orrsted. Revised version.",
        "Ann Lee is a driver.",
    ]
    assert [one.text for one in found.entries] == ["Orr, Fares, 2010", "Lind, Stops, 2011"]


def test_places_are_those_of_the_file() -> None:
    lines = OCR.split("\n")
    found = read(OCR)
    for marker in found.markers:
        assert marker.place.line
        assert marker.place.column
        assert lines[marker.place.line - 1][marker.place.column - 1 :].startswith("<sup>")
    for paragraph in found.paragraphs.values():
        for sentence in paragraph.sentences:
            place, text = sentence.place, found.quote(sentence.start, sentence.end)
            assert place.line
            assert place.column
            assert lines[place.line - 1][place.column - 1 :].startswith(text.split()[0])


def test_markdown_with_the_notes_of_pandoc(tmp_path: Path) -> None:
    file = tmp_path / "paper.md"
    file.write_text(PANDOC.replace("\n", "\r\n"), "utf-8")
    found = read_article(file)
    assert found.title == "Who pays"
    assert found.authors == ("Ann Lee", "J. Orr")
    assert outline(found) == {
        "0.1": "Buses climb. They wait and go.",
        "0.2": "A quotation stands here.",
        "1.1": "First.",
        "1.2": "Second.",
        "1.3": "indented",
        "1.1.1": "The end.",
    }
    assert [one.title for one in found.sections] == ["Introduction", "Fares", "Setext"]
    assert behind(found) == [(1, "climb."), (2, "wait"), (3, "go"), (4, "here.")]
    assert [(one.number, one.text, one.place.line) for one in found.notes] == [
        *((2, "See Lind & Orr.", 11), (1, "Orr, Fares. Second paragraph.", 24)),
        *((4, "", 28), (5, "Nothing refers to it.", 29)),
    ]


def test_front_matter_with_authors_in_one_text(tmp_path: Path) -> None:
    file = tmp_path / "paper.md"
    file.write_text('---\ntitle: "Fares; and fairness"\nauthors: "Ann Lee; J. Orr"\n---\n# 1 One\n\nText.\n', "utf-8")
    found = read_article(file)
    assert (found.title, found.authors) == ("Fares; and fairness", ("Ann Lee", "J. Orr"))


def test_a_target_of_links_before_a_note_does_not_hide_it() -> None:
    found = read('# 1 One\n\nA.<sup>1</sup> B<sup>fi</sup>t.\n\n- <span id="p-1"></span><sup>1</sup> Orr.\n')
    assert [(one.number, one.text) for one in found.notes] == [(1, "Orr.")]
    assert found.text == "A. Bfit."


def test_notes_within_notes() -> None:
    found = read("# 1 One\n\nA^[b ^[c [^d].] e.] f[^d].\n")
    assert [(one.number, one.text) for one in found.notes] == [(1, "b e."), (3, "c.")]
    assert behind(found) == [(1, "A"), (2, "f")]


def test_numbers_as_labels_are_the_numbers() -> None:
    found = read("A.[^3] B.[^7] C.[^12]\n\n[^7]: Seven.\n\n[^3]: Three.\n\n[^3]: Three again.\n")
    assert [one.note for one in found.markers] == [3, 7, 12]
    assert [(one.number, one.text) for one in found.notes] == [(7, "Seven."), (3, "Three."), (3, "Three again.")]


def test_notes_as_a_list_below_their_heading() -> None:
    found = read("# One\n\nA.<sup>1</sup> B.²\n\n## Notes\n\n1. Orr.\n\n   Lind.\n2. Ibid.\n\n# Two\n\n1. Third.\n")
    assert [(one.number, one.text) for one in found.notes] == [(1, "Orr. Lind."), (2, "Ibid.")]
    assert [one.note for one in found.markers] == [1, 2]


def test_notes_as_in_plain_text(tmp_path: Path) -> None:
    file = tmp_path / "paper.md"
    file.write_text("# One\n\nA [1]. B.[2]\n\n[1] Orr.\n[2] Ibid.\n", "utf-8")
    found = read_article(file)
    assert [(one.number, one.text) for one in found.notes] == [(1, "Orr."), (2, "Ibid.")]
    assert found.text == "A. B."


def test_a_rule_right_under_a_line_makes_no_heading() -> None:
    found = read("# 1 One\n\nThe town pays, and it pays\nfor what is long past and over, for the\n---\n\nbuses.\n")
    assert outline(found) == {"1.1": "The town pays, and it pays for what is long past and over, for the buses."}


@pytest.mark.parametrize("head", ["---\n", "---\ntitle: [\n---\n", "---\nno key\n---\n", "---\ntitle: !x y\n---\n"])
def test_what_is_no_front_matter(tmp_path: Path, head: str) -> None:
    file = tmp_path / "paper.md"
    file.write_text(f"{head}\n# 1 One\n\nText.\n", "utf-8")
    found = read_article(file)
    assert found.title == ""
    assert "Text." in found.text


SNIPPETS = st.lists(
    st.sampled_from(
        [
            *("word ", "Two. ", "<sup>1</sup>", "<sup>", "</sup>", "[^1]", "^[", "]", "*", "**", "_", "\\*", "`", "\n"),
            *("\n\n", "# ", "> ", "- ", "1. ", "---\n", "[^1]: ", "&amp;", "<http://a.b>", "[x](http://y)"),
            *("|a|\n|-|\n|b|\n", "![i](j)", "²", "<br>", "\t", "¬\n", "-\n", "[1]", "$x$", "Abstract: ", "<!-- "),
        ]
    ),
    max_size=40,
)


@settings(max_examples=examples(300), deadline=None)
@given(SNIPPETS)
def test_any_text_is_read(parts: list[str]) -> None:
    found = read("".join(parts))
    for paragraph in found.paragraphs.values():
        assert paragraph.sentences
    assert all(0 <= one.at <= len(found.text) for one in found.markers)


def test_digits_without_end_are_no_number_of_a_note() -> None:
    paper = read("# T\n\nA text with a mark" + "⁹" * 5000 + " and more of it.\n\n" + "9" * 5000 + ". An end.\n")
    assert paper.sections


def test_a_note_begins_behind_a_quotation_in_a_note(tmp_path: Path) -> None:
    path = tmp_path / "f.md"
    path.write_text(
        "A.[^1] B.[^2]\n\n[^1]: Orr says:\n\n    > Moss grows,\n    > and grows.\n[^2]: Lind.\n", encoding="utf-8"
    )
    assert [one.text for one in read_article(path).notes] == ["Orr says: Moss grows, and grows.", "Lind."]
