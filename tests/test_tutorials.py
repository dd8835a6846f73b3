"""The pages of the tutorials: names are words of the app, pictures are there, and no terminal is shown."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from tests.browser.tutorials.tutorial_page import FOLDER, NAMES, PICTURE, around_steps, page_text, steps
from tests.browser.tutorials.walking import LARGEST, Follower, Walk
from tests.places import ROOT

WORDS = [ROOT / "argmap" / folder / "words" / "en.toml" for folder in ("app", "page", "teaching")]
OF_A_POINT = re.compile(r"^R\d+\.\d+ ")
"""The number of a point of a review, which stands before a word of the app."""
SIGNS = {"−", "+", "×", "⋯"}
"""Buttons that show a sign and no word."""


def phrases(table: dict[str, Any]) -> Iterator[str]:
    """Yield every phrase in a table of words and the tables in it, with and without what may follow it."""
    for value in table.values():
        if isinstance(value, dict):
            yield from phrases(value)
        else:
            yield from (str(value), re.sub(r" \{\w+\}$", "", str(value)))


def words_of_the_app() -> str:
    """Return all phrases of the app, one a line."""
    return "\n".join(one for file in WORDS for one in phrases(tomllib.loads(file.read_text(encoding="utf-8"))))


def words_of_rules() -> set[str]:
    """Return what the rules are called, and the lines that say what each finds."""
    files = [file for file in (ROOT / "argmap" / "rules").glob("*.py") if not file.name.startswith("_")]
    lines = {file.read_text(encoding="utf-8").partition("\n")[0].strip('".') for file in files}
    return lines | {file.stem.replace("_", "-") for file in files}


def known(name: str, app: str, rules: set[str]) -> bool:
    """Tell whether the app or a rule has a phrase for a name; a number in it stands for any."""
    phrase = re.sub(r"\d+", r"(\\d+|\\{count\\})", re.escape(OF_A_POINT.sub("", name)))
    return name in rules or bool(re.search(rf"^{phrase}$", app, re.MULTILINE))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_bold_is_called_so_in_the_app(name: str) -> None:
    app, rules = words_of_the_app(), words_of_rules()
    bold = {words for step in steps(page_text(name)) for words in step.all("bold")} - SIGNS
    assert len(bold) >= 10
    assert {one for one in bold if not known(one, app, rules)} == set()


def test_a_name_that_the_app_does_not_have_is_found() -> None:
    app, rules = words_of_the_app(), words_of_rules()
    names = ("Choose a file", "Problems", "Marks of 2 submissions", "R1.1 Major", "A premise that has no support")
    assert all(known(one, app, rules) for one in names)
    assert not any(known(one, app, rules) for one in ("Choose the file now", "Marks", "Frobnicate", "Choose a"))


@pytest.mark.parametrize("name", NAMES)
def test_only_steps_name_what_is_on_the_screen(name: str) -> None:
    """What is bold elsewhere would not be walked."""
    text = page_text(name)
    assert "**" not in around_steps(text)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    numbers = [tuple(map(int, step.number.split("."))) for step in steps(text)]
    assert all(after in ((at[0], at[1] + 1), (at[0] + 1, 1)) for at, after in pairwise(numbers))


@pytest.mark.parametrize("name", NAMES)
def test_the_pictures_of_a_tutorial_are_there(name: str) -> None:
    pictures = [step.picture for step in steps(page_text(name)) if step.picture]
    assert 3 <= len(pictures) <= 6
    assert PICTURE.findall(page_text(name)) == pictures, "a picture outside the steps would not be taken"
    for one in pictures:
        content = (FOLDER / one).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert len(content) <= LARGEST


def test_no_picture_is_left_over() -> None:
    named = {one for name in NAMES for one in PICTURE.findall(page_text(name))}
    assert {f"pictures/{file.name}" for file in (FOLDER / "pictures").iterdir()} == named


@pytest.mark.parametrize("name", ["teacher", "reviewer"])
def test_teachers_and_reviewers_see_no_terminal(name: str) -> None:
    text = page_text(name)
    assert "`argmap.html`" in text
    assert "```" not in text
    assert not re.search(r"`(argmap|python|pip)\b(?!\.html)", text)


def test_a_walk_that_differs_from_its_page_fails() -> None:
    first = Walk("reader", None)
    with pytest.raises(AssertionError, match=r"the walk of step 1\.1 leaves out"), first.step("1.1"):
        pass
    with pytest.raises(AssertionError, match=r"the next step of the page is 1\.2"), first.step("1.3"):
        pass
    with pytest.raises(AssertionError, match="nobody walks the steps"):
        first.finished()


def test_a_name_that_a_step_does_not_have_fails() -> None:
    (step,) = steps(
        "# A tutorial\n\n1. Press **Fit**\n   and write *a word* in [this](file.md).\n\n   ![It](pictures/it.png)\n"
    )
    assert step.marked == (("bold", "Fit"), ("italic", "a word"), ("link", "file.md"))
    assert step.picture == "pictures/it.png"
    follower = Follower(step, [])
    with pytest.raises(AssertionError, match="names 'Fit' where its walk has 'Fill'"):
        follower.bold("Fill")
    with pytest.raises(AssertionError, match="names no further bold"):
        follower.bold("Fit")
    assert follower.words() == "a word"
    assert follower.file() == FOLDER / "file.md"
