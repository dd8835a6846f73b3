"""Measures and colours of a drawing, in points."""

from dataclasses import dataclass, field
from math import ceil


@dataclass(frozen=True, slots=True)
class Theme:
    """How a map looks. Kinds are told apart without colour too: by the word in the title bar and the style of the line.

    ``inks`` colour title, bar and line; ``tints`` fill the title bar and the frame of a linked group; all text has a
    contrast of at least 4.5 to what it stands on (WCAG 2.2, success criterion 1.4.3). ``lines`` are Graphviz line
    styles. In a column blocks stand ``row`` points apart, those of different parents ``apart``. Sizes are whole
    numbers, because Graphviz reads no others in labels.
    """

    font: str = "Arimo,Liberation Sans,Arial,Helvetica,sans-serif"
    size: int = 10
    claim_size: int = 12
    small: int = 8
    width: int = 250
    bar: int = 5
    pad: int = 8
    title: int = 15
    gap: int = 52
    row: int = 8
    apart: int = 14
    frame: int = 7
    line: float = 1.2
    heavy: float = 2.6
    paper: str = "#fafafa"
    white: str = "#ffffff"
    text: str = "#14181c"
    grey: str = "#56606a"
    link: str = "#1a5296"
    trunk: str = "#7d868e"
    flag: str = "#ffd666"
    flagged: str = "#fff6dc"
    reference: str = "#eef0f2"
    inks: dict[str, str] = field(default_factory=lambda: {
        "claim": "#24323f", "premise": "#17692f", "objection": "#b3261e", "rebuttal": "#974400",
        "undercutter": "#6d2a87",
    })  # fmt: skip
    tints: dict[str, str] = field(default_factory=lambda: {
        "claim": "#e4e8ec", "premise": "#e3f2e7", "objection": "#fbe6e4", "rebuttal": "#fdecd9",
        "undercutter": "#f1e7f5",
    })  # fmt: skip
    lines: dict[str, str] = field(default_factory=lambda: {
        "premise": "solid", "objection": "dashed", "rebuttal": "dotted", "undercutter": "dashed",
    })  # fmt: skip

    @property
    def text_width(self) -> int:
        """How wide a line of a card may run."""
        return self.width - self.bar - self.pad - 4


def leading(size: int) -> int:
    """Return the height of a line of text at a font size, in points: what Graphviz makes it."""
    return ceil(size * 1.2)


DEFAULT = Theme()
