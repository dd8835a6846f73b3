from collections.abc import Iterator
from itertools import combinations

import pytest

from argmap.drawing.themes.choices import THEMES, theme_names
from argmap.drawing.themes.theme import Theme, built_in
from tests.drawing.colours import VISIONS, apart, contrast

READABLE, VISIBLE = 4.5, 3.0
"""WCAG 2.2, level AA: success criteria 1.4.3 (text) and 1.4.11 (lines)."""
DISTINCT = 0.06
"""How far apart two inks are in OKLab to be told apart by colour alone: three times what can just be noticed."""


def texts(theme: Theme) -> Iterator[tuple[str, str]]:
    """Yield each colour of text with each ground that it stands on."""
    for kind in theme.inks:
        grounds = {theme.surface(kind), theme.bare(kind), theme.reference}
        bands = {band} if (band := theme.band(kind)) else grounds
        yield from ((theme.title_ink(kind), ground) for ground in bands)
        yield theme.inks[kind], theme.tints[kind]  # the word between linked cards
        yield from ((color, ground) for color in (theme.text, theme.grey) for ground in grounds)
        marks = {theme.link, theme.grey}
        beside = grounds if theme.title_style == "solid" else grounds | bands
        yield from ((mark, ground) for mark in marks for ground in beside)
    yield from ((color, theme.paper) for color in (theme.text, theme.grey, theme.link))
    yield theme.flag_text, theme.flag


@pytest.mark.parametrize("name", theme_names())
def test_all_text_can_be_read(name: str) -> None:
    assert [pair for pair in texts(built_in(name)) if contrast(*pair) < READABLE] == []


@pytest.mark.parametrize("name", theme_names())
def test_all_lines_and_borders_can_be_seen(name: str) -> None:
    theme = built_in(name)
    lines = [*theme.inks.values(), theme.trunk]
    assert [line for line in lines for ground in (theme.paper, theme.white) if contrast(line, ground) < VISIBLE] == []


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", theme_names())
def test_kinds_whose_colours_come_close_differ_in_their_lines(name: str, vision: str) -> None:
    """Their words differ always; the dashes of an undercutter end in a dot, at the line that it meets."""
    theme = built_in(name)
    for a, b in combinations(theme.lines, 2):
        close = apart(theme.inks[a], theme.inks[b], vision) < DISTINCT
        assert not close or theme.lines[a] != theme.lines[b] or "undercutter" in (a, b)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", sorted({*theme_names()} - {"print"}))
def test_for_and_against_are_told_apart_by_colour_alone(name: str, vision: str) -> None:
    inks = built_in(name).inks
    assert apart(inks["premise"], inks["objection"], vision) >= DISTINCT
    assert apart(inks["undercutter"], inks["objection"], vision) >= DISTINCT


def test_the_theme_for_print_is_black_and_white() -> None:
    theme = built_in("print")
    colors = {getattr(theme, key) for key in ("paper", "white", "text", "flag", "flag_text", "reference")}
    assert {*colors, *theme.inks.values(), *theme.tints.values()} == {"#000000", "#ffffff"}
    assert contrast(theme.grey, theme.white) >= 7


def test_every_file_is_a_theme_that_says_what_it_is_like() -> None:
    assert theme_names() == tuple(sorted(one.stem for one in THEMES.iterdir() if one.suffix == ".toml"))
    assert {"cards", "rationale", "plain", "print", "dark"} <= {*theme_names()}
    assert all(built_in(name).description for name in theme_names())
