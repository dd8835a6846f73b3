"""The names of themes and directions, for the command line: nothing heavy is imported to list them."""

from pathlib import Path

THEMES = Path(__file__).parent
DEFAULT_THEME = "cards"
DIRECTIONS = ("right", "down")
"""Where the statements that support another are drawn: right of it, or below it."""


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that argmap brings, sorted."""
    return tuple(sorted(one.stem for one in THEMES.glob("*.toml")))
