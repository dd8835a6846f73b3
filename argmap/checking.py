"""Runs rules over a map."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from argmap.lowering import lower
from argmap.problems import ArgmapError, Problem, ReadError
from argmap.reading import Document, load
from argmap.reading.folder import find_maps
from argmap.registry import Registry
from argmap.rules import Rule, Subject

if TYPE_CHECKING:
    from argmap.paper.anchoring import Edition
    from argmap.paper.article import Article


@cache
def rules() -> Registry[Rule]:
    """Return the registry of rules."""
    return Registry("argmap.rules", "rule")


@dataclass(frozen=True, slots=True)
class Report:
    """What checking several files found; ``texts`` has their contents by name, ``unread`` those that are no maps."""

    problems: list[Problem]
    texts: dict[str, str]
    unread: list[str]


def check_files(paths: Iterable[str], select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Report:
    """Check the maps in files and folders; a file that cannot be read does not keep the others from being checked.

    Raises ``ArgmapError`` for the name of a rule that does not exist.
    """
    choose(select, ignore)
    report = Report([], {}, [])
    for path in paths:
        try:
            files = find_maps([path])
        except ReadError as error:
            report.problems.extend(error.problems)
            report.unread.append(path)
            continue
        for file in files:
            _check_file(file, report, select, ignore)
    return report


def _check_file(file: str, report: Report, select: Sequence[str], ignore: Sequence[str]) -> None:
    try:
        document = load(file)
    except ReadError as error:
        report.problems.extend(error.problems)
        report.texts.update(error.texts)
        report.unread.append(file)
    else:
        report.texts.update(document.texts)
        report.problems.extend(check(document, select, ignore))


def check(
    document: Document,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    article: "Article | None" = None,
    edition: "Edition | None" = None,
) -> list[Problem]:
    """Return the problems that rules find in a map, in the order of its text.

    ``select`` names the rules to run (all, if empty), ``ignore`` those to leave out. ``article`` is the paper's text:
    without it, rules that need it find nothing. ``edition`` is what was kept of the text that the map's places count
    in, where that is another. Raises ``ArgmapError`` for the name of a rule that does not exist.
    """
    subject = Subject(lower(document.map), article, edition)
    found = [problem for name in choose(select, ignore) for problem in _run(name, subject, document)]
    return sorted(found, key=_order)


def choose(select: Iterable[str], ignore: Iterable[str]) -> list[str]:
    """Return the names of the rules to run. Raises ``ArgmapError`` for a name that is no rule's."""
    select, ignore = list(select), list(ignore)
    for name in (*select, *ignore):
        rules().get(name)
    wanted = select or rules().names()
    return [name for name in wanted if name not in set(ignore)]


def _run(name: str, subject: Subject, document: Document) -> Iterator[Problem]:
    rule = rules().get(name)
    try:
        for finding in rule.check(subject):
            in_map = document.key_place(finding.path) if finding.key else document.value_place(finding.path)
            yield Problem(name, rule.LEVEL, finding.message, finding.help, finding.place or in_map, finding.node)
    except Exception as error:
        if name in rules().own:
            raise
        raise ArgmapError(f"the installed rule {name!r} failed: {error!r}") from error


def _order(problem: Problem) -> tuple[str, int, int, str]:
    return problem.place.file, problem.place.line or 0, problem.place.column or 0, problem.rule
