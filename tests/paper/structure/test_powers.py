"""Powers, ions and nuclides stay in the text; marks of notes behind words stay marks."""

from pathlib import Path

import pytest

from argmap.paper.reading import read_article
from argmap.paper.structure.powers import is_power

STAY = [
    "10⁻³ mol",
    "16 km²",
    "x² + y²",
    "SO₄²⁻",
    "dated by ¹⁴C",
    "5·10⁶ cells",
    "10¹² stars",
    "R² = 0.9",
    "W/m²",
    "(a+b)²",
]
MARKS = ["the fares¹", "“so he says”²", "in 2010.¹", "the EU¹", "he/she¹", "(see Ash)²", "l’a²", "trips (2019)¹"]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("words", STAY)
def test_powers_stay_in_the_text(tmp_path: Path, suffix: str, words: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(f"# 1 One\n\nIt is so.¹ The value {words} was found.²\n\n¹ Ash, 1.\n\n² Birch, 2.\n", "utf-8")
    found = read_article(path)
    assert words in found.text
    assert [one.note for one in found.markers] == [1, 2]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("words", MARKS)
def test_marks_behind_words_are_marks(tmp_path: Path, suffix: str, words: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(f"# 1 One\n\nIt is so, {words} was said.\n\n¹ Ash, 1.\n\n² Birch, 2.\n", "utf-8")
    found = read_article(path)
    assert words[:-1] in found.text
    assert [one.note for one in found.markers] == [1 if words.endswith("¹") else 2]


@pytest.mark.parametrize(
    "tag", ["m<sup>2</sup>", "10<sup>12</sup>", "E = mc<sup>2</sup>", "by <sup>14</sup>C", "n<sup>2</sup>"]
)
def test_raised_tags_in_markdown(tmp_path: Path, tag: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# 1 One\n\nThe value {tag} was found.[^1]\n\n[^1]: Ash, 1.\n", "utf-8")
    found = read_article(path)
    assert [one.note for one in found.markers] == [1]
    assert "<" not in found.text


def test_what_stands_around_is_looked_at() -> None:
    assert is_power("by ", "14", "C")
    assert not is_power("fares", "2", " ")
    assert not is_power("", "1", "U")
