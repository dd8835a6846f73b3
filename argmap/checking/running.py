"""Runs rules over a map."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from argmap.checking.order import in_order
from argmap.checking.paper_place import PaperPlaces
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.problems import ArgmapError, Concern, Level, Problem
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
    """Return the problems that rules find in a map, none twice: errors first, then as they matter to a reader.

    ``select`` names the rules to run (those of the ``profile``, if empty), ``ignore`` those to leave out. What the map
    itself ignores is left out too. ``article`` is the paper's text: without it, rules that need it find nothing;
    ``edition`` is what was kept of the text that the map's places count in, where that is another.
    Raises ``ArgmapError`` for the name of a rule or a profile that does not exist.
    """
    chosen = choose(select, ignore, profile)
    names = frozenset(rules().names())
    subject = Subject(lower(document.map), article, edition, names=names, ran=frozenset(chosen))
    places = PaperPlaces(subject)
    found = dict.fromkeys(problem for name in chosen for problem in _run(name, subject, places, document))
    return in_order(list(found), subject.graph)


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
    """Return the profiles in which a rule runs: those it names and ``strict``, or all.

    A review is of the paper: what concerns only the craft of the map is not in it, unless it is an error.
    """
    named: Collection[str] | None = getattr(rule, "PROFILES", None)
    found = set(Profile) if named is None else {*map(Profile, named), Profile.STRICT}
    craft = concern(rule) is Concern.CRAFT and rule.LEVEL is not Level.ERROR
    return found - {Profile.REVIEW} if craft else found


def concern(rule: Rule) -> Concern:
    """Return what a rule's findings are about: the argument, where it does not say."""
    return getattr(rule, "CONCERN", Concern.ARGUMENT)


def _last(name: str) -> bool:
    """Tell whether a rule looks at what the others found, and so must run behind them."""
    return bool(getattr(rules().get(name), "RUNS_LAST", False))


def _run(name: str, subject: Subject, places: PaperPlaces, document: Document) -> Iterator[Problem]:
    with rules().running(name) as rule:
        for finding in rule.check(subject):
            in_map = document.key_place(finding.path) if finding.key else document.value_place(finding.path)
            if not subject.silence.covers(name, finding.node):
                yield Problem(
                    name, finding.level or rule.LEVEL, finding.message, finding.help, finding.place or in_map,
                    finding.node, places.of(finding), concern(rule), finding.name,
                )  # fmt: skip
