"""Preferred and stable extensions of a framework, found by the answer-set solver clingo (the extra ``semantics``).

P. M. Dung 1995, definitions 7 (preferred: a largest set that defends itself) and 13 (stable: a set without conflict
that attacks all the rest). The programs are the usual encodings (U. Egly, S. Gaggl and S. Woltran 2010, "Answer-set
programming encodings for argumentation frameworks", Argument & Computation 1); maximality by domain heuristics.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from argmap.evaluation.framework import Framework
from argmap.problems import ArgmapError

if TYPE_CHECKING:
    import clingo

A = TypeVar("A")
MOST = 10_000
"""How many extensions are counted at the most."""
SECONDS = 20.0
"""For how long they are counted at the most."""
LOOK = 0.1
"""How many seconds the search runs until it is asked whether to go on."""


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


def positions(
    framework: Framework[A], argument: A, semantics: Semantics, most: int = MOST, seconds: float = SECONDS
) -> Positions:
    """Count the extensions with an argument: at most ``most``, for at most so many seconds.

    Raises ``ArgmapError`` where clingo is missing.
    """
    within = extensions_ = 0
    number = framework.arguments.index(argument)
    for model in _models(framework, semantics, most + 1, seconds):
        if model is None or extensions_ == most:
            return Positions(within, extensions_, complete=False)
        extensions_ += 1
        within += model.contains(_accepted(number))
    return Positions(within, extensions_, complete=True)


def _accepted(number: int) -> "clingo.Symbol":
    import clingo

    return clingo.Function("in", [clingo.Number(number)])


def extensions(framework: Framework[A], semantics: Semantics, most: int = 0) -> Iterator[frozenset[A]]:
    """Yield the extensions, at most ``most`` (all, if 0). Raises ``ArgmapError`` where clingo is missing."""
    for model in _models(framework, semantics, most, inf):
        shown = model.symbols(shown=True) if model else ()
        yield frozenset(framework.arguments[symbol.arguments[0].number] for symbol in shown)


def _models(
    framework: Framework[A], semantics: Semantics, most: int, seconds: float
) -> "Iterator[clingo.Model | None]":
    """Yield what clingo finds, at most ``most`` (all, if 0), and ``None`` at the end if there was no time for the rest.

    clingo searches in a thread of its own, and this one looks in now and then, so that Ctrl-C ends the search.
    """
    control = _control([*OPTIONS[semantics], f"--models={most}"])
    number = {argument: index for index, argument in enumerate(framework.arguments)}
    facts = [f"arg({index})." for index in number.values()]
    facts += [f"att({number[attacker]},{number[attacked]})." for attacker, attacked in framework.attacks]
    control.add("base", [], "\n".join([PROGRAMS[semantics], *facts]))
    control.ground([("base", [])])
    end = monotonic() + seconds
    with control.solve(yield_=True, async_=True) as search:
        while True:
            search.resume()
            while not search.wait(LOOK):
                if monotonic() > end:
                    search.cancel()
                    yield None
                    return
            model = search.model()
            if model is None:
                return
            yield model
            if monotonic() > end:
                yield None
                return


def _control(options: list[str]) -> "clingo.Control":
    try:
        import clingo
    except ImportError as error:
        raise ArgmapError("these semantics need clingo: `pip install 'argmap[semantics]'`") from error
    return clingo.Control([*options, "--warn=none"])
