"""The notes and the reference list of the paper in the shared folder, and the hand-made record of them."""

import os
import re
from functools import cache

import pytest

from argmap.notation.bibliography import Paper
from argmap.notation.reading.validation import validate
from argmap.notation.source import parse
from argmap.paper.article import Article, ArticleSection, Entry, Note, Paragraph, Sentence
from argmap.problems import Place
from tests.places import ROOT

TEXT = ROOT.parent / "shared" / "paper" / "makili-aliyev-2013.md"
TRUTH = ROOT / "arguments" / "makili-aliyev-2013.paper.yaml"
NOTE = re.compile(r"<sup>(\d+)</sup> (.+)")


def truth() -> Paper:
    return validate(Paper, parse(TRUTH.read_text(), str(TRUTH), "yaml"))


@cache
def article() -> Article:
    """The paper by hand: notes, entries and, for its paragraphs, the blocks of the file that begin with a letter."""
    if not TEXT.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{TEXT} is missing")
        pytest.skip("the shared folder is not beside this one")
    lines = TEXT.read_text().split("\n")
    end = next(number for number, line in enumerate(lines) if line.startswith("**Latest IAI"))
    start = lines.index("## References")
    notes = tuple(_notes(lines[:start]))
    entries = tuple(
        Entry(line, Place(TEXT.name, number + 1)) for number, line in enumerate(lines) if start < number < end and line
    )
    return Article(TEXT.name, "", (), (), notes, entries, "Azerbaijan's Foreign Policy", ("Kamal Makili-Aliyev",))


def _notes(lines: list[str]) -> list[Note]:
    """The notes, in one piece: an address at the foot of a page ends the note that breaks off with a comma."""
    found = []
    for number, line in enumerate(lines):
        if match := NOTE.fullmatch(line):
            text = match[2]
            if text.endswith(","):
                text += " " + next(one for one in lines[number:] if one.startswith("<http"))
            found.append(Note(int(match[1]), text, Place(TEXT.name, number + 1)))
    return found


def without_emphasis(text: str) -> str:
    return re.sub(r"(?<!\\)\*", "", text)


def paragraph(id_: str, start: int, end: int) -> Paragraph:
    return Paragraph(id_, (Sentence(1, start, end, Place("paper", 1)),))


def section(id_: str, title: str, *paragraphs: Paragraph) -> ArticleSection:
    return ArticleSection(id_, title, paragraphs)
