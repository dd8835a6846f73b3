"""What a form of reports is, and how one is chosen."""

import os
from functools import cache
from pathlib import Path
from typing import Protocol

from argmap.problems import ArgmapError
from argmap.registry import Registry
from argmap.reports.paper_report.report_parts import PaperReport

EXTENSIONS = {"markdown": "md", "htm": "html", "text": "txt", "xml": "jats"}
"""Extensions that mean a form of another name."""


class ReportForm(Protocol):
    """A module of ``argmap.reports.report_forms``, or one that an installed distribution names as its entry point.

    One that holds no pictures itself says ``BESIDE = True`` if it names files of pictures that lie beside it, one for
    reviews alone ``REVIEWS_ONLY = True``, one whose files end in another extension than its name ``SUFFIX``. ``NEEDS``
    names modules of libraries that are no part of argmap.
    """

    def write(self, report: PaperReport, /) -> bytes:
        """Return a report as a file. Raises ``ArgmapError`` where what it needs is not installed."""


@cache
def report_forms() -> Registry[ReportForm]:
    """Return the registry of forms, by the names that ``argmap report --to`` takes."""
    return Registry("argmap.reports.report_forms", "form of reports", ("write",))


def forms_of_any() -> tuple[str, ...]:
    """Return the names of the forms that every report can be written as, not only a review's."""
    return tuple(name for name, one in report_forms().items() if not getattr(one, "REVIEWS_ONLY", False))


def extension_of(form: str) -> str:
    """Return what the name of a file ends in that is written in a form, without the dot."""
    return str(getattr(report_forms().get(form), "SUFFIX", form))


def form_of(path: str | None) -> str:
    """Return the form that a file's extension means, text for none. Raises ``ArgmapError`` for an unknown one."""
    if path in (None, "-"):
        return "txt"
    if (name := _named(str(path))) not in report_forms().names():
        raise ArgmapError(f"{path}: unknown extension; choose a form with --to: {', '.join(report_forms().names())}")
    return name


def form_of_companion(path: str, to: str | None) -> str:
    """Return the form of a file that is written with another: by its extension, else ``to``, if that was asked for."""
    return to if to and _named(path) not in report_forms().names() else form_of(path)


def _named(path: str) -> str:
    suffix = Path(path).suffix.lower().removeprefix(".")
    return EXTENSIONS.get(suffix, suffix)


def written(report: PaperReport, name: str, out: str | None) -> dict[str | os.PathLike[str], bytes]:
    """Return a report as the files that it is written in: ``out`` first, then its pictures, where these lie beside it.

    Without ``out``, or with ``-``, there is one file, which is called ``-``. Raises ``ArgmapError`` as ``write`` does.
    """
    pictures: dict[str | os.PathLike[str], bytes] = {}
    target = Path(out) if out not in (None, "-") else None
    with report_forms().running(name) as form:
        if target and getattr(form, "BESIDE", False):
            report = report.with_files(target.stem)
            pictures = {str(target.with_name(one.file)): one.as_file() for one in report.pictures()}
        return {str(target or "-"): form.write(report), **pictures}
