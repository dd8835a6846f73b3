"""What figures of agreement are called, and what they mean in words."""

from collections.abc import Mapping, Sequence

from argmap.teaching.agreement import AgreementMeasure, Estimate

NAMES: Mapping[AgreementMeasure, str] = {
    AgreementMeasure.SAME: "the same in both",
    AgreementMeasure.COHEN: "Cohen's kappa",
    AgreementMeasure.FLEISS: "Fleiss's kappa",
    AgreementMeasure.ALPHA: "Krippendorff's alpha",
    AgreementMeasure.UNITIZED: "Krippendorff's alpha_U",
    AgreementMeasure.SEGMENTS: "segmentation similarity S",
    AgreementMeasure.CASS: "CASS",
}
SHORT = {
    AgreementMeasure.COHEN: NAMES[AgreementMeasure.COHEN],
    AgreementMeasure.FLEISS: NAMES[AgreementMeasure.FLEISS],
    AgreementMeasure.ALPHA: "alpha",
    AgreementMeasure.UNITIZED: "alpha_U",
}
"""The names at the head of narrow columns."""
LANDIS_KOCH: Sequence[tuple[float, str]] = (
    (0.0, "poor"), (0.2, "slight"), (0.4, "fair"), (0.6, "moderate"), (0.8, "substantial"), (1.0, "almost perfect"),
)  # fmt: skip
"""The highest kappa that each word is for, the lowest first: below 0, and then up to and including the figure.

J. R. Landis and G. G. Koch, "The measurement of observer agreement for categorical data", Biometrics 33 (1977), p. 165.
"""
KAPPAS = (AgreementMeasure.COHEN, AgreementMeasure.FLEISS)
ALPHAS = (AgreementMeasure.ALPHA, AgreementMeasure.UNITIZED)


def name(measure: AgreementMeasure, maps: int) -> str:
    """Return what a measure of so many maps is called."""
    return "the same in a pair of maps" if measure is AgreementMeasure.SAME and maps > 2 else NAMES[measure]


def in_words(measure: AgreementMeasure, estimate: Estimate) -> str:
    """Return what a value means, by whose convention; nothing where there is no convention."""
    if estimate.value is None:
        return "not defined (see below)"
    if measure in KAPPAS:
        return f"{landis_koch(estimate.value)} (Landis and Koch 1977)"
    return f"{krippendorff(estimate.value)} (Krippendorff 2004)" if measure in ALPHAS else ""


def landis_koch(kappa: float) -> str:
    """Return the word for a kappa."""
    if kappa < 0:
        return LANDIS_KOCH[0][1]
    return next(word for most, word in LANDIS_KOCH[1:] if kappa <= most)


def krippendorff(alpha: float) -> str:
    """Return what an alpha allows: K. Krippendorff, Content Analysis (2nd edition, 2004), p. 241."""
    if alpha >= 0.8:
        return "reliable"
    return "tentative only" if alpha >= 0.667 else "not reliable"


def figure(measure: AgreementMeasure, value: float) -> str:
    """Return a value as it is printed: a percentage for what is one."""
    return f"{100 * value:.0f} %" if measure is AgreementMeasure.SAME else f"{value:.2f}".replace("-0.00", "0.00")


def value(measure: AgreementMeasure, estimate: Estimate) -> str:
    """Return the value of an estimate, or a dash."""
    return "-" if estimate.value is None else figure(measure, estimate.value)


def interval(measure: AgreementMeasure, estimate: Estimate) -> str:
    """Return the ends of the interval; nothing without one."""
    if estimate.low is None or estimate.high is None:
        return ""
    return f"{figure(measure, estimate.low)} to {figure(measure, estimate.high)}"
