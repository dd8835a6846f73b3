"""What is said beside the problems of several files: which settings counted, what was passed over or not checked."""

import os
from collections.abc import Iterator, Mapping, Sequence

from argmap.checking.batch import Report
from argmap.forest.summary import number
from argmap.problems import printable

MOST = 5
"""How many files are named; of more, it is said how many."""


def remarks(report: Report) -> Iterator[str]:
    """Yield a sentence each on settings that were used, settings that were not, and what was found and is no map."""
    yield from settings_used(report.settings)
    if report.unused:
        yield f"settings that do not apply to several maps at once: {_named(report.unused)}"
    yield from passed_over(report.passed)


def settings_used(files: Sequence[str]) -> Iterator[str]:
    """Yield a sentence on the files of settings by which problems were found."""
    if files:
        yield f"settings from {_named(files)}"


def passed_over(passed: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence on files in folders that were passed over, with the reasons."""
    if passed:
        files = [f"{printable(file)} ({why})" for file, why in passed.items()]
        yield f"{number(len(passed), 'file')} passed over: {_listed(files)}"


def not_checked(report: Report) -> Iterator[str]:
    """Yield a sentence on files with errors that keep other problems from being found."""
    unread = list(dict.fromkeys(report.unread))
    if unread:
        all_ = f" of {number(len(report.maps), 'map')}" if len(report.maps) > 1 else ""
        yield f"not or only partly checked{all_}: {_listed(list(map(printable, unread)))}"


def _named(files: Sequence[str]) -> str:
    return _listed([printable(_short(file)) for file in files])


def _listed(names: Sequence[str]) -> str:
    more = [f"and {len(names) - MOST} more"] if len(names) > MOST else []
    return ", ".join([*names[:MOST], *more])


def _short(file: str) -> str:
    """Return a path as it is seen from the working folder, if it lies below it."""
    try:
        short = os.path.relpath(file)
    except ValueError:  # on another drive
        return file
    return file if short.startswith(os.pardir) else short
