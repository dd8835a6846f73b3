"""Runs rules over a map."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.problems import ArgmapError, Problem
from argmap.registry import Registry
from argmap.rules import Profile, Rule, Subject
from argmap.text.nearest import did_you_mean

if TYPE_CHECKING:
    from argmap.anchoring import Edition
    from argmap.paper.article import Article


@cache
def rules() -> Registry[Rule]:
    """Return the registry of rules."""
    return Registry("argmap.rules", "rule", ("LEVEL", "check"))


def check(
    document: Document,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: str = Profile.DEFAULT,
    article: "Article | None" = None,
    edition: "Edition | None" = None,
) -> list[Problem]:
    """Return the problems that rules find in a map, in the order of its text, none twice.

    ``select`` names the rules to run (those of the ``profile``, if empty), ``ignore`` those to leave out. What the map
    itself ignores is left out too. ``article`` is the paper's text: without it, rules that need it find nothing;
    ``edition`` is what was kept of the text that the map's places count in, where that is another.
    Raises ``ArgmapError`` for the name of a rule or a profile that does not exist.
    """
    chosen = choose(select, ignore, profile)
    names = frozenset(rules().names())
    subject = Subject(lower(document.map), article, edition, names=names, ran=frozenset(chosen))
    found = dict.fromkeys(problem for name in chosen for problem in _run(name, subject, document))
    return sorted(found, key=_order)


def choose(select: Iterable[str], ignore: Iterable[str], profile: str = Profile.DEFAULT) -> list[str]:
    """Return the names of the rules to run, in their order.

    Raises ``ArgmapError`` for a name that is no rule's, or no profile's.
    """
    select, ignore = list(select), list(ignore)
    for name in (*select, *ignore):
        rules().require(name)
    if profile not in set(Profile):
        raise ArgmapError(f"no profile is called {profile!r}; {did_you_mean(profile, Profile)}")
    names = [name for name in select or rules().names() if name not in ignore]
    wanted = [name for name in names if select or profile in profiles(rules().get(name))]
    return sorted(dict.fromkeys(wanted), key=_last)


def profiles(rule: Rule) -> Collection[str]:
    """Return the profiles in which a rule runs: those it names and ``strict``, or all."""
    named: Collection[str] | None = getattr(rule, "PROFILES", None)
    return frozenset(Profile) if named is None else {*named, Profile.STRICT}


def _last(name: str) -> bool:
    """Tell whether a rule looks at what the others found, and so must run behind them."""
    return bool(getattr(rules().get(name), "RUNS_LAST", False))


def _run(name: str, subject: Subject, document: Document) -> Iterator[Problem]:
    with rules().running(name) as rule:
        for finding in rule.check(subject):
            in_map = document.key_place(finding.path) if finding.key else document.value_place(finding.path)
            if not subject.silence.covers(name, finding.node):
                place = finding.place or in_map
                yield Problem(name, rule.LEVEL, finding.message, finding.help, place, finding.node)


def _order(problem: Problem) -> tuple[str, int, int, str]:
    return problem.place.file, problem.place.line or 0, problem.place.column or 0, problem.rule
