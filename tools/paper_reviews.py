"""What argmap makes of the two reviews of the paper: both reports, both together, and the table for the answers.

The places of the points are found in the paper's text, which is not part of the repository. Where it does not lie
beside the repository, nothing is made, and what is kept stays as it is.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from argmap.reports.report_forms import report_forms
from argmap.reviewing.merging.merged_report import MergedReviews
from argmap.reviewing.replies.forms import form_for, table_forms
from argmap.reviewing.replies.response_table import rows
from argmap.reviewing.review_files import ReviewFiles
from argmap.reviewing.review_report import ReviewReport
from tools.sessions import ROOT

REVIEWS = ROOT / "arguments" / "reviews"
MAP = ROOT / "arguments" / "makili-aliyev-2013.yaml"
PAPER = ROOT.parent / "shared" / "paper" / "makili-aliyev-2013.md"
NAMES = ("makili-aliyev-argument", "makili-aliyev-sources")
"""The reviews, in the order of the reviewers' numbers."""


def kept_reports() -> Iterator[tuple[Path, Callable[[], bytes]]]:
    """Yield each file with what makes its content; nothing where the paper's text is missing."""
    if not PAPER.is_file():
        return
    for number, name in enumerate(NAMES, 1):
        yield REVIEWS / f"{name}.report.md", partial(_report, name, number)
    yield REVIEWS / "makili-aliyev-merged.md", _merged
    yield REVIEWS / "makili-aliyev-replies.md", _replies


def review_report(name: str, number: int) -> ReviewReport:
    """Return a review of the paper as its report, with the paper and the map."""
    files = ReviewFiles.read(REVIEWS / f"{name}.review.yaml", paper=str(PAPER), map_=str(MAP))
    return ReviewReport(files.review, files.article, files.graph, number)


def _both() -> list[ReviewReport]:
    return [review_report(name, number) for number, name in enumerate(NAMES, 1)]


def _report(name: str, number: int) -> bytes:
    return report_forms().get("md").write(review_report(name, number).for_authors())


def _merged() -> bytes:
    return report_forms().get("md").write(MergedReviews(_both()).report())


def _replies() -> bytes:
    return table_forms().get(form_for("replies.md")).write(list(rows(_both())))
