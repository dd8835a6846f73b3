import pytest

from argmap.drawing.theme import DEFAULT


def luminance(color: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXTS = [
    *((DEFAULT.inks[kind], DEFAULT.tints[kind]) for kind in DEFAULT.inks),
    *((color, ground) for color in (DEFAULT.link, DEFAULT.grey) for ground in DEFAULT.tints.values()),
    (DEFAULT.grey, DEFAULT.reference),
    *((color, ground) for color in (DEFAULT.text, DEFAULT.grey, DEFAULT.link)
      for ground in (DEFAULT.white, DEFAULT.paper, DEFAULT.flagged)),
    (DEFAULT.text, DEFAULT.flag),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_all_text_can_be_read(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("line", [*DEFAULT.inks.values(), DEFAULT.trunk])
def test_all_lines_can_be_seen(line: str) -> None:
    assert contrast(line, DEFAULT.paper) >= 3


def test_kinds_are_told_apart_without_colour() -> None:
    """The undercutter's dashes end in a dot."""
    assert len({style for kind, style in DEFAULT.lines.items() if kind != "undercutter"}) == 3
