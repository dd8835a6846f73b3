"""Runs rules over a map."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from argmap.lowering import lower
from argmap.problems import ArgmapError, Problem
from argmap.reading import Document
from argmap.registry import Registry
from argmap.rules import Rule, Subject


@cache
def rules() -> Registry[Rule]:
    """Return the registry of rules."""
    return Registry("argmap.rules", "rule")


def check(document: Document, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Problem]:
    """Return the problems that rules find in a map, in the order of its text.

    ``select`` names the rules to run (all, if empty), ``ignore`` those to leave out.
    Raises ``ArgmapError`` for the name of a rule that does not exist.
    """
    subject = Subject(lower(document.map))
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
            place = document.key_place(finding.path) if finding.key else document.value_place(finding.path)
            yield Problem(name, rule.LEVEL, finding.message, finding.help, place, finding.node)
    except Exception as error:
        if name in rules().own:
            raise
        raise ArgmapError(f"the installed rule {name!r} failed: {error!r}") from error


def _order(problem: Problem) -> tuple[str, int, int, str]:
    return problem.place.file, problem.place.line or 0, problem.place.column or 0, problem.rule
