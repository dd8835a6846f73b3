"""Check maps: find premises without support, notes that do not back their statements, and more."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import Exit, HelpSection, Named, paths, style
from argmap.printing import put, say
from argmap.problems import Profile

if TYPE_CHECKING:
    from typing import NoReturn

    from argmap.checking.batch import Report, Wish

PLACE = HelpSection.MAPS, 2


def _rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    from argmap.checking.running import names

    return [name for name in names() if name.startswith(incomplete)]


def _formats() -> tuple[str, ...]:
    from argmap.reports.problems import problem_formats

    return problem_formats().names()


@click.command(short_help="Find problems in maps")
@paths()
@click.option(
    "--format",
    "format_",
    cls=Named,
    names=_formats,
    default="text",
    help="Output format (default: text).",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=_rules,
    help="Run only this rule; repeat it, or separate rules with commas.",
)
@click.option(
    "--ignore", multiple=True, metavar="RULE", shell_complete=_rules, help="Skip this rule; several as with --select."
)
@click.option(
    "--profile",
    type=click.Choice([one.value for one in Profile]),
    help="Rule set: teaching (for a class), review (for peer review) or strict (every rule).  "
    "[default: as argmap.toml says, or default]",
)
@click.option(
    "--paper",
    metavar="FILE",
    type=click.Path(),
    help="The paper's text, to compare the maps with (default: the file that each map names).",
)
@click.option("--strict", is_flag=True, help="Exit with status 1 for warnings too.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; Ctrl-C stops.")
def command(
    paths: tuple[str, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    paper: str | None,
    strict: bool,
    watch: bool,
) -> None:
    """Check the maps in files and folders, and print their problems.

    `argmap explain RULE` explains a problem and how to fix it.

    Exit status: 0 clean or warnings only, 1 errors (with --strict, also warnings), 2 a file could not be read.
    """
    from argmap.checking.batch import Wish, check_files
    from argmap.reports.problems import problem_formats

    problem_formats().require(format_)
    wish = Wish(_split(select), _split(ignore), profile, strict, paper)
    if watch:
        _watch(paths, wish, format_)
    report = check_files(paths, wish)
    _print(report, format_)
    if report.unread:
        raise SystemExit(Exit.FAILED)
    if report.failing:
        raise SystemExit(Exit.PROBLEMS)


def _print(report: "Report", format_: str) -> None:
    """Print what was found, and on standard error what it was checked by and what was left out."""
    from argmap.reports.problems import problem_formats
    from argmap.reports.remarks import not_checked, remarks

    for remark in remarks(report):
        say(f"argmap: {remark}", err=True)
    shown = problem_formats().get(format_).show(report.problems, report.texts, style)
    if format_ == "text":
        say("\n".join([shown, *not_checked(report)]))
    else:
        put(shown)


def _watch(paths: tuple[str, ...], wish: "Wish", format_: str) -> "NoReturn":
    """Check, and again whenever something changes that the last report was made from, until interrupted.

    The first look comes before the first check, so that no change during a check is missed. Only maps for which
    something has changed are opened again.
    """
    from dataclasses import replace
    from time import sleep

    from argmap.checking import settings
    from argmap.checking.batch import Report, check_files, sources
    from argmap.checking.kept_reports import KeptReports
    from argmap.watching import PAUSE, Watch

    wish = replace(wish, kept=KeptReports())
    files = list(sources(paths, wish, Report()))
    watch = Watch(lambda: files)
    report = check_files(paths, wish)
    while True:
        files = list(sources(paths, wish, report))
        _print(report, format_)
        say("argmap: waiting for changes (Ctrl-C stops)", err=True)
        while not watch.changed():
            sleep(PAUSE)
        settings.forget()
        report = check_files(paths, wish)
        click.clear()


def _split(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for given in names for name in given.split(",") if name.strip())
