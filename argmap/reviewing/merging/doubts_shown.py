"""The map with who doubts what: each statement that reviewers have a point on is marked with their numbers."""

from argmap.forest.overlay import Overlay, Paint
from argmap.reviewing.annotations.annotation import Severity
from argmap.reviewing.merging.merged_report import ORDER, MergedReviews

GROUNDS = {Severity.MAJOR: "bad", Severity.MINOR: "open", Severity.QUESTION: "new", Severity.PRAISE: "good"}


def doubts_shown(merged: MergedReviews) -> Overlay:
    """Return what a drawing of the map is painted with: the worst severity as colour, the reviewers as words."""
    marks = {}
    for id_, who in merged.pointed_at().items():
        worst = min(who.values(), key=ORDER.index)
        told = "\n".join(f"R{reviewer}: {severity}" for reviewer, severity in sorted(who.items()))
        marks[id_] = Paint(GROUNDS[worst], words=", ".join(f"R{one}" for one in sorted(who)), more=told)
    used = {mark.ground for mark in marks.values()}
    legend = tuple((Paint(ground), f"worst point: {one}") for one, ground in GROUNDS.items() if ground in used)
    return Overlay(marks, legend)
