"""Measures and colours of a drawing, in points. Themes are data: one TOML file each, beside this module.

Every key of a theme is declared here once: what it may be, and what it means (``argmap themes NAME`` prints both).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from math import ceil
from typing import Annotated, Any, ClassVar, get_type_hints

from pydantic import ConfigDict, Field
from pydantic.fields import FieldInfo

from argmap.drawing.themes.choices import DEFAULT_THEME, DIRECTIONS, THEMES
from argmap.drawing.themes.values import ANY, COLOR, COLOR_OR_NONE, FONT, LENGTH, LETTERS, WEIGHT, Number, OneOf, Value

Color = Annotated[str, COLOR]
STEPS = ("premise", "objection", "rebuttal", "undercutter")
Step = Annotated[str, OneOf(STEPS)]
Kind = Annotated[str, OneOf(("claim", *STEPS))]
Ground = Annotated[str, OneOf(("good", "bad", "open", "new", "old", "heat"))]
LineStyle = Annotated[str, OneOf(("solid", "dashed", "dotted"))]


@dataclass(frozen=True, slots=True)
class Theme:
    """How a map looks. Kinds are told apart without colour too: by the word in the title bar and the style of the line.

    All text has a contrast of at least 4.5 to its ground (WCAG 2.2, success criterion 1.4.3). Lines are drawn in
    Graphviz's styles.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")
    """Of a theme that is read from a file; one that is derived from another is as large as it has to be."""

    description: Annotated[str, ANY, Field(description="the theme in one line")]
    direction: Annotated[
        str,
        OneOf(DIRECTIONS),
        Field(description="where supporting statements are drawn: right of a statement or below"),
    ]
    widest: Annotated[
        int,
        Number(100, 1_000_000),
        Field(description="the greatest width of a map drawn down; a wider one is stacked, then turned"),
    ]
    columns: Annotated[
        int,
        Number(1, 9),
        Field(description="the most columns in which what supports or attacks one statement is set, to suit a screen"),
    ]
    font: Annotated[str, FONT, Field(description="the first font that the viewer has is used")]
    size: Annotated[int, LETTERS, Field(description="the text size of statements")]
    claim_size: Annotated[int, LETTERS, Field(description="the text size of the claim")]
    small: Annotated[int, LETTERS, Field(description="the text size of titles, footers and note marks")]
    width: Annotated[int, Number(100, 2000), Field(description="the width of a card")]
    bar: Annotated[int, LENGTH, Field(description="the width of the coloured bar at the left of a card; 0 for none")]
    pad: Annotated[int, LENGTH, Field(description="the space between the bar and the text")]
    title: Annotated[int, Number(8, 2000), Field(description="the height of the title bar")]
    title_style: Annotated[
        str, OneOf(("tinted", "solid", "plain")), Field(description="the title bar; solid takes its text from on_ink")
    ]
    ground: Annotated[
        str, OneOf(("white", "tinted")), Field(description="the background of cards; white is the colour of that name")
    ]
    corners: Annotated[
        str, OneOf(("square", "round")), Field(description="the corners of cards; round goes with plain titles")
    ]
    border: Annotated[float, WEIGHT, Field(description="the thickness of a card's border")]
    gap: Annotated[
        int, Number(32, 2000), Field(description="the space between a card and the cards that support or attack it")
    ]
    row: Annotated[int, Number(4, 2000), Field(description="the space between cards under the same card")]
    apart: Annotated[int, Number(4, 2000), Field(description="the space between cards under different cards")]
    frame: Annotated[int, LENGTH, Field(description="the frame around linked premises")]
    line: Annotated[float, WEIGHT, Field(description="the thickness of a line")]
    heavy: Annotated[float, WEIGHT, Field(description="the thickness of a line from premises that are all supported")]
    paper: Annotated[Color, Field(description="the background of the drawing")]
    white: Annotated[Color, Field(description="the background of cards, if it is white")]
    text: Annotated[Color, Field(description="the text of statements")]
    grey: Annotated[Color, Field(description="ids, footers and other text beside statements")]
    link: Annotated[Color, Field(description="note marks that are links")]
    trunk: Annotated[Color, Field(description="lines that lead to several kinds of statement")]
    on_ink: Annotated[Color, Field(description="titles on a solid bar")]
    ids: Annotated[
        str, OneOf(("hidden", "shown")), Field(description="ids of statements, and where the paper makes them")
    ]
    flag: Annotated[Color, Field(description="the background of flags such as no support")]
    flag_text: Annotated[Color, Field(description="the text of flags")]
    flagged: Annotated[
        str, COLOR_OR_NONE, Field(description="the background of cards without support; none: like other cards")
    ]
    reference: Annotated[Color, Field(description="the background of cards that refer to a statement elsewhere")]
    inks: Annotated[Mapping[Kind, Color], Field(description="bars, borders, titles and lines, by kind of statement")]
    tints: Annotated[Mapping[Kind, Color], Field(description="tinted backgrounds, and frames of linked premises")]
    lines: Annotated[Mapping[Step, LineStyle], Field(description="the style of lines: solid, dashed or dotted")]
    grounds: Annotated[Mapping[Ground, Color], Field(description="the colours that --color and argmap diff paint with")]

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


def theme_keys() -> dict[str, tuple[str, str]]:
    """Return what each key of a theme means, and what it may be in words: nothing for a table."""
    found: dict[str, tuple[str, str]] = {}
    hints = get_type_hints(Theme, include_extras=True)
    for key, hint in ((field.name, hints[field.name]) for field in fields(Theme)):
        meaning = next(str(one.description) for one in hint.__metadata__ if isinstance(one, FieldInfo))
        found[key] = meaning, next((one.words for one in hint.__metadata__ if isinstance(one, Value)), "")
    return found


def _channels(color: str) -> tuple[int, ...]:
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


@cache
def leading(size: int) -> int:
    """Return the height of a line of text at a font size, in points: what Graphviz makes it."""
    return ceil(size * 1.2)


@cache
def built_in(name: str) -> Theme:
    """Return a theme that argmap brings."""
    data = tomllib.loads((THEMES / f"{name}.toml").read_text(encoding="utf-8"))
    base = data.pop("based_on", None)
    return derive(built_in(base), data) if base else Theme(**data)


def derive(base: Theme, data: Mapping[str, Any]) -> Theme:
    """Return a theme that differs from ``base`` in what ``data`` says; of tables, in the keys that they hold."""
    return replace(base, **merged({key: getattr(base, key) for key in data}, data))


def merged(base: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``base`` with what ``data`` says; of tables in both, with the keys that they hold."""

    def both(key: str, value: Any) -> Any:
        before = base.get(key)
        return {**before, **value} if isinstance(before, Mapping) and isinstance(value, Mapping) else value

    return {**base, **{key: both(key, value) for key, value in data.items()}}


DEFAULT = built_in(DEFAULT_THEME)
