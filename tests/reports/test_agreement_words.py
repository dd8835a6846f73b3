"""The words for figures, at the edges of their conventions."""

import pytest

from argmap.reports.agreement_words import figure, in_words, interval, krippendorff, landis_koch, value
from argmap.teaching.agreement import AgreementMeasure, Estimate

M = AgreementMeasure


@pytest.mark.parametrize(
    ("kappa", "word"),
    [
        (-0.01, "poor"), (0.0, "slight"), (0.2, "slight"), (0.21, "fair"), (0.4, "fair"), (0.41, "moderate"),
        (0.6, "moderate"), (0.61, "substantial"), (0.8, "substantial"), (0.81, "almost perfect"),
        (1.0, "almost perfect"),
    ],
)  # fmt: skip
def test_landis_and_koch_1977(kappa: float, word: str) -> None:
    assert landis_koch(kappa) == word


def test_krippendorff_2004() -> None:
    assert krippendorff(0.8) == "reliable"
    assert krippendorff(0.667) == krippendorff(0.79) == "tentative only"
    assert krippendorff(0.66) == krippendorff(-1) == "not reliable"


def test_figures_as_they_are_printed() -> None:
    assert figure(M.SAME, 0.714) == "71 %"
    assert figure(M.ALPHA, -0.001) == "0.00"
    assert figure(M.ALPHA, -0.084) == "-0.08"
    assert value(M.COHEN, Estimate(None, why="of x")) == "-"
    assert interval(M.COHEN, Estimate(0.5)) == ""
    assert interval(M.SAME, Estimate(0.5, 0.25, 1.0)) == "25 % to 100 %"


def test_no_convention_no_word() -> None:
    assert in_words(M.CASS, Estimate(0.7)) == in_words(M.SAME, Estimate(0.7)) == ""
    assert in_words(M.CASS, Estimate(None, why="of x")) == "not defined (see below)"
    assert in_words(M.FLEISS, Estimate(0.7)) == "substantial (Landis and Koch 1977)"
    assert in_words(M.UNITIZED, Estimate(0.7)) == "tentative only (Krippendorff 2004)"
