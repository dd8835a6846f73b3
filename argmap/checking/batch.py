"""Checks the maps in files and folders by one set of settings, each with the paper that lies beside it."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from argmap.checking import settings as settings_files
from argmap.checking.folder import FoundMaps, look_for_maps
from argmap.checking.inputs import inputs_of
from argmap.checking.isolation import OWN, isolated
from argmap.checking.kept_reports import KeptReports
from argmap.checking.running import check, choose
from argmap.checking.settings import Settings, settings_for, settings_of_all
from argmap.formats import read
from argmap.graph.graph_document import AnyDocument, GraphDocument
from argmap.problems import Level, Problem, ReadError
from argmap.rules import Profile
from argmap.watching import stamp

if TYPE_CHECKING:
    from argmap.anchoring.editions import Edition
    from argmap.paper.article import Article


@dataclass(frozen=True, slots=True)
class Wish:
    """What whoever asks for a check wants; it wins over the settings of a folder.

    ``paper`` names the file of the text that all maps are compared with; without it, each map is compared with the text
    that its own paper's record names.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    strict: bool = False
    paper: str | None = None
    kept: "KeptReports[Report] | None" = None
    """What is known from a check before this one, if it is to be used."""


@dataclass(frozen=True, slots=True)
class Report:
    """What checking several files found, or one.

    ``texts`` has their contents by name, ``unread`` the names of what could not be read, or not checked to the end,
    ``failing`` the problems that are errors, or warnings where the settings are strict, ``maps`` the maps that were
    found, and ``papers`` the papers' texts that they were compared with, ``beside`` the names of all files that count
    for a map, whether they are there or not. ``passed`` says what else was found in folders,
    and why it is no map; ``settings`` are the files of settings that were used, ``unused`` those that do not count.
    """

    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    failing: list[Problem] = field(default_factory=list)
    maps: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    passed: dict[str, str] = field(default_factory=dict)
    settings: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)

    def give_up(self, name: str, error: ReadError) -> None:
        """Note that a file could not be read, and why."""
        self.problems.extend(error.problems)
        self.texts.update(error.texts)
        self.unread.append(name)

    def add(self, other: "Report") -> None:
        """Take in what was found in a further file."""
        self.problems.extend(other.problems)
        self.texts.update(other.texts)
        self.unread.extend(other.unread)
        self.failing.extend(other.failing)
        self.papers.extend(other.papers)
        self.beside.extend(other.beside)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a check has ready before it looks at maps: ``settings`` with the wish on top, the text to compare with.

    ``report`` has what is wrong with those.
    """

    wish: Wish
    settings: Settings
    article: "Article | None"
    report: Report


def check_files(paths: Iterable[str], wish: Wish | None = None) -> Report:
    """Check the maps in files and folders; what cannot be read does not keep the others from being checked.

    If the paper that is wished for cannot be read, they are checked without a paper's text, and if the settings cannot,
    without settings. Raises ``ArgmapError`` for the name of a rule or a profile that does not exist.
    """
    named = list(paths)
    ready = plan(named, wish or Wish())
    report = ready.report
    find(named, ready, report)
    for file in report.maps:
        report.add(check_file(file, ready) if ready.wish.kept is None else _kept(file, ready, ready.wish.kept))
    return report


def _kept(file: str, ready: Plan, kept: "KeptReports[Report]") -> Report:
    """Return what is found in a map, from the check before where nothing has changed for it."""
    key = file, ready.settings, stamp(ready.wish.paper) if ready.wish.paper else None
    return kept.of(key, lambda: check_file(file, ready), lambda found: [file, *found.beside, *found.texts])


def plan(paths: list[str], wish: Wish) -> Plan:
    """Return what is needed to check what is named, but the maps. Raises ``ArgmapError`` as ``check_files`` does."""
    choose(wish.select, wish.ignore, wish.profile or Profile.DEFAULT)
    report = Report()
    settings, article = Settings(), None
    try:
        settings = settings_of_all(paths)
    except ReadError as error:
        report.give_up(error.problems[0].place.file, error)
    if settings.file:
        report.settings.append(settings.file)
    try:
        article = _read_paper(wish.paper) if wish.paper else None
    except ReadError as error:
        report.give_up(str(wish.paper), error)
    whole = settings.overridden(wish.profile, wish.select, wish.ignore, wish.strict)
    return Plan(wish, whole, article, report)


def find(paths: list[str], ready: Plan, report: Report) -> FoundMaps:
    """Put into a report which maps there are, and what else."""
    found = look_for_maps(paths, ready.settings.leaves_out)
    for name, error in found.errors.items():
        report.give_up(name, error)
    report.maps.extend(found.maps)
    report.passed.update(found.passed)
    report.unused.extend(settings_files.passed_over(found.maps, settings_files.shared_folder(paths)))
    return found


def check_file(file: str, ready: Plan) -> Report:
    """Return what is found in one map. Whatever goes wrong, in argmap itself too, is a problem in it."""
    report = Report()
    try:
        with isolated(file):
            _check_file(file, report, ready)
    except ReadError as error:
        report.give_up(file, error)
        report.beside.append(os.path.dirname(file) or ".")  # noqa: PTH120  # what it lacks may appear there
    return report


def sources(paths: Iterable[str], wish: Wish, report: Report) -> Iterator[FilePath]:
    """Yield what a report was made from, and where what bears on it may appear: files, folders, settings."""
    named = list(paths)
    files = dict.fromkeys([*named, *report.maps, *report.texts, *report.beside, *([wish.paper] if wish.paper else [])])
    yield from map(FilePath, files)
    yield from map(FilePath, dict.fromkeys(os.path.dirname(os.path.abspath(file)) for file in files))  # noqa: PTH100, PTH120
    yield from settings_files.places_from(settings_files.shared_folder(named))


def _read_paper(file: str) -> "Article":
    from argmap.paper.reading import read_article

    with isolated(file):
        return read_article(file)


def _check_file(file: str, report: Report, ready: Plan) -> None:
    document = read(file)
    report.texts.update(document.texts)
    report.beside.extend(inputs_of(document))
    article, edition = _beside(document, report, ready)
    settings = ready.settings
    problems = check(document, settings.select, settings.ignore, settings.profile, article, edition)
    report.problems.extend(problems)
    fails = {Level.ERROR, Level.WARNING} if settings.strict else {Level.ERROR}
    report.failing.extend(one for one in problems if one.level in fails)
    if any(one.rule == OWN for one in problems):
        report.unread.append(file)


def settled_problems(
    document: AnyDocument, article: "Article | None", settings: Settings | None = None
) -> list[Problem]:
    """Return the problems of one map, by the settings that hold for its file, if no others are given.

    Raises ``ReadError`` for settings that cannot be read.
    """
    settings = settings or settings_for(document.file)
    from argmap.anchoring.companion_files import edition_beside

    edition = edition_beside(document) if article else None
    return check(document, settings.select, settings.ignore, settings.profile, article, edition)


def _beside(document: GraphDocument, report: Report, ready: Plan) -> "tuple[Article | None, Edition | None]":
    """Return the text to compare a map with, and the edition that its places count in; neither if one is no file."""
    article = ready.article
    if not article and (ready.wish.paper or not document.paper_file):
        return None, None
    from argmap.anchoring.companion_files import article_beside, edition_beside, source_texts

    try:
        with isolated(document.file):
            article = article or article_beside(document)
            edition = edition_beside(document) if article else None
    except ReadError as error:
        report.give_up(document.file, error)
        return None, None
    report.texts.update(source_texts(article))
    report.papers.extend([article.file] if article else [])
    return article, edition
