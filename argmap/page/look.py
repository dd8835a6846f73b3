"""The look of a page, as CSS variables made from the themes of drawings: the default one, and ``dark`` in dark mode."""

from collections.abc import Iterator
from functools import cache

from argmap.drawing.themes.choices import DEFAULT_THEME
from argmap.drawing.themes.theme import Theme, built_in

ENLARGED = 1.45
"""How many pixels a point of the theme becomes: text on a screen is read from further away than on paper."""
NARROWED = 0.75
"""The share of its width that a card keeps on a page, so that more columns fit in the window."""
MEASURES = ("size", "claim_size", "small", "bar", "title", "border", "gap", "row", "apart", "frame", "line", "heavy")
COLOURS = ("paper", "white", "text", "grey", "link", "trunk", "flag", "flag_text", "flagged", "reference")
DASHES = {"solid": "none", "dashed": "7 4", "dotted": "2 3"}


@cache
def variables() -> str:
    """Return the rule that sets all variables: measures in pixels, and each colour for light and dark mode."""
    light, dark = built_in(DEFAULT_THEME), built_in("dark")
    found = [*_measures(light), *_colours(light, dark), *_dashes(light)]
    return ":root {\n" + "".join(f"  --{name.replace('_', '-')}: {value};\n" for name, value in found) + "}\n"


def _measures(theme: Theme) -> Iterator[tuple[str, str]]:
    yield "width", f"{round(theme.width * ENLARGED * NARROWED)}px"
    for name in MEASURES:
        enlarged = getattr(theme, name) * ENLARGED
        yield name, f"{enlarged:.3g}px" if name in ("size", "claim_size", "line", "heavy") else f"{round(enlarged)}px"


def _colours(light: Theme, dark: Theme) -> Iterator[tuple[str, str]]:
    for name in COLOURS:
        yield name, _both(getattr(light, name), getattr(dark, name))
    for kind, ink in light.inks.items():
        yield kind, _both(ink, dark.inks[kind])
        yield f"{kind}-tint", _both(light.tints[kind], dark.tints[kind])
    for ground, colour in light.grounds.items():
        yield f"ground-{ground}", _both(colour, dark.grounds[ground])


def _dashes(theme: Theme) -> Iterator[tuple[str, str]]:
    for kind, style in theme.lines.items():
        yield f"{kind}-dash", DASHES[style]


def _both(light: str, dark: str) -> str:
    return f"light-dark({light}, {dark})"
