"""The findings that a report is made of: each is told once, in the section that takes it first."""

from collections.abc import Callable, Iterable, Sequence

from argmap.evaluation.weight import Weight, weight_of_each
from argmap.forest.cards import said
from argmap.graph import Graph, Node
from argmap.problems import Concern, Problem
from argmap.reports.paper_report.report_parts import ReportLine
from argmap.reports.paper_report.report_words import OF_DEBATE, OF_PAPER
from argmap.text.cells import visible

MOST = 10
"""How many lines of a section are told."""
LONGEST = 30
"""How many words of a statement a report quotes."""


class Findings:
    """The problems of one map that no section has told yet, in the order in which they matter.

    ``debate`` tells that it is of no paper; ``words`` are those that fit.
    """

    def __init__(self, graph: Graph, problems: Iterable[Problem], *, debate: bool) -> None:
        self.graph, self.debate = graph, debate
        self.words = OF_DEBATE if debate else OF_PAPER
        self.weights: dict[str, Weight] = weight_of_each(graph)
        self._left = list(problems)

    def peek(self, *rules: str) -> list[Problem]:
        """Return what some rules found and no section has told, without telling it."""
        return [one for one in self._left if one.rule in rules and one.node in self.graph.nodes]

    def peek_all(self) -> list[Problem]:
        """Return whatever no section has told."""
        return list(self._left)

    def take(self, *rules: str, nodes: Iterable[str] | None = None) -> list[Problem]:
        """Return, and count as told, what some rules found: at some statements only, if ``nodes`` names them."""
        wanted = None if nodes is None else set(nodes)
        return self._take(lambda one: one.rule in rules and (wanted is None or one.node in wanted))

    def take_all(self, concern: Concern) -> list[Problem]:
        """Return, and count as told, whatever is left of one concern."""
        return self._take(lambda one: one.concern is concern)

    def node(self, problem: Problem) -> Node | None:
        """Return the statement that a problem is about."""
        return self.graph.nodes.get(problem.node or "")

    def _take(self, wanted: Callable[[Problem], bool]) -> list[Problem]:
        taken = [one for one in self._left if wanted(one)]
        self._left = [one for one in self._left if not wanted(one)]
        return taken


def as_line(problem: Problem) -> ReportLine:
    """Return a problem as a sentence with its place in the paper."""
    return ReportLine(as_sentence(problem.message), problem.at or "")


def as_sentence(message: str) -> str:
    """Return a message with a full stop, and a capital unless it begins with an id."""
    first, _, _ = message.partition(" ")
    start = message[:1] if any(map(str.isdigit, first)) else message[:1].upper()
    return f"{start}{message[1:]}."


def few(lines: Sequence[ReportLine], most: int = MOST) -> tuple[ReportLine, ...]:
    """Return the first lines, and how many more there are: a report has two pages, however large the map is."""
    more = len(lines) - most
    return (*lines[:most], *([ReportLine(f"And {more} more, which `argmap check` lists.")] if more > 0 else []))


def quoted(node: Node, most: int = LONGEST) -> str:
    """Return a statement as a report quotes it: in quotation marks, cut behind ``most`` words."""
    words = said(node).split()
    cut = " ".join(words[:most]).rstrip(".,;:")
    return f"“{visible(cut)}{' …' if len(words) > most else ''}”"
