"""Preferred and stable extensions of a framework, found by the answer-set solver clingo (the extra ``semantics``).

P. M. Dung 1995, definitions 7 (preferred: a largest set that defends itself) and 13 (stable: a set without conflict
that attacks all the rest). The programs are the usual encodings (U. Egly, S. Gaggl and S. Woltran 2010, "Answer-set
programming encodings for argumentation frameworks", Argument & Computation 1); maximality by domain heuristics.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from argmap.evaluation.framework import Framework
from argmap.problems import ArgmapError

if TYPE_CHECKING:
    import clingo

A = TypeVar("A")


class Semantics(StrEnum):
    """Which sets of arguments count as reasonable positions."""

    PREFERRED = "preferred"
    STABLE = "stable"


PROGRAMS = {
    Semantics.STABLE: "in(X) :- arg(X), not out(X). out(X) :- in(Y), att(Y, X). #show in/1.",
    Semantics.PREFERRED: """
        {in(X)} :- arg(X).  :- in(X), in(Y), att(X, Y).
        met(X) :- in(Y), att(Y, X).  :- in(X), att(Y, X), not met(Y).
        #heuristic in(X) : arg(X). [1, true]
        #show in/1.
    """,
}
OPTIONS = {Semantics.STABLE: [], Semantics.PREFERRED: ["--heuristic=Domain", "--enum-mode=domRec"]}


@dataclass(frozen=True, slots=True)
class Positions:
    """In how many extensions an argument is, of how many; ``complete`` tells that these are all there are."""

    within: int
    extensions: int
    complete: bool


def positions(framework: Framework[A], argument: A, semantics: Semantics, most: int = 10_000) -> Positions:
    """Count the extensions with an argument, among at most ``most``. Raises ``ArgmapError`` where clingo is missing."""
    found = list(extensions(framework, semantics, most + 1))
    counted = found[:most]
    return Positions(sum(argument in one for one in counted), len(counted), len(found) <= most)


def extensions(framework: Framework[A], semantics: Semantics, most: int = 0) -> Iterator[frozenset[A]]:
    """Yield the extensions, at most ``most`` (all, if 0). Raises ``ArgmapError`` where clingo is missing."""
    control = _control([*OPTIONS[semantics], f"--models={most}"])
    number = {argument: index for index, argument in enumerate(framework.arguments)}
    facts = [f"arg({index})." for index in number.values()]
    facts += [f"att({number[attacker]},{number[attacked]})." for attacker, attacked in framework.attacks]
    control.add("base", [], "\n".join([PROGRAMS[semantics], *facts]))
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        for model in models:
            shown = model.symbols(shown=True)
            yield frozenset(framework.arguments[symbol.arguments[0].number] for symbol in shown)


def _control(options: list[str]) -> "clingo.Control":
    try:
        import clingo
    except ImportError as error:
        raise ArgmapError("these semantics need clingo: `pip install 'argmap[semantics]'`") from error
    return clingo.Control([*options, "--warn=none"])
