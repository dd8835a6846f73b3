"""Reads one record: a map and what a check finds in it, or a paper."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from argmap.checking.batch import settled_problems
from argmap.checking.isolation import isolated
from argmap.checking.settings import Settings
from argmap.corpus.map_rows import Row, map_rows
from argmap.corpus.paper_rows import is_paper, paper_rows
from argmap.corpus.source_record import SourceRecord
from argmap.files import LARGEST, decode, refuse
from argmap.formats import format_of, is_exchanged, read, read_content
from argmap.graph.graph_document import GraphDocument
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import Place, Problem, ReadError

WRAPPED = ({"name", "text"}, {"file", "text"})
"""What a line holds that has a whole file as text: its name, and what is in it."""
MAP_ENDINGS = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class CheckedMap:
    """A map of a record, and what a check finds in it."""

    document: GraphDocument
    problems: list[Problem]


def read_record(record: SourceRecord, settings: Settings) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a record, each with the name of its table.

    Raises ``ReadError`` for what cannot be read; then nothing of the record counts.
    """
    if is_paper(record.path) and _no_map(record.path):
        with isolated(record.name):
            yield from list(paper_rows(read_article(record.path), record.name))
        return
    with isolated(record.name):
        found = read_map(record, settings)
        yield from list(map_rows(found.document, [_shown(one, record) for one in found.problems], record.name))


def read_map(record: SourceRecord, settings: Settings) -> CheckedMap:
    """Return the map in a record, with the problems that `argmap check` finds in it. Raises ``ReadError``."""
    if record.error:
        raise record.error
    document = _in_line(record) if record.content is not None else read(record.path)
    try:
        article = None
        if record.path and document.paper_file:
            if record.fetch and Path(document.paper_file).name == document.paper_file:
                record.fetch(document.paper_file)
            article = _article(document)
        return CheckedMap(document, settled_problems(document, article, settings))
    except ReadError as error:  # the paper's, not the map's
        return CheckedMap(document, [*error.problems, *settled_problems(document, None, settings)])


def _article(document: GraphDocument) -> Article | None:
    """Return the text of the map's paper; the maps of a class that lie in a folder with it read it once."""
    file = Path(document.file).parent / (document.paper_file or "")
    if not file.is_file():
        return None
    state = file.stat()
    return _article_in(str(file), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _article_in(file: str, _: int, __: int) -> Article:
    return read_article(file)


def unread_row(record: SourceRecord, error: ReadError) -> Row:
    """Return the row of a record that cannot be read."""
    problem = _shown(error.problems[0], record)
    place = problem.place
    beginning = record.content[:200].decode("utf-8", "replace") if record.content else None
    return {
        "map": record.name, "source": record.source, "offset": record.offset, "line_in_part": record.line,
        "rule": problem.rule, "message": problem.message, "help": problem.help, "file": place.file,
        "line": place.line, "column": place.column, "beginning": beginning,
    }  # fmt: skip


def _no_map(path: str) -> bool:
    return not path.lower().endswith(MAP_ENDINGS) and not is_exchanged(path)


def _in_line(record: SourceRecord) -> GraphDocument:
    """Return the map on a line: JSON of any format that is read, or a whole file with its name."""
    if record.too_long:
        message = f"the line is longer than {LARGEST // 2**20} MiB"
        raise refuse("too-large", message, "put this map into a file of its own", Place(record.name))
    content = record.content or b""
    text = decode(content, record.name)
    named = _wrapped(text)
    if named:
        name, text = named
        return read_content(text.encode("utf-8", "surrogatepass"), record.name, format_of(name, text))
    return read_content(content, record.name, format_of("line.json", text))


def _wrapped(text: str) -> tuple[str, str] | None:
    """Return the name and the text of a file that a line holds as JSON; ``None`` where the line itself is a map."""
    if '"text"' not in text:
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):  # its reader says why
        return None
    if (
        not isinstance(found, dict)
        or set(found) not in WRAPPED
        or not all(isinstance(one, str) for one in found.values())
    ):
        return None
    return found.get("name") or found["file"], found["text"]


def _shown(problem: Problem, record: SourceRecord) -> Problem:
    """Return a problem whose file has its name in the source, wherever it was unpacked to."""
    here, there = record.away
    if not here or not problem.place.file.startswith(here):
        return problem
    file = there + "/" + os.path.relpath(problem.place.file, here).replace(os.sep, "/")
    return replace(problem, place=replace(problem.place, file=file))
