"""The reports of a review as files: the authors' copy, and apart from it what the editor alone may read."""

from pathlib import Path

from argmap.desk.exporting import ExportedFile, ExportFormat
from argmap.problems import ArgmapError
from argmap.reports.report_forms import report_forms
from argmap.reviewing.review_report import ReviewReport

AUTHORS, EDITOR = "review-", "editor-"
"""What the names of the forms begin with."""


def review_formats(report: ReviewReport) -> list[ExportFormat]:
    """Return the forms of a review's reports; those for the editor only where there is something to tell."""
    forms = report_forms()
    kinds = (AUTHORS, EDITOR) if report.for_editor() else (AUTHORS,)
    return [
        ExportFormat(f"{kind}{name}", " ".join((one.__doc__ or "").partition("\n\n")[0].split()), False)
        for kind in kinds
        for name, one in forms.items()
    ]


def is_review_format(to: str) -> bool:
    """Tell whether a format is one of a review's reports."""
    return any(to.startswith(kind) and to.removeprefix(kind) in report_forms().names() for kind in (AUTHORS, EDITOR))


def exported_review(file: str, report: ReviewReport, to: str) -> ExportedFile:
    """Return a report of the review in ``file``. Raises ``ArgmapError`` where there is nothing for the editor."""
    editor = to.startswith(EDITOR)
    told = report.for_editor() if editor else report.for_authors()
    if told is None:
        raise ArgmapError("nothing in this review is for the editor alone")
    form = to.removeprefix(EDITOR if editor else AUTHORS)
    name = Path(file).name.partition(".review.")[0]
    with report_forms().running(form) as writing:
        return ExportedFile(f"{name}-{'editor' if editor else 'review'}.{form}", writing.write(told))
