"""Measures and colours of a drawing, in points. Themes are data: one TOML file each, beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

THEMES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Theme:
    """How a map looks. Kinds are told apart without colour too: by the word in the title bar and the style of the line.

    ``direction`` is where what supports a statement stands: ``right`` of it, or ``down``, below it; then
    what would be wider than ``widest`` is stacked or turned.

    The title bar is ``tinted``, ``solid`` (in the kind's ink, with text in ``on_ink``) or ``plain``; a card's
    ``ground`` is ``white`` (the colour of that name) or ``tinted``; ``corners`` are ``square`` or ``round``. ``inks``
    colour title, bar, border and line; ``tints`` fill tinted grounds and the frame of a linked group; all text has a
    contrast of at least 4.5 to what it stands on (WCAG 2.2, success criterion 1.4.3). ``lines`` are Graphviz line
    styles. ``grounds`` are what overlays paint cards with: ``good``, ``bad`` and ``open`` standing, what is ``new`` or
    ``old``, and ``heat`` for what is more or less so.

    Blocks that hang on the same card stand ``row`` points apart, those of different parents ``apart``; what hangs on a
    card stands ``gap`` from it. Sizes are whole numbers, because Graphviz reads no others in labels.
    """

    description: str
    direction: str
    widest: int
    font: str
    size: int
    claim_size: int
    small: int
    width: int
    bar: int
    pad: int
    title: int
    title_style: str
    ground: str
    corners: str
    border: float
    gap: int
    row: int
    apart: int
    frame: int
    line: float
    heavy: float
    paper: str
    white: str
    text: str
    grey: str
    link: str
    trunk: str
    on_ink: str
    flag: str
    flag_text: str
    flagged: str
    reference: str
    inks: Mapping[str, str]
    tints: Mapping[str, str]
    lines: Mapping[str, str]
    grounds: Mapping[str, str]

    @property
    def text_width(self) -> int:
        """How wide a line of a card may run."""
        return self.width - self.bar - self.pad - 4

    def band(self, kind: str) -> str | None:
        """Return the ground of the title bar of a kind of statement; ``None`` where it has none of its own."""
        return {"tinted": self.tints, "solid": self.inks}.get(self.title_style, {}).get(kind)

    def title_ink(self, kind: str) -> str:
        """Return the colour of the title of a kind of statement."""
        return self.on_ink if self.title_style == "solid" else self.inks[kind]

    @property
    def name_ink(self) -> str:
        """The colour of a statement's name in its title bar, which is quieter than what the statement is."""
        return self.on_ink if self.title_style == "solid" else self.grey

    def surface(self, kind: str) -> str:
        """Return the ground of an ordinary card of a kind."""
        return self.tints[kind] if self.ground == "tinted" else self.white

    def bare(self, kind: str) -> str:
        """Return the ground of a card without support: ``flagged``, or its ordinary one where that is ``none``."""
        return self.surface(kind) if self.flagged == "none" else self.flagged

    def painted(self, ground: str, share: float) -> str:
        """Return the ground of a card that an overlay paints: from ``white`` at 0 to the named ground at 1."""
        pairs = zip(_channels(self.white), _channels(self.grounds[ground]), strict=True)
        return "#" + "".join(f"{round(from_ + (to - from_) * min(max(share, 0), 1)):02x}" for from_, to in pairs)


def _channels(color: str) -> tuple[int, ...]:
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


def leading(size: int) -> int:
    """Return the height of a line of text at a font size, in points: what Graphviz makes it."""
    return ceil(size * 1.2)


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that argmap brings, sorted."""
    return tuple(sorted(one.stem for one in THEMES.glob("*.toml")))


@cache
def built_in(name: str) -> Theme:
    """Return a theme that argmap brings."""
    data = tomllib.loads((THEMES / f"{name}.toml").read_text(encoding="utf-8"))
    base = data.pop("based_on", None)
    return derive(built_in(base), data) if base else Theme(**data)


def derive(base: Theme, data: Mapping[str, Any]) -> Theme:
    """Return a theme that differs from ``base`` in what ``data`` says; of tables, in the keys that they hold."""
    merged: dict[str, Any] = {
        key: {**getattr(base, key), **value} if isinstance(value, Mapping) else value for key, value in data.items()
    }
    return replace(base, **merged)


DEFAULT = built_in("cards")
