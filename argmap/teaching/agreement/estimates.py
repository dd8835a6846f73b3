"""A measure of agreement as it was found: a value with its interval, or the reason why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Row = tuple[str | None, ...]
"""How each annotator, in the order of the maps, classed one unit; ``None`` where one did not class it at all."""
Rows = Mapping[Row, int]
"""How many units were classed alike, for each way in which one was."""


class AgreementMeasure(StrEnum):
    """The measures: the share of equal judgements, those that correct it for chance, and those of stretches of text."""

    SAME = "same"
    COHEN = "cohen-kappa"
    FLEISS = "fleiss-kappa"
    ALPHA = "alpha"
    UNITIZED = "alpha-u"
    SEGMENTS = "segmentation-similarity"
    CASS = "cass"


class Aspect(StrEnum):
    """What the maps are compared in."""

    ROLE = "role"
    RELATION = "relation"
    PASSAGES = "passages"
    WHOLE = "whole"


class NotDefinedError(Exception):
    """A measure has no value for these units. The message says why, as words that follow "because"."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A measure with the ends of its 95 % interval, each ``None`` where there is none; ``why`` says why not."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""
