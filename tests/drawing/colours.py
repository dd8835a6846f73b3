"""Colours as readers see them: contrast, and how far two are apart, for those who see few colours too.

Dichromacy is simulated with the matrices of Machado, Oliveira and Fernandes 2009, "A physiologically-based model for
simulation of color vision deficiency", severity 1.0, on linear RGB. Distances are Euclidean in OKLab (Ottosson 2020, "A
perceptual color space for image processing"), where about 0.02 is the least difference that can be noticed.
"""

from math import dist

Triple = tuple[float, float, float]
VISIONS: dict[str, tuple[Triple, Triple, Triple]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
}  # fmt: skip
CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)  # fmt: skip
LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)  # fmt: skip


def linear(color: str) -> Triple:
    red, green, blue = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _times(rows: tuple[Triple, Triple, Triple], by: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, by, strict=True)) for row in rows)
    return first, second, third


def oklab(color: str, vision: str = "full") -> Triple:
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(VISIONS[vision], linear(color)))
    long, middle, short = (part ** (1 / 3) for part in _times(CONES, (red, green, blue)))
    return _times(LAB, (long, middle, short))


def apart(a: str, b: str, vision: str) -> float:
    """Return how far apart two colours are for a vision."""
    return dist(oklab(a, vision), oklab(b, vision))


def contrast(a: str, b: str) -> float:
    """Return the contrast of two colours (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
