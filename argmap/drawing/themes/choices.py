"""The names of themes and directions, for the command line, which lists them without importing pydantic."""

from pathlib import Path

THEMES = Path(__file__).parent
DEFAULT_THEME = "cards"
DIRECTIONS = ("right", "down")
"""Where the statements that support another are drawn: right of it, or below it."""


def theme_line(name: str) -> str:
    """Return what a theme that argmap brings says of itself in one line."""
    import tomllib

    return str(tomllib.loads((THEMES / f"{name}.toml").read_text(encoding="utf-8"))["description"])


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that argmap brings, sorted."""
    return tuple(sorted(one.stem for one in THEMES.glob("*.toml")))
