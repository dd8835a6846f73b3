"""Measures and colours of a drawing, in points."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Theme:
    """How a map looks. Kinds are told apart without colour too: by the word in the title bar and the style of the line.

    ``inks`` colour title, bar and line (contrast to white at least 4.5, WCAG 2.2 success criterion 1.4.3); ``tints``
    fill the frame of a linked group; ``lines`` are Graphviz line styles.
    """

    font: str = "Arimo,Liberation Sans,Arial,Helvetica,sans-serif"
    size: float = 10.0
    title_size: float = 8.5
    foot_size: float = 8.0
    leading: float = 1.25
    width: float = 214.0
    bar: float = 5.0
    pad: float = 7.0
    gap: float = 48.0
    row: float = 9.0
    frame: float = 6.0
    paper: str = "#fafafa"
    grey: str = "#5c6670"
    trunk: str = "#8b949c"
    flag: str = "#ffe08a"
    inks: dict[str, str] = field(default_factory=lambda: {
        "claim": "#24323f", "premise": "#1e7b3c", "objection": "#b3261e", "rebuttal": "#a64b00",
        "undercutter": "#7b3294",
    })  # fmt: skip
    tints: dict[str, str] = field(default_factory=lambda: {
        "premise": "#e6f3ea", "objection": "#fbe9e7", "rebuttal": "#fdefe0", "undercutter": "#f3eaf6",
    })  # fmt: skip
    lines: dict[str, str] = field(default_factory=lambda: {
        "premise": "solid", "objection": "dashed", "rebuttal": "dotted", "undercutter": "dashed",
    })  # fmt: skip

    @property
    def text_width(self) -> float:
        """How wide a line of a card may run."""
        return self.width - self.bar - 2 * self.pad


DEFAULT = Theme()
