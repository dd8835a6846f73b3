"""The reports of a review as files: the authors' copy, and apart from it what the editor alone may read."""

from pathlib import Path

from argmap.desk.exporting import ExportedFile, ExportFormat, can_be_made
from argmap.problems import ArgmapError
from argmap.reports.report_forms import extension_of, forms_of_any, report_forms
from argmap.reviewing.review_report import ReviewReport

AUTHORS, EDITOR = "review-", "editor-"
"""What the names of the forms begin with."""


def review_formats(report: ReviewReport) -> list[ExportFormat]:
    """Return the forms of a review's reports; those for the editor only where there is something to tell."""
    names = [f"{AUTHORS}{one}" for one in report_forms().names()]
    names += [f"{EDITOR}{one}" for one in forms_of_any()] if report.for_editor() else []
    able = [one for one in names if can_be_made(report_forms().get(one.partition("-")[2]))]
    return [ExportFormat(one, _summary(one), False) for one in able]


def is_review_format(to: str) -> bool:
    """Tell whether a format is one of a review's reports."""
    if to.startswith(EDITOR):
        return to.removeprefix(EDITOR) in forms_of_any()
    return to.startswith(AUTHORS) and to.removeprefix(AUTHORS) in report_forms().names()


def _summary(format_: str) -> str:
    """Return the first sentence of the documentation of a form."""
    form = report_forms().get(format_.partition("-")[2])
    return " ".join((form.__doc__ or "").partition("\n\n")[0].split())


def exported_review(file: str, report: ReviewReport, to: str) -> ExportedFile:
    """Return a report of the review in ``file``. Raises ``ArgmapError`` where there is nothing for the editor."""
    editor = to.startswith(EDITOR)
    told = report.for_editor() if editor else report.for_authors()
    if told is None:
        raise ArgmapError("nothing in this review is for the editor alone")
    form = to.removeprefix(EDITOR if editor else AUTHORS)
    name = Path(file).name.partition(".review.")[0]
    with report_forms().running(form) as writing:
        return ExportedFile(f"{name}-{'editor' if editor else 'review'}.{extension_of(form)}", writing.write(told))
