"""The combined argument similarity score: in one figure, how alike two people cut a text and analysed the pieces.

R. Duthie, J. Lawrence, K. Budzynska and C. Reed, "The CASS technique for evaluating the performance of argument
mining", Proceedings of the Third Workshop on Argument Mining (2016), 40-49: CASS = 2MS / (M + S), the harmonic mean of
the segmentation similarity S and of M, the mean of the kappas by which the analyses are compared. They compare
propositions and the relations between them, and in dialogues what links both to the speeches. A map has no dialogue:
here M is the mean of two kappas, that of the statements' roles and that of what each statement does to each other one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.teaching.agreement.estimates import NotDefinedError, Row, Rows
from argmap.teaching.agreement.kappa import ONE_CATEGORY, cohen_kappa
from argmap.teaching.agreement.units import ROOT, ComparedStatement


def combined(kappas: Sequence[float], segments: float) -> float:
    """Return CASS, 0 to 1, of the kappas and S; 0 where the kappas are no better than chance.

    A harmonic mean is defined for figures from 0 on, while kappas may be below: the paper says nothing of them.
    Raises ``NotDefinedError`` without a kappa.
    """
    if not kappas:
        raise NotDefinedError(ONE_CATEGORY)
    mean = sum(kappas) / len(kappas)
    return 2 * mean * segments / (mean + segments) if mean > 0 else 0.0


class ComparedPair:
    """What two maps, by their places among all, make of the statements: their roles, and the relations between them.

    A statement that does nothing to another one has the relation ``none`` to it. What leads to the step to a
    statement counts as leading to that statement.
    """

    def __init__(self, units: Sequence[ComparedStatement], one: int, other: int) -> None:
        self.roles: list[Row] = [(unit.roles[one], unit.roles[other]) for unit in units]
        self.relations = [
            _compared(_by_target(unit.judged[one].edges), _by_target(unit.judged[other].edges), len(units) - 1)
            for unit in units
        ]

    def kappas(self, drawn: Iterable[int]) -> list[float]:
        """Return the kappas of the roles and of the relations of some statements, by their places, that are defined."""
        roles: Counter[Row] = Counter()
        relations: Counter[Row] = Counter()
        for place in drawn:
            roles[self.roles[place]] += 1
            for row, count in self.relations[place].items():
                relations[row] += count
        return list(_defined(roles, relations))


def _defined(*compared: Rows) -> Iterator[float]:
    for rows in compared:
        try:
            yield cohen_kappa(rows)
        except NotDefinedError:
            continue


def _compared(first: Mapping[int, str], second: Mapping[int, str], others: int) -> Counter[Row]:
    """Return what two maps say that a statement does to each of so many others."""
    rows: Counter[Row] = Counter((first.get(one, ROOT), second.get(one, ROOT)) for one in {*first, *second})
    rows[ROOT, ROOT] += max(0, others - rows.total())
    return +rows


def _by_target(edges: Iterable[tuple[int, str]]) -> dict[int, str]:
    found: dict[int, str] = {}
    for target, kind in edges:
        found[target] = f"{found[target]}, {kind}" if target in found else kind
    return found
