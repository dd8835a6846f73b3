"""What the checker finds in a map, as points that a reviewer may make: drafts, in the order of what falls with them.

Only what speaks of the argument and of its sources is suggested; faults of the map itself are the mapmaker's.
"""

from collections.abc import Iterable, Iterator

from argmap.evaluation.dependents import falling_without_each
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.problems import Problem
from argmap.reports.paper_report.findings import as_sentence, quoted
from argmap.reviewing.annotations.annotation import Annotation, PointKind, Severity
from argmap.reviewing.annotations.checklist_answer import ChecklistAnswer
from argmap.reviewing.checklist_proposals import proposals
from argmap.reviewing.report_templates import ReportTemplate

MOST = 100_000
"""How many ids of falling statements are held at most; beyond that the order is the checker's."""
KINDS = {
    "begs-the-question": None, "circular-support": None, "defeated-claim": None, "supports-and-attacks": None,
    "explanatory-note-only": PointKind.UNSUPPORTED, "ibid-only": PointKind.UNSUPPORTED,
    "partly-supported-premise": PointKind.OVERCLAIM, "reported-as-support": PointKind.UNSUPPORTED,
    "reported-opinion-only": PointKind.UNSUPPORTED, "secondary-citation": None, "single-source": None,
    "stand-in-for-support": PointKind.UNSUPPORTED, "unanswered-concession": PointKind.UNANSWERED,
    "unanswered-objection": PointKind.UNANSWERED, "unsupported-objection": PointKind.UNSUPPORTED,
    "unsupported-premise": PointKind.UNSUPPORTED,
}  # fmt: skip
"""The rules whose findings a reviewer may want to raise, and what each is about, where that is certain."""


def suggestions(graph: Graph, problems: Iterable[Problem], taken: Iterable[str] = ()) -> list[Annotation]:
    """Return drafts of points, those first with which the claim or the most statements fall.

    ``taken`` are ids that the drafts must not have. A point is major where a claim falls with its statement.
    """
    falls = falling_without_each(graph, MOST)
    found = [one for one in problems if one.rule in KINDS and one.node in graph.nodes]
    order = {id_: number for number, id_ in enumerate(graph.nodes)}

    def rank(problem: Problem) -> tuple[bool, int, int]:
        fallen = falls.get(problem.node or "", [])
        return not _claim(graph, problem.node, fallen), -len(fallen), order[problem.node or ""]

    ids = _free({*taken})
    return [_draft(one, next(ids), graph, falls) for one in sorted(found, key=rank)]


def _draft(problem: Problem, id_: str, graph: Graph, falls: dict[str, list[str]]) -> Annotation:
    """Return a draft on the statement of a problem; one that nothing else can name is quoted in the comment."""
    node = graph.nodes[problem.node or ""]
    major = _claim(graph, problem.node, falls.get(node.id, []))
    at = (problem.at or node.at) if node.at else None  # a problem may be at the place of a statement above
    target = {"node": node.name} if node.name else {"at": at}
    told = problem.message if node.name or at else f"{quoted(node)}: {problem.message}"
    return Annotation.model_validate({
        "id": id_, **target, "severity": Severity.MAJOR if major else Severity.MINOR, "kind": KINDS[problem.rule],
        "comment": as_sentence(told), "draft": True, "source": f"argmap:{problem.rule}",
    })  # fmt: skip


def _claim(graph: Graph, node: str | None, fallen: Iterable[str]) -> bool:
    """Tell whether a statement is a claim, or one falls with it."""
    return bool({node, *fallen} & {*graph.roots})


def _free(taken: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if f"s{number}" not in taken:
            yield f"s{number}"


def proposed_answers(graph: Graph, template: ReportTemplate) -> dict[str, ChecklistAnswer]:
    """Return what the map answers of a template's questions, as drafts, by the questions' names."""
    support = SupportOf(graph)
    found = {}
    for question in template.questions:
        if question.proposal:
            answer, because = proposals()[question.proposal].answer(graph, support)
            found[question.id] = ChecklistAnswer(answer=answer, because=because, draft=True)
    return found
