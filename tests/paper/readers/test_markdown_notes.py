"""Notes of pandoc's Markdown wherever they may stand, and what of a file is no part of the text."""

from pathlib import Path

import pytest

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from tests.paper.readers.comparing import with_marks


def read(folder: Path, body: str) -> Article:
    path = folder / "a.md"
    path.write_text(f"# Inns\n\n## 1 One\n\n{body}\n", "utf-8")
    return read_article(path)


def shown(found: Article) -> str:
    return " / ".join(with_marks(found, one.start, one.end) for one in found.paragraphs.values())


PAGES = {
    "behind a quotation in a note": (
        "Inns stood.[^1] They fell.[^2]\n\n[^1]: So says Ash:\n\n    > The inns\n    > are gone.\n[^2]: Birch, 3.",
        "Inns stood.{1} They fell.{2}",
        {1: "So says Ash: The inns are gone.", 2: "Birch, 3."},
    ),
    "in a quotation and in a list": (
        "> Inns stood.[^1]\n> [^1]: Ash, 2.\n\n- They fell.[^2]\n\n    [^2]: Birch, 3.",
        "Inns stood.{1} / They fell.{2}",
        {1: "Ash, 2.", 2: "Birch, 3."},
    ),
    "behind a list": ("Inns stood.[^a]\n\n- One\n[^a]: Ash, 2.", "Inns stood.{1} / One", {1: "Ash, 2."}),
    "with lists and several paragraphs": (
        "Inns stood.[^1] They fell.[^2]\n\n[^1]: Ash, 2.\n\n    1. one\n    2. two\n\n    More.\n\n[^2]: Birch, 3.",
        "Inns stood.{1} They fell.{2}",
        {1: "Ash, 2. one two More.", 2: "Birch, 3."},
    ),
    "in the text, one in another": (
        "Inns stood.^[Ash ^[of course], 2.] They fell.",
        "Inns stood.{1} They fell.",
        {1: "Ash, 2.", 2: "of course"},
    ),
    "in a table": (
        "Inns stood.\n\n| a | b |\n|---|---|\n| 1[^x] | 2^[Birch, 3.] |\n\n[^x]: Ash, 2.",
        "Inns stood.{1}{2}",
        {1: "Ash, 2.", 2: "Birch, 3."},
    ),
}


@pytest.mark.parametrize("case", PAGES)
def test_notes(tmp_path: Path, case: str) -> None:
    body, text, expected = PAGES[case]
    found = read(tmp_path, body)
    assert shown(found) == text
    assert {one.number: one.text for one in found.notes} == expected


def test_what_is_left_out_is_listed_with_its_reason(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Inns ![An inn](a.png 'at dusk') stood.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "```\nx = 1\n```\n\n<div>raw</div>",
    )
    assert shown(found) == "Inns stood."
    assert [(str(one.why), one.text) for one in found.left_out if not one.front] == [
        ("words in a figure", "An inn at dusk"),
        ("table", "a b 1 2"),
        ("code", "x = 1"),
        ("raw HTML", "raw"),
    ]
