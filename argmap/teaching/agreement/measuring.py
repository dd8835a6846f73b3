"""Measures how far maps of one text agree: overall, for each role and kind of relation, and for each pair of maps."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from argmap.anchoring.editions import Edition
from argmap.graph import Graph
from argmap.paper.article import Article
from argmap.teaching.agreement.alpha import nominal_alpha
from argmap.teaching.agreement.bootstrap import Sampling, estimate
from argmap.teaching.agreement.estimates import AgreementMeasure, Aspect, Estimate, Rows
from argmap.teaching.agreement.judging import chosen, rows_of, rows_of_category, rows_of_pair
from argmap.teaching.agreement.kappa import cohen_kappa, fleiss_kappa, same
from argmap.teaching.agreement.passage_measures import PassageMeasures
from argmap.teaching.agreement.read_passages import read_passages
from argmap.teaching.agreement.units import KINDS, ROLES, ComparedStatement, compared_statements

FORMULAS: Mapping[AgreementMeasure, Callable[[Rows], float]] = {
    AgreementMeasure.SAME: same,
    AgreementMeasure.COHEN: cohen_kappa,
    AgreementMeasure.FLEISS: fleiss_kappa,
    AgreementMeasure.ALPHA: nominal_alpha,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of the agreement of all maps in one aspect."""

    aspect: Aspect
    measure: AgreementMeasure
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class CategoryAgreement:
    """The agreement in one category against all others: a role, or a kind of relation.

    ``statements`` is how many statements at least one map put there. ``estimates`` has kappa, alpha and, for a role
    where the paper's text is known, alpha_U.
    """

    aspect: Aspect
    category: str
    statements: int
    estimates: Mapping[AgreementMeasure, Estimate]


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Cohen's kappa of two maps, by their places among all, in one aspect."""

    maps: tuple[int, int]
    aspect: Aspect
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class AgreementOfMaps:
    """How far maps agree.

    ``maps`` are their names, ``paper`` that of the text, ``None`` without one. ``pairs`` is empty for two maps.
    """

    maps: tuple[str, ...]
    paper: str | None
    sampling: Sampling
    statements: tuple[ComparedStatement, ...]
    overall: tuple[Measured, ...]
    categories: tuple[CategoryAgreement, ...]
    pairs: tuple[PairAgreement, ...]


def measure(
    graphs: Mapping[str, Graph],
    article: Article | None = None,
    editions: Mapping[str, Edition | None] | None = None,
    sampling: Sampling | None = None,
) -> AgreementOfMaps:
    """Return how far two or more maps, by their names, agree.

    ``article`` is the text that all were made of; without it passages are not compared. ``editions`` has, by the map's
    name, what was kept of the text that its locations count in. Raises ``ValueError`` for fewer than two maps.
    """
    if len(graphs) < 2:
        raise ValueError("agreement needs two maps")
    sampling = sampling or Sampling()
    units = compared_statements(graphs)
    passages = read_passages(graphs, article, editions or {}) if article else None
    text = PassageMeasures(units, len(graphs), passages, sampling)
    kappa = AgreementMeasure.COHEN if len(graphs) == 2 else AgreementMeasure.FLEISS
    return AgreementOfMaps(
        tuple(graphs),
        article.file if article else None,
        sampling,
        units,
        (*_overall(units, kappa, sampling), *_of_passages(text)),
        tuple(_categories(units, kappa, sampling, text)),
        tuple(_pairs(units, len(graphs), sampling)),
    )


def _overall(units: Sequence[ComparedStatement], kappa: AgreementMeasure, sampling: Sampling) -> Iterator[Measured]:
    for aspect in (Aspect.ROLE, Aspect.RELATION):
        rows = rows_of(units, aspect)
        for one in (AgreementMeasure.SAME, kappa, AgreementMeasure.ALPHA):
            yield Measured(aspect, one, estimate(rows, FORMULAS[one], sampling))


def _of_passages(text: PassageMeasures) -> Iterator[Measured]:
    yield Measured(Aspect.PASSAGES, AgreementMeasure.UNITIZED, text.unitized())
    yield Measured(Aspect.PASSAGES, AgreementMeasure.SEGMENTS, text.segments())
    yield Measured(Aspect.WHOLE, AgreementMeasure.CASS, text.cass())


def _categories(
    units: Sequence[ComparedStatement], kappa: AgreementMeasure, sampling: Sampling, text: PassageMeasures
) -> Iterator[CategoryAgreement]:
    """Yield the agreement in each role and each kind of relation that a map uses."""
    for aspect, categories in ((Aspect.ROLE, ROLES), (Aspect.RELATION, KINDS)):
        for category in categories:
            if count := sum(any(chosen(one, aspect, category)) for one in units):
                rows = rows_of_category(units, aspect, category)
                found = {one: estimate(rows, FORMULAS[one], sampling) for one in (kappa, AgreementMeasure.ALPHA)}
                if aspect is Aspect.ROLE and category in text.roles:
                    found[AgreementMeasure.UNITIZED] = text.unitized(category)
                yield CategoryAgreement(aspect, category, count, found)


def _pairs(units: Sequence[ComparedStatement], maps: int, sampling: Sampling) -> Iterator[PairAgreement]:
    if maps == 2:
        return
    for aspect in (Aspect.ROLE, Aspect.RELATION):
        rows = rows_of(units, aspect)
        for one, other in combinations(range(maps), 2):
            yield PairAgreement((one, other), aspect, estimate(rows_of_pair(rows, one, other), cohen_kappa, sampling))
