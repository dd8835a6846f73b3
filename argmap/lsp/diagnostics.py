"""Problems as the protocol has them (LSP 3.17, "Diagnostic")."""

from collections.abc import Iterable, Iterator

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Position, Range
from pygls.uris import from_fs_path

from argmap.lsp.read_map import ReadMap
from argmap.problems import Level, Place, Problem

SEVERITIES = {
    Level.ERROR: DiagnosticSeverity.Error,
    Level.WARNING: DiagnosticSeverity.Warning,
    Level.INFO: DiagnosticSeverity.Information,
}
MOST = 1000
"""How many problems of a text are told; editors slow down with more."""
SOURCE = "argmap"


def diagnostics(problems: Iterable[Problem], map_: ReadMap) -> list[Diagnostic]:
    """Return problems with their ranges in a text, those of other files at its beginning with the place there."""
    every = [_diagnostic(one, map_) for one in problems]
    left = len(every) - MOST
    if left > 0:
        more = Diagnostic(map_.places.range(0, 0), f"{left} more problems are not shown; `argmap check` lists them all")
        more.severity, more.source = DiagnosticSeverity.Information, SOURCE
        every[MOST:] = [more]
    return every


def range_of(place: Place, map_: ReadMap) -> Range:
    """Return where in a text a place is: at the key that leads to the other file, if it is in one."""
    if place.file == map_.file:
        return map_.places.of_place(place)
    marks = map_.parsed.marks.children.get("paper") if map_.parsed else None
    if marks is None or marks.key is None:
        return map_.places.of_place(Place(map_.file, 1))
    return map_.places.range(*marks.key)


def _diagnostic(problem: Problem, map_: ReadMap) -> Diagnostic:
    said = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    return Diagnostic(
        range_of(problem.place, map_),
        said,
        severity=SEVERITIES[problem.level],
        code=problem.rule,
        source=SOURCE,
        related_information=list(_elsewhere(problem, map_)) or None,
    )


def _elsewhere(problem: Problem, map_: ReadMap) -> Iterator[DiagnosticRelatedInformation]:
    place = problem.place
    if place.file != map_.file and (uri := from_fs_path(place.file)):
        at = Position((place.line or 1) - 1, (place.column or 1) - 1)
        yield DiagnosticRelatedInformation(Location(uri, Range(at, at)), str(place))
