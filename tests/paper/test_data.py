import json

import pytest

from argmap.paper.data import View, as_data
from argmap.paper.listing import notes, outline, references
from argmap.paper.locating import SentenceLocator, SentencePlace
from argmap.paper.readers.markdown.walking import blocks
from argmap.paper.structure.assembly import assemble

TEXT = """\
# Who pays

Ann Lee

## 1. Fares[^1]

They fell.[^2] They rose.

[^1]: Orr, *Fares*.

[^3]: Lind, *Stops*.

\\* A driver.

## References

Orr, *Fares*, 2010.
"""
PAPER = assemble("f.md", blocks(TEXT, "f.md"))


def test_data_is_the_contract() -> None:
    assert as_data(PAPER) == {
        "version": 1,
        "file": "f.md",
        "title": "Who pays",
        "authors": ["Ann Lee"],
        "text": "They fell. They rose.",
        "sections": [
            {
                "id": "1",
                "title": "1. Fares",
                "paragraphs": [
                    {
                        "id": "1.1",
                        "start": 0,
                        "end": 21,
                        "sentences": [
                            {"number": 1, "start": 0, "end": 10, "line": 7, "column": 1},
                            {"number": 2, "start": 11, "end": 21, "line": 7, "column": 16},
                        ],
                    }
                ],
            }
        ],
        "left_out": [
            {"text": "Who pays", "why": "front matter", "line": 1, "column": 3},
            {"text": "Ann Lee", "why": "front matter", "line": 3, "column": 1},
            {"text": "References", "why": "back matter", "line": 15, "column": 4},
        ],
        "notes": [
            {"number": 1, "text": "Orr, Fares.", "line": 9, "column": 7},
            {"number": 3, "text": "Lind, Stops.", "line": 11, "column": 7},
        ],
        "markers": [
            {"note": 1, "at": 0, "paragraph": "1.1", "sentence": 1, "line": 5, "column": 12},
            {"note": 2, "at": 10, "paragraph": "1.1", "sentence": 1, "line": 7, "column": 11},
        ],
        "remarks": [{"text": "A driver.", "line": 13, "column": 4}],
        "citations": [],
        "references": [{"label": "", "text": "Orr, Fares, 2010.", "line": 17, "column": 1}],
        "problems": as_data(PAPER, [View.ODD])["problems"],
    }


def test_problems_are_as_check_prints_them() -> None:
    problems = json.loads(json.dumps(as_data(PAPER, [View.ODD])))["problems"]
    rules = ["marker-without-note", "disordered-note", "note-without-marker"]
    assert [one["rule"] for one in problems] == rules
    assert problems[0] == {
        "rule": "marker-without-note",
        "level": "warning",
        "message": "the text cites note 2, but there is no such note",
        "help": "look for the note, or for a misread number",
        "file": "f.md",
        "line": 7,
        "column": 11,
    }


@pytest.mark.parametrize("view", View)
def test_a_view_holds_only_what_it_is_for(view: View) -> None:
    assert set(as_data(PAPER, [view])) < set(as_data(PAPER))


def test_outline() -> None:
    assert list(outline(PAPER, 24)) == [
        "1 section, 1 paragraph, 2 sentences",
        "1  1. Fares",
        "  1.1   2  They fell. T…",
        "3 left out of the text, each with its line (in a PDF, its page)",
        "     1  front matter: W…",
        "     3  front matter: A…",
        "    15  back matter: Re…",
    ]


def test_notes_and_references() -> None:
    assert list(notes(PAPER, 30)) == [
        "2 notes, 2 marks",
        "   1  1.1 s1: Orr, Fares.",
        "   3  not cited: Lind, Stops.",
        "   *  A driver.",
    ]
    assert list(references(PAPER, 20)) == ["1 reference", "   1  Orr, Fares,", "      2010."]


def test_a_mark_belongs_to_the_sentence_that_it_stands_behind() -> None:
    two = assemble("f", blocks("# 1 One\n\nAb. Cd.\n\nEf.\n\n# 2 Two\n\nGh.\n", "f"))
    assert two.text == "Ab. Cd.\n\nEf.\n\nGh."
    locator = SentenceLocator(two)
    found = {at: str(locator.behind(at)) for at in (0, 3, 4, 7, 9, 12, 14)}
    assert found == {
        0: "1.1 s1",
        3: "1.1 s1",
        4: "1.1 s2",
        7: "1.1 s2",
        9: "1.2 s1",
        12: "1.2 s1",
        14: "2.1 s1",
    }
    assert locator.behind(7) == SentencePlace("1.1", 2)
    assert SentenceLocator(assemble("f", ())).behind(0) is None


def test_what_a_terminal_would_obey_is_taken_out() -> None:
    hostile = assemble("f", blocks("# \x1b[3Title\n\n# 1 \x1b[2JOne\n\nText\x1b]0\x07.[^1]\n\n[^1]: \x9b1Note.\n", "f"))
    shown = "\n".join([hostile.title, *outline(hostile), *notes(hostile)])
    assert all(character.isprintable() or character == "\n" for character in shown)
