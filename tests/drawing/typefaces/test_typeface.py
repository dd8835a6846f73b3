import subprocess
from pathlib import Path

import pytest
from PIL import ImageFont

from argmap.drawing.themes.choices import theme_names
from argmap.drawing.themes.theme import built_in
from argmap.drawing.typefaces.arial import ARIAL
from argmap.drawing.typefaces.times import TIMES
from argmap.drawing.typefaces.typeface import (
    ARIAL_LIKE,
    KEPT_LETTERS,
    MONOSPACE,
    TIMES_LIKE,
    WIDEST,
    Typeface,
    typeface,
)
from tests.needs import missing

LETTERS = sorted(
    {letter for table in (ARIAL, TIMES) for letters in table.values() for letter in letters} - set("\u2011·")
)
"""Those of the tables, but for two in which versions of Liberation's fonts differ."""


def font(name: str) -> ImageFont.FreeTypeFont:
    """Return a font of this machine, a thousand pixels tall."""
    try:
        found = subprocess.run(["fc-match", "-f", "%{family}\n%{file}", name], capture_output=True, check=True)
    except FileNotFoundError:
        missing("fontconfig")
    family, file = found.stdout.decode().split("\n")
    if not family.startswith(name):
        missing(f"the font {name}")
    return ImageFont.truetype(Path(file).as_posix(), 1000)


@pytest.mark.parametrize(
    ("letters", "name"),
    [(ARIAL_LIKE, "Liberation Sans"), (TIMES_LIKE, "Liberation Serif"), (MONOSPACE, "Liberation Mono")],
)
def test_letters_are_as_wide_as_in_fonts_of_their_kind(letters: Typeface, name: str) -> None:
    real = font(name)
    lacking = real.getmask("\uffff").getbbox(), real.getlength("\uffff")
    for letter in filter(letters.has, LETTERS):
        wide = real.getlength(letter)
        if (real.getmask(letter).getbbox(), wide) != lacking:
            assert wide - 1 <= letters.measured(letter) <= wide + 5, letter


def test_no_letter_is_wider_than_the_widest() -> None:
    real = font("DejaVu Sans")
    for letter in LETTERS:
        assert ARIAL_LIKE.measured(letter) <= WIDEST.measured(letter) >= real.getlength(letter) - 1, letter


@pytest.mark.parametrize(
    ("fonts", "kind"),
    [
        ("Arimo,Liberation Sans", ARIAL_LIKE), (" liberation  sans", ARIAL_LIKE), ("Times New Roman", TIMES_LIKE),
        ("monospace", MONOSPACE), ("Georgia,Times", WIDEST), ("sans-serif", WIDEST),
    ],
)  # fmt: skip
def test_the_first_font_decides(fonts: str, kind: Typeface) -> None:
    assert typeface(fonts) is kind


def test_the_fonts_of_all_themes_are_known() -> None:
    assert {typeface(built_in(name).font) for name in theme_names()} == {ARIAL_LIKE}


def test_a_typeface_has_the_letters_whose_width_it_knows() -> None:
    assert ARIAL_LIKE.has("“Bakı” — Баку, §5")
    assert not any(map(ARIAL_LIKE.has, ("図", "e\u0301", "ก", "\u00ad", "👍")))


def test_widths_of_short_words_are_kept_with_the_space_behind_them() -> None:
    letters, long = Typeface({97: 500, 32: 250}), "a" * (KEPT_LETTERS + 1)
    assert (letters.advances["aa"], letters.advances[long]) == (1250, 500 * len(long) + 250)
    assert list(letters.advances) == ["aa"]
