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

    def give_up(self, name: str, error: ReadError) -> None:
        """Note that a file could not be read, and why."""
        self.problems.extend(error.problems)
        self.texts.update(error.texts)
        self.unread.append(name)


def check_files(
    paths: Iterable[str], select: Sequence[str] = (), ignore: Sequence[str] = (), paper: str | None = None
) -> Report:
    """Check the maps in files and folders; a file that cannot be read does not keep the others from being checked.

    ``paper`` names the file of the text that the maps are compared with; without it, each map is compared with the
    text that its own paper's record names. If it cannot be read, nothing is checked.
    Raises ``ArgmapError`` for the name of a rule that does not exist.
    """
    names, report = choose(select, ignore), Report([], {}, [])
    try:
        article = _read_paper(paper) if paper else None
    except ReadError as error:
        report.give_up(str(paper), error)
        return report
    for path in paths:
        try:
            files = find_maps([path])
        except ReadError as error:
            report.give_up(path, error)
            continue
        for file in files:
            _check_file(file, report, names, article)
    return report


def _read_paper(file: str) -> "Article":
    from argmap.paper.reading import read_article

    return read_article(file)


def _check_file(file: str, report: Report, names: list[str], article: "Article | None") -> None:
    try:
        document = load(file)
    except ReadError as error:
        report.give_up(file, error)
        return
    report.texts.update(document.texts)
    report.problems.extend(_found(names, _subject(document, report, article), document))


def _subject(document: Document, report: Report, article: "Article | None") -> Subject:
    """Return what the rules look at; without the paper's text if that, or its kept edition, cannot be read."""
    graph = lower(document.map)
    if not article and not (graph.paper and graph.paper.file):
        return Subject(graph)
    from argmap.paper.beside import article_beside, edition_beside, source_texts

    try:
        article = article or article_beside(document)
        edition = edition_beside(document) if article else None
    except ReadError as error:
        report.give_up(document.file, error)
        return Subject(graph)
    report.texts.update(source_texts(article))
    return Subject(graph, article, edition)


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
    return _found(choose(select, ignore), Subject(lower(document.map), article, edition), document)


def _found(names: list[str], subject: Subject, document: Document) -> list[Problem]:
    return sorted((problem for name in names for problem in _run(name, subject, document)), key=_order)


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
