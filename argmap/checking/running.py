"""Runs rules over a map."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from argmap.checking.isolation import own_fault
from argmap.checking.order import in_order
from argmap.checking.paper_place import PaperPlaces
from argmap.graph.graph_document import AnyDocument, GraphDocument, as_graph
from argmap.graph.remark_names import REMARKS
from argmap.paper.oddities import oddities
from argmap.problems import ArgmapError, Concern, Level, Problem
from argmap.registry import Registry
from argmap.rules import Finding, Profile, Rule, Subject
from argmap.rules._oddities import from_text
from argmap.text.nearest import did_you_mean

if TYPE_CHECKING:
    from argmap.anchoring.editions import Edition
    from argmap.paper.article import Article


@cache
def rules() -> Registry[Rule]:
    """Return the registry of rules."""
    return Registry("argmap.rules", "rule", ("LEVEL", "check"))


@cache
def names() -> tuple[str, ...]:
    """Return the names of all that a check can find: rules on maps, and what is odd in a paper's text, sorted."""
    return tuple(sorted({*rules().names(), *oddities().names()}))


def check(
    document: AnyDocument,
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
    With it, what is odd in the text is told under the same names as ``argmap paper`` does, if the map does not show it.
    What reading the file of another program found comes too, unless rules are selected: what is lost before all, what
    only shows a map behind.
    A rule that fails is a problem too (``internal-error``), and the others run.
    Raises ``ArgmapError`` for the name of a rule or a profile that does not exist.
    """
    chosen, document = choose(select, ignore, profile), as_graph(document)
    ran = [name for name in chosen if article or name in rules().names()]
    marks = document.tree.marks if document.tree and document.tree.doubtful else None
    subject = Subject(document.graph, article, edition, names=frozenset(names()), ran=frozenset(ran), marks=marks)
    places = PaperPlaces(subject)
    found = dict.fromkeys(problem for name in ran for problem in _run(name, subject, places, document))
    remarks = [] if select else [one for one in document.remarks if one.rule not in ignore]
    lost = [one for one in remarks if one.level is not Level.INFO]
    said = [one for one in remarks if one.level is Level.INFO]
    return [*lost, *in_order(list(found), subject.graph), *said]


def of_reading(document: AnyDocument, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Problem]:
    """Return what was perhaps read otherwise than it was meant, for commands that do not check the map.

    ``select`` and ``ignore`` are those of the settings. Raises ``ArgmapError`` as ``check`` does.
    """
    found = [name for name, rule in rules().items() if getattr(rule, "OF_READING", False)]
    chosen = [name for name in found if name not in ignore and (not select or name in select)]
    return check(document, chosen) if chosen else []


def choose(select: Iterable[str], ignore: Iterable[str], profile: str = Profile.DEFAULT) -> list[str]:
    """Return the names of the rules to run, in their order.

    Raises ``ArgmapError`` for a name that is no rule's, or no profile's.
    """
    # as plain texts: a member of an enumeration equals its text, and would be found in the cache in its place
    return list(_chosen(tuple(map(str, select)), tuple(map(str, ignore)), str(profile)))


@lru_cache
def _chosen(select: tuple[str, ...], ignore: tuple[str, ...], profile: str) -> tuple[str, ...]:
    """Return what ``choose`` does, worked out once: a corpus of small maps spends half of its time here otherwise."""
    for name in (*select, *(one for one in ignore if one not in REMARKS)):
        if name not in names():
            raise ArgmapError(f"no rule is called {name!r}; {did_you_mean(name, names())}")
    if profile not in set(Profile):
        raise ArgmapError(f"no profile is called {profile!r}; {did_you_mean(profile, Profile)}")
    wanted = [name for name in select or names() if name not in ignore and (select or profile in profiles(name))]
    return tuple(sorted(dict.fromkeys(wanted), key=_last))


def profiles(name: str) -> Collection[str]:
    """Return the profiles in which a rule runs: those it names and ``strict``, or all.

    A review is of the paper: what concerns only the craft of the map is not in it, unless it is an error.
    """
    rule = _rule(name)
    named: Collection[str] | None = getattr(rule, "PROFILES", None)
    found = set(Profile) if named is None else {*map(Profile, named), Profile.STRICT}
    craft = rule is not None and concern(name) is Concern.CRAFT and rule.LEVEL is not Level.ERROR
    return found - {Profile.REVIEW} if craft else found


@cache
def concern(name: str) -> Concern:
    """Return what the findings of a rule are about: the argument, where it does not say; an oddity's, the sources."""
    rule = _rule(name)
    return getattr(rule, "CONCERN", Concern.ARGUMENT) if rule else Concern.SOURCES


def _last(name: str) -> bool:
    """Tell whether a rule looks at what the others found, and so must run behind them."""
    return bool(getattr(_rule(name), "RUNS_LAST", False))


@cache
def _rule(name: str) -> Rule | None:
    """Return the rule of a name; ``None`` for the name of an oddity that no rule on maps has."""
    return rules().get(name) if name in rules().names() else None


def _run(name: str, subject: Subject, places: PaperPlaces, document: GraphDocument) -> Iterator[Problem]:
    """Yield what a rule finds; should the rule itself fail, what it found before, and that it failed."""
    try:
        yield from _problems(name, subject, places, document)
    except Exception as error:  # the other rules still run
        yield own_fault(error, document.file, name)


def _problems(name: str, subject: Subject, places: PaperPlaces, document: GraphDocument) -> Iterator[Problem]:
    for level, finding in _findings(name, subject):
        in_map = document.key_place(finding.path) if finding.key else document.value_place(finding.path)
        if not subject.silence.covers(name, finding.node):
            yield Problem(
                name, finding.level or level, finding.message, finding.help, finding.place or in_map,
                finding.node, places.of(finding), concern(name), finding.name, finding.instead,
            )  # fmt: skip


def _findings(name: str, subject: Subject) -> Iterator[tuple[Level, Finding]]:
    """Yield what the rule of a name finds in the map, then what the oddity of that name finds in the paper's text."""
    if rule := _rule(name):
        with rules().running(name):
            yield from ((rule.LEVEL, finding) for finding in rule.check(subject))
    if subject.article and name in oddities().names():
        with oddities().running(name) as oddity:
            yield from ((oddity.LEVEL, finding) for finding in from_text(oddity, rule, subject))
