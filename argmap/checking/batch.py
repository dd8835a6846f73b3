"""Checks the maps in files and folders, each by the settings and with the paper that lie beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from argmap.checking.folder import find_maps
from argmap.checking.running import check, choose, of_reading
from argmap.checking.settings import places, settings_for
from argmap.notation.reading import Document, load
from argmap.problems import Level, Problem, ReadError
from argmap.rules import Profile

if TYPE_CHECKING:
    from argmap.anchoring import Edition
    from argmap.paper.article import Article


@dataclass(frozen=True, slots=True)
class Wish:
    """What whoever asks for a check wants; it goes before the settings that hold for a file.

    ``paper`` names the file of the text that all maps are compared with; without it, each map is compared with the text
    that its own paper's record names.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    strict: bool = False
    paper: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What checking several files found.

    ``texts`` has their contents by name, ``unread`` the names of what could not be read, ``failing`` the problems that
    are errors, or warnings where the settings of the file are strict, ``maps`` the maps that were found, and
    ``papers`` the papers' texts that they were compared with.
    """

    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    failing: list[Problem] = field(default_factory=list)
    maps: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)

    def give_up(self, name: str, error: ReadError) -> None:
        """Note that a file could not be read, and why."""
        self.problems.extend(error.problems)
        self.texts.update(error.texts)
        self.unread.append(name)


def check_files(paths: Iterable[str], wish: Wish | None = None) -> Report:
    """Check the maps in files and folders; a file that cannot be read does not keep the others from being checked.

    If the paper that is wished for cannot be read, nothing is checked.
    Raises ``ArgmapError`` for the name of a rule or a profile that does not exist.
    """
    wish, report = wish or Wish(), Report()
    choose(wish.select, wish.ignore, wish.profile or Profile.DEFAULT)
    try:
        article = _read_paper(wish.paper) if wish.paper else None
    except ReadError as error:
        report.give_up(str(wish.paper), error)
        return report
    seen: set[str] = set()
    for path in paths:
        try:
            files = find_maps([path])
        except ReadError as error:
            report.give_up(path, error)
            continue
        for file in files:
            if file not in seen:
                seen.add(file)
                report.maps.append(file)
                _check_file(file, report, wish, article)
    return report


def sources(paths: Iterable[str], wish: Wish, report: Report) -> list[FilePath]:
    """Return what a report was made from, and where what bears on it may appear: files, folders, settings."""
    files = [*paths, *report.maps, *report.texts, *report.papers, *([wish.paper] if wish.paper else [])]
    settings = dict.fromkeys(place for file in report.maps for place in places(file))
    folders = dict.fromkeys(FilePath(file).resolve().parent for file in files)
    return [*map(FilePath, dict.fromkeys(files)), *folders, *settings]


def _read_paper(file: str) -> "Article":
    from argmap.paper.reading import read_article

    return read_article(file)


def _check_file(file: str, report: Report, wish: Wish, article: "Article | None") -> None:
    try:
        document = load(file)
        settings = settings_for(file).overridden(wish.profile, wish.select, wish.ignore, wish.strict)
    except ReadError as error:
        report.give_up(file, error)
        return
    report.texts.update(document.texts)
    article, edition = _beside(document, report, article)
    problems = check(document, settings.select, settings.ignore, settings.profile, article, edition)
    report.problems.extend(problems)
    fails = {Level.ERROR, Level.WARNING} if settings.strict else {Level.ERROR}
    report.failing.extend(one for one in problems if one.level in fails)


def settled_problems(document: Document, article: "Article | None") -> list[Problem]:
    """Return the problems of one map, by the settings that hold for its file. Raises ``ReadError`` for bad settings."""
    settings = settings_for(document.file)
    from argmap.anchoring.companion_files import edition_beside

    edition = edition_beside(document) if article else None
    return check(document, settings.select, settings.ignore, settings.profile, article, edition)


def doubts_of_reading(document: Document) -> list[Problem]:
    """Return what was perhaps read otherwise than it was meant, by the settings that hold for the map's file.

    Raises ``ReadError`` for bad settings.
    """
    settings = settings_for(document.file)
    return of_reading(document, settings.select, settings.ignore)


def _beside(document: Document, report: Report, article: "Article | None") -> "tuple[Article | None, Edition | None]":
    """Return the text to compare a map with, and the edition that its places count in; neither if one is no file."""
    if not article and not (document.map.paper and document.map.paper.file):
        return None, None
    from argmap.anchoring.companion_files import article_beside, edition_beside, source_texts

    try:
        article = article or article_beside(document)
        edition = edition_beside(document) if article else None
    except ReadError as error:
        report.give_up(document.file, error)
        return None, None
    report.texts.update(source_texts(article))
    report.papers.extend([article.file] if article else [])
    return article, edition
