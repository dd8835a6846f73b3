"""Runs one rule over a map and a paper that are given as text."""

from argmap.anchoring.edition_files import keep
from argmap.anchoring.resolving import resolve
from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import Problem
from tests.paper.texts import article


def found(rule: str, map_: str, paper: str | None, before: str | None = None) -> list[Problem]:
    """Return what a rule finds; the map's places count in the paper ``before``, where there is one."""
    document = loads(map_)
    edition = keep(resolve(lower(document.map), article(before))) if before else None
    return check(document, [rule], article=article(paper) if paper else None, edition=edition)


def messages(rule: str, map_: str, paper: str | None, before: str | None = None) -> list[str]:
    """Return the messages of what a rule finds."""
    return [problem.message for problem in found(rule, map_, paper, before)]
